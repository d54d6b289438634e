import FollowUp

struct EnglishPlan: PlanWords {
    private let dates = EnglishDates()
    private let terms = EnglishTerms()

    let milestones = "Milestones"
    let milestone = "Milestone"
    let owner = "Owner"
    let original = "Original"
    let planned = "Planned"
    let forecast = "Forecast"
    let actual = "Actual"
    let float = "Float, work days"
    let state = "State"
    let record = "Record"

    let progressTitle = "Record progress"
    let progressButton = "Record the quantities"
    let progressHint = "Totals so far, not what was added this week."
    let finished = "Finished"
    let packed = "Packed"
    let fallTitle = "A total fell? Say why"
    let asOf = "As of"
    let noFall = "nothing fell"

    let reachedTitle = "It was reached"
    let reachedOn = "Reached on"
    let reachedButton = "Record as reached"
    let reopenTitle = "It was not reached after all"
    let reopenButton = "Reopen the milestone"
    let moveTitle = "Move the planned day"
    let moveTo = "New planned day"
    let moveButton = "Move the day"
    let seeImpact = "See first what it moves"
    let toldTitle = "The supplier says another day"
    let toldDay = "The day they say"
    let toldButton = "Record the supplier's word"
    let acceptHint = "The first plan stays on record."
    let notApplicableTitle = "It does not apply"
    let notApplicableButton = "Mark as not applicable"

    let splitTitle = "Split a lot"
    let splitHint = "Say how much of each line goes into the new lot."
    let splitFrom = "Out of lot"
    let splitButton = "Split the lot"
    let splitPromisedHint = "Left empty, the new lot keeps the plan it has."
    let splitToldHint =
        "What is finished or packed stays where it is as far as there is room. Say how much of it"
        + " goes with the new lot where that is not so."
    let splitFinished = "Of it finished"
    let splitPacked = "Of it packed"
    let dependTitle = "Wait for another order"
    let dependOrder = "Order number"
    let dependWorkdays = "Working days in between"
    let dependButton = "Let it wait"
    let noteTitle = "Note"
    let noteHint = "Seen inside the house only. It cannot be changed afterwards."
    let noteButton = "Write the note"
    let cancelTitle = "Cancel the order"
    let cancelHint = "The order file stays, closed, with this reason."
    let cancelButton = "Cancel the order"
    let reopenOrderTitle = "Reopen the order"
    let reopenOrderButton = "Reopen the order"
    let termsTitle = "Change the terms"
    let termsButton = "Record the new terms"
    let takeOverTitle = "Take over as it stands"
    let takeOverHint = "For an order that was running before it came here: how it stands today."
    let takeOverButton = "Take over"
    let stage = "Last milestone reached"
    let paid = "Paid so far"
    let payment = "Payment terms"
    let tradeRule = "Incoterm 2020"
    let tradePlace = "Named place"
    let orderedOn = "Ordered on"
    let promised = "Promised for"
    let required = "Required on"
    let destination = "Destination"
    let buyer = "Buyer"
    let consignee = "Consignee"
    let addLineTitle = "Add a line"
    let addLineButton = "Add the line"
    let amendLine = "Change"
    let amendLineButton = "Record the line"
    let amendLineHint = "What is left empty is empty from now on."
    let cancelLineTitle = "Cancel this line"
    let cancelLineHint =
        "It will not be made: its quantity and value leave the order, and it stays readable here."
        + " Where money was paid for it, add a credit or a claim under payments."
    let cancelLineButton = "Cancel the line"
    let reopenLine = "Let it stand again"
    let reopenLineHint =
        "The line is to be made after all: quantity and value come back, and the lots hold of it"
        + " what they held."
    let deliverTitle = "This line was handed over"
    let deliverOn = "Handed over on"
    let deliverButton = "Record the handover"
    let ifPromiseMoves = "If the promise moves later: why?"
    let closeTitle = "Close the order"
    let closeHint = "Where what is left will not come. A handover of every lot closes it by itself."
    let closeOn = "Closed on"
    let closeButton = "Close the order"
    let explainTitle = "Say why"
    let explainButton = "Record the reason"
    let doneDates = "Milestones reached already"
    let tryAnother = "Try another day"
    let impactNothing = "Nothing else moves."
    let before = "Before"
    let after = "After"
    let moves = "Moves"
    let handover = "Handover"
    let lastBookingDay = "Last day to book the inspection"
    let backToOrder = "Back to the order"

    func milestonesOf(lot: Int) -> String { "Milestones of lot \(lot)" }
    func told(_ day: Day, today: Day) -> String {
        "supplier says \(dates.short(day, today: today))"
    }

    func floatDays(_ workdays: Int) -> String { Figures.signed(workdays) }

    func missedOn(_ day: Day, today: Day) -> String {
        "missed \(dates.short(day, today: today))"
    }

    func notApplicable(_ reason: NotApplicable) -> String {
        if let profile = reason.profile {
            return "not asked with profile “\(terms.profile(profile))”"
        }
        return reason.reason.map { terms.why($0) } ?? ""
    }

    func acceptTold(_ day: Day, today: Day) -> String {
        "Accept \(dates.short(day, today: today)) as the plan"
    }

    func lineCancelled(_ cancellation: LineCancellation) -> String {
        let by = terms.text(cancellation.by)
        let left = cancellation.confirmation.map { ", not in confirmation \($0)" } ?? ""
        let reason = cancellation.reason.map { ": “\(terms.text($0))”" } ?? ""
        return "Cancelled on \(dates.day(cancellation.on)) by \(by)\(left)\(reason)"
    }

    func splitLine(_ number: Int, _ description: String, has quantity: String) -> String {
        "Line \(number), \(description): of \(quantity)"
    }

    func dependRemove(_ number: String) -> String { "No longer wait for \(number)" }

    func impactHeadline(_ milestone: String, to day: Day, today: Day) -> String {
        "If “\(milestone)” moves to \(dates.short(day, today: today))"
    }

    func impactHandover(_ days: ImpactDays, today: Day) -> String {
        guard let after = days.after else { return "The handover is not known." }
        guard let before = days.before else {
            return "The handover will be on \(dates.short(after, today: today))."
        }
        let moved = before.days(until: after)
        if moved == 0 { return "The handover stays on \(dates.short(after, today: today))." }
        let count = dates.days(Int(moved.magnitude))
        return "The handover moves \(count) \(moved > 0 ? "later" : "earlier"), to"
            + " \(dates.short(after, today: today))."
    }

    func impactBooking(_ days: ImpactDays, today: Day) -> String {
        guard let after = days.after else { return "No inspection has to be booked." }
        return days.before == after
            ? "The last day to book the inspection stays \(dates.short(after, today: today))."
            : "The last day to book the inspection becomes \(dates.short(after, today: today))."
    }
}
