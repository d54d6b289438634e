import FollowUp
import Foundation
import Record
import Synchronization
import Testing

@testable import UseCases

/// Release × a hold, a withdrawn check, a withdrawn request, another release, by two clients at
/// once: on PostgreSQL two nodes, on SQLite one. `GENDAN_RACES` says how many tries.
@Suite struct ReleaseRaceTests {
    private static let tries =
        ProcessInfo.processInfo.environment["GENDAN_RACES"].flatMap { Int($0) } ?? 160
    private static let triesAnOrder = 8

    private enum Disturbance: CaseIterable { case held, unchecked, withdrawn, adjusted, released }

    @Test(arguments: TestEngine.all)
    func `no release stands on what was no longer so`(_ kind: TestEngine) async throws {
        let seed = UInt64.random(in: 1...9_999)
        try await Stage.on(kind) { stage in
            var dice = RaceDice(seed: seed)
            var tally: [String: Int] = [:]
            var handicap = Handicap()
            let house = stage.house
            let second = house.engine.isShared ? stage.secondNode() : house
            for number in 1...max(1, Self.tries / Self.triesAnOrder) {
                let id = try await stage.payable("R-\(number)", house)
                try await stage.put("signed \(number)", to: id, house)
                for _ in 1...Self.triesAnOrder {
                    try await Self.prepare(stage, house, id)
                    let what = Disturbance.allCases[Int(dice.next() % 5)]
                    let pauses = handicap.pauses(dice.next() % 2_000, dice.next() % 2_000)
                    async let disturbed: Bool = {
                        try await Task.sleep(for: .microseconds(pauses.first))
                        return await Self.disturb(stage, second, id, what)
                    }()
                    async let released: Bool = {
                        try await Task.sleep(for: .microseconds(pauses.second))
                        return await Self.release(house, id, stage.seated(5))
                    }()
                    let (isReleased, _) = try await (released, disturbed)
                    tally["\(what) \(isReleased ? "released" : "refused")", default: 0] += 1
                    handicap.won(first: !isReleased)
                }
                try await ReleaseOracle(lines: stage.journal(id)).judge()
            }
            print("releases on \(kind.rawValue), seed \(seed): \(tally)")
            #expect(tally.keys.contains { $0.hasSuffix("released") })
            #expect(tally.keys.contains { $0.hasSuffix("refused") })
        }
    }

    /// Everything a deposit asks for, and a request of it.
    private static func prepare(_ stage: Stage, _ house: House, _ id: FileID) async throws {
        let answer = try await house.ask(AskPayments(order: id), stage.owner)
        for held in answer.holds where held.isInForce {
            _ = try await house.perform(
                LiftHold(order: id, hold: held.hold.number, reason: "again"), stage.owner)
        }
        if try await house.ask(AskConfirmation(order: id), stage.owner).standing == .missing {
            try await stage.confirm(id, house)
        }
        for held in answer.adjustments where held.counts {
            _ = try await house.perform(
                WithdrawAdjustment(
                    order: id, adjustment: held.adjustment.number, reason: "again"), stage.owner)
        }
        if answer.instalments[1].request != nil {
            _ = try await house.perform(
                WithdrawRelease(order: id, instalment: 2, reason: "again"), stage.owner)
        }
        if answer.instalments[0].request != nil {
            _ = try await house.perform(
                WithdrawRelease(order: id, instalment: 1, reason: "again"), stage.owner)
        }
        _ = try await house.perform(RequestRelease(order: id, instalment: 1), stage.owner)
    }

    private static func release(_ house: House, _ id: FileID, _ caller: Caller) async -> Bool {
        do {
            _ = try await house.perform(
                ReleasePayment(order: id, instalment: 1, seq: 1_000_000), caller)
            return true
        } catch { return false }
    }

    private static func disturb(
        _ stage: Stage, _ house: House, _ id: FileID, _ what: Disturbance
    ) async -> Bool {
        do {
            switch what {
            case .held: _ = try await house.perform(PlaceHold(order: id, reason: "x"), stage.owner)
            case .unchecked:
                let filed = try await house.ask(AskConfirmation(order: id), stage.owner)
                _ = try await house.perform(
                    WithdrawConfirmation(
                        order: id, confirmation: filed.confirmation?.number ?? 0, reason: "x"),
                    stage.owner)
            case .withdrawn:
                _ = try await house.perform(
                    WithdrawRelease(order: id, instalment: 1, reason: "x"), stage.owner)
            case .adjusted:
                _ = try await house.perform(
                    AdjustOrder(order: id, kind: .claim, amount: "1.00", reason: "x"), stage.owner)
            case .released: return await release(house, id, stage.seated(6))
            }
            return true
        } catch { return false }
    }
}

/// Reads the journal and knows nothing of gates: a release needs, at its place, a request that is
/// not withdrawn, a confirmation that counts, no hold in force, and no release before it.
private struct ReleaseOracle {
    let lines: [JournalLine]

    func judge() {
        var requested: Int?
        var released = false
        var holds: Set<Int> = []
        var confirmed: Set<Int> = []
        for line in lines {
            switch line.change {
            case .order(.confirmation(.accepted(let number, _))): confirmed.insert(number)
            case .order(.confirmation(.withdrawn(let number, _))): confirmed.remove(number)
            default: break
            }
            guard case .order(.payment(let change)) = line.change else { continue }
            switch change {
            case .releaseRequested:
                requested = line.seq
                released = false
            case .releaseWithdrawn: requested = nil
            case .holdPlaced(let hold): holds.insert(hold.number)
            case .holdLifted(let number, _): holds.remove(number)
            case .releaseGiven(let release):
                #expect(release.of == requested, "change \(line.seq)")
                #expect(holds.isEmpty && !confirmed.isEmpty && !released, "change \(line.seq)")
                #expect(release.person != line.envelope.person || release.completes)
                released = true
            default: break
            }
        }
    }
}
