/// How an order stands in the list its supplier's seats see. It rests on the order alone and on no
/// day, so that a row can keep it.
public enum SeatStanding: Int, Sendable, CaseIterable {
    /// Not among them: a draft that was never sent, or an order that is closed.
    case absent = 0
    case listed = 1
    /// Something of it waits for the supplier.
    case waiting = 2
}

extension Order {
    public var seatStanding: SeatStanding {
        guard isOpen, isShown(to: supplier) else { return .absent }
        return SupplierAsk.isAny(of: self) || acknowledgedNext != nil || isConfirmedNext
            ? .waiting : .listed
    }

    /// Whether its supplier's seats see it: not while it is a draft that was never sent.
    public func isShown(to supplier: FileID) -> Bool {
        self.supplier == supplier && (state != .draft || !sendings.isEmpty)
    }

    /// The version of the baseline that waits for the supplier's acknowledgement.
    var acknowledgedNext: Int? {
        guard isOpen, let last = baselines.versions.last,
            last.acknowledgement(of: .supplier) == nil
        else { return nil }
        return last.version.number
    }

    /// It was sent to the supplier and they have not confirmed it, or it is their turn again.
    var isConfirmedNext: Bool {
        isOpen && (confirmationStanding?.isAskedAgain ?? !sendings.isEmpty)
    }
}
