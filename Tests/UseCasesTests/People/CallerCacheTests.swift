import FollowUp
import Foundation
import Record
import Synchronization
import Testing

@testable import UseCases

/// Who was read before something was withdrawn is not kept after it.
@Suite struct CallerCacheTests {
    private static let now = Instant(milliseconds: 1_788_000_000_000)

    private static let caller = Caller(
        workspace: FileID(high: 1, low: 1), person: FileID(high: 2, low: 2), name: "Mei",
        roles: [.finance], door: .page)

    private func keep(_ cache: CallerCache, _ epoch: CallerCache.Epoch) {
        cache.keep([1], Self.caller, readIn: epoch, until: Self.now.milliseconds + 1)
    }

    @Test func `a caller is kept while nothing was forgotten since they were read`() {
        let cache = CallerCache()
        let before = cache.epoch
        keep(cache, before)
        #expect(cache.find([1], now: Self.now)?.name == "Mei")
        #expect(cache.find([1], now: Self.now.adding(milliseconds: 1)) == nil)
        cache.forgetAll()
        #expect(cache.find([1], now: Self.now) == nil)
        keep(cache, before)
        #expect(cache.find([1], now: Self.now) == nil)
        keep(cache, cache.epoch)
        #expect(cache.find([1], now: Self.now) != nil)
    }

    /// Each read of a session's caller once held back until a role is withdrawn: by the next
    /// request nobody has it.
    /// On PostgreSQL files are asked for in the keeper's own turn, where a read that is held back
    /// would hold back the withdrawal it waits for.
    @Test(arguments: [TestEngine.sqlite])
    func `a role withdrawn while a session or token is read is gone with the next request`(
        _ kind: TestEngine
    ) async throws {
        let kept = Mutex<LateEngine?>(nil)
        try await Stage.on(
            kind,
            through: { engine in
                let late = LateEngine(engine)
                kept.withLock { $0 = late }
                return late
            },
            { stage in
                let late = try #require(kept.withLock { $0 })
                let house = stage.house
                let (person, session) = try await member(stage)
                let token = try await house.perform(
                    MakeToken(label: "list"), caller(stage, person)
                ).secret
                let secret = try #require(token)
                var heldBack = 0
                for reads in 0..<6 {
                    for door in [0, 1] {
                        func come() async throws -> Caller? {
                            try await door == 0
                                ? house.caller(session: session) : house.caller(token: secret)
                        }
                        // Refused where they have both still.
                        _ = try? await withdraw(stage, person, [.finance, .merchandiser])
                        late.hold(after: reads) {
                            _ = try? await withdraw(stage, person, [.merchandiser])
                        }
                        _ = try await come()
                        guard late.disarm() else { continue }
                        heldBack += 1
                        #expect(
                            try await come()?.roles == [.merchandiser], "after read \(reads)")
                    }
                }
                #expect(heldBack >= 3)
            })
    }

    private func withdraw(_ stage: Stage, _ person: FileID, _ roles: [Role]) async throws {
        _ = try await stage.house.perform(
            AmendMember(person: person, roles: roles), stage.owner)
    }

    private func caller(_ stage: Stage, _ person: FileID) -> Caller {
        var caller = Caller(
            workspace: stage.owner.workspace, person: person, name: "Mei",
            roles: [.administrator], door: .page)
        caller.signedInAt = stage.house.now()
        return caller
    }

    private func member(_ stage: Stage) async throws -> (FileID, String) {
        let invited = try await stage.house.perform(
            AddMember(name: "Mei", email: "mei@acme.example", roles: [.finance]), stage.owner)
        let link = try #require(invited.secret)
        let session = try await stage.house.join(
            secret: link, password: Stage.password, device: "")
        return (invited.person, session.secret.text)
    }
}
