import FollowUp
import Words

/// Rounds of samples from the supplier's side, each with what was said of it and a form to say
/// more.
extension SeatOrderPage {
    /// Rounds with a form of their own: the last ones.
    private static var mostCommented: Int { 3 }

    private var commented: [SupplierRound] { order.samples.suffix(Self.mostCommented) }

    var sampleForms: [Form] { commented.map(commentForm) }

    private func commentForm(_ round: SupplierRound) -> Form {
        let number = round.request.number
        return Form(
            frame, action: "\(base)/samples/\(number)/comments", prefix: "sample-\(number)",
            state: state)
    }

    var samples: HTML {
        guard !order.samples.isEmpty else { return "" }
        let title = frame.words.samples.samplesTab
        return """
            <section><h2 id="samples">\(title)</h2>\
            \(HTML.each(order.samples.reversed(), round))</section>
            """
    }

    private func round(_ round: SupplierRound) -> HTML {
        let told = frame.words.samples
        let number = round.request.number
        let wanted = told.wanted(round.request, on: round.request.due.map { frame.day($0) })
        let form: HTML? =
            commented.contains { $0.request.number == number } ? comment(round) : nil
        return """
            <h3>\(told.round(number, round.request.kind)) \
            <span class="s \(shape(round.state))">\(told.word(round.state))</span></h3>\
            \(wanted.isEmpty ? nil : "<p>\(wanted)</p>")\
            <ul class="plain">\(HTML.each(facts(round)) { "<li>\($0)</li>" })</ul>\
            \(HTML.each(round.comments, said))\(form)
            """
    }

    private func shape(_ state: SampleState) -> HTML {
        switch state {
        case .approved: "ok"
        case .rejected: "late"
        case .received: "soon"
        case .requested, .sent: "plan"
        }
    }

    private func facts(_ round: SupplierRound) -> [String] {
        let told = frame.words.samples
        let text = frame.words.terms.text
        var facts: [String] = []
        if let sending = round.sending {
            facts.append(told.sent(sending, on: frame.day(sending.on)))
        }
        if let day = round.received { facts.append(told.received(on: frame.day(day))) }
        guard let day = round.decidedOn else { return facts }
        let name = text(round.decidedBy ?? Erasable(nil))
        if let approval = round.approval {
            facts.append(told.approved(approval, on: frame.day(day), by: name))
            if let less = approval.deviations { facts.append(told.deviations(text(less))) }
        } else {
            let reason = text(round.reason ?? Erasable(nil))
            facts.append(told.rejected(on: frame.day(day), by: name, reason: reason))
        }
        return facts
    }

    private func said(_ comment: SupplierSampleComment) -> HTML {
        let text = frame.words.terms.text
        let side = comment.isOurs ? words.fromSupplier : words.fromHouse
        let photos: HTML? =
            comment.photos > 0
            ? "\(frame.comma)\(frame.words.samples.photos(comment.photos))" : nil
        return """
            <blockquote><p>\(text(comment.text))</p><small>\(text(comment.by))\(frame.comma)\(side)\
            \(frame.comma)\(frame.time(comment.at))\(photos)</small></blockquote>
            """
    }

    private func comment(_ round: SupplierRound) -> HTML {
        let told = frame.words.samples
        let form = commentForm(round)
        let fields: HTML = """
            \(form.area("text", told.comments))\
            \(form.photos("photos", told.photos, hint: words.fileHint(megabytes: 50)))
            """
        return Parts.fold(
            told.commentTitle, open: form.isRefused,
            form.uploading(fields, button: told.commentButton))
    }
}
