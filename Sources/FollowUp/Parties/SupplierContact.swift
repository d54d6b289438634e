/// A person at the supplier: whom to write to, in which language.
public struct SupplierContact: Codable, Sendable, Equatable {
    /// Counts up within the supplier.
    public var number: Int
    public var name: Erasable
    public var role: ContactRole
    public var email: Erasable?
    public var telephone: Erasable?
    /// `zh-Hans` or `en`.
    public var language: String
    /// They are written to no more.
    public var left: Bool?

    public init(number: Int, name: String, role: ContactRole, language: String) {
        self.number = number
        self.name = Erasable(name)
        self.role = role
        self.language = language
    }

    public var hasLeft: Bool { left == true }

    /// Another person, or one who is reached by another address or telephone than before.
    func isElsewhere(than known: SupplierContact?) -> Bool {
        guard let known, name == known.name else { return true }
        return email != nil && email != known.email
            || telephone != nil && telephone != known.telephone
    }

    /// Where letters reach them; nil for who has left, has none, or whose was erased.
    public var mailAddress: MailAddress? {
        hasLeft ? nil : email?.text.flatMap { MailAddress($0) }
    }
}

/// What a contact does at the supplier's.
public enum ContactRole: String, Codable, Sendable, CaseIterable {
    case sales, production, quality, shipping, accounting, management, other
}

extension Supplier {
    public static let mostContacts = 200

    public func contact(_ number: Int) -> SupplierContact? {
        contacts?.first { $0.number == number }
    }

    /// Those who have not left.
    public var presentContacts: [SupplierContact] { (contacts ?? []).filter { !$0.hasLeft } }

    public var nextContactNumber: Int { (contacts?.count ?? 0) + 1 }

    /// Adds a contact; an address is not asked for, for many have none.
    ///
    /// *Refuses when* the supplier has 200; the name is missing or longer than 200 characters; the
    /// address is none; the telephone number is longer than 64 characters; the language is not
    /// known.
    public func add(_ contact: SupplierContact) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        findings.require(
            (contacts ?? []).count < Self.mostContacts, .tooMany(limit: Self.mostContacts),
            field: "name")
        findings.contact(contact)
        try findings.settle()
        return [.contactAdded(contact)]
    }

    /// Changes a contact, whole.
    ///
    /// *Refuses when* they are unknown or have left, nothing differs, or they could not be added
    /// either.
    public func amend(_ contact: SupplierContact) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        let known = self.contact(contact.number).flatMap { $0.hasLeft ? nil : $0 }
        if let known {
            findings.require(known != contact, .nothingToChange)
        } else {
            findings.note(.unknownContact(contact.number), field: "contact")
        }
        findings.contact(contact)
        try findings.settle()
        return [.contactAmended(contact)]
    }

    /// Says that a contact is written to no more.
    ///
    /// *Refuses when* they are unknown or have left already.
    public func withdraw(contact number: Int) throws(Refusal) -> [SupplierChange] {
        guard let known = contact(number), !known.hasLeft else {
            throw Refusal(.unknownContact(number), field: "contact")
        }
        return [.contactWithdrawn(contact: number)]
    }
}

extension Findings {
    fileprivate mutating func contact(_ contact: SupplierContact) {
        text(contact.name.text, atMost: SupplierProfile.nameLimit, field: "name")
        if let email = contact.email?.text {
            require(MailAddress(email) != nil, .notAnAddress, field: "email")
        }
        words(contact.telephone?.text, atMost: 64, field: "telephone")
        require(
            ["zh-Hans", "en"].contains(contact.language), .notUnderstood, field: "language")
    }
}
