import FollowUp
import Record

/// Puts a file to an order.
public struct AttachDocument: UseCase {
    public static let name = "attachDocument"
    public static let allowed = Set<Role>.readers
    public static let example: AttachDocument = {
        var act = AttachDocument(kind: .proformaInvoice, name: "PI-2291.pdf")
        act.title = "Proforma invoice, signed"
        act.onBehalfOf = .supplier
        act.sourceKind = .chat
        return act
    }()

    @Path public var order: FileID
    /// The file as it came in by the same request.
    public var upload: FileID
    public var kind: DocumentKind
    /// The file's name; the form brings it along.
    public var name: String
    public var title: String?
    public var note: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(
        order: FileID = .unset, upload: FileID = .unset, kind: DocumentKind, name: String
    ) {
        self.order = order
        self.upload = upload
        self.kind = kind
        self.name = name
    }

    /// *Refuses when* nothing came in; the order refuses it (`Order.attach`); the workspace would
    /// keep more than it may; the disk is full.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard case .order(let seen)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        guard let upload = house.blobs.upload(upload, caller) else {
            throw Refusal(.missing, field: "file")
        }
        let file = upload.file(named: name)
        // What is refused is not kept first.
        _ = try seen.attach(file, kind: kind, title: title, note: note)
        return try await house.keeping(upload, caller) { rows in
            try await house.onOrder(
                caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
                source: Source.told(sourceKind, sourceWords)
            ) { turn, order, _ in
                rows(&turn)
                return try order.attach(file, kind: kind, title: title, note: note)
            }
        }
    }
}

/// Says that a document counts no more, with a reason; it stays to be seen.
public struct WithdrawDocument: UseCase {
    public static let name = "withdrawDocument"
    public static let allowed = Set<Role>.readers
    public static let example = WithdrawDocument(reason: "It is of another order.")

    @Path public var order: FileID
    @Path public var document: Int
    public var reason: String

    public init(order: FileID = .unset, document: Int = .unset, reason: String) {
        self.order = order
        self.document = document
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdraw(document: document, reason: reason)
        }
    }
}
