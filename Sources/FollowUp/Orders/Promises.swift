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
        var lots = order.lots
        for move in moves {
            guard let at = lots.firstIndex(where: { $0.number == move.lot }) else { continue }
            lots[at].promised = move.to
        }
        record(.lotsDivided(lots))
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
        var lots = order.lots
        let places = lots.indices.filter { at in
            lots[at].shares.contains { $0.line == line.number }
        }
        guard places.count == 1, let at = places.first,
            let share = lots[at].shares.firstIndex(where: { $0.line == line.number }),
            lots[at].shares[share].quantity == before
        else { return }
        lots[at].shares[share].quantity = line.quantity
        record(.lotsDivided(lots))
    }
}

extension SlipReason {
    /// A day that moved in a list, with nobody saying why or whose side it lies on.
    static let movedInAList = SlipReason(primary: .unexplained, side: nil)
    /// A first promise, or an earlier one: no slip of anybody.
    static let corrected = SlipReason(primary: .correction, side: .buyer)
}
