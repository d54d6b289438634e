import FollowUp

struct EnglishOrder: OrderWords {
    private let dates = EnglishDates()
    private let terms_ = EnglishTerms()

    let noHistory =
        "This supplier has fewer than ten closed orders, so no P50 and P80 are shown."
    let timelineDescription =
        "A row a milestone, time to the right. The table below has the same days in words."
    let today = "today"
    let factoryClosed = "factory closed"
    let lastBooking = "last day to book the inspection"
    let legendOriginal = "first plan"
    let legendPromise = "plan in force, earlier ones fading"
    let legendForecast = "forecast, bar to P80"
    let legendActual = "reached"
    let legendClosed = "no work at the site"
    let next = "Next"
    let nothingNext = "Nothing is owed: everything that applies was reached."
    let lines = "Lines"
    let delivered = "Handed over"
    let value = "Value"
    let lots = "Lots"
    let lotQuantity = "Quantity"
    let progress = "Progress"
    let finished = "Finished"
    let packed = "Packed"
    let asOf = "As of"
    let handover = "Handover"
    let waitsFor = "Waits for"
    let awaitedBy = "Awaited by"
    let slips = "Slips"
    let slipPicture = "Each move of a day, as a step"
    let slipPictureDescription =
        "Steps to the right are moves to a later day, marked by whose side the reason lies on."
    let slipRecorded = "Recorded"
    let slipFrom = "From"
    let slipTo = "To"
    let slipDays = "Days"
    let slipReason = "Reason"
    let findings = "What does not add up"
    let proposals = "Proposed by an import"
    let proposalHint =
        "Somebody spoke about this since the last import, so the list only proposes."
    let accept = "Accept"
    let refuse = "Refuse"
    let visits = "Inspections"
    let shipments = "Shipments"
    let takeOver = "As told at take-over"
    let journal = "Journal"
    let terms = "Terms"
    let moreOnOrder = "More to record"

    func headline(_ headline: OrderHeadline, today: Day) -> String {
        switch headline {
        case .draft(nil): return "A draft, not approved yet."
        case .draft(let day?):
            return "A draft, not approved yet: by its plan it would be handed over on"
                + " \(dates.short(day, today: today))."
        case .forecast(let day, let late, let told):
            return forecast(dates.short(day, today: today), late, told)
        case .forecastWithoutPromise(let day):
            return "Will be handed over on \(dates.short(day, today: today))."
                + " No day was promised."
        case .notKnown(let promised?):
            return "Promised for \(dates.short(promised, today: today)); nothing says yet whether"
                + " it holds."
        case .notKnown(nil): return "Not known when it will be handed over."
        case .handedOver(let day, nil): return "Handed over on \(dates.short(day, today: today))."
        case .handedOver(let day, let late?):
            return "Handed over on \(dates.short(day, today: today)), \(dates.lateness(late))."
        case .cancelled(let day): return "Cancelled on \(dates.short(day, today: today))."
        }
    }

    private func forecast(_ day: String, _ late: Int, _ told: Int?) -> String {
        guard late > 0 else {
            return late == 0
                ? "On plan: will be handed over on \(day)."
                : "On plan: will be handed over on \(day), \(dates.lateness(late))."
        }
        let says =
            switch told {
            case nil: "The supplier has not said so."
            case late?: "The supplier says so too."
            case let days? where days > 0: "The supplier says \(days)."
            default: "The supplier says it will be on time."
            }
        return "Will be handed over \(dates.lateness(late)), on \(day). \(says)"
    }

    func ours(days: Int, of lateDays: Int) -> String {
        if days == lateDays { return days == 1 ? "The day is ours." : "All \(days) days are ours." }
        return days == 1
            ? "1 of the \(dates.days(lateDays)) is ours."
            : "\(days) of the \(dates.days(lateDays)) are ours."
    }

    func implied(_ rate: BurnRate, lot: Int?, lateDays: Int?, today: Day) -> String? {
        let days = [
            rate.twentyPercentFinished.map { "20 % finished on \(dates.short($0, today: today))" },
            rate.eightyPercentPacked.map {
                "80 % finished and packed on \(dates.short($0, today: today))"
            },
            rate.finished.map { "all finished on \(dates.short($0, today: today))" },
        ].compactMap { $0 }
        guard !days.isEmpty else { return nil }
        let place = lot.map { "Lot \($0): " } ?? ""
        let late = lateDays.map { " The 80 % come \(dates.days($0)) after their plan." } ?? ""
        return "\(place)\(Figures.quantity(rate.perWorkday)) a working day from"
            + " \(dates.short(rate.from, today: today)) to"
            + " \(dates.short(rate.through, today: today)). At that rate"
            + " \(days.joined(separator: ", ")).\(late)"
    }

    func lastBookingDay(_ day: Day, today: Day) -> String {
        day < today
            ? "The last day to book the inspection was \(dates.short(day, today: today))."
            : "The last day to book the inspection is \(dates.short(day, today: today))."
    }

    func missedMilestones(_ count: Int) -> String {
        count == 1 ? "1 milestone is late." : "\(count) milestones are late."
    }

    func history(p50: Day, p80: Day, basedOn: Int, today: Day) -> String {
        "By this supplier's own history (\(Figures.number(basedOn)) closed orders): even odds by"
            + " \(dates.short(p50, today: today)), four in five by"
            + " \(dates.short(p80, today: today))."
    }

    func historyOfLate(p80: Day, notBefore: Day, basedOn: Int, today: Day) -> String {
        "Not before \(dates.short(notBefore, today: today)) by the plan; by this supplier's own"
            + " history (\(Figures.number(basedOn)) closed orders) four in five by"
            + " \(dates.short(p80, today: today))."
    }

    func pastHistory(notBefore: Day, basedOn: Int, today: Day) -> String {
        "Not before \(dates.short(notBefore, today: today)) by the plan, which is later than four"
            + " in five of this supplier's \(Figures.number(basedOn)) closed orders came."
    }

    func required(_ day: Day, today: Day) -> String {
        "We need it on \(dates.short(day, today: today))."
    }

    func promisedFor(_ day: Day, today: Day) -> String {
        "Promised for \(dates.short(day, today: today))."
    }

    func sitting(supplier: String, site: String) -> String { "\(supplier), \(site)" }
    func timelineOf(lot: Int) -> String { "Timeline of lot \(lot)" }

    func nextApproval(stopping: Int?, approvedBy: String?) -> String {
        if let approvedBy { return "Approval by a second person, after \(approvedBy)." }
        guard let stopping, stopping > 0 else { return "Approval by a person." }
        return "Approval: \(Plural.of(stopping, "requirement stops", "requirements stop")) it."
    }

    func moreFindings(_ count: Int) -> String {
        Plural.of(count, "more finding", "more findings")
    }

    func nextAct(_ milestone: String, lot: Int?, due: Day?, today: Day) -> String {
        let what = lot.map { "\(milestone), lot \($0)" } ?? milestone
        guard let due else { return "\(what): no day planned." }
        if due == today { return "\(what): today." }
        if due < today {
            return "\(what): was due \(dates.short(due, today: today)),"
                + " \(dates.days(due.days(until: today))) ago."
        }
        return "\(what): \(dates.short(due, today: today))."
    }

    func moreLines(_ count: Int) -> String {
        "Show \(Plural.of(count, "more line", "more lines"))"
    }

    func waits(number: String, workdays: Int, handover: Day?, done: Bool, today: Day) -> String {
        let gap = workdays == 0 ? "" : ", then \(dates.workdays(workdays))"
        if done { return "\(number), handed over\(gap)" }
        guard let handover else { return "\(number), handover not known\(gap)" }
        return "\(number), forecast \(dates.short(handover, today: today))\(gap)"
    }

    let standsAgain = "It is cancelled; accepted, it stands again."

    let otherItem = "another item"
    let proposedNothing = "The order says all of this by now."

    func proposedLine(_ number: Int, _ description: String) -> String {
        "Line \(number): \(description)"
    }

    func proposedField(now: String?, list: String) -> String {
        "\(now.map { "now \($0)" } ?? "not told now"); the list says \(list)"
    }

    func takenOver(_ told: TakeOver) -> String {
        var facts = ["Taken over on \(dates.day(told.on))."]
        if let stage = told.stage {
            facts.append("Stage then: \(terms_.milestone(stage, nil).lowercasedFirst).")
        }
        if let finished = told.finished { facts.append("Finished: \(Figures.quantity(finished)).") }
        if let packed = told.packed { facts.append("Packed: \(Figures.quantity(packed)).") }
        if let paid = told.paid { facts.append("Paid: \(Figures.money(paid)).") }
        if let note = told.note { facts.append("“\(terms_.text(note))”") }
        return facts.joined(separator: " ")
    }

    func changeNumber(_ seq: Int, chain: String) -> String { "change \(seq) · chain \(chain)" }
}

extension String {
    /// For a noun phrase inside a sentence; words such as `P80` stay.
    var lowercasedFirst: String {
        guard let first, first.isUppercase, dropFirst().first?.isLowercase == true else {
            return self
        }
        return first.lowercased() + dropFirst()
    }
}
