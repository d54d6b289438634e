import FollowUp

struct EnglishShipments: ShipmentWords {
    private let dates = EnglishDates()

    let title = "Shipments"
    let lede = "Lots of several orders and suppliers that travel together."
    let reference = "Reference"
    let referenceHint = "Yours or the forwarder's"
    let mode = "Mode"
    let from = "From"
    let to = "To"
    let cutOff = "Cut-off"
    let departure = "Departure"
    let arrival = "Arrival"
    let lots = "Lots"
    let containers = "Container numbers"
    let containersHint = "Separated by commas, such as MSKU 907032 3"
    let draft = "Draft a shipment"
    let draftButton = "Draft the shipment"
    let redraft = "Change the shipment"
    let redraftButton = "Save the shipment"
    let cancel = "Cancel the shipment"
    let cancelButton = "Cancel the shipment"
    let cancelled = "cancelled"
    let emptyText = "Drafted shipments will stand here, the next departure first."
    let route = "Route"
    let listCaption = "Shipments by departure"

    func headline(count: Int) -> String {
        count == 0 ? "No shipment is drafted." : "Shipments"
    }

    func shipmentHeadline(_ draft: ShipmentDraft, today: Day, cancelled: Bool) -> String {
        if cancelled { return "\(draft.reference): cancelled" }
        if let cutOff = draft.cutOff, cutOff >= today {
            return "\(draft.reference): cut-off \(dates.short(cutOff, today: today))"
        }
        if let day = draft.departure {
            return day < today
                ? "\(draft.reference): departed \(dates.short(day, today: today))"
                : "\(draft.reference): departs \(dates.short(day, today: today))"
        }
        return "\(draft.reference): no departure known"
    }
}
