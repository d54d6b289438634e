import FollowUp

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
        try await house.onSupplierAlone(caller, supplier, by: Self.allowed) { try $0.note(text) }
    }
}
