@testable import FollowUp

/// The order of `ApprovalStory`, approved, whose supplier has one confirmed account, and what the
/// supplier confirms of it.
struct ConfirmationStory {
    static let owner = FileID(high: 9, low: 11)
    static let mark = "3300123456784321"

    var story: ApprovalStory
    var supplier: Supplier
    /// As ordered, to be changed by one fact at a time.
    var told: ConfirmedTerms

    var order: Order { story.order }

    init(
        approved: Bool = true, _ edit: (inout OrderOpening) -> Void = { _ in }
    ) throws(Refusal) {
        story = try ApprovalStory(edit)
        if approved { try story.approve() }
        supplier = try AccountStory.confirmed().supplier
        told = ConfirmedTerms().filled(from: story.order, supplier)
    }

    var comparison: ConfirmationComparison { order.compare(told, with: supplier) }
    var places: [String] { comparison.differences.map { "\($0.place)" } }

    func confirmation(_ told: ConfirmedTerms) -> SupplierConfirmation {
        SupplierConfirmation(number: 0, kind: .proformaInvoice, told: told)
    }

    mutating func file() throws(Refusal) {
        story.tell(try order.file(confirmation(told)))
    }

    mutating func settle(_ settling: Settling) throws(Refusal) {
        let number = order.confirmation?.number ?? 0
        story.tell(
            try order.settle(
                settling, of: number, by: Self.owner, supplier: supplier, today: Story.today),
            by: Self.owner)
    }

    mutating func accept() throws(Refusal) {
        let number = order.confirmation?.number ?? 0
        story.tell(
            try order.accept(confirmation: number, by: Self.owner, supplier: supplier),
            by: Self.owner)
    }

    static func place(_ text: String) -> ConfirmationPlace {
        ConfirmationPlace(text) ?? ConfirmationPlace(.ownSums)
    }
}
