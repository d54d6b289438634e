import FollowUp
import Words

/// An order's samples and files with versions: which sample stands, what waits for whom?
public enum SamplesPage {
    public static func markup(
        _ frame: Frame, _ answer: SamplesAnswer, state: FormState? = nil
    ) -> HTML {
        let view = SamplesView(
            part: OrderPart(frame: frame, head: answer.head, tab: .samples, state: state),
            answer: answer)
        return view.page
    }
}

struct SamplesView {
    let part: OrderPart
    let answer: SamplesAnswer

    var words: Words { part.words }
    var told: any SampleWords { words.samples }
    var may: Bool { part.frame.may(.order) && !answer.head.isCancelled }
    var mayDecide: Bool { part.frame.may(.judge) && !answer.head.isCancelled }

    var page: HTML {
        let waiting = answer.rounds.last { $0.state == .received }?.round.request.number
        return part.page(
            title: told.samplesTab,
            headline: told.headline(
                approved: approved, without: answer.linesWithoutSample, waiting: waiting),
            lede: told.lede,
            """
            \(standing)\(rounds)\(may ? requestForm : nil)\(versions)\(may ? carryForm : nil)
            """)
    }

    private var approved: [SampleReference] {
        [answer.approved].compactMap(\.self) + answer.approvedBesides
    }

    private var standing: HTML { HTML.each(approved.compactMap { standing($0) }) { $0 } }

    /// An approved sample: what may differ, where the sealed piece is.
    private func standing(_ sample: SampleReference) -> HTML? {
        let approval = sample.approval
        let seal = approval.seal.map { words.terms.text($0) }
        let kept = approval.kept.map { words.terms.text($0) }
        let isSealed = seal != nil || kept != nil
        let changed: HTML? = answer.carriedChanged ? "<p>\(told.carriedChanged)</p>" : nil
        let from: HTML? = sample.order.map { order in
            let name = told.carried(answer.carried?.number ?? "")
            return "<p><a href=\"/orders/\(order)/samples\">\(name)</a></p>"
        }
        let less: HTML? = approval.deviations.map {
            "<p>\(told.deviations(words.terms.text($0)))</p>"
        }
        guard isSealed || less != nil || from != nil else { return nil }
        return """
            <div class="aside-note">\(isSealed ? "<p>\(told.sealed(seal, kept: kept))</p>" : nil)\
            \(less)\(from)\(changed)</div>
            """
    }

    private var rounds: HTML {
        guard !answer.rounds.isEmpty else { return "<p class=\"empty\">\(told.none)</p>" }
        return HTML.each(answer.rounds.reversed(), card)
    }

    private var requestForm: HTML {
        let form = part.form("/samples")
        let kinds = Options(SampleKind.allCases.map { ($0.rawValue, told.word($0)) })
        let fields: HTML = """
            \(form.choice(
                "kind", told.kind, kinds, value: SampleKind.preProduction.rawValue))\
            <div class="pair start">\(form.input("pieces", told.pieces, .whole, optional: true))\
            \(form.input("wanted", told.wantedBy, .day, optional: true))\
            \(form.input("lines", told.lines, hint: told.linesHint, optional: true))</div>\
            \(form.area("note", words.forms.note, optional: true))
            """
        return Parts.fold(
            told.requestTitle, open: form.isRefused || answer.rounds.isEmpty,
            form.markup(fields, button: told.requestButton))
    }

    private var carryForm: HTML {
        let form = part.form("/carry-over")
        return part.fold(
            told.carryTitle, form,
            form.input("number", words.newOrder.number, hint: told.carryHint), told.carryButton)
    }
}
