import FollowUp

struct EnglishDecisions: DecisionWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "My decisions"
    let allTitle = "Decisions"
    let lede = "The nearest deadline first. Silence never decides."
    let empty = "Nothing waits for you. Questions come here when somebody asks you on an order."
    let allEmpty = "No question is open. A question is asked on the page of its order."
    let mine = "Those I decide"
    let all = "All of them"

    let overdue = "overdue"
    let ended = "The order ended before anybody decided."
    let cost = "Cost"
    let effect = "Handover"
    let notKnown = "not known"
    let facts = "Facts"
    let documents = "Documents"
    let lots = "Lots"
    let words = "A word with it"
    let notYours = "You can read it; somebody else decides."

    let section = "Decisions"
    let toDecide = "Decide"
    let askTitle = "Ask for a decision"
    let askHint =
        "The one who decides sees the question, what each option costs and when it has to be"
        + " decided. What is not known stays empty."
    let askButton = "Ask for the decision"
    let subject = "Subject"
    let question = "Question"
    let optionText = "What would be done"
    let costHint = "In the order's currency; below zero where it saves"
    let daysHint = "Days by which the handover moves; below zero where it is earlier"
    let deadline = "To be decided by"
    let deadlineHint = "Leave it empty and choose what waits: it follows from the plan"
    let holdsUp = "What waits for it"
    let nothingHeldUp = "No milestone"
    let numbersHint = "Numbers with commas"
    let former = "Asks again"
    let withdrawTitle = "Withdraw the question"
    let withdrawButton = "Withdraw the question"
    let nameTitle = "Name another owner for this order"
    let nameHint = "The deputies stay those of the workspace."
    let nameButton = "Name the owner"
    let ownerLabel = "Owner"
    let workspaceOwner = "As in the workspace"
    let blamed = "Decision that took too long"

    let subjects = "Who decides"
    let subjectsHint =
        "Only the owner of a subject or a deputy decides; while the owner is away the deputies are"
        + " asked. Days beyond the answer time count as the buyer's."
    let deputies = "Deputies"
    let answerDays = "Answer time in working days"
    let nobody = "Nobody yet"
    let setButton = "Set who decides"
    let addTitle = "Add a subject"
    let addButton = "Add the subject"
    let english = "Name in English"
    let chinese = "Name in Chinese"
    let absences = "Absences"
    let absencesHint = "Meanwhile what waits for them waits for their deputies."
    let absenceTitle = "Tell an absence"
    let absenceButton = "Record the absence"
    let endAbsence = "End it"
    let person = "Person"

    func headline(_ count: Int, isMore: Bool) -> String {
        if count == 0 { return "No decision waits for you" }
        if isMore { return "More than \(count) decisions wait for you" }
        return count == 1 ? "1 decision waits for you" : "\(count) decisions wait for you"
    }

    func allHeadline(_ count: Int, isMore: Bool) -> String {
        if isMore { return "More than \(count) questions" }
        return count == 0 ? "No open question" : Plural.of(count, "open question", "open questions")
    }

    func ofOrder(_ number: String) -> String { "Decisions of \(number)" }

    func deadline(_ answer: DecisionAnswer) -> String {
        let day = dates.day(answer.held.question.deadline)
        let left = answer.workdaysLeft
        guard answer.held.question.deadline >= answer.today else {
            let since = left < 0 ? ", \(dates.workdays(-left)) ago" : ""
            return "Was to be decided by \(day)\(since)."
        }
        let when = left == 0 ? "after today" : "in \(dates.workdays(left))"
        guard let held = answer.held.question.holdsUp else {
            return "To be decided by \(day): \(left == 0 ? "today" : when)."
        }
        let lot = held.lot == 1 ? "" : ", lot \(held.lot)"
        let what =
            MilestoneKey.production.contains(held.milestone)
            ? "Production stops \(when)"
            : "“\(terms.milestone(held.milestone, answer.milestoneNames))” is held up \(when)"
        return "\(what)\(lot): to be decided by \(day)."
    }

    func moved(_ milestone: String, to day: String) -> String {
        "“\(milestone)” has moved since it was asked, to \(day)."
    }

    func asked(by name: String, on day: String) -> String { "Asked by \(name) on \(day)." }

    func taken(_ days: Int, buyer: Int) -> String {
        let taken = days == 0 ? "Not a working day so far" : "\(dates.workdays(days)) so far"
        return buyer == 0
            ? "\(taken)."
            : "\(taken), \(dates.workdays(buyer)) beyond the answer time: the buyer's."
    }

    func owner(_ name: String?, deputies: [String], isAbsent: Bool) -> String {
        let named = deputies.count == 1 ? "deputy" : "deputies"
        let deputies =
            deputies.isEmpty ? "" : "; \(named): \(deputies.joined(separator: ", "))"
        guard let name else {
            return deputies.isEmpty
                ? "Nobody is named to decide; an administrator names somebody in the settings."
                : "No owner is named\(deputies)."
        }
        return "\(name) decides\(isAbsent ? ", who is away" : "")\(deputies)."
    }

    func decided(_ option: String, by name: String, _ capacity: String, on day: String) -> String {
        "Decided: \(option), by \(name) (\(capacity)) on \(day)."
    }

    func withdrawn(_ reason: String) -> String { "Withdrawn: “\(reason)”" }
    func askedAgain(_ number: Int) -> String { "Asked again as question \(number)." }
    func again(_ number: Int) -> String { "Asks question \(number) again." }

    func effect(_ days: Int?) -> String {
        guard let days else { return notKnown }
        if days == 0 { return "does not move" }
        let count = dates.days(Int(days.magnitude))
        return days > 0 ? "\(count) later" : "\(count) earlier"
    }

    func choose(_ option: Int) -> String { "Choose option \(option)" }

    func buyerDays(_ days: Int) -> String {
        "Decisions took the buyer \(dates.workdays(days)) beyond the agreed answer time."
    }

    func option(_ number: Int) -> String { "Option \(number)" }

    func absent(_ name: String, _ span: String) -> String { "\(name): \(span)" }

    func blamed(_ number: Int) -> String { "decision \(number)" }

    func word(_ subject: SubjectKey, _ names: SubjectNames?) -> String {
        if let names { return names.english }
        return switch subject {
        case .artwork: "Artwork"
        case .materialSubstitution: "Material substitution"
        case .inspectionFailure: "Inspection failure: rework or ship"
        case .specification: "Specification"
        case .dates: "Dates"
        case .payment: "Payment"
        default: subject.rawValue
        }
    }

    func word(_ state: DecisionState) -> String {
        switch state {
        case .open: "open"
        case .decided: "decided"
        case .withdrawn: "withdrawn"
        case .ended: "ended with the order"
        }
    }

    func word(_ capacity: DecisionOwners.Capacity) -> String {
        switch capacity {
        case .owner: "owner"
        case .deputy: "deputy"
        }
    }

    func obstacle(_ obstacle: DecisionObstacle) -> String {
        switch obstacle {
        case .notTheDecisionOwner(let names):
            names.isEmpty
                ? "Only the owner of this subject or a deputy decides."
                : "Only the owner of this subject or a deputy decides:"
                    + " \(names.joined(separator: ", "))."
        case .nobodyDecides:
            "Nobody is named to decide about this subject. An administrator names somebody in the"
                + " settings."
        case .cannotDecide:
            "Only an active person of the workspace who sees orders can decide."
        case .unknownDecision(let number): "The order has no question \(number)."
        case .unknownOption(let number): "The question has no option \(number)."
        case .decisionSettled(let state): "The question is not open any more: \(word(state))."
        case .decisionStillOpen(let number):
            "Question \(number) is still open; it need not be asked again."
        case .decisionAskedAgain(let number): "It was asked again already, as question \(number)."
        case .nothingToHoldUp:
            "This milestone was reached, is not asked for, or has no planned day. Tell the deadline"
                + " yourself."
        case .sideIsNotTheBuyer:
            "A decision that took too long is on the buyer's side; choose that side."
        }
    }

    func line(_ change: DecisionChange) -> String {
        switch change {
        case .asked(let question): return asked(question)
        case .decided(let made):
            let words = made.words.map { ": “\(terms.text($0))”" } ?? ""
            let buyer =
                made.buyerDays == 0
                ? "" : ", \(dates.workdays(made.buyerDays)) of them the buyer's"
            return "Decided question \(made.decision) as \(word(made.capacity)): option"
                + " \(made.option), after \(dates.workdays(made.daysTaken))\(buyer)\(words)."
        case .withdrawn(let number, let reason):
            return "Withdrew question \(number): “\(terms.text(reason))”"
        case .overdue(let number, let day):
            return "Question \(number) is overdue; it was to be decided by \(dates.day(day))."
        case .ownerNamed(let naming):
            let subject = word(naming.subject, naming.names)
            return naming.owner == nil
                ? "“\(subject)” is decided as in the workspace again."
                : "“\(subject)” is decided by \(naming.name.map(terms.text) ?? "") on this order."
        }
    }

    private func asked(_ question: DecisionQuestion) -> String {
        let options = question.options.map { option in
            var facts = ["\(option.number). \(terms.text(option.text))"]
            if let cost = option.cost { facts.append(Figures.money(cost)) }
            if let days = option.days { facts.append(effect(days)) }
            return facts.joined(separator: ", ")
        }
        let former = question.former.map { "; asks question \($0) again" } ?? ""
        return "Asked question \(question.number), \(word(question.subject, question.names)):"
            + " “\(terms.text(question.question))” \(options.joined(separator: "; ")). To be"
            + " decided by \(dates.day(question.deadline))\(former)."
    }

    func line(_ change: SubjectChange) -> String {
        switch change {
        case .subjectSet(let subject, let owner, let deputies):
            let others =
                deputies.isEmpty
                ? "" : ", deputies \(deputies.map(terms.text).joined(separator: ", "))"
            let who = owner.map { "decided by \(terms.text($0))" } ?? "decided by nobody named"
            return "“\(word(subject.key, subject.names))” is \(who)\(others), within"
                + " \(dates.workdays(subject.answerDays))."
        case .absenceTold(let absence):
            return "\(terms.text(absence.name)) is away,"
                + " \(dates.span(absence.from, absence.through))."
        case .absenceEnded(_, let name): return "\(terms.text(name)) is not away any more."
        }
    }

    func reminderSubject(_ count: Int, from house: String) -> String {
        count == 1 ? "1 decision waits, \(house)" : "\(count) decisions wait, \(house)"
    }

    func reminder(_ open: [DecisionAnswer], isMore: Bool, address: String?) -> String {
        var lines = ["These questions are open; the nearest deadline stands first.", ""]
        for answer in open {
            let question = answer.held.question
            lines += [
                "\(answer.orderNumber), \(answer.supplierName):"
                    + " \(word(question.subject, answer.names))",
                terms.text(question.question), deadline(answer), "",
            ]
        }
        if isMore { lines += ["There are more.", ""] }
        lines.append("Silence decides nothing. You decide under “\(title)”:")
        lines.append(address ?? "in Gendan, after signing in.")
        return lines.joined(separator: "\n") + "\n"
    }
}
