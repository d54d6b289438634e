import FollowUp
import Record
import Words

/// Sends the order's paper to a contact of the supplier by e-mail (H4), once it is approved. The
/// letter waits in the same commit and goes out by itself; what becomes of it is recorded.
public struct SendOrder: UseCase {
    public static let name = "sendOrder"
    public static let allowed = Set<Role>.keepers
    public static let example = SendOrder(contact: 1, words: "Please confirm by Friday.")
    /// The paper is drawn again where the order moves meanwhile.
    private static let attempts = 5

    @Path public var order: FileID
    /// The contact of the supplier's file, by number.
    public var contact: Int
    /// What is said besides; it stands in the letter.
    public var words: String?
    /// The change that was seen last: refused where anything of what is approved was told since.
    public var seq: Int?

    public init(order: FileID = .unset, contact: Int, words: String? = nil, seq: Int? = nil) {
        self.order = order
        self.contact = contact
        self.words = words
        self.seq = seq
    }

    /// *Refuses when* no mail server is set up; the order may not be sent to that contact
    /// (`Order.addressee`); the paper cannot be drawn just now.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard house.post.settings != nil else { throw Refusal(.mailNotSetUp) }
        for _ in 0..<Self.attempts {
            if let recorded = try await attempt(house, caller) { return recorded }
        }
        throw Refusal(.changedMeanwhile)
    }

    /// Nil where the order moved while its paper was drawn.
    private func attempt(_ house: House, _ caller: Caller) async throws -> Recorded? {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        try seq.require(unmoved: file.tellingSeq)
        let contact = try file.addressee(contact, of: scene.supplier, words: words)
        let paper = try await AskOrderPaper(order: order).ask(house, caller)
        guard paper.seq == held.seq else { return nil }
        let upload = try house.blobs.begin(caller, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(paper.pdf[...])
        let sentences = Words.of(Language(rawValue: contact.language) ?? .english).letters
        var facts = LetterFacts(file, to: contact, from: scene.house.name, by: caller.name)
        facts.record = "\(held.seq) · \(held.chain.hex.prefix(16))"
        let letter = OutgoingLetter(
            letter: .new(at: house.now()), contact: contact.number,
            subject: sentences.subject(
                file.number, revision: facts.revision, from: scene.house.name),
            text: sentences.text(facts, words: words),
            paper: upload.file(named: paper.name.replacing("/", with: "-")), of: held.seq)
        do {
            return try await house.keeping(upload, caller) { rows in
                try await house.send(caller, order, letter, words: words, rows)
            }
        } catch is OrderMoved {
            return nil
        }
    }
}

/// The order moved on from what its paper shows.
private struct OrderMoved: Error {}

extension House {
    fileprivate func send(
        _ caller: Caller, _ order: FileID, _ letter: OutgoingLetter, words: String?,
        _ rows: (inout Turn) -> Void
    ) async throws -> Recorded {
        guard case .order(let seen)? = try await keeper.read(caller.workspace, order)?.file else {
            throw Refusal(.notFound)
        }
        return try await onOrder(
            caller, order, by: SendOrder.allowed, asserting: [seen.supplier]
        ) { turn, file, _ in
            guard turn.seq(order) == letter.of else { throw OrderMoved() }
            let changes = try file.send(letter, of: turn.supplier(seen.supplier), words: words)
            rows(&turn)
            turn.also(
                Letters.queue(
                    letter.letter, of: order, sending: file.sendings.count + 1,
                    in: caller.workspace, at: turn.now))
            return changes
        }
    }
}

extension Order {
    /// The change that last told what the paper says, where it is known.
    var tellingSeq: Int? {
        [request?.told.seq, termsSeq, packingSeq, lineSeqs?.values.max()]
            .compactMap { $0 }.max()
    }
}

/// Records that somebody sent the order's paper by hand: by chat, on paper, from a mailbox of
/// their own.
public struct TellSent: UseCase {
    public static let name = "tellSent"
    public static let allowed = Set<Role>.keepers
    public static let example: TellSent = {
        var act = TellSent(way: .chat)
        act.name = "Ms Wang"
        act.sourceWords = "WeChat, 10:02"
        return act
    }()

    @Path public var order: FileID
    public var way: SendingWay
    /// The day; today where it is absent.
    public var on: Day?
    /// The contact of the supplier's file, by number; or whoever got it, by name.
    public var contact: Int?
    public var name: String?
    /// Where it can be seen that it was sent.
    public var sourceWords: String?

    public init(order: FileID = .unset, way: SendingWay) {
        self.order = order
        self.way = way
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard case .order(let seen)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        return try await house.onOrder(
            caller, order, by: Self.allowed, source: Source.told(way.source, sourceWords),
            asserting: [seen.supplier]
        ) { turn, file, scene in
            var told = HandSending(way: way, on: on ?? scene.today, of: turn.seq(order))
            told.contact = contact
            told.name = name
            return try file.tellSent(
                told, of: turn.supplier(seen.supplier), today: scene.today)
        }
    }
}

extension SendingWay {
    /// What the fact that it was sent rests on.
    fileprivate var source: SourceKind {
        switch self {
        case .email, .ownMail: .email
        case .chat: .chat
        case .paper: .document
        case .other: .other
        }
    }
}
