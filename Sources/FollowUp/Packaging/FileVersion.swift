/// What a file with versions is of (A3, A4, F6): 规格书, 包装稿, 标签稿, 稿件.
public enum FileSubject: String, Codable, Sendable, CaseIterable {
    case specification, packaging, label, artwork
}

/// A document of the order filed as a version of the specification or of a packaging file.
public struct FileVersion: Codable, Sendable, Equatable {
    /// Counts up within the order, over all subjects.
    public var number: Int
    public var subject: FileSubject
    /// Counts up within the subject.
    public var version: Int
    public var document: Int
    /// SHA-256 of the document's content, 64 hexadecimal digits.
    public var sha256: String
    /// The name the version has on the paper itself: `1.2`.
    public var label: String?
    public var note: Erasable?

    public init(
        number: Int, subject: FileSubject, version: Int, document: Int, sha256: String,
        label: String? = nil, note: String? = nil
    ) {
        self.number = number
        self.subject = subject
        self.version = version
        self.document = document
        self.sha256 = sha256
        self.label = label
        self.note = note.map { Erasable($0) }
    }
}

/// A version an order stands on; of another order where it was carried over.
public struct FileReference: Codable, Sendable, Equatable {
    /// Nil: the order's own.
    public var order: FileID?
    public var subject: FileSubject
    public var version: Int
    public var document: Int
    public var sha256: String
    public var label: String?

    init(_ file: FileVersion, order: FileID? = nil) {
        self.order = order
        subject = file.subject
        version = file.version
        document = file.document
        sha256 = file.sha256
        label = file.label
    }
}

/// What can happen to the files with versions.
public enum VersionChange: Codable, Sendable, Equatable {
    case filed(FileVersion)
    case accepted(file: Int, side: Party)
    case withdrawn(file: Int, reason: Erasable)

    public var kind: String {
        switch self {
        case .filed: "order.versionFiled/1"
        case .accepted: "order.versionAccepted/1"
        case .withdrawn: "order.versionWithdrawn/1"
        }
    }

    public var audience: Audience { .bothSides }
}

/// A side's acceptance of a version.
public struct VersionAcceptance: Codable, Sendable, Equatable {
    public var side: Party
    public var seq: Int
    public var at: Instant
    public var by: Erasable
}

public struct HeldVersion: Codable, Sendable, Equatable {
    public var file: FileVersion
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var acceptances: [VersionAcceptance] = []
    public var withdrawn: Erasable?
    public var withdrawnAt: Instant?

    init(_ file: FileVersion, _ stamp: Stamp) {
        self.file = file
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public var counts: Bool { withdrawnAt == nil }

    public func isAccepted(by side: Party) -> Bool { acceptances.contains { $0.side == side } }
}

/// Where a version stands: filed, accepted by the buyer and in force, replaced by a later one, or
/// taken back.
public enum VersionStanding: String, Codable, Sendable, CaseIterable {
    case filed, inForce, superseded, withdrawn
}

extension Order {
    public var versions: [HeldVersion] { versionFile ?? [] }

    /// The last version of a subject that the buyer accepted.
    func accepted(_ subject: FileSubject) -> HeldVersion? {
        versions.last {
            $0.file.subject == subject && stands($0) && $0.isAccepted(by: .buyer)
        }
    }

    /// Neither it nor its document was taken back.
    private func stands(_ held: HeldVersion) -> Bool {
        held.counts && document(held.file.document)?.isWithdrawn == false
    }

    public func standing(of held: HeldVersion) -> VersionStanding {
        guard stands(held) else { return .withdrawn }
        guard let last = accepted(held.file.subject) else { return .filed }
        if last.file.number == held.file.number { return .inForce }
        return held.file.number < last.file.number ? .superseded : .filed
    }

    /// The version of a subject in force: its own, or one carried over.
    public func inForce(_ subject: FileSubject) -> FileReference? {
        accepted(subject).map { FileReference($0.file) }
            ?? carried?.files.first { $0.subject == subject }
    }

    mutating func apply(_ change: VersionChange, _ stamp: Stamp) {
        var next = versions
        switch change {
        case .filed(let file): next.append(HeldVersion(file, stamp))
        case .accepted(let number, let side):
            guard let at = next.firstIndex(where: { $0.file.number == number }) else { return }
            next[at].acceptances.append(
                VersionAcceptance(
                    side: side, seq: stamp.seq, at: stamp.at, by: stamp.envelope.name))
        case .withdrawn(let number, let reason):
            guard let at = next.firstIndex(where: { $0.file.number == number }) else { return }
            (next[at].withdrawn, next[at].withdrawnAt) = (reason, stamp.at)
        }
        versionFile = next
    }
}
