import FollowUp
import Record

/// Proposes an account of a supplier: the first, a further or a changed one. Until persons
/// confirmed or rejected it nothing is paid to the supplier (X39).
public struct ProposeAccount: UseCase {
    public static let name = "proposeAccount"
    public static let allowed = Set<Role>.readers
    public static let example: ProposeAccount = {
        var act = ProposeAccount(
            kind: .bank, holder: "Yongkang Hengda Industry & Trade Co., Ltd.",
            accountNumber: "3300 1234 5678 9012", currencies: ["USD"])
        act.bank = "Bank of China, Yongkang"
        act.bic = "BKCHCNBJ92H"
        act.country = "CN"
        act.onBehalfOf = .supplier
        act.sourceKind = .document
        return act
    }()

    @Path public var supplier: FileID
    public var kind: AccountKind
    public var holder: String
    /// IBAN or account number; of a platform the shop's name there.
    public var accountNumber: String?
    public var bank: String?
    public var bic: String?
    /// Two letters; told by an IBAN itself.
    public var country: String?
    /// `["USD", "CNY"]`, or `["USD, CNY"]`.
    public var currencies: [String]
    public var platform: String?
    /// The number of the account it is to take the place of.
    public var replaces: Int?
    /// An order of the supplier and its document that shows the account.
    public var order: FileID?
    public var document: Int?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(
        supplier: FileID = .unset, kind: AccountKind, holder: String, accountNumber: String?,
        currencies: [String]
    ) {
        self.supplier = supplier
        self.kind = kind
        self.holder = holder
        self.accountNumber = accountNumber
        self.currencies = currencies
    }

    /// *Refuses when* the country or a currency is none; the order is not the supplier's, or has no
    /// such document; the account cannot be proposed (`Supplier.propose`).
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        _ = try await house.supplier(caller.workspace, supplier)
        var told = try account()
        told.evidence = try await evidence(house, caller)
        let mark = try await house.mark(caller.workspace, told)
        told.mark = mark.map { Erasable($0) }
        let elsewhere = try await house.isElsewhere(caller.workspace, mark, besides: supplier)
        let account = told
        return try await house.onAccounts(
            caller, supplier, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { supplier, _ in try supplier.propose(account, elsewhere: elsewhere) }
    }

    func account() throws(Refusal) -> SupplierAccount {
        var findings = Findings()
        var told = SupplierAccount(kind: kind, holder: holder)
        told.code = accountNumber.flatMap { kind == .bank ? AccountCode.plain($0) : $0 }
            .map { Erasable($0) }
        told.bank = kind == .bank ? bank : nil
        told.bic = kind == .bank ? bic.map { CodeKind.bic.check($0).value } : nil
        told.platform = kind == .platform ? platform : nil
        told.replaces = replaces
        var place = country
        if kind == .bank, let code = told.code?.text, AccountCode.isIBAN(code) {
            place = String(code.prefix(2))
        }
        told.country = place.flatMap { Country(alpha2: $0.uppercased()) }
        if let country, place == country, told.country == nil {
            findings.note(.unknownCode(String(country.prefix(64))), field: "country")
        }
        let codes = currencies.flatMap { $0.split { !$0.isLetter }.map { $0.uppercased() } }
        for code in codes {
            guard let currency = Currency(code: code) else {
                findings.note(.unknownCurrency, field: "currencies")
                continue
            }
            if !told.currencies.contains(currency) { told.currencies.append(currency) }
        }
        try findings.settle()
        return told
    }

    private func evidence(_ house: House, _ caller: Caller) async throws -> AccountEvidence? {
        try await house.evidence(caller, supplier, order: order, document: document)
    }
}

extension House {
    /// The document of an order of the supplier; nil where none is named.
    func evidence(
        _ caller: Caller, _ supplier: FileID, order: FileID?, document: Int?
    ) async throws -> AccountEvidence? {
        guard let order else { return nil }
        guard case .order(let file)? = try await keeper.read(caller.workspace, order)?.file,
            file.supplier == supplier
        else { throw Refusal(.notFound, field: "order") }
        guard let document else { throw Refusal(.missing, field: "document") }
        guard file.document(document) != nil else { throw Refusal(.notFound, field: "document") }
        return AccountEvidence(order: order, document: document)
    }
}
