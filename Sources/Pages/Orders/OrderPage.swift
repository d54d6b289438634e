import FollowUp
import Words

/// One order: where are we, what will happen, what is owed by whom?
public enum OrderPage {
    /// Lots drawn at once; of more, one is shown at a time.
    static let drawnLots = 3

    /// `lot` is the one to show where there are more than can be drawn at once; `line` the one to
    /// change.
    public static func markup(
        _ frame: Frame, _ answer: OrderAnswer, journal: JournalAnswer, gates: GatesAnswer? = nil,
        payments: PaymentsAnswer? = nil, decisions: OrderDecisionsAnswer? = nil,
        confirmation: ConfirmationAnswer? = nil, production: ProductionAnswer? = nil,
        names: JournalNames = JournalNames(), state: FormState? = nil, lot: Int? = nil,
        line: Int? = nil
    ) -> HTML {
        let view = OrderView(
            frame: frame, answer: answer, gates: gates, payments: payments, decisions: decisions,
            confirmation: confirmation, production: production, state: state, lot: lot,
            line: line)
        var body = HTML(capacity: 40_000 + min(answer.lots.count, drawnLots) * 40_000)
        body += "\(view.refused)\(view.heading)\(view.held)"
        body += "<div class=\"cols order\"><div class=\"first\">"
        // What is next and what is wrong, before anything that is merely so.
        body += view.nextActs + view.findings
        body += "</div><div>"
        for part in [
            view.baseline, view.approval, view.decisionSection, view.confirmed, view.timelines,
            view.committed, view.milestones, view.lots, view.lines, view.goodsSection,
            view.paymentSection, view.paymentWaivers, view.account, view.sendings,
            view.received, view.messages, view.terms, view.particulars, view.credit, view.slips,
            view.dependences, view.visits, view.shipments, view.documents, view.takenOver,
        ] {
            body += part
        }
        body += "</div><aside>"
        for part in [
            view.lineForms, view.progressForm, view.proposals, view.more,
        ] {
            body += part
        }
        // What can be done comes before what was said, where there is room for one column only.
        body += """
            </aside><section><h2 id="journal">\(frame.words.order.journal)</h2>\
            \(JournalList(frame: frame, names: names).markup(
                journal, older: "/orders/\(answer.id)/journal"))</section></div>
            """
        return Layout.page(frame: frame, title: answer.number, body: body)
    }
}

/// The parts of an order's page; each lies in a file named after it.
struct OrderView {
    let frame: Frame
    let answer: OrderAnswer
    var gates: GatesAnswer?
    var payments: PaymentsAnswer?
    var decisions: OrderDecisionsAnswer?
    var confirmation: ConfirmationAnswer?
    var production: ProductionAnswer?
    let state: FormState?
    let lot: Int?
    var line: Int?

    var words: Words { frame.words }
    var isOpen: Bool { answer.closure == nil }

    /// The lots drawn and listed in full.
    var shownLots: [LotAnswer] {
        guard answer.lots.count > OrderPage.drawnLots else { return answer.lots }
        let chosen = answer.lots.first { $0.number == lot }
        return [chosen ?? worst].compactMap { $0 }
    }

    private var worst: LotAnswer? {
        answer.lots.first { $0.standing == .late }
            ?? answer.lots.first { $0.standing == .willBeLate } ?? answer.lots.first
    }

    /// The unit of the order where all lines share it.
    var unit: String? {
        let lines = answer.standingLines
        guard let unit = lines.first?.unit, lines.allSatisfy({ $0.unit == unit }) else {
            return nil
        }
        return unit
    }

    func address(_ rest: String = "") -> String { "/orders/\(answer.id.description)\(rest)" }

    func form(_ path: String, _ prefix: String) -> Form {
        Form(frame, action: address(path), prefix: prefix, state: state)
    }

    /// What was refused, with links into the form it concerns.
    var refused: HTML {
        guard let state, let refusal = state.refusal else { return "" }
        if state.action == address("/approval") || state.action.hasSuffix("/release") {
            return stopped(refusal)
        }
        let form = Form(
            frame, action: state.action, prefix: prefix(of: state.action), state: state)
        return refusal.reasons.isEmpty ? "" : ErrorSummary.markup(form)
    }

    /// The prefix of the form with this address, so that links lead to its fields.
    private func prefix(of action: String) -> String {
        let parts = action.split(separator: "/").map(String.init)
        if let at = parts.firstIndex(of: "milestones"), parts.count > at + 2, at > 0 {
            return MilestoneForms.prefix(parts[at - 1], parts[at + 1], parts[at + 2])
        }
        if action == address("/remittances"), let refusedAt { return "remittances-\(refusedAt)" }
        return parts.dropFirst(2).joined(separator: "-")
    }
}
