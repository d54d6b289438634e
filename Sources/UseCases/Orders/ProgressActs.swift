import FollowUp
import Record

/// Records totals told of a lot: by the supplier, or on behalf of them with where it came from.
public struct TellProgress: UseCase {
    public static let name = "tellProgress"
    public static let allowed = Set<Role>.keepers
    public static let example = TellProgress(
        lot: 1, asOf: Day(iso: "2026-11-20"), finished: Quantity(3_840),
        packed: Quantity(1_800), note: "cartons printed, labels not", onBehalfOf: .supplier,
        sourceKind: .chat, sourceWords: "WeChat, Ms Chen")

    @Path public var order: FileID
    public var lot: Int
    public var asOf: Day?
    public var finished: Quantity?
    public var packed: Quantity?
    public var note: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?
    public var fallCause: SlipCause?
    public var fallSide: SlipSide?
    /// The change the form showed; refused if the lot's quantities moved since.
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int, asOf: Day? = nil, finished: Quantity? = nil,
        packed: Quantity? = nil, note: String? = nil, onBehalfOf: Party? = nil,
        sourceKind: SourceKind? = nil, sourceWords: String? = nil, fallCause: SlipCause? = nil,
        fallSide: SlipSide? = nil, seq: Int? = nil
    ) {
        self.order = order
        self.lot = lot
        self.asOf = asOf
        self.finished = finished
        self.packed = packed
        self.note = note
        self.onBehalfOf = onBehalfOf
        self.sourceKind = sourceKind
        self.sourceWords = sourceWords
        self.fallCause = fallCause
        self.fallSide = fallSide
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let source = Source.told(sourceKind, sourceWords)
        return try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf, source: source
        ) { _, order, scene in
            if let seq, let told = order.lot(lot)?.progressSeq, told > seq {
                throw Refusal(.changedMeanwhile, field: "seq")
            }
            var progress = Progress(
                asOf: asOf ?? scene.today, finished: finished, packed: packed, note: note)
            if let fallCause {
                progress.fallReason = SlipReason(primary: fallCause, side: fallSide ?? .supplier)
            }
            return try order.tellProgress(lot: lot, progress: progress, today: scene.today)
        }
    }
}

/// Notes a thing about the order, for the house only.
public struct NoteOrder: UseCase {
    public static let name = "noteOrder"
    public static let allowed = Set<Role>.readers
    public static let example = NoteOrder(text: "Ask about the label proof on Monday.")

    @Path public var order: FileID
    public var text: String

    public init(
        order: FileID = .unset, text: String
    ) {
        self.order = order
        self.text = text
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.note(text)
        }
    }
}

extension Source {
    static func told(_ kind: SourceKind?, _ words: String?) -> Source? {
        kind.map { Source(kind: $0, words: words) } ?? words.map { Source(kind: .other, words: $0) }
    }
}
