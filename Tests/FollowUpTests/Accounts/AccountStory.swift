@testable import FollowUp

/// A supplier whose accounts are told by persons, each known by a number, at hours from the start.
struct AccountStory {
    static let start = Instant(milliseconds: 1_788_220_800_000)

    var supplier = Supplier(id: FileID(high: 2, low: 2))
    /// Hours since the start.
    var hour = 0
    private(set) var seq = 0

    var now: Instant { Self.start.adding(milliseconds: Int64(hour) * CoolingOff.hour) }
    var today: Day { now.day(offsetMinutes: 480) }

    /// Hengda with Ms Wang's telephone, known since the start.
    init() throws(Refusal) {
        var profile = SupplierProfile(name: "Yongkang Hengda Co., Ltd.")
        profile.chineseName = "永康恒达工贸有限公司"
        profile.country = "CN"
        tell(try Supplier.enter(profile), by: 9)
        tell(try supplier.add(Self.contact(1)), by: 9)
    }

    static func contact(_ number: Int, telephone: String? = "+86 579 1") -> SupplierContact {
        var contact = SupplierContact(
            number: number, name: "Wang \(number)", role: .sales, language: "zh-Hans")
        contact.telephone = telephone.map { Erasable($0) }
        return contact
    }

    static func person(_ number: Int?) -> FileID? {
        number.map { FileID(high: 9, low: UInt64($0)) }
    }

    static func present(_ number: Int, fresh: Bool = true) -> PresentPerson {
        PresentPerson(person: FileID(high: 9, low: UInt64(number)), isFresh: fresh)
    }

    /// An account in China that bears the supplier's name; its mark is its code.
    static func account(
        _ code: String = "3300123456784321", holder: String = "永康恒达工贸有限公司",
        country: String = "CN"
    ) -> SupplierAccount {
        var account = SupplierAccount(kind: .bank, holder: holder)
        account.code = Erasable(code)
        account.mark = Erasable(code)
        account.bank = "Bank of China"
        account.bic = "BKCHCNBJ92H"
        account.country = Country(alpha2: country)
        account.currencies = [.usd]
        return account
    }

    static var platform: SupplierAccount {
        var account = SupplierAccount(kind: .platform, holder: "Alibaba.com Singapore")
        account.platform = "Alibaba.com"
        account.currencies = [.usd]
        return account
    }

    mutating func tell(_ changes: [SupplierChange], by person: Int? = 1) {
        for change in changes {
            seq += 1
            supplier.apply(
                change,
                Stamp(
                    seq: seq, at: now,
                    envelope: Envelope(
                        person: Self.person(person), name: "person \(person ?? 0)",
                        role: .finance, door: .page)))
        }
    }

    mutating func propose(
        _ account: SupplierAccount = account(), by person: Int? = 1
    ) throws(Refusal) {
        tell(try supplier.propose(account, elsewhere: false), by: person)
    }

    mutating func record(
        _ kind: AccountFactKind, of number: Int, contact: Int? = nil, by person: Int = 1
    ) throws(Refusal) {
        var fact = AccountFact(kind: kind, on: today, words: "so it was")
        fact.contact = contact
        tell(
            try supplier.record(
                fact, of: number, by: Self.present(person), today: today, offsetMinutes: 480),
            by: person)
    }

    mutating func confirm(_ number: Int, by person: Int, fresh: Bool = true) throws(Refusal) {
        tell(
            try supplier.confirm(
                account: number, by: Self.present(person, fresh: fresh), at: now), by: person)
    }

    /// The three facts of a first account.
    mutating func recordFirst(of number: Int, by person: Int = 1) throws(Refusal) {
        for kind in [AccountFactKind.licenceCompared, .stampedConfirmation, .videoCall] {
            try record(kind, of: number, by: person)
        }
    }

    /// Account 1, confirmed by persons 2 and 3.
    static func confirmed() throws(Refusal) -> AccountStory {
        var story = try AccountStory()
        try story.propose()
        try story.recordFirst(of: 1)
        try story.confirm(1, by: 2)
        try story.confirm(1, by: 3)
        return story
    }

    /// What stops a confirmation by a person.
    func findings(confirming number: Int, by person: PresentPerson?) -> [GateFinding] {
        Story.reasons { () throws(Refusal) in
            _ = try supplier.confirm(account: number, by: person, at: now)
        }.compactMap { reason in
            if case .unmet(let finding) = reason.obstacle { finding } else { nil }
        }
    }
}
