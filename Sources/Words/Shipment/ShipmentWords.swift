import FollowUp

/// Shipments: lots of several orders that travel together.
public protocol ShipmentWords: Sendable {
    var title: String { get }
    func headline(count: Int) -> String
    var lede: String { get }
    var reference: String { get }
    var referenceHint: String { get }
    var mode: String { get }
    var from: String { get }
    var to: String { get }
    var cutOff: String { get }
    var departure: String { get }
    var arrival: String { get }
    var lots: String { get }
    var containers: String { get }
    var containersHint: String { get }
    var draft: String { get }
    var draftButton: String { get }
    var redraft: String { get }
    var redraftButton: String { get }
    var cancel: String { get }
    var cancelButton: String { get }
    var cancelled: String { get }
    var emptyText: String { get }
    var route: String { get }
    var listCaption: String { get }
    func shipmentHeadline(_ draft: ShipmentDraft, today: Day, cancelled: Bool) -> String
}
