public enum AccountStatus: String, Codable, Sendable, CaseIterable {
    case proposed, confirmed, rejected, withdrawn
}

/// An account as its supplier's file holds it.
public struct HeldAccount: Codable, Sendable, Equatable {
    public var account: SupplierAccount
    public var status: AccountStatus
    /// The change that proposed it, when, and by whom; no person where a machine did.
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var person: FileID?
    public var isFirst: Bool
    public var warnings: [AccountWarning]
    public var facts: [HeldFact]
    /// Asked for and not agreed to yet.
    public var shortening: Shortening?
    /// How long it cools off, from the proposal.
    public var coolingHours: Int
    public var confirmations: [HeldConfirmation]
    /// Contacts who are still to be told.
    public var tell: [Int]
    public var told: [ToldContact]
    /// Those of them whom a letter did not reach.
    public var unreached: [UnreachedContact]
    /// How it ended, where it did.
    public var end: AccountEnd?
    public var reason: Erasable?
    public var endedAt: Instant?
    public var endedBy: Erasable?

    public var number: Int { account.number }

    /// Two persons confirmed it, whatever became of it.
    public var wasConfirmed: Bool { confirmations.contains { $0.completes } }

    public var coolsUntil: Instant {
        at.adding(milliseconds: Int64(coolingHours) * CoolingOff.hour)
    }

    init(_ proposal: AccountProposal, _ stamp: Stamp) {
        account = proposal.account
        status = .proposed
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        person = stamp.envelope.person
        isFirst = proposal.isFirst
        warnings = proposal.warnings
        facts = []
        coolingHours = CoolingOff.hours
        confirmations = []
        tell = proposal.tell
        told = []
        unreached = []
    }

    /// Who proposed it or recorded a fact of it, and may not confirm it.
    public var recorders: Set<FileID> {
        Set([person].compactMap { $0 } + facts.compactMap(\.person))
    }

    /// Persons who still have to confirm it. Whoever confirmed it and recorded a fact of it
    /// afterwards counts no more, nor does who may confirm none by now.
    public func personsMissing(_ voices: Voices = Voices()) -> Int {
        let counted = confirmations.count {
            !recorders.contains($0.person) && !voices.isFormer($0.person)
        }
        return max(0, Supplier.confirmers - counted)
    }
}

/// A fact about an account, with who recorded it.
public struct HeldFact: Codable, Sendable, Equatable {
    public var fact: AccountFact
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var person: FileID?

    init(_ fact: AccountFact, _ stamp: Stamp) {
        self.fact = fact
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        person = stamp.envelope.person
    }
}

/// A confirmation of an account, with who gave it.
public struct HeldConfirmation: Codable, Sendable, Equatable {
    public var person: FileID
    public var completes: Bool
    public var seq: Int
    public var at: Instant
    public var by: Erasable

    init(_ confirmation: AccountConfirmation, _ stamp: Stamp) {
        person = confirmation.person
        completes = confirmation.completes
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }
}

/// A contact who was told that an account was proposed.
public struct ToldContact: Codable, Sendable, Equatable {
    public var contact: Int
    public var at: Instant
    public var by: Erasable
    public var words: Erasable?
    /// A mail server took the letter; nobody has spoken to them.
    public var byLetter: Bool?
}
