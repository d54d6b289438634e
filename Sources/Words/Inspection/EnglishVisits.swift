import FollowUp

struct EnglishVisits: VisitWords {
    private let dates = EnglishDates()

    let title = "Inspections"
    let lede = "One visit may look at lots of several orders."
    let kind = "Kind"
    let day = "Day"
    let supplier = "Supplier"
    let provider = "Inspection company"
    let providerHint = "Leave it empty if your own people go."
    let ourselves = "our own people"
    let lots = "Lots"
    let state = "State"
    let planned = "planned"
    let cancelled = "cancelled"
    let past = "day passed"
    let plan = "Plan a visit"
    let planButton = "Plan the visit"
    let replan = "Plan it anew"
    let replanButton = "Save the new plan"
    let cancel = "Cancel the visit"
    let cancelButton = "Cancel the visit"
    let emptyText = "Planned visits will stand here, the next one first."
    let listCaption = "Inspection visits"

    func headline(today: Int, planned: Int) -> String {
        if today > 0 { return "\(Plural.of(today, "visit is", "visits are")) today." }
        return planned == 0
            ? "No visit is planned." : "\(Plural.of(planned, "visit is", "visits are")) ahead."
    }

    func visitHeadline(kind: String, day: Day, today: Day, cancelled: Bool) -> String {
        let when = dates.short(day, today: today)
        if cancelled { return "Cancelled: \(kind) on \(when)" }
        if day == today { return "Today: \(kind)" }
        return day < today ? "Was planned for \(when): \(kind)" : "On \(when): \(kind)"
    }
}
