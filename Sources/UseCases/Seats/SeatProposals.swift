import FollowUp
import Record

/// Proposes an account from a seat, with a second code. It is never more than a proposal: it holds
/// every payment to the supplier until persons confirmed or rejected it (D10, X39).
public struct ProposeOwnAccount: UseCase {
    public static let name = "proposeOwnAccount"
    public static let allowed = Set<Role>.seats
    public static let example: ProposeOwnAccount = {
        var act = ProposeOwnAccount(
            holder: "Yongkang Hengda Industry & Trade Co., Ltd.",
            accountNumber: "3300 1234 5678 9012", currencies: ["USD"], secondCode: "482913")
        act.bank = "Bank of China, Yongkang"
        act.bic = "BKCHCNBJ92H"
        act.country = "CN"
        return act
    }()

    public var holder: String
    /// IBAN or account number.
    public var accountNumber: String?
    public var bank: String?
    public var bic: String?
    /// Two letters; told by an IBAN itself.
    public var country: String?
    /// `["USD", "CNY"]`, or `["USD, CNY"]`.
    public var currencies: [String]
    /// Read out by the buyer over the telephone.
    public var secondCode: String?

    public init(
        holder: String, accountNumber: String?, currencies: [String], secondCode: String?
    ) {
        self.holder = holder
        self.accountNumber = accountNumber
        self.currencies = currencies
        self.secondCode = secondCode
    }

    /// *Refuses when* the account cannot be proposed from this seat (`Supplier.propose`); the code
    /// is missing, wrong, too old, or was used.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let seat = try caller.seated()
        var told = ProposeAccount(
            kind: .bank, holder: holder, accountNumber: accountNumber, currencies: currencies)
        told.bank = bank
        told.bic = bic
        told.country = country
        var account = try told.account()
        let mark = try await house.mark(caller.workspace, account)
        account.mark = mark.map { Erasable($0) }
        let elsewhere = try await house.isElsewhere(
            caller.workspace, mark, besides: seat.supplier)
        let proposed = account
        // A try of the code is taken only for what could be proposed.
        _ = try await house.supplier(caller.workspace, seat.supplier).propose(
            proposed, elsewhere: elsewhere, seat: seat.at.seat, at: house.now())
        let code = try await house.check(code: secondCode, of: seat, caller.workspace)
        return try await house.onSeats(caller, seat, spending: code) { supplier, now in
            try supplier.propose(
                proposed, elsewhere: elsewhere, seat: seat.at.seat, at: now)
        }
    }
}

/// Names a further contact from a seat, with a second code.
public struct ProposeOwnContact: UseCase {
    public static let name = "proposeOwnContact"
    public static let allowed = Set<Role>.seats
    public static let example = ProposeOwnContact(
        name: "Mr Li 李强", role: .production, telephone: "+86 579 8700 0001",
        secondCode: "482913")

    public var name: String
    public var role: ContactRole?
    public var email: String?
    public var telephone: String?
    /// Read out by the buyer over the telephone.
    public var secondCode: String?

    public init(
        name: String, role: ContactRole? = nil, email: String? = nil, telephone: String? = nil,
        secondCode: String?
    ) {
        self.name = name
        self.role = role
        self.email = email
        self.telephone = telephone
        self.secondCode = secondCode
    }

    /// *Refuses when* the contact cannot be added from this seat (`Supplier.add`); the code is
    /// missing, wrong, too old, or was used.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let seat = try caller.seated()
        func contact(of supplier: Supplier) -> SupplierContact {
            var contact = SupplierContact(
                number: supplier.nextContactNumber, name: name, role: role ?? .other,
                language: supplier.language == "en" ? "en" : "zh-Hans")
            contact.email = email.map { Erasable($0) }
            contact.telephone = telephone.map { Erasable($0) }
            return contact
        }
        let file = try await house.supplier(caller.workspace, seat.supplier)
        _ = try file.add(contact(of: file), seat: seat.at.seat, at: house.now())
        let code = try await house.check(code: secondCode, of: seat, caller.workspace)
        return try await house.onSeats(caller, seat, spending: code) { supplier, now in
            try supplier.add(contact(of: supplier), seat: seat.at.seat, at: now)
        }
    }
}
