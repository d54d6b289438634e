/// Why a confirmation cannot be settled so.
public enum ConfirmationTrouble: Sendable, Hashable {
    /// It says nothing that could be compared.
    case saysNothing
    /// It differs from the order there no more, or never did.
    case noDifference(ConfirmationPlace)
    /// Nobody settled it.
    case open(ConfirmationPlace)
    /// It was refused: a new confirmation has to agree, or the order is amended.
    case refused(ConfirmationPlace)
    /// Sums follow from the lines: those are accepted, or a right total is asked for.
    case followsLines
    /// The order cannot be amended there by itself.
    case notByItself(ConfirmationPlace)
    /// The account is proposed in the supplier's file, and confirmed there by two persons.
    case accountNotConfirmed
    /// Accepted and refused at once.
    case bothWays(ConfirmationPlace)
    case alreadyAccepted
    /// It does not tell this, of these lines; it is filed anew with it.
    case untold(ConfirmationField, lines: [Int])

    init(_ hindrance: AcceptingHindrance, _ place: ConfirmationPlace) {
        self =
            switch hindrance {
            case .followsLines: .followsLines
            case .notByItself: .notByItself(place)
            case .accountNotConfirmed: .accountNotConfirmed
            }
    }

    /// The name under which programs know it.
    public var code: String { String("\(self)".prefix { $0 != "(" }) }
}

/// Why a difference cannot be accepted as things stand; it can be refused all the same.
public enum AcceptingHindrance: String, Codable, Sendable, CaseIterable {
    /// Sums follow from the lines: those are accepted, or a right total is asked for.
    case followsLines
    /// The order cannot be amended there by itself.
    case notByItself
    /// Two persons confirm the account in the supplier's file first.
    case accountNotConfirmed
}
