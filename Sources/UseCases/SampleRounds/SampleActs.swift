import FollowUp
import Record

/// Asks for a round of samples (F1).
public struct RequestSample: UseCase {
    public static let name = "requestSample"
    public static let allowed = Set<Role>.keepers
    public static let example: RequestSample = {
        var act = RequestSample(kind: .preProduction)
        act.pieces = 3
        act.wanted = Day.example
        act.note = "Two with the new lid, one for the seal."
        return act
    }()

    @Path public var order: FileID
    public var kind: SampleKind
    /// The numbers of the lines: `1, 2`; absent for all of them.
    public var lines: String?
    public var pieces: Int?
    public var wanted: Day?
    public var note: String?

    public init(order: FileID = .unset, kind: SampleKind) {
        self.order = order
        self.kind = kind
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let numbers = try Numbers.read(lines, field: "lines")
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.request(
                SampleRequest(kind: kind, lines: numbers, pieces: pieces, due: wanted, note: note))
        }
    }
}

/// Tells that a round's samples were sent.
public struct SendSample: UseCase {
    public static let name = "sendSample"
    public static let allowed = Set<Role>.keepers
    public static let example: SendSample = {
        var act = SendSample(day: Day(iso: "2026-11-20"))
        act.courier = "SF Express"
        act.tracking = "SF1029384756"
        act.pieces = 3
        act.onBehalfOf = .supplier
        act.sourceKind = .chat
        return act
    }()

    @Path public var order: FileID
    @Path public var number: Int
    public var day: Day?
    public var courier: String?
    public var tracking: String?
    public var pieces: Int?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, number: Int = .unset, day: Day? = nil) {
        self.order = order
        self.number = number
        self.day = day
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, scene in
            try order.send(
                SampleSending(
                    round: number, on: day ?? scene.today, courier: courier, tracking: tracking,
                    pieces: pieces), today: scene.today)
        }
    }
}

/// Tells that a round's samples arrived.
public struct ReceiveSample: UseCase {
    public static let name = "receiveSample"
    public static let allowed = Set<Role>.keepers.union([.decisionOwner])
    public static let example = ReceiveSample(day: Day(iso: "2026-11-20"))

    @Path public var order: FileID
    @Path public var number: Int
    public var day: Day?

    public init(order: FileID = .unset, number: Int = .unset, day: Day? = nil) {
        self.order = order
        self.number = number
        self.day = day
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, scene in
            try order.receive(sample: number, on: day ?? scene.today, today: scene.today)
        }
    }
}

/// Says something of a round's samples, with photos: documents of the order by their numbers, or
/// pictures that a form brings along.
public struct CommentSample: BringsPhotos {
    public static let name = "commentSample"
    public static let allowed = Set<Role>.readers
    public static let example = CommentSample(
        text: "The lid is 2 mm too high; the colour is right.")

    @Path public var order: FileID
    @Path public var number: Int
    public var text: String
    /// The numbers of documents of the order: `4, 5`.
    public var documents: String?
    @Arrived public var photos: [ArrivedUpload]
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, number: Int = .unset, text: String) {
        self.order = order
        self.number = number
        self.text = text
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let papers = try Numbers.read(documents, field: "documents")
        let comment = SampleComment(round: number, text: text, documents: papers)
        guard case .order(let seen)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        let (uploads, files) = try house.arrived(photos, caller)
        // What is refused is not kept first.
        _ = try seen.comment(comment, photos: files)
        return try await house.keeping(uploads, caller) { rows in
            try await house.onOrder(
                caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
                source: Source.told(sourceKind, sourceWords)
            ) { turn, order, _ in
                rows(&turn)
                return try order.comment(comment, photos: files)
            }
        }
    }
}

/// Numbers in a field of their own: `1, 2`.
enum Numbers {
    static let most = 200

    static func read(_ told: String?, field: String) throws(Refusal) -> [Int] {
        let words = (told ?? "").split { ",;、，；".contains($0) || $0.isWhitespace }
        guard words.count <= most else { throw Refusal(.tooMany(limit: most), field: field) }
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count else { throw Refusal(.notANumber, field: field) }
        return numbers
    }
}
