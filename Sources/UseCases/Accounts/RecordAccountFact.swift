import FollowUp
import Record

/// Records what a person found out about a proposed account: that they laid holder and licence side
/// by side, have a stamped confirmation, saw the supplier, called a contact back.
public struct RecordAccountFact: UseCase {
    public static let name = "recordAccountFact"
    public static let allowed = Set<Role>.accountTellers
    public static let example = RecordAccountFact(
        kind: .stampedConfirmation, day: Day.example, words: "Stamped letter of 20 November.")

    @Path public var supplier: FileID
    @Path public var account: Int
    public var kind: AccountFactKind
    public var day: Day
    /// What was said or seen; of an order page, its address.
    public var words: String
    /// Whom a call-back reached.
    public var contact: Int?
    public var order: FileID?
    public var document: Int?

    public init(
        supplier: FileID = .unset, account: Int = .unset, kind: AccountFactKind, day: Day,
        words: String, contact: Int? = nil
    ) {
        self.supplier = supplier
        self.account = account
        self.kind = kind
        self.day = day
        self.words = words
        self.contact = contact
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        var fact = AccountFact(kind: kind, on: day, words: words)
        fact.contact = contact
        fact.evidence = try await house.evidence(
            caller, supplier, order: order, document: document)
        let told = fact
        return try await house.onAccounts(caller, supplier, by: Self.allowed) { supplier, now in
            let offset = House.offsetMinutes(supplier.zone, at: now)
            return try supplier.record(
                told, of: account, by: caller.present(at: now),
                today: now.day(offsetMinutes: offset), offsetMinutes: offset)
        }
    }
}

/// Ticks off that a contact known before was told of a proposed account.
public struct TellContact: UseCase {
    public static let name = "tellContact"
    public static let allowed = Set<Role>.accountTellers
    public static let example = TellContact(contact: 1, words: "By telephone; she will ask.")

    @Path public var supplier: FileID
    @Path public var account: Int
    public var contact: Int
    public var words: String?

    public init(
        supplier: FileID = .unset, account: Int = .unset, contact: Int, words: String? = nil
    ) {
        self.supplier = supplier
        self.account = account
        self.contact = contact
        self.words = words
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onAccounts(caller, supplier, by: Self.allowed) { supplier, _ in
            try supplier.tell(contact: contact, of: account, words: words)
        }
    }
}
