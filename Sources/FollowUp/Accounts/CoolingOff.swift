/// How long a proposed account, and a new contact, wait before they count (X39, M4).
public enum CoolingOff {
    public static let hours = 72
    /// No two persons make it shorter than this.
    public static let leastHours = 24
    static let hour: Int64 = 3_600_000

    static let milliseconds = Int64(hours) * hour
}

/// A person who is there: signed in with a session of their own. Programs with a token, the shell
/// and lists are nobody here.
public struct PresentPerson: Sendable, Equatable {
    public var person: FileID
    /// They gave their password a short while ago.
    public var isFresh: Bool

    public init(person: FileID, isFresh: Bool) {
        self.person = person
        self.isFresh = isFresh
    }
}

extension Supplier {
    /// Asks for a shorter cooling-off; it is shorter once another person agrees.
    ///
    /// *Refuses when* nobody is there, or gave their password too long ago; the account is unknown
    /// or not proposed; the hours are none from 24 to what holds now; no reason is given.
    public func askShorter(
        account number: Int, hours: Int, reason: String, by person: PresentPerson?
    ) throws(Refusal) -> [SupplierChange] {
        let held = try proposed(number)
        let present = try Self.fresh(person)
        var findings = Findings()
        findings.require(
            (CoolingOff.leastHours..<held.coolingHours).contains(hours),
            .outOfRange(
                least: "\(CoolingOff.leastHours)",
                most: "\(max(CoolingOff.leastHours, held.coolingHours - 1))"), field: "hours")
        findings.reason(reason, field: "reason")
        try findings.settle()
        let asked = Shortening(hours: hours, reason: reason, person: present)
        return [.account(.shorteningAsked(account: number, shortening: asked))]
    }

    /// Agrees to the shorter cooling-off that another person asked for.
    ///
    /// *Refuses when* nobody is there, or gave their password too long ago; the account is unknown
    /// or not proposed; nobody asked who may still; the same person asked, or one who counts as the
    /// same.
    public func agreeShorter(
        account number: Int, by person: PresentPerson?, voices: Voices = Voices()
    ) throws(Refusal) -> [SupplierChange] {
        let held = try proposed(number)
        let present = try Self.fresh(person)
        guard let asked = held.shortening, !voices.isFormer(asked.person) else {
            throw Refusal(.nothingToChange)
        }
        guard asked.person != present else { throw Refusal(.needsAnotherPerson) }
        if let until = voices.oneUntil(present, asked.person) {
            throw Refusal(.unmet(.countsAsOne(until: until)))
        }
        return [.account(.shorteningAgreed(account: number, hours: asked.hours))]
    }

    func proposed(_ number: Int) throws(Refusal) -> HeldAccount {
        guard let held = account(number) else {
            throw Refusal(.unknownAccount(number), field: "account")
        }
        guard held.status == .proposed else { throw Refusal(.accountSettled, field: "account") }
        return held
    }

    static func there(_ person: PresentPerson?) throws(Refusal) -> FileID {
        guard let person else { throw Refusal(.personNeeded) }
        return person.person
    }

    static func fresh(_ person: PresentPerson?) throws(Refusal) -> FileID {
        guard let person else { throw Refusal(.personNeeded) }
        guard person.isFresh else { throw Refusal(.signInAgain) }
        return person.person
    }
}
