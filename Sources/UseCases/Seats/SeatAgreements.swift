import FollowUp
import Record

/// The supplier acknowledges the version of the baseline that is named, by one tap (A9).
public struct AcknowledgeAsSupplier: UseCase {
    public static let name = "acknowledgeAsSupplier"
    public static let allowed = Set<Role>.seats
    public static let example = AcknowledgeAsSupplier()

    @Path public var order: FileID
    @Path public var number: Int

    public init(order: FileID = .unset, number: Int = .unset) {
        self.order = order
        self.number = number
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOwnOrder(caller, order, telling: nil) { _, order, _ in
            try order.acknowledgeBaseline(
                number, by: .supplier, onBehalf: false, document: nil)
        }
    }
}

/// The supplier commits to a production plan for a lot (H6); a person of the house accepts it.
public struct CommitOwnPlan: UseCase {
    public static let name = "commitOwnPlan"
    public static let allowed = Set<Role>.seats
    public static let example: CommitOwnPlan = {
        var act = CommitOwnPlan()
        act.stage = TellProductionPlan.example.stage
        return act
    }()

    @Path public var order: FileID
    @Path public var lot: Int
    /// By the names of the milestones; one without a day is not named.
    public var stage: [String: TellProductionPlan.Stage]?
    public var note: String?

    public init(order: FileID = .unset, lot: Int = .unset) {
        self.order = order
        self.lot = lot
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        var told = TellProductionPlan(order: order, lot: lot)
        told.stage = stage
        told.note = note
        let plan = told
        return try await house.onOwnOrder(caller, order, telling: .plans) { _, order, _ in
            try plan.committed(to: order, from: .supplier)
        }
    }
}

/// The supplier confirms an order field by field (H5), as it stands or with what differs: it is
/// laid beside the order, and what differs is settled by the house. The paper may come along.
public struct ConfirmOwnOrder: UseCase {
    public static let name = "confirmOwnOrder"
    public static let allowed = Set<Role>.seats
    public static let example: ConfirmOwnOrder = {
        var act = ConfirmOwnOrder(kind: .proformaInvoice)
        act.reference = "PI-2026-0412"
        act.currency = "USD"
        act.tradeRule = "FOB"
        act.tradePlace = "Ningbo"
        act.line = FileConfirmation.example.line
        act.asOrdered = true
        return act
    }()

    @Path public var order: FileID
    public var kind: ConfirmationKind
    /// The number and the day of the supplier's paper.
    public var reference: String?
    public var day: Day?
    /// The number of a document that came from a seat of the supplier.
    public var document: Int?
    public var seller: String?
    public var buyer: String?
    public var currency: String?
    public var total: String?
    public var tradeRule: String?
    public var tradePlace: String?
    public var payment: String?
    public var promised: Day?
    public var marks: String?
    public var innerMarks: String?
    /// The number of the supplier's own account it asks to be paid to; another one is proposed
    /// first.
    public var account: Int?
    /// By the number of the order's line.
    public var line: [String: FileConfirmation.Line]?
    /// Lines that were not ordered.
    public var further: [FileConfirmation.Line]?
    /// What is not told here is as in the order that was received.
    public var asOrdered: Bool?
    public var note: String?
    /// The paper as it came in by the same form, with its name; it becomes the document.
    public var upload: FileID?
    public var fileName: String?

    public init(order: FileID = .unset, kind: ConfirmationKind) {
        self.order = order
        self.kind = kind
    }

    /// *Refuses when* the order refuses it (`Order.file`); the document did not come from a seat;
    /// the file is not taken (`AttachOwnFile`).
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard upload != nil else {
            return try await house.onOwnOrder(caller, order, telling: .confirmations) {
                _, order, scene in
                try order.file(confirmation(of: order, scene.supplier), from: .supplier)
            }
        }
        let (arrived, file) = try paper(house, caller)
        // What is refused is not kept first.
        let (_, seen, scene) = try await house.laid(caller.workspace, order: order)
        guard seen.isShown(to: try caller.seated().supplier) else { throw Refusal(.notFound) }
        _ = try seen.file(
            confirmation(of: seen, scene.supplier), in: file, from: .supplier)
        return try await house.keeping(arrived, caller) { rows in
            try await house.onOwnOrder(caller, order, telling: .confirmations) {
                turn, order, scene in
                rows(&turn)
                return try order.file(
                    confirmation(of: order, scene.supplier), in: file, from: .supplier)
            }
        }
    }

    private func paper(_ house: House, _ caller: Caller) throws -> (Upload, ArrivedFile) {
        guard let arrived = upload.flatMap({ house.blobs.upload($0, caller) }) else {
            throw Refusal(.missing, field: "file")
        }
        guard arrived.size <= AttachOwnFile.mostMegabytes << 20 else {
            throw Refusal(.fileTooLarge(megabytes: AttachOwnFile.mostMegabytes), field: "file")
        }
        return (arrived, arrived.file(named: fileName ?? ""))
    }

    private func confirmation(
        of order: Order, _ supplier: Supplier
    ) throws(Refusal) -> SupplierConfirmation {
        // What else stands in the order's documents is the house's.
        if let document, order.document(document)?.seat == nil {
            throw Refusal(.unknownDocument(document), field: "document")
        }
        // Nobody confirms as received what they never received.
        var told = told
        if order.sendings.isEmpty { told.asOrdered = nil }
        let named = try account.map { number throws(Refusal) in
            try supplier.namedAccount(number)
        }
        return try told.confirmation(of: order, named, supplier)
    }

    private var told: FileConfirmation {
        var told = FileConfirmation(order: order, kind: kind)
        told.reference = reference
        told.day = day
        told.document = document
        told.seller = seller
        told.buyer = buyer
        told.currency = currency
        told.total = total
        told.tradeRule = tradeRule
        told.tradePlace = tradePlace
        told.payment = payment
        told.promised = promised
        told.marks = marks
        told.innerMarks = innerMarks
        told.line = line
        told.further = further
        told.asOrdered = asOrdered
        told.note = note
        return told
    }
}
