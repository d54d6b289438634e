import FollowUp
import Record

/// Notes a thing about a supplier, for the house only.
public struct NoteSupplier: UseCase {
    public static let name = "noteSupplier"
    public static let allowed = Set<Role>.readers
    public static let example = NoteSupplier(text: "Ms Chen is away until Monday.")

    @Path public var supplier: FileID
    public var text: String

    public init(supplier: FileID = .unset, text: String) {
        self.supplier = supplier
        self.text = text
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        _ = try await house.supplier(caller.workspace, supplier)
        let official = try await house.workspace(caller.workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        return try await house.keeper.turn(
            caller.workspace, files: [supplier], context: RowContext(official: official)
        ) { turn in
            let changes = try turn.supplier(supplier).note(text)
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            let recorded = Recorded(id: supplier, seq: turn.seq(supplier))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}
