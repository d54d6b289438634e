/// That somebody made a one-time link for a member, to let them in or for a lost password: whoever
/// makes a link can use it.
public struct MemberLink: Codable, Sendable, Equatable {
    public var person: FileID
    public var by: FileID
    /// When it was made or, later, used.
    public var at: Instant

    var until: Instant { at.adding(milliseconds: Voices.milliseconds) }
}

/// Which persons count as one where two are asked for: for 72 hours after a link was made, and
/// again after it was used, its maker and its person; and so whoever is bound to one of them
/// (decision 14). In that time the person can find that somebody else acts under their name.
public struct Voices: Sendable, Equatable {
    public static let hours = 72
    static let milliseconds = Int64(hours) * 3_600_000

    /// Those that last longest first.
    private let bonds: [MemberLink]
    /// Who may give no word by now: what they said before counts for nobody.
    private var former: Set<FileID> = []

    public init() { bonds = [] }

    init(_ links: [MemberLink], at now: Instant) {
        bonds = links.filter { now < $0.until }.sorted { $0.at > $1.at }
    }

    /// The same, where these persons may give no word any more.
    public func without(_ former: Set<FileID>) -> Voices {
        var voices = self
        voices.former = former
        return voices
    }

    public func isFormer(_ person: FileID) -> Bool { former.contains(person) }

    /// Until when two persons count as one; nil where they are two.
    public func oneUntil(_ one: FileID, _ other: FileID) -> Instant? {
        guard one != other else { return nil }
        var bound: [FileID: FileID] = [:]
        func last(_ person: FileID) -> FileID {
            var person = person
            while let next = bound[person] { person = next }
            return person
        }
        // The first bond that brings them together is the last of theirs to end.
        for bond in bonds {
            let (from, to) = (last(bond.person), last(bond.by))
            if from != to { bound[from] = to }
            if last(one) == last(other) { return bond.until }
        }
        return nil
    }

    /// Until when a person counts as one with somebody of several.
    func oneUntil(_ person: FileID, _ others: some Sequence<FileID>) -> Instant? {
        others.compactMap { oneUntil(person, $0) }.max()
    }
}

extension Workspace {
    public func voices(at now: Instant) -> Voices { Voices(links ?? [], at: now) }

    /// A member uses the link that was made for them.
    ///
    /// *Refuses when* they are no active member.
    public func join(_ person: FileID) throws(Refusal) -> [WorkspaceChange] {
        guard var member = member(person), member.active else {
            throw Refusal(.linkUsedOrExpired)
        }
        member.joined = true
        return [.memberAmended(member)]
    }

    mutating func noteLink(for person: FileID, _ stamp: Stamp) {
        guard let maker = stamp.envelope.person, maker != person else { return }
        var known = links ?? []
        known.removeAll { $0.person == person && $0.by == maker }
        known.append(MemberLink(person: person, by: maker, at: stamp.at))
        links = known
    }

    /// The last one made for the person: it ended those before.
    mutating func noteUse(by person: FileID, _ stamp: Stamp) {
        guard let at = links?.lastIndex(where: { $0.person == person }) else { return }
        links?[at].at = stamp.at
    }
}
