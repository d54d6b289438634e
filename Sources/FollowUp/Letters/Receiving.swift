/// A letter that came in, as its order keeps it.
public struct ReceivedLetter: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    /// The sending it answers, where it names one.
    public var sending: Int?
    public var name: Erasable?
    public var address: Erasable?
    public var subject: Erasable
    public var text: Erasable
    /// As the sender's clock had it.
    public var toldAt: Instant?
    /// The order's documents that came with it; the letter itself is the last of them.
    public var documents: [Int]
    /// Files that were not taken: programs, and those that are not what their name says.
    public var leftOut: [Erasable]
    /// It could not be read, or was too large: only its head is known.
    public var trouble: ReceivingTrouble?
    /// A program sent it, such as a note of absence.
    public var isAutomatic: Bool

    public init(number: Int, subject: String, text: String) {
        self.number = number
        self.subject = Erasable(subject)
        self.text = Erasable(text)
        documents = []
        leftOut = []
        isAutomatic = false
    }
}

/// Why a letter that came in is not whole here, or fits no order.
public enum ReceivingTrouble: String, Codable, Sendable, CaseIterable {
    case tooLarge, unreadable, noOrder
    /// Nothing of its files is here, for there is no room: it is still in the mailbox.
    case noSpace, orderFull
}

/// A received letter as its order's file holds it.
public struct HeldLetter: Codable, Sendable, Equatable {
    public var letter: ReceivedLetter
    /// The change that recorded it.
    public var seq: Int
    public var at: Instant
}

/// A letter on its way into an order.
public struct ArrivedLetter: Sendable {
    public var sending: Int?
    public var name: String?
    public var address: String?
    public var subject = ""
    public var text = ""
    public var toldAt: Instant?
    public var trouble: ReceivingTrouble?
    public var isAutomatic = false
    public var files: [ArrivedFile] = []
    /// Names of files that were not kept.
    public var leftOut: [String] = []
    /// The letter itself; nil where it was not fetched, or not kept.
    public var original: ArrivedFile?

    public init() {}

    /// Leaves out what is none of these contents.
    public mutating func leave(allBut contents: Set<String>, as order: Order) {
        leftOut += files.filter { !contents.contains($0.sha256) }.map(\.name)
        files.removeAll { !contents.contains($0.sha256) }
        guard let own = original, !contents.contains(own.sha256) else { return }
        original = nil
        if !order.hasRoom(in: .letters) { trouble = trouble ?? .orderFull }
    }
}

extension Order {
    /// So many are held, the newest; all stand in the journal.
    public static let mostLetters = 1_000

    /// The newest that came in, by their numbers.
    public var received: [HeldLetter] { letterBox ?? [] }

    /// Files a letter with what came with it. It is never refused: what cannot be taken is named,
    /// and stays within the letter itself.
    public func receive(_ letter: ArrivedLetter) -> [OrderChange] {
        var told = ReceivedLetter(
            number: (received.last?.letter.number ?? 0) + 1,
            subject: String(letter.subject.prefix(500)),
            text: String(letter.text.prefix(OrderLimits.letter)))
        told.sending = letter.sending
        told.name = letter.name.map { Erasable(String($0.prefix(200))) }
        told.address = letter.address.map { Erasable(String($0.prefix(254))) }
        told.toldAt = letter.toldAt
        told.trouble = letter.trouble
        told.isAutomatic = letter.isAutomatic
        told.leftOut = letter.leftOut.map { Erasable(String($0.prefix(255))) }
        var filing = Filing(order: self)
        for file in letter.files {
            if let number = filing.put(file, in: .mail) {
                if !told.documents.contains(number) { told.documents.append(number) }
            } else {
                told.leftOut.append(Erasable(String(file.name.prefix(255))))
            }
        }
        if let original = letter.original {
            if let number = filing.put(original, in: .letters) {
                if !told.documents.contains(number) { told.documents.append(number) }
            } else if !filing.order.hasRoom(in: .letters) {
                told.trouble = told.trouble ?? .orderFull
            }
        }
        return filing.changes + [.letterReceived(told)]
    }

    /// The SHA-256 of what a letter brings and the order takes.
    public func contents(takenOf letter: ArrivedLetter) -> Set<String> {
        var contents = Set(documents.filter { !$0.isWithdrawn }.map(\.document.sha256))
        for case .documentAttached(let document) in receive(letter) {
            contents.insert(document.sha256)
        }
        return contents
    }

    mutating func take(_ letter: ReceivedLetter, _ stamp: Stamp) {
        // What came with it was put to the order by the changes right before.
        markMailed(letter.documents, since: stamp.seq - letter.documents.count)
        letterBox = Array(
            (received + [HeldLetter(letter: letter, seq: stamp.seq, at: stamp.at)])
                .suffix(Self.mostLetters))
    }
}

/// Puts one file after the other to an order, as it will be by then.
private struct Filing {
    var order: Order
    var changes: [OrderChange] = []

    /// The number of the document: of the one that stands there already, where it is the same. Nil
    /// where it is not taken.
    mutating func put(_ file: ArrivedFile, in room: DocumentRoom) -> Int? {
        let kind: DocumentKind = file.mediaType.isPicture ? .photo : .correspondence
        let known = order.documents.first {
            !$0.isWithdrawn && $0.document.sha256 == file.sha256
        }
        if let known { return known.document.number }
        var short = file
        short.name = String(file.name.suffix(200))
        guard let made = attached(short, kind, room), let first = made.first else { return nil }
        let envelope = Envelope(person: nil, name: "", role: .clock, door: .email)
        order.apply(first, Stamp(seq: 0, at: Instant(milliseconds: 0), envelope: envelope))
        changes += made
        return order.documents.last?.document.number
    }

    private func attached(
        _ file: ArrivedFile, _ kind: DocumentKind, _ room: DocumentRoom
    ) -> [OrderChange]? {
        try? order.attach(file, kind: kind, title: nil, note: nil, in: room)
    }
}
