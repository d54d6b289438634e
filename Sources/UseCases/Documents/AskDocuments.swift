import Blobs
import FollowUp
import Record

/// The documents of an order, those withdrawn too.
public struct AskDocuments: Question {
    public static let name = "documents"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(
        _ house: House, _ caller: Caller
    ) async throws -> ListAnswer<OrderDocument> {
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        return ListAnswer(items: file.documents, next: nil)
    }
}

/// One document of an order with its content.
public struct AskDocument: Question {
    public static let name = "document"
    public static let allowed = Set<Role>.readers

    public var order: FileID
    public var document: Int

    public init(order: FileID, document: Int) {
        self.order = order
        self.document = document
    }

    /// *Refuses when* there is none; its content is gone or was changed on the disk.
    public func ask(_ house: House, _ caller: Caller) async throws -> KeptDocument {
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file,
            let known = file.document(document)?.document
        else { throw Refusal(.notFound) }
        return try house.open(known, caller)
    }
}

/// The slip of a remittance, for the supplier it was sent to.
public struct AskOwnSlip: Question {
    public static let name = "ownSlip"
    public static let allowed = Set<Role>.seats

    public var order: FileID
    public var remittance: Int

    public init(order: FileID, remittance: Int) {
        self.order = order
        self.remittance = remittance
    }

    /// *Refuses when* there is none; its content is gone or was changed on the disk.
    public func ask(_ house: House, _ caller: Caller) async throws -> KeptDocument {
        let place = try caller.seated()
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file,
            file.isShown(to: place.supplier), let known = file.conveyedSlip(remittance)
        else { throw Refusal(.notFound) }
        return try house.open(known, caller)
    }
}

extension House {
    fileprivate func open(
        _ known: AttachedDocument, _ caller: Caller
    ) throws -> KeptDocument {
        guard let digest = BlobDigest(hex: known.sha256) else { throw Refusal(.contentDamaged) }
        let reader = try BlobDesk.telling {
            try blobs.folder.open(digest, in: "\(caller.workspace)")
        }
        guard reader.size == known.size else { throw Refusal(.contentDamaged) }
        return KeptDocument(document: known, reader: reader)
    }
}

/// A document whose content is open for reading.
public struct KeptDocument: Sendable {
    public let document: AttachedDocument
    let reader: BlobReader

    public var size: Int { reader.size }

    /// Gives the bytes of a range piece by piece. The whole is hashed on the way: the last piece of
    /// a content that was changed on the disk is not given.
    public func send(
        _ range: Range<Int>, _ take: ([UInt8]) async throws -> Void
    ) async throws {
        try await reader.send(range, take)
    }
}
