import Blobs
import FollowUp
import Jobs
import Record

/// A letter that came in and fits no order.
public struct StrayLetter: Codable, Sendable {
    public var letter: FileID
    public var at: Instant
    public var sender: String?
    public var subject: String
    /// Why it is not whole here; `noOrder` where it only fits none.
    public var why: ReceivingTrouble?
    public var isAside: Bool
    /// Orders whose number its subject names.
    public var orders: [NamedOrder]
}

/// An order by its number.
public struct NamedOrder: Codable, Sendable, Equatable {
    public var order: FileID
    public var number: String
}

/// The same letter with its words, read by the worker for this answer.
public struct StrayLetterAnswer: Codable, Sendable {
    public var letter: StrayLetter
    public var name: String?
    public var text: String?
    public var files: [String]
}

/// Letters that fit no order, the newest first; those set aside on their own.
public struct AskStrayLetters: Question {
    public static let name = "strayLetters"
    public static let allowed = Set<Role>.keepers

    public var aside: Bool
    public var after: String?
    public var limit: Int

    public init(aside: Bool = false, after: String? = nil, limit: Int = 50) {
        self.aside = aside
        self.after = after
        self.limit = min(100, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<StrayLetter> {
        let (workspace, most) = (caller.workspace, limit + 1)
        let state = (aside ? Arrivals.State.aside : .unassigned).rawValue
        let from = try cursor()
        let found = try await house.engine.read { reading in
            let letters = try reading.rows(
                """
                SELECT id, at, sender, subject, why, state, digest FROM arrived
                WHERE workspace = \(workspace) AND state = \(state)
                AND (at, id) < (\(from.at), \(from.id)) ORDER BY at DESC, id DESC LIMIT \(most)
                """
            ) { StrayRow($0) }
            return try letters.map { try $0.told(reading, workspace) }
        }
        let shown = Array(found.prefix(limit))
        let last = found.count > limit ? shown.last : nil
        return ListAnswer(
            items: shown, next: last.map { "\($0.at.milliseconds)_\($0.letter)" })
    }

    private func cursor() throws(Refusal) -> (at: Int64, id: String) {
        guard let after else { return (.max, "") }
        let parts = after.split(separator: "_").map(String.init)
        guard parts.count == 2, let at = Int64(parts[0]), FileID(parts[1]) != nil else {
            throw Refusal(.notUnderstood, field: "after")
        }
        return (at, parts[1])
    }
}

/// One of them, whole.
public struct AskStrayLetter: Question {
    public static let name = "strayLetter"
    public static let allowed = Set<Role>.keepers

    public var letter: FileID

    public init(letter: FileID) { self.letter = letter }

    /// *Refuses when* there is none, or it has found its order; the worker has too much to do.
    public func ask(_ house: House, _ caller: Caller) async throws -> StrayLetterAnswer {
        let row = try await house.stray(letter, in: caller.workspace)
        let workspace = caller.workspace
        let told = try await house.engine.read { try row.told($0, workspace) }
        let arrival = try await house.arrival(row, in: caller.workspace)
        let isRead = arrival.isWhole && arrival.isReadable
        return StrayLetterAnswer(
            letter: told, name: arrival.letter.fromName.map { Tidy.line($0) },
            text: isRead ? Tidy.words(arrival.letter.text) : nil,
            files: arrival.files.map { Tidy.line($0.name) })
    }
}

/// The row of a letter that fits no order.
struct StrayRow: Sendable {
    let letter: FileID
    let at: Instant
    let sender: String?
    let subject: String
    let why: ReceivingTrouble?
    let isAside: Bool
    let digest: [UInt8]

    init(_ cells: any Cells) {
        letter = cells.id(0)
        at = Instant(milliseconds: Int64(cells.int(1)))
        sender = cells.optionalText(2)
        subject = cells.optionalText(3) ?? ""
        why = cells.optionalText(4).flatMap { ReceivingTrouble(rawValue: $0) }
        isAside = cells.text(5) == Arrivals.State.aside.rawValue
        digest = cells.bytes(6)
    }

    /// Its bytes were put here when it came.
    var isKept: Bool { why != .tooLarge && why != .noSpace }

    func told(_ reading: any Reading, _ workspace: FileID) throws -> StrayLetter {
        StrayLetter(
            letter: letter, at: at, sender: sender, subject: subject, why: why, isAside: isAside,
            orders: try orders(reading, workspace))
    }

    /// Orders named by a word of the subject.
    private func orders(_ reading: any Reading, _ workspace: FileID) throws -> [NamedOrder] {
        let words = subject.split { $0.isWhitespace || ",;:()[]<>，；：（）【】《》“”\"".contains($0) }
        var found: [NamedOrder] = []
        for word in words.prefix(20) where word.contains(where: \.isNumber) {
            let name = Claim.of(String(word))
            let order = try reading.first(
                """
                SELECT o.id, o.number FROM claim c JOIN order_row o
                ON o.workspace = c.workspace AND o.id = c.file
                WHERE c.workspace = \(workspace) AND c.kind = 'order' AND c.value = \(name)
                """
            ) { NamedOrder(order: $0.id(0), number: $0.text(1)) }
            if let order, !found.contains(order) { found.append(order) }
        }
        return found
    }
}

extension House {
    /// A letter that has not found its order yet.
    func stray(_ letter: FileID, in workspace: FileID) async throws -> StrayRow {
        let row = try await engine.read { reading in
            try reading.first(
                """
                SELECT id, at, sender, subject, why, state, digest FROM arrived
                WHERE workspace = \(workspace) AND id = \(letter)
                AND state IN ('unassigned', 'aside')
                """
            ) { StrayRow($0) }
        }
        guard let row else { throw Refusal(.notFound) }
        return row
    }

    /// The letter as it came in, taken apart once more; what was not fetched whole is told by its
    /// row.
    func arrival(_ row: StrayRow, in workspace: FileID) async throws -> Arrival {
        if row.isKept, let digest = BlobDigest(bytes: row.digest),
            let reader = try kept(digest, in: workspace)
        {
            var bytes: [UInt8] = []
            do {
                try await reader.send(0..<reader.size) { bytes += $0 }
            } catch let failure as BlobFailure { throw BlobDesk.told(failure) }
            var arrival = Arrival(bytes: bytes, size: bytes.count, isWhole: true)
            try await workbench.read(&arrival)
            return arrival
        }
        var arrival = Arrival(bytes: [], size: 0, isWhole: false)
        arrival.letter.fromAddress = row.sender
        arrival.letter.subject = row.subject
        if !row.isKept { arrival.unkept = row.why }
        return arrival
    }

    /// Nil where its content is gone; a disk that does not answer is asked again later.
    private func kept(_ digest: BlobDigest, in workspace: FileID) throws -> BlobReader? {
        do {
            return try blobs.folder.open(digest, in: "\(workspace)")
        } catch BlobFailure.missing {
            return nil
        } catch let failure as BlobFailure {
            throw BlobDesk.told(failure)
        }
    }
}
