/// A lot whose promised handover follows its lines or the terms to another day.
struct PromiseMove: Equatable {
    var lot: Int
    var to: Day?
    /// It moves the plan later, so somebody has to say why.
    var isSlip: Bool
}

extension Order {
    /// What an order changed to `after` would move: open lots that were promised for the day their
    /// lines and the terms gave, where these now give another.
    func promiseMoves(to after: Order) -> [PromiseMove] {
        after.lots.compactMap { lot in
            guard lot.handedOver == nil, let own = self.lot(lot.number) else { return nil }
            let told = lot.promised(by: after)
            guard own.promised == own.promised(by: self), told != own.promised else { return nil }
            let planned = lot.milestone(.handedOver)?.planned
            let isSlip = own.promised != nil && told.map { $0 > planned ?? $0 } ?? false
            return PromiseMove(lot: lot.number, to: told, isSlip: isSlip)
        }
    }
}

extension OrderDraft {
    /// Lets the lots follow their promises; the handover is planned for the new day, and the slip
    /// keeps the reason.
    mutating func followPromises(since before: Order, reason: SlipReason) {
        let moves = before.promiseMoves(to: order)
        guard !moves.isEmpty else { return }
        for move in moves { record(.lotPromised(lot: move.lot, for: move.to)) }
        for move in moves {
            guard let day = move.to, let milestone = order.lot(move.lot)?.milestone(.handedOver),
                milestone.isOpen, milestone.planned != day
            else { continue }
            record(
                .milestoneMoved(lot: move.lot, milestone: .handedOver, to: day, reason: reason))
        }
    }

    /// Lets the share of a line follow its quantity where one lot has all of it.
    mutating func followQuantity(of line: OrderLine, before: Quantity) {
        guard line.quantity != before else { return }
        let holding = order.lots.filter { $0.shares.contains { $0.line == line.number } }
        guard holding.count == 1, let lot = holding.first,
            lot.shares.contains(LotShare(line: line.number, quantity: before))
        else { return }
        record(
            .lotHolds(
                lot: lot.number, line: line.number, quantity: line.quantity, before: before))
    }
}

extension SlipReason {
    /// A day that moved in a list, with nobody saying why or whose side it lies on.
    static let movedInAList = SlipReason(primary: .unexplained, side: nil)
    /// A first promise, or an earlier one: no slip of anybody.
    static let corrected = SlipReason(primary: .correction, side: .buyer)
}
