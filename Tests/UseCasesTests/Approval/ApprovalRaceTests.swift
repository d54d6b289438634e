import FollowUp
import Foundation
import Record
import Synchronization
import Testing

@testable import UseCases

/// Approval × the end of a waiver × an amendment × a raised strength, by two clients at once: on
/// PostgreSQL two nodes, on SQLite one. `GENDAN_RACES` says how many tries; each engine prints how
/// they ended and the seed.
@Suite struct ApprovalRaceTests {
    private static let tries =
        ProcessInfo.processInfo.environment["GENDAN_RACES"].flatMap { Int($0) } ?? 600
    private static let triesAnOrder = 12

    private enum Disturbance: CaseIterable { case withdrawn, amended, expired, raised }

    @Test(arguments: TestEngine.all)
    func `no approval stands on what was no longer so`(_ kind: TestEngine) async throws {
        let seed = UInt64.random(in: 1...9_999)
        try await Stage.on(kind) { stage in
            var dice = RaceDice(seed: seed)
            var tally: [String: Int] = [:]
            var handicap = Handicap()
            var left = Self.tries
            var number = 0
            while left > 0 {
                number += 1
                let id = try await stage.draft("R-\(number)", payment: nil)
                var raised = false
                for round in 1...min(left, Self.triesAnOrder) {
                    try await Self.prepare(stage, id)
                    let last = round == min(left, Self.triesAnOrder)
                    let kinds = Disturbance.allCases.filter { last || $0 != .raised }
                    guard let what = kinds.randomElement(using: &dice) else { continue }
                    let ended = try await Self.race(
                        stage, id, what,
                        pauses: handicap.pauses(dice.next() % 3_000, dice.next() % 3_000))
                    // The others refuse it whoever comes first, most of the time.
                    if what == .withdrawn { handicap.won(first: ended == "refused") }
                    tally["\(what) \(ended)", default: 0] += 1
                    raised = raised || what == .raised
                }
                left -= Self.triesAnOrder
                try await Oracle(stage, id).judge()
                if raised { try await Self.lower(stage) }
            }
            print("races on \(kind.rawValue), seed \(seed): \(tally)")
            // A race that only one side ever wins is none.
            #expect(tally.keys.contains { $0.hasSuffix("approved") })
            #expect(tally.keys.contains { $0.hasSuffix("refused") })
        }
    }

    /// A draft that one waiver lets through.
    private static func prepare(_ stage: Stage, _ id: FileID) async throws {
        let order = try await stage.order(id)
        if order.state == .approved {
            _ = try await stage.house.perform(
                WithdrawApproval(order: id, reason: "again"), stage.owner)
        }
        let today = stage.house.today(in: "Asia/Shanghai")
        guard !order.waivers.contains(where: { $0.counts(on: today) }) else { return }
        _ = try await stage.house.perform(
            GiveWaiver(
                order: id, requirement: .paymentTold, kind: .waived, reason: "follows",
                expires: today), stage.owner)
    }

    /// Both at once; says how the approval ended.
    private static func race(
        _ stage: Stage, _ id: FileID, _ what: Disturbance, pauses: (first: UInt64, second: UInt64)
    ) async throws -> String {
        let seq = try #require(try await stage.gate(id)).seq
        let acknowledged = Flag()
        let late = Flag()
        let second = stage.house.engine.isShared ? stage.restarted() : stage.house
        async let disturbed: Void = {
            try await Task.sleep(for: .microseconds(pauses.first))
            try await disturb(stage, second, id, what)
            acknowledged.raise()
        }()
        async let approved: Bool = {
            try await Task.sleep(for: .microseconds(pauses.second))
            if acknowledged.isRaised { late.raise() }
            return try await approve(stage, id, seq)
        }()
        let (isApproved, _) = try await (approved, disturbed)
        // What was acknowledged before the approval began is seen by it.
        if late.isRaised { #expect(!isApproved, "\(what) was not seen") }
        return isApproved ? "approved" : "refused"
    }

    private static func approve(_ stage: Stage, _ id: FileID, _ seq: Int) async throws -> Bool {
        do {
            _ = try await stage.house.perform(ApproveOrder(order: id, seq: seq), stage.other)
            return true
        } catch is Refusal { return false }
    }

    private static func disturb(
        _ stage: Stage, _ house: House, _ id: FileID, _ what: Disturbance
    ) async throws {
        switch what {
        case .withdrawn:
            let held = try await stage.order(id).waivers.last
            _ = try await house.perform(
                WithdrawWaiver(order: id, waiver: held?.waiver.number ?? 0, reason: "x"),
                stage.owner)
        case .amended:
            try await stage.amend(
                id, payment: nil, destination: "\(FileID.new(at: stage.house.now()))",
                house: house)
        case .expired:
            stage.clock.pass(milliseconds: 86_400_000)
            _ = try await house.strikeClock()
        case .raised:
            _ = try await house.perform(
                SetRequirementStrength(requirement: .paymentTold, strength: .block), stage.owner)
        }
    }

    private static func lower(_ stage: Stage) async throws {
        _ = try await stage.house.perform(
            SetRequirementStrength(
                requirement: .paymentTold, strength: .blockUnlessWaived, reason: "again"),
            stage.owner)
        let proposal = try await stage.house.ask(AskWorkspace(), stage.owner).gates.proposals.last
        _ = try await stage.house.perform(
            ConfirmStrength(proposal: proposal?.number ?? 0), stage.other)
    }
}

/// Reads the journals and knows nothing of gates: an approval needs, at its place in the journal,
/// the payment told or a waiver of it neither withdrawn nor past its day, the telling it names as
/// the last before it, and no raise of the strength in the workspace it cites.
private struct Oracle {
    let order: [JournalLine]
    let house: [JournalLine]

    init(_ stage: Stage, _ id: FileID) async throws {
        let (desk, owner) = (stage.house, stage.owner)
        order = try await Self.all {
            try await desk.ask(AskJournal(file: id, before: $0, limit: 200), owner)
        }
        house = try await Self.all {
            try await desk.ask(AskWorkspaceJournal(before: $0, limit: 200), owner)
        }
    }

    private static func all(
        _ page: (Int?) async throws -> JournalAnswer
    ) async throws -> [JournalLine] {
        var lines: [JournalLine] = []
        var before: Int?
        repeat {
            let page = try await page(before)
            lines += page.lines
            before = page.next.flatMap { Int($0) }
        } while before != nil
        return lines.reversed()
    }

    func judge() {
        var told = 0
        var waivers: [Int: Day] = [:]
        for (at, line) in order.enumerated() {
            #expect(line.seq == at + 1)
            guard case .order(let change) = line.change else { continue }
            let day = line.at.day(offsetMinutes: 480)
            switch change {
            case .opened, .amended, .particularsTold: told = line.seq
            case .waiverGiven(let waiver): waivers[waiver.number] = waiver.expires
            case .waiverWithdrawn(let number, _), .waiverExpired(let number, _):
                waivers[number] = nil
            case .approvalGiven(let approval):
                #expect(approval.of == told, "change \(line.seq) approves what was told before")
                let counting = waivers.filter { day <= $0.value }
                #expect(approval.waivers.count == 1 && counting[approval.waivers[0]] != nil)
                #expect(!isRaised(asOf: approval.workspace), "change \(line.seq)")
            default: break
            }
        }
    }

    private func isRaised(asOf seq: Int) -> Bool {
        var strength = Strength.blockUnlessWaived
        for line in house where line.seq <= seq {
            if case .workspace(.strengthSet(let set)) = line.change { strength = set.strength }
        }
        return strength == .block
    }
}

private final class Flag: Sendable {
    private let up = Mutex(false)
    var isRaised: Bool { up.withLock { $0 } }
    func raise() { up.withLock { $0 = true } }
}
