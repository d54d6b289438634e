import FollowUp

struct EnglishGates: GateWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "Approval"
    let draftLede = "A draft. It is checked as follows, and approved by a person."
    let changedSince = "Changed since it was approved; it has to be approved again."
    let fact = "What"
    let was = "Approved"
    let isNow = "Now"
    let added = "not there"
    let requirement = "Asked for"
    let standing = "Standing"
    let met = "met"
    let unmet = "unmet"
    let waived = "waived"
    let notApplicable = "not applicable"
    let placedBefore = "Not asked: the order was placed before it came here"
    let approveTitle = "Approve"
    let approveButton = "Approve the order"
    let withdrawTitle = "Withdraw the approval"
    let withdrawButton = "Withdraw the approval"

    let waivers = "Waivers"
    let waiveTitle = "Waive a requirement"
    let waiveHint = "In writing: why, and until when. Limits and persons can never be waived."
    let waiveButton = "Record it"
    let waiverKind = "It is"
    let expires = "Last day"
    let waiverLots = "Of which lots"
    let waiverLotsHint = "None ticked: of the whole order."

    func scope(_ lots: [Int]) -> String {
        let numbers = lots.map { "\($0)" }.joined(separator: ", ")
        return lots.count == 1 ? "lot \(numbers) only" : "lots \(numbers) only"
    }

    let expired = "Expired"

    let particulars = "Particulars"
    let particularsTitle = "Tell particulars"
    let particularsButton = "Record the particulars"
    let mode = "Transport"
    let country = "Country of destination"
    let countryHint = "Two letters, such as FR"
    let tolerance = "Tolerance, ‰"
    let toleranceHint = "50 is 5 %"
    let total = "Total on the order's paper"
    let marks = "Shipping marks"
    let certificates = "Papers the order asks for"
    let groups = "Product group"
    let packingMultiple = "Pieces in a carton"

    let stateField = "State"
    let settings = "Gates"
    let settingsHint =
        "How much each requirement weighs. A higher strength holds at once; a lower one waits for a"
        + " second administrator and never reaches an order already in draft."
    let strength = "Strength"
    let reportMonths = "Age of reports, in months"
    let reportMonthsHint = "Only for “reports are recent enough”; empty: as the trade has it."
    func issued(_ certificate: Certificate) -> String { "Day of the \(word(certificate))" }
    let setButton = "Set the strength"
    let proposals = "Waiting for a second administrator"
    let confirmButton = "Confirm"
    let refuseButton = "Refuse"
    let limits = "Approval limits"
    let onePerson = "One person alone"
    let onePersonHint =
        "Where nobody else may decide, the one who asked for a payment or proposed an account"
        + " decides again twelve hours later, freshly signed in. Every release says so, and it"
        + " ends once somebody else may decide."
    let declareButton = "Declare that I decide alone"
    let endButton = "Ask for two persons again"

    func decidesAlone(_ name: String) -> String { "\(name) decides alone here." }

    let limitsHint =
        "Nothing filled in: whoever may approve, may approve any amount. A person's own limit goes"
        + " before those of their roles. Tighter limits hold at once; looser ones wait for a second"
        + " administrator."
    let role = "Role"
    let person = "Person"
    let most = "Up to"
    let twoPersons = "Two persons above"
    let limitsButton = "Record the limits"
    let looserReason = "Why, where somebody may do more alone"

    func stopping(_ count: Int) -> String {
        count == 0
            ? "Only the approval itself is missing."
            : Plural.of(count, "requirement stops", "requirements stop") + " its approval."
    }

    func approvedLede(by name: String, on day: Day) -> String {
        "Approved by \(name) on \(dates.day(day))."
    }

    func halfApproved(by name: String) -> String {
        "\(name) approved it; a second person has to."
    }

    func byProfile(_ profile: Profile) -> String {
        "Not asked with profile “\(terms.profile(profile))”"
    }

    func until(_ day: Day) -> String { "until \(dates.day(day))" }

    func withdrawn(_ reason: String) -> String { "Withdrawn: “\(reason)”" }

    func notOfLots(_ requirement: Requirement) -> String {
        "“\(word(requirement))” is asked of the whole order, not of single lots."
    }

    func notToBeWaived(_ requirement: Requirement) -> String {
        "“\(word(requirement))” cannot be waived here. Settle what is unmet instead."
    }

    func alwaysBlocks(_ requirement: Requirement) -> String {
        "“\(word(requirement))” always blocks. No setting changes that."
    }

    func told(_ told: Particulars) -> String {
        var facts: [String] = []
        if let mode = told.mode { facts.append(terms.mode(mode)) }
        if let country = told.country { facts.append("to \(country.name)") }
        if let permille = told.tolerancePermille { facts.append("tolerance \(permille) ‰") }
        if let total = told.total { facts.append("total \(Figures.money(total))") }
        if let marks = told.marks {
            facts.append("marks “\(marks.replacing("\n", with: " / "))”")
        }
        if let marks = told.innerMarks {
            facts.append("inner cartons “\(marks.replacing("\n", with: " / "))”")
        }
        facts += told.certificates.map(word)
        facts += (told.issued ?? []).map { "\(word($0.certificate)) of \(dates.day($0.on))" }
        for line in told.lines {
            var of = line.groups.map(word)
            if let pieces = line.packingMultiple {
                of.append("\(Figures.quantity(pieces)) a carton")
            }
            if let pieces = line.innerPieces {
                of.append("\(Figures.quantity(pieces)) an inner carton")
            }
            facts.append("line \(line.line): \(of.joined(separator: ", "))")
        }
        return "Particulars are now: \(facts.joined(separator: "; "))."
    }

    func approved(_ approval: OrderApproval) -> String {
        let value = approval.value.map { ", \(Figures.money($0))," } ?? ""
        let note = approval.note.map { " “\(terms.text($0))”" } ?? ""
        let waivers =
            approval.waivers.isEmpty
            ? ""
            : " It rests on waiver \(approval.waivers.map { "\($0)" }.joined(separator: ", "))."
        return approval.completes
            ? "Approved the order\(value) as told by change \(approval.of).\(waivers)\(note)"
            : "Approved the order\(value) as told by change \(approval.of); a second person has"
                + " to.\(waivers)\(note)"
    }

    func approvalWithdrawn(_ reason: String) -> String {
        "Withdrew the approval: “\(reason)”"
    }

    func given(_ waiver: Waiver) -> String {
        let until = waiver.expires.map { " until \(dates.day($0))" } ?? ""
        let what = waiver.kind == .waived ? "waived" : "does not apply"
        let scope = waiver.lots.map { ", \(self.scope($0))" } ?? ""
        return "Waiver \(waiver.number): “\(word(waiver.requirement))” \(what)\(until)\(scope):"
            + " “\(terms.text(waiver.reason))”"
    }

    func waiverWithdrawn(_ number: Int, _ reason: String) -> String {
        "Withdrew waiver \(number): “\(reason)”"
    }

    func waiverExpired(_ number: Int, _ day: Day) -> String {
        "Waiver \(number) has expired; its last day was \(dates.day(day))."
    }

    func set(_ set: SetStrength) -> String {
        let by = set.proposal.map { ", confirming proposal \($0)" } ?? ""
        return "“\(word(set.requirement))” now \(word(set.strength))\(age(set.months))\(by)."
    }

    func proposed(_ proposal: StrengthProposal) -> String {
        "Proposal \(proposal.number): “\(word(proposal.requirement))” should"
            + " \(word(proposal.strength))\(age(proposal.months)):"
            + " “\(terms.text(proposal.reason))”"
    }

    private func age(_ months: Int?) -> String {
        months.map { ", at most \(Plural.of($0, "month", "months")) old" } ?? ""
    }

    func refused(_ proposal: Int) -> String { "Refused proposal \(proposal) of a lower strength." }

    func set(_ limits: ApprovalLimits) -> String {
        let facts = facts(limits)
        return facts.isEmpty
            ? "There are no limits of approval any more."
            : "Limits of approval are now: \(facts)."
    }

    func proposed(_ proposal: LimitsProposal) -> String {
        let facts = facts(proposal.limits)
        return "Proposal \(proposal.number): limits of approval should be"
            + " \(facts.isEmpty ? "none" : facts): “\(terms.text(proposal.reason))”"
    }

    func refusedLimits(_ proposal: Int) -> String { "Refused proposal \(proposal) of limits." }

    private func facts(_ limits: ApprovalLimits) -> String {
        var facts = limits.limits.map { limit in
            "\(limit.role.map(terms.role) ?? "one person") up to \(Figures.money(limit.most))"
        }
        facts += limits.twoPersonsAbove.map { "two persons above \(Figures.money($0))" }
        return facts.joined(separator: ", ")
    }
}
