/// The accounts of a supplier as people may see them: numbers are masked.
public struct AccountsAnswer: Codable, Sendable {
    public var now: Instant
    /// Why nothing is paid to the supplier now; empty where nothing holds.
    public var holds: [GateFinding]
    /// The newest first.
    public var accounts: [AccountAnswer]

    /// `elsewhere` names the numbers of accounts that another supplier has too.
    public init(
        _ supplier: Supplier, at now: Instant, elsewhere: Set<Int> = [],
        asker: PresentPerson? = nil, settings: GateSettings = GateSettings(),
        voices: Voices = Voices()
    ) {
        self.now = now
        holds = supplier.holds(at: now, voices: voices)
        accounts = supplier.accounts.reversed().map {
            AccountAnswer(
                $0, of: supplier, at: now, elsewhere: elsewhere.contains($0.number),
                asker: asker, settings: settings, voices: voices)
        }
    }
}

/// One account, with what it waits for.
public struct AccountAnswer: Codable, Sendable {
    public var number: Int
    public var kind: AccountKind
    public var status: AccountStatus
    public var holder: String?
    /// The last digits alone.
    public var masked: String?
    public var bank: String?
    public var bic: String?
    public var country: Country?
    public var currencies: [Currency]
    public var platform: String?
    public var replaces: Int?
    public var evidence: AccountEvidence?
    public var proposedAt: Instant
    public var proposedBy: Erasable
    /// It came after another one: it cools off and asks for a call-back.
    public var isChange: Bool
    public var coolsUntil: Instant?
    /// A shorter cooling-off that another person may agree to.
    public var shortening: Shortening?
    /// All that is asked of it, and what of that it lacks before persons may confirm it.
    public var asked: [GateFinding]
    public var missing: [GateFinding]
    /// Why the one who asks cannot confirm it.
    public var yours: [GateFinding]
    public var warnings: [AccountWarning]
    public var facts: [AccountFactAnswer]
    public var confirmations: [AccountSignature]
    public var personsMissing: Int
    /// Contacts still to be told, and whom one may call back.
    public var tell: [Int]
    public var told: [ToldContact]
    public var unreached: [UnreachedContact]
    public var callable: [Int]
    public var end: AccountEnd?
    public var reason: Erasable?
    public var endedAt: Instant?
    public var endedBy: Erasable?

    init(
        _ held: HeldAccount, of supplier: Supplier, at now: Instant, elsewhere: Bool,
        asker: PresentPerson?, settings: GateSettings, voices: Voices
    ) {
        let account = held.account
        let isOpen = held.status == .proposed
        number = held.number
        kind = account.kind
        status = held.status
        holder = account.holder.text
        masked = account.masked
        bank = account.bank
        bic = account.bic
        country = account.country
        currencies = account.currencies
        platform = account.platform
        replaces = account.replaces
        evidence = account.evidence
        proposedAt = held.at
        proposedBy = held.by
        isChange = supplier.isChange(held)
        coolsUntil = isOpen && supplier.isChange(held) ? held.coolsUntil : nil
        shortening =
            isOpen ? held.shortening.flatMap { voices.isFormer($0.person) ? nil : $0 } : nil
        asked = isOpen ? supplier.asked(of: held) : []
        missing = isOpen ? supplier.missing(for: held, at: now) : []
        yours =
            isOpen
            ? supplier.obstacles(
                to: asker, confirming: held, settings: settings, voices: voices, at: now) : []
        warnings = supplier.warnings(about: account, elsewhere: elsewhere)
        facts = held.facts.map { AccountFactAnswer($0, of: held) }
        confirmations = held.confirmations.map { AccountSignature($0) }
        personsMissing = isOpen ? held.personsMissing(voices) : 0
        tell = held.tell
        told = held.told
        unreached = held.unreached
        callable =
            isOpen
            ? supplier.presentContacts.map(\.number).filter {
                supplier.isWorthCalling($0, about: held)
            } : []
        end = held.end
        reason = held.reason
        endedAt = held.endedAt
        endedBy = held.endedBy
    }
}

/// A fact about an account, and whether it counts.
public struct AccountFactAnswer: Codable, Sendable {
    public var fact: AccountFact
    public var at: Instant
    public var by: Erasable
    public var counts: Bool

    init(_ fact: HeldFact, of held: HeldAccount) {
        self.fact = fact.fact
        at = fact.at
        by = fact.by
        counts = fact.fact.kind == .callBack ? fact.isCallBack(worthFor: held) : true
    }
}

/// A person who confirmed an account.
public struct AccountSignature: Codable, Sendable {
    public var person: FileID
    public var by: Erasable
    public var at: Instant

    init(_ confirmation: HeldConfirmation) {
        person = confirmation.person
        by = confirmation.by
        at = confirmation.at
    }
}

/// To which account an order is paid.
public struct BeneficiaryAnswer: Codable, Sendable {
    public var line: GateLine
    /// The chosen account, or the only one there is.
    public var payee: AccountName?
    /// Those that may be chosen.
    public var confirmed: [AccountName]

    public init(
        _ supplier: Supplier, chosen: Int?, at now: Instant, voices: Voices = Voices()
    ) {
        line = supplier.beneficiaryLine(chosen: chosen, at: now, voices: voices)
        payee = supplier.payee(chosen: chosen).map { AccountName($0.account) }
        confirmed = supplier.confirmedAccounts.map { AccountName($0.account) }
    }
}

/// An account by what people know it by.
public struct AccountName: Codable, Sendable, Equatable {
    public var number: Int
    public var holder: String?
    public var masked: String?
    /// The bank or the platform.
    public var place: String?
    public var currencies: [Currency]

    public init(_ account: SupplierAccount) {
        number = account.number
        holder = account.holder.text
        masked = account.masked
        place = account.kind == .platform ? account.platform : account.bank
        currencies = account.currencies
    }
}
