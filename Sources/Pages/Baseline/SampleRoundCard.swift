import FollowUp
import Words

extension SamplesView {
    /// One round: where it stands, what was said, and what can be done next.
    func card(_ answer: RoundAnswer) -> HTML {
        let round = answer.round
        let number = round.request.number
        let wanted = told.wanted(
            round.request, on: round.request.due.map { words.dates.day($0) })
        return """
            <section class="instalment"><h2 id="round-\(number)">\
            \(told.round(number, round.request.kind)) \
            <span class="s \(shape(answer.state))">\(told.word(answer.state))</span></h2>\
            \(wanted.isEmpty ? nil : "<p>\(wanted)</p>")\
            <ul class="plain">\(HTML.each(facts(round)) { "<li>\($0)</li>" })</ul>\
            \(comments(round))\(acts(answer))</section>
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

    private func facts(_ round: HeldRound) -> [String] {
        var facts: [String] = []
        if let sending = round.sending {
            facts.append(told.sent(sending, on: words.dates.day(sending.on)))
        }
        if let day = round.received { facts.append(told.received(on: words.dates.day(day))) }
        guard let verdict = round.verdict else { return facts }
        let name = words.terms.text(verdict.by)
        let day = words.dates.day(verdict.on)
        guard let approval = verdict.approval else {
            let reason = words.terms.text(verdict.reason ?? Erasable(nil))
            return facts + [told.rejected(on: day, by: name, reason: reason)]
        }
        facts.append(told.approved(approval, on: day, by: name))
        if approval.seal != nil || approval.kept != nil {
            facts.append(
                told.sealed(
                    approval.seal.map { words.terms.text($0) },
                    kept: approval.kept.map { words.terms.text($0) }))
        }
        if let less = approval.deviations { facts.append(told.deviations(words.terms.text(less))) }
        return facts
    }

    private func comments(_ round: HeldRound) -> HTML? {
        guard !round.comments.isEmpty else { return nil }
        return HTML.each(round.comments) { held in
            let papers = HTML.each(held.comment.documents) { number in
                "\(picture(number))\(part.document(number)) "
            }
            let side: HTML? = held.onBehalfOf.map { ", \(words.terms.party($0))" }
            return """
                <blockquote><p>\(words.terms.text(held.comment.text))</p>\
                <small>\(words.terms.text(held.by))\(side), \(part.frame.time(held.at))</small>\
                \(papers)</blockquote>
                """
        }
    }

    private func picture(_ number: Int) -> HTML? {
        let held = answer.documents.first { $0.document.number == number }
        guard let type = held.map({ MediaType($0.document.mediaType) }), type.isPicture else {
            return nil
        }
        let path = part.address("/documents/\(number)/preview")
        return "<img class=\"preview\" src=\"\(path)\" alt=\"\" loading=\"lazy\"/>"
    }

    // MARK: acts

    private func acts(_ answer: RoundAnswer) -> HTML {
        let path = "/samples/\(answer.round.request.number)"
        var folds: HTML = ""
        if answer.round.verdict == nil, part.frame.may(.progress) {
            if answer.round.received == nil { folds += sending(path, answer.round) }
            folds += receipt(path, answer.round)
        }
        if part.frame.may(.document), !self.answer.head.isCancelled { folds += comment(path) }
        if answer.round.verdict == nil, mayDecide {
            if answer.round.received != nil { folds += approval(path) }
            folds += part.reasonFold(
                path + "/rejection", told.rejectTitle, told.rejectButton)
        }
        if answer.round.verdict != nil, mayDecide {
            folds += part.reasonFold(
                path + "/verdict-withdrawal", told.withdrawTitle, told.withdrawButton)
        }
        return folds
    }

    private func sending(_ path: String, _ round: HeldRound) -> HTML {
        let form = part.form(path + "/sending")
        let known = round.sending
        let today = known?.on ?? part.frame.today
        let pieces = (known?.pieces ?? round.request.pieces).map { "\($0)" } ?? ""
        let fields: HTML = """
            <div class="pair">\(form.input("day", words.forms.day, .day, value: today.iso))\
            \(form.input("courier", told.courier, value: known?.courier ?? "", optional: true))\
            \(form.input("tracking", told.tracking, value: known?.tracking ?? "", optional: true))\
            \(form.input("pieces", told.pieces, .whole, value: pieces, optional: true))</div>\
            \(form.ourOwn)
            """
        return part.fold(told.sendTitle, form, fields, told.sendButton)
    }

    private func receipt(_ path: String, _ round: HeldRound) -> HTML {
        let form = part.form(path + "/receipt")
        let day = round.received ?? part.frame.today
        return part.fold(
            told.receiveTitle, form,
            form.input("day", words.forms.day, .day, value: day.iso), told.receiveButton)
    }

    private func comment(_ path: String) -> HTML {
        let form = part.form(path + "/comments")
        let fields: HTML = """
            \(form.area("text", told.comments))\
            \(form.photos("photos", told.photos, hint: told.photosHint))\
            \(form.ourOwn)
            """
        return Parts.fold(
            told.commentTitle, open: form.isRefused,
            form.uploading(fields, button: told.commentButton))
    }

    private func approval(_ path: String) -> HTML {
        let form = part.form(path + "/approval")
        let fields: HTML = """
            \(form.input("day", words.forms.day, .day, value: part.frame.today.iso))\
            \(form.area(
                "deviations", told.deviationsField, hint: told.deviationsHint, optional: true))\
            <div class="pair">\(form.input("seal", told.seal, optional: true))\
            \(form.input("kept", told.kept, optional: true))</div>
            """
        return part.fold(told.approveTitle, form, fields, told.approveButton)
    }
}
