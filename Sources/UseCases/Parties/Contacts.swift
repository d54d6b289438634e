import FollowUp
import Record

/// Adds a contact to a supplier: whom to write to.
public struct AddContact: UseCase {
    public static let name = "addContact"
    public static let allowed = Set<Role>.keepers
    public static let example = AddContact(
        name: "Ms Wang 王芳", email: "wang@hengda.example", telephone: "+86 579 8700 0000")

    @Path public var supplier: FileID
    public var name: String
    public var role: ContactRole?
    public var email: String?
    public var telephone: String?
    /// `zh-Hans` or `en`; the supplier's own where it is absent.
    public var language: String?

    public init(
        supplier: FileID = .unset, name: String, role: ContactRole? = nil, email: String? = nil,
        telephone: String? = nil, language: String? = nil
    ) {
        self.supplier = supplier
        self.name = name
        self.role = role
        self.email = email
        self.telephone = telephone
        self.language = language
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onSupplierAlone(caller, supplier, by: Self.allowed) {
            var contact = SupplierContact(
                number: $0.nextContactNumber, name: name, role: role ?? .other,
                language: language ?? $0.language)
            contact.email = email.map { Erasable($0) }
            contact.telephone = telephone.map { Erasable($0) }
            return try $0.add(contact)
        }
    }
}

/// Changes a contact: what is absent here is absent from now on.
public struct AmendContact: UseCase {
    public static let name = "amendContact"
    public static let allowed = Set<Role>.keepers
    public static let example = AmendContact(
        name: "Ms Wang 王芳", role: .production, email: "wang.fang@hengda.example",
        language: "zh-Hans")

    @Path public var supplier: FileID
    @Path public var contact: Int
    public var name: String
    public var role: ContactRole?
    @IfTold public var email: String?
    @IfTold public var telephone: String?
    public var language: String?

    public init(
        supplier: FileID = .unset, contact: Int = .unset, name: String, role: ContactRole? = nil,
        email: String? = nil, telephone: String? = nil, language: String? = nil
    ) {
        self.supplier = supplier
        self.contact = contact
        self.name = name
        self.role = role
        _email = IfTold(email)
        _telephone = IfTold(telephone)
        self.language = language
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onSupplierAlone(caller, supplier, by: Self.allowed) {
            let known = $0.contact(contact)
            var amended = SupplierContact(
                number: contact, name: name, role: role ?? known?.role ?? .other,
                language: language ?? known?.language ?? $0.language)
            amended.email = $email.over(known?.email)
            amended.telephone = $telephone.over(known?.telephone)
            return try $0.amend(amended)
        }
    }
}

/// Says that a contact is written to no more; what was sent to them stays told.
public struct WithdrawContact: UseCase {
    public static let name = "withdrawContact"
    public static let allowed = Set<Role>.keepers
    public static let example = WithdrawContact()

    @Path public var supplier: FileID
    @Path public var contact: Int

    public init(supplier: FileID = .unset, contact: Int = .unset) {
        self.supplier = supplier
        self.contact = contact
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onSupplierAlone(caller, supplier, by: Self.allowed) {
            try $0.withdraw(contact: contact)
        }
    }
}

extension House {
    /// Takes a supplier's turn for what no plan and no row of an order rests on.
    func onSupplierAlone(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        _ decide: (Supplier) throws -> [SupplierChange]
    ) async throws -> Recorded {
        _ = try await supplier(caller.workspace, id)
        let official = try await workspace(caller.workspace).calendar
        let envelope = caller.envelope(allowed)
        return try await keeper.turn(
            caller.workspace, files: [id], context: RowContext(official: official)
        ) { turn in
            let changes = try decide(turn.supplier(id))
            try turn.record(changes.map { .supplier($0) }, in: id, by: envelope)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}
