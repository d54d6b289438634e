import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// The proposal of another account against an act that stands on the supplier's file, as a release
/// of money does, by two clients at once: on PostgreSQL two nodes, on SQLite one. `GENDAN_RACES`
/// says how many tries.
@Suite struct AccountRaceTests {
    private static let tries =
        ProcessInfo.processInfo.environment["GENDAN_RACES"].flatMap { Int($0) } ?? 300

    @Test(arguments: TestEngine.all)
    func `nothing is released on an account that another one was proposed beside`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            var (supplier, order) = try await Self.prepare(stage, 0)
            let second = stage.house.engine.isShared ? stage.restarted() : stage.house
            var tally: [Bool: Int] = [:]
            var handicap = Handicap()
            for round in 1...Self.tries {
                // A supplier's file holds 200 accounts.
                if round.isMultiple(of: Self.triesASupplier) {
                    (supplier, order) = try await Self.prepare(stage, round)
                }
                let (to, of) = (supplier, order)
                let pauses = handicap.pauses(.random(in: 0...3_000), .random(in: 0...3_000))
                async let proposed: Recorded = {
                    try await Task.sleep(for: .microseconds(pauses.first))
                    return try await second.perform(
                        Stage.account(to, "99990000\(10_000 + round)"), stage.present(1))
                }()
                async let released: Recorded? = {
                    try await Task.sleep(for: .microseconds(pauses.second))
                    return try await Self.release(stage, of, to)
                }()
                let (proposal, release) = try await (proposed, released)
                tally[release != nil, default: 0] += 1
                handicap.won(first: release == nil)
                if let release {
                    try await Self.judge(stage, order, release.seq, proposal.seq)
                }
                try await Self.reject(stage, supplier)
            }
            print("account races on \(kind.rawValue): \(tally)")
            #expect(tally[true] != nil && tally[false] != nil, "a race only one side ever wins")
        }
    }

    private static let triesASupplier = 60

    /// A supplier with a confirmed account, and an order of theirs.
    private static func prepare(_ stage: Stage, _ round: Int) async throws -> (FileID, FileID) {
        let name = "Hengda \(round) Ltd"
        let order = try await stage.open("R-\(round)", supplier: name)
        let supplier = try await stage.order(order).supplier
        try await stage.confirmedAccount(supplier, holder: name)
        return (supplier, order)
    }

    /// As a payment's release does: the order's turn, with the supplier's file asserted. It notes
    /// the change of the supplier it stood on.
    private static func release(
        _ stage: Stage, _ order: FileID, _ supplier: FileID
    ) async throws -> Recorded? {
        do {
            return try await stage.house.onOrder(
                stage.owner, order, by: NoteOrder.allowed, asserting: [supplier]
            ) { turn, order, _ in
                let line = try turn.supplier(supplier).beneficiaryLine(
                    chosen: order.account, at: turn.moment(of: order.id))
                guard !line.stops else { throw Refusal(line.findings.map { Reason(.unmet($0)) }) }
                return try order.note("released \(turn.seq(supplier))")
            }
        } catch is Refusal { return nil }
    }

    /// The supplier's file had not reached the proposal when the release stood on it, and the
    /// release is older in the one order both were committed in.
    private static func judge(
        _ stage: Stage, _ order: FileID, _ seq: Int, _ proposal: Int
    ) async throws {
        let line = try await stage.journal(order).first { $0.seq == seq }
        guard case .order(.noted(let words))? = line?.change else {
            Issue.record("no release at \(seq)")
            return
        }
        let stoodOn = words.text.flatMap { Int($0.split(separator: " ").last ?? "") }
        #expect(stoodOn.map { $0 < proposal } == true, "stood on \(words), proposed \(proposal)")
    }

    private static func reject(_ stage: Stage, _ supplier: FileID) async throws {
        let open = try await stage.accounts(supplier).accounts.filter { $0.status == .proposed }
        for account in open {
            _ = try await stage.house.perform(
                RejectAccount(supplier: supplier, account: account.number, reason: "a race"),
                stage.present(2))
        }
    }
}
