import Crypto
import FollowUp
import Record
import Words

/// Does one thing to several orders: to each by its own use case, for itself and whole, as if it
/// had been done on the order's page. What one refuses stops no other; the report tells all.
///
/// *Refuses when* no order is named, or more than 200; what the act asks for is missing. Who may do
/// one act and not the other has each order refuse it.
public struct ActOnOrders: UseCase {
    public static let name = "actOnOrders"
    public static let allowed = ReachMilestone.allowed.union(CancelOrder.allowed)
    public static let example: ActOnOrders = {
        var act = ActOnOrders(.reachMilestone, [.exampleOrder])
        act.milestone = .depositReceived
        act.on = Day(iso: "2026-11-20")
        return act
    }()

    public var act: BulkAct
    public var orders: [FileID]
    /// What was reached, in the lot that has not reached it.
    public var milestone: MilestoneKey?
    public var on: Day?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?
    /// Why they are cancelled.
    public var reason: String?

    public init(_ act: BulkAct, _ orders: [FileID]) {
        self.act = act
        self.orders = orders
    }

    public func run(_ house: House, _ caller: Caller) async throws -> BulkReport {
        try check()
        var report = BulkReport(act: act)
        var seen: Set<FileID> = []
        var halted: Refusal?
        for order in orders where seen.insert(order).inserted {
            let number = await house.number(of: order, in: caller.workspace)
            let outcome: Result<Recorded, Refusal>
            if let halted {
                outcome = .failure(halted)
            } else {
                outcome = try await take(order, house, caller)
            }
            if case .failure(let refusal) = outcome, refusal.halts { halted = refusal }
            report.note(outcome, order, number, caller)
        }
        return report
    }

    private func check() throws(Refusal) {
        var findings = Findings()
        findings.require(!orders.isEmpty, .missing, field: "orders")
        findings.require(
            orders.count <= BulkReport.most, .tooMany(limit: BulkReport.most), field: "orders")
        switch act {
        case .reachMilestone:
            findings.require(milestone != nil, .missing, field: "milestone")
        case .cancelOrder:
            let isGiven = reason?.contains { !$0.isWhitespace } ?? false
            findings.require(isGiven, .reasonMissing, field: "reason")
        }
        try findings.settle()
    }

    /// One order. Sent again under the key of the whole, it is done once and answers as before.
    private func take(
        _ order: FileID, _ house: House, _ caller: Caller
    ) async throws -> Result<Recorded, Refusal> {
        let key = Answering.pending.map { $0.key.of(order) }
        do {
            return .success(
                try await Answering.$pending.withValue(nil) {
                    try await perform(order, house, caller, key)
                })
        } catch let refusal as Refusal {
            return .failure(refusal)
        } catch let failure as RecordFailure {
            // What was done to the orders before is done, and is told.
            guard let obstacle = failure.obstacle else { throw failure }
            return .failure(Refusal(obstacle))
        }
    }

    private func perform(
        _ order: FileID, _ house: House, _ caller: Caller, _ key: IdempotencyKey?
    ) async throws -> Recorded {
        switch act {
        case .cancelOrder:
            return try await house.perform(
                CancelOrder(order: order, reason: reason ?? ""), caller, key: key)
        case .reachMilestone:
            let milestone = milestone ?? .unset
            let lot = try await house.lot(of: order, toReach: milestone, in: caller.workspace)
            return try await house.perform(
                ReachMilestone(
                    order: order, lot: lot, milestone: milestone, on: on,
                    onBehalfOf: onBehalfOf, sourceKind: sourceKind, sourceWords: sourceWords),
                caller, key: key)
        }
    }
}

extension House {
    fileprivate func number(of order: FileID, in workspace: FileID) async -> String? {
        guard case .order(let file)? = try? await keeper.read(workspace, order)?.file else {
            return nil
        }
        return file.number
    }

    /// The lot a milestone is told of where none is named: the only one that has not reached it.
    ///
    /// *Refuses when* there is no such order; several of its lots have not.
    fileprivate func lot(
        of order: FileID, toReach milestone: MilestoneKey, in workspace: FileID
    ) async throws -> Int {
        guard case .order(let file)? = try await keeper.read(workspace, order)?.file else {
            throw Refusal(.notFound)
        }
        let open = file.lots.filter { $0.milestone(milestone)?.isOpen == true }
        guard open.count < 2 else {
            throw Refusal(.severalLots(open.count), field: "lot")
        }
        return open.first?.number ?? file.lots.first?.number ?? 1
    }
}

extension BulkReport {
    fileprivate mutating func note(
        _ outcome: Result<Recorded, Refusal>, _ order: FileID, _ number: String?, _ caller: Caller
    ) {
        switch outcome {
        case .success(let recorded):
            done.append(BulkDone(order: order, number: number ?? "", seq: recorded.seq))
        case .failure(let refusal):
            refused.append(
                BulkRefusal(
                    order: order, number: number,
                    reasons: refusal.reasons.map { caller.told($0) }))
        }
    }
}

extension Refusal {
    /// The record itself takes nothing now: the orders that follow need not be tried.
    fileprivate var halts: Bool {
        reasons.contains { [.busy, .storageFull, .readOnly].contains($0.obstacle) }
    }
}

extension IdempotencyKey {
    /// The key of one order's part in an act on several, the same for the same key and body.
    fileprivate func of(_ order: FileID) -> IdempotencyKey {
        let whole = Array(SHA256.hash(data: Array(key.utf8) + body)).hex
        return IdempotencyKey(key: "\(order) \(whole)", digest: body)
    }
}

extension Caller {
    fileprivate func told(_ reason: Reason) -> BulkReason {
        let words = Words.of(Language(rawValue: language) ?? .english)
        return BulkReason(
            code: reason.obstacle.code, field: reason.field,
            detail: words.obstacles.sentence(reason.obstacle))
    }
}

extension FileID {
    fileprivate static let exampleOrder = FileID(
        high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)
}
