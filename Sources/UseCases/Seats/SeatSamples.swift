import FollowUp
import Record

/// The supplier says something of a round of samples of their own order, with photos that their
/// form brings along.
public struct CommentOwnSample: BringsPhotos {
    public static let name = "commentOwnSample"
    public static let allowed = Set<Role>.seats
    public static let example = CommentOwnSample(text: "新盖子已开模，样品周五寄出。")

    @Path public var order: FileID
    /// The round's.
    @Path public var number: Int
    public var text: String
    @Arrived public var photos: [ArrivedUpload]

    public init(order: FileID = .unset, number: Int = .unset, text: String) {
        self.order = order
        self.number = number
        self.text = text
    }

    /// *Refuses when* the order refuses it (`Order.comment`); a photo has more than 50 MB; the
    /// workspace would keep more than it may; the disk is full.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let seat = try caller.seated()
        guard case .order(let seen)? = try await house.keeper.read(caller.workspace, order)?.file,
            seen.isShown(to: seat.supplier)
        else { throw Refusal(.notFound) }
        let comment = SampleComment(round: number, text: text)
        let (uploads, files) = try house.arrived(
            photos, caller, most: AttachOwnFile.mostMegabytes)
        _ = try seen.comment(comment, photos: files, from: .supplier)
        return try await house.keeping(uploads, caller) { rows in
            try await house.onOwnOrder(
                caller, order, telling: files.isEmpty ? .messages : .files
            ) { turn, order, _ in
                rows(&turn)
                return try order.comment(comment, photos: files, from: .supplier)
            }
        }
    }
}
