import FollowUp

struct EnglishBaseline: BaselineWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()
    let samples = EnglishSamples()
    let payments = EnglishPayments()

    let complete = "Nothing is missing."
    let title = "Production baseline"
    let notAsked = "This order is not asked for a baseline; it can have one all the same."
    let content = "What it says"
    let ifProposedNow = "As the order stands, a baseline would say"
    let digest = "Digest of the content"
    let beforeDeposit = "Proposed before the deposit was in."
    let depositNotIn =
        "The deposit is not in yet. A baseline is proposed after it; say why this one comes first."
    let onBehalf = "by a stamped copy"
    let bothAcknowledged = "Both sides acknowledged this version"
    let sealText = ["BOTH", "SIDES"]
    let field = "Subject"
    let was = "Was"
    let isNow = "Is now"
    let notTold = "not told"
    let olderVersions = "Older versions"
    let leadTime = "Lead time"
    let breach = "Production without a baseline"
    let requests = "Change requests"
    let agreesAgain = "The order says the same as the baseline again."
    let refuseTitle = "Refuse this change"
    let refuseButton = "Refuse the change"
    let proposeTitle = "Propose the next version"
    let proposeHint =
        "Everything else is taken from the order as it stands, and frozen. Both sides then"
        + " acknowledge it."
    let proposeButton = "Freeze and propose"
    let leadTimeDays = "Lead time, days"
    let leadTimeUnit = "Counted in"
    let leadTimeFrom = "Begins, besides the sample’s approval, with the deposit"
    let inspection = "Inspection date"
    let handover = "Who hands what to whom"
    let handoverHint = "At the place of the trade term"
    let reasonHint = "What changed, or why it is proposed before the deposit is in"
    let forSupplierTitle = "The supplier sent a stamped copy"
    let forSupplierHint = "Number of the document that shows it"
    let forSupplierButton = "Record their acknowledgement"
    let stampedCopy = "Stamped copy"

    func word(_ part: BaselinePart) -> String {
        switch part {
        case .approvedSample: "approved sample"
        case .specification: "specification"
        case .packaging: "packaging and its files"
        case .paymentTerms: "payment terms"
        case .leadTime: "lead time"
        case .inspectionDate: "inspection date"
        case .handoverPoint: "handover point, and who hands what to whom"
        }
    }

    func word(_ field: BaselineField) -> String {
        switch field {
        case .approvedSample: "Approved sample"
        case .specification: "Specification"
        case .packaging: "Packaging"
        case .packagingFiles: "Packaging files"
        case .paymentTerms: "Payment terms"
        case .leadTime: "Lead time"
        case .inspectionDate: "Inspection date"
        case .handoverPoint: "Handover point"
        case .handoverDay: "Promised handover"
        case .quantities: "Quantities"
        }
    }

    func word(_ unit: LeadTimeUnit) -> String {
        switch unit {
        case .calendarDays: "calendar days"
        case .workdays: "working days"
        }
    }

    func word(_ event: DepositEvent) -> String {
        switch event {
        case .sent: "being sent"
        case .received: "being received"
        }
    }

    func headline(inForce: Int?, proposed: Int?, waitsFor: [Party]) -> String {
        guard let proposed else { return "No baseline is proposed." }
        if waitsFor.isEmpty { return "Both sides acknowledged baseline \(proposed)." }
        let sides = waitsFor.map { $0 == .buyer ? "us" : "the supplier" }
        let still = inForce.map { " Version \($0) stands until then." } ?? ""
        return "Baseline \(proposed) waits for \(sides.joined(separator: " and ")).\(still)"
    }

    func missing(_ parts: [BaselinePart]) -> String {
        "Missing: \(parts.map { word($0) }.joined(separator: ", "))."
    }

    func summary(_ answer: BaselineSummary) -> String {
        let waits = [Party.buyer, .supplier].filter { !answer.acknowledgedBy.contains($0) }
        var said = [
            headline(inForce: answer.inForce, proposed: answer.proposed, waitsFor: waits)
        ]
        if !answer.missing.isEmpty { said.append(missing(answer.missing)) }
        if answer.openRequests > 0 {
            said.append(
                Plural.of(answer.openRequests, "change waits", "changes wait") + " for an answer.")
        }
        if answer.openBreaches > 0 {
            said.append("Production started without it; the next payment waits.")
        }
        return said.joined(separator: " ")
    }

    func version(_ number: Int) -> String { "Baseline, version \(number)" }

    func proposed(by name: String, on day: String) -> String { "Proposed by \(name) on \(day)." }

    func acknowledged(_ side: Party, by name: String, on day: String, filed: Bool) -> String {
        let who = side == .buyer ? "We" : "The supplier"
        return "\(who) acknowledged it\(filed ? "; recorded by \(name)" : ": \(name)"), \(day)"
    }

    func notAcknowledged(_ side: Party) -> String {
        side == .buyer ? "We have not acknowledged it." : "The supplier has not acknowledged it."
    }

    func replaced(by number: Int) -> String { "Version \(number) replaced it." }

    func changesSince(_ number: Int) -> String { "What differs from version \(number)" }

    func breached(_ breach: BaselineBreach, holds: Bool) -> String {
        let start = "Mass production of lot \(breach.lot) started on \(dates.day(breach.on))"
        return holds
            ? "\(start) without an acknowledged baseline. The next payment waits until both sides"
                + " acknowledge one, or it is waived."
            : "\(start) before a baseline was acknowledged."
    }

    func request(_ number: Int, version: Int, fields: [BaselineField]) -> String {
        "\(number). Contradicts version \(version): "
            + fields.map { word($0).lowercased() }.joined(separator: ", ")
    }

    func settled(by version: Int) -> String { "Settled by version \(version)." }

    func refused(_ reason: String) -> String { "Refused: “\(reason)”" }

    func acknowledgeButton(_ number: Int) -> String { "Acknowledge version \(number) for us" }
}
