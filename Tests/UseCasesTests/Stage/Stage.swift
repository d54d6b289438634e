import FollowUp
import Foundation
import Logging
import Record
import Synchronization
import Testing
import UseCases

/// A house on a real engine of its own with the workspace *acme* founded in it, and a clock that
/// stands where the test puts it.
final class Stage: Sendable {
    static let password = "correct horse battery"
    static let firstDay = day("2026-09-01")

    let house: House
    let folder: URL
    let clock: StageClock
    private let founder: Caller
    let token: String

    private init(house: House, folder: URL, clock: StageClock, owner: Caller, token: String) {
        self.house = house
        self.folder = folder
        self.clock = clock
        founder = owner
        self.token = token
    }

    /// The founder of acme, by the page, signed in just now.
    var owner: Caller {
        var caller = founder
        caller.signedInAt = house.now()
        return caller
    }

    static func on(
        _ kind: TestEngine,
        through wrap: @escaping @Sendable (any Engine) -> any Engine = { $0 },
        _ body: @escaping @Sendable (Stage) async throws -> Void
    ) async throws {
        try await kind.use { engine, folder in
            let clock = StageClock(on: firstDay)
            var log = Logger(label: "gendan.test")
            log.logLevel = .critical
            let house = House(
                engine: wrap(engine), log: log, lists: folder.appendingPathComponent("imports"),
                clock: clock.reader)
            let (owner, token) = try await found("acme", in: house)
            try await body(
                Stage(house: house, folder: folder, clock: clock, owner: owner, token: token))
        }
    }

    /// Founds a workspace and gives its founder as a caller.
    static func found(_ slug: String, in house: House) async throws -> (Caller, String) {
        let founded = try await house.found(
            slug: slug, email: "owner@\(slug).example", password: password)
        var founder = Caller(
            workspace: founded.workspace, person: founded.person, name: "owner",
            roles: [.administrator, .merchandiser, .decisionOwner, .finance], door: .page)
        founder.signedInAt = house.now()
        return (founder, founded.token)
    }

    /// The same house after a restart: nothing in memory.
    func restarted() -> House {
        House(
            engine: house.engine, log: house.log,
            lists: folder.appendingPathComponent("imports"), clock: clock.reader)
    }

    /// Writes a list and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder.appendingPathComponent(name).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// A clock that can be set.
final class StageClock: Sendable {
    private let at: Mutex<Instant>

    init(on day: Day) { at = Mutex(Self.morning(day)) }

    var reader: @Sendable () -> Instant { { [self] in at.withLock { $0 } } }

    /// A quarter past nine in Shanghai on a day.
    func stand(on day: Day) { at.withLock { $0 = Self.morning(day) } }

    func pass(milliseconds: Int64) {
        at.withLock { $0 = Instant(milliseconds: $0.milliseconds + milliseconds) }
    }

    private static func morning(_ day: Day) -> Instant {
        Instant(milliseconds: Int64(day.number) * 86_400_000 + 75 * 60_000)
    }
}

func day(_ text: String) -> Day { Day(iso: text) ?? .distantPast }

func quantity(_ whole: Int) -> Quantity { Quantity(whole) ?? .zero }
