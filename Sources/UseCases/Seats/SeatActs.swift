import FollowUp
import Record

/// The supplier tells how far a lot is, from their own seat: it is nobody's word but theirs.
public struct TellOwnProgress: UseCase {
    public static let name = "tellOwnProgress"
    public static let allowed = Set<Role>.seats
    public static let example = TellOwnProgress(
        lot: 1, finished: Quantity(3_840), packed: Quantity(1_800), note: "外箱已印好，标签还没到")

    @Path public var order: FileID
    public var lot: Int
    public var finished: Quantity?
    public var packed: Quantity?
    public var note: String?
    /// Why a total is less than before.
    public var fallCause: SlipCause?
    /// The change the form showed; refused if the lot's quantities moved since.
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int, finished: Quantity? = nil, packed: Quantity? = nil,
        note: String? = nil
    ) {
        self.order = order
        self.lot = lot
        self.finished = finished
        self.packed = packed
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOwnOrder(caller, order, telling: .reports) { _, order, scene in
            try seq.require(unmoved: order.lot(lot)?.progressSeq)
            var progress = Progress(
                asOf: scene.today, finished: finished, packed: packed, note: note)
            progress.fallReason = fallCause.map { SlipReason(primary: $0, side: .supplier) }
            return try order.tellProgress(lot: lot, progress: progress, today: scene.today)
        }
    }
}

/// The supplier names the day they expect a milestone on; it moves no plan until the house accepts
/// it (D4).
public struct TellOwnDay: UseCase {
    public static let name = "tellOwnDay"
    public static let allowed = Set<Role>.seats
    public static let example = TellOwnDay(
        lot: 1, milestone: .materialsReserved, day: Day.example, cause: .capacity,
        words: "周二停电一天")

    @Path public var order: FileID
    public var lot: Int
    public var milestone: MilestoneKey
    public var day: Day
    public var cause: SlipCause?
    /// Whose side it lies on; the supplier's where it is absent.
    public var side: SlipSide?
    public var words: String?
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int, milestone: MilestoneKey, day: Day,
        cause: SlipCause? = nil, words: String? = nil
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.day = day
        self.cause = cause
        self.words = words
    }

    /// *Refuses when* the milestone is not the supplier's, or `Order.tell` refuses.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOwnOrder(caller, order, telling: .reports) { _, order, _ in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            if let known = order.lot(lot)?.milestone(milestone), !known.isSuppliers {
                throw Refusal(.unknownMilestone(milestone.rawValue), field: "milestone")
            }
            let reason = try SlipReason.told(cause, nil, side ?? .supplier, words)
            return try order.tell(lot: lot, milestone: milestone, day: day, reason: reason)
        }
    }
}

/// The supplier writes to the house about an order.
public struct WriteFromSeat: UseCase {
    public static let name = "writeFromSeat"
    public static let allowed = Set<Role>.seats
    public static let example = WriteFromSeat(text: "标签稿请今天确认，否则包装要停。")

    @Path public var order: FileID
    public var text: String

    public init(order: FileID = .unset, text: String) {
        self.order = order
        self.text = text
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOwnOrder(caller, order, telling: .messages) { _, order, _ in
            try order.write(text)
        }
    }
}

/// The house writes to the supplier about an order; their seats read it.
public struct WriteToSupplier: UseCase {
    public static let name = "writeToSupplier"
    public static let allowed = Set<Role>.keepers
    public static let example = WriteToSupplier(text: "The label proof is confirmed.")

    @Path public var order: FileID
    public var text: String

    public init(order: FileID = .unset, text: String) {
        self.order = order
        self.text = text
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.write(text)
        }
    }
}

/// The supplier puts a document or a photo to an order.
public struct AttachOwnFile: UseCase {
    public static let name = "attachOwnFile"
    public static let allowed = Set<Role>.seats
    public static let example = AttachOwnFile(kind: .photo, name: "line-2.jpg")
    /// Of one file, in megabytes.
    public static let mostMegabytes = 50

    @Path public var order: FileID
    /// The file as it came in by the same request.
    public var upload: FileID
    public var kind: DocumentKind
    /// The file's name; the form brings it along.
    public var name: String
    public var note: String?

    public init(
        order: FileID = .unset, upload: FileID = .unset, kind: DocumentKind, name: String
    ) {
        self.order = order
        self.upload = upload
        self.kind = kind
        self.name = name
    }

    /// *Refuses when* nothing came in, or more than 50 MB; the order refuses it (`Order.attach`);
    /// the workspace would keep more than it may; the disk is full.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let seat = try caller.seated()
        guard case .order(let seen)? = try await house.keeper.read(caller.workspace, order)?.file,
            seen.isShown(to: seat.supplier)
        else { throw Refusal(.notFound) }
        guard let upload = house.blobs.upload(upload, caller) else {
            throw Refusal(.missing, field: "file")
        }
        guard upload.size <= Self.mostMegabytes << 20 else {
            throw Refusal(.fileTooLarge(megabytes: Self.mostMegabytes), field: "file")
        }
        let file = upload.file(named: name)
        // What is refused is not kept first.
        _ = try seen.told(.files, from: seat.at, at: house.now()) {
            try seen.attach(file, kind: kind, title: nil, note: note, from: .supplier)
        }
        return try await house.keeping(upload, caller) { rows in
            try await house.onOwnOrder(caller, order, telling: .files) { turn, order, _ in
                rows(&turn)
                return try order.attach(
                    file, kind: kind, title: nil, note: note, from: .supplier)
            }
        }
    }
}
