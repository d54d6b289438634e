import FollowUp
import Words

/// Who decides about what, and who is away.
struct SubjectSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any DecisionWords { frame.words.decisions }
    private var terms: any TermWords { frame.words.terms }

    private func form(_ path: String, _ prefix: String) -> Form {
        Form(frame, action: "/settings" + path, prefix: prefix, state: state)
    }

    private func form(_ subject: DecisionSubject) -> Form {
        form("/subjects/\(subject.key.rawValue)", "subject-\(subject.key.rawValue)")
    }

    private var adding: Form { form("/subjects", "subjects") }

    private var away: Form { form("/absences", "absences") }

    private func ending(_ absence: Absence) -> Form {
        form("/absences/\(absence.number)/end", "absence-\(absence.number)")
    }

    var forms: [Form] {
        answer.subjects.map(form) + [adding, away]
    }

    /// Who can be named.
    private var deciders: [Member] {
        Array(
            answer.members.filter {
                $0.active && !Set($0.roles).isDisjoint(with: Role.deciding)
            }.prefix(200))
    }

    private var people: Options {
        Options(deciders.map { ("\($0.person)", terms.text($0.name)) })
    }

    private func name(_ person: FileID) -> String {
        answer.members.first { $0.person == person }.map { terms.text($0.name) } ?? ""
    }

    private var separator: String { frame.words.language == .chinese ? "、" : ", " }

    var markup: HTML {
        let people = people
        let changing: HTML? =
            frame.may(.gates)
            ? HTML.each(answer.subjects) { setting($0, people) } + add(people) : nil
        return """
            <section><h2 id="subjects">\(words.subjects)</h2>\
            <p class="lede">\(words.subjectsHint)</p>\(table)\(changing)</section>\
            <section><h2>\(words.absences)</h2><p class="lede">\(words.absencesHint)</p>\
            \(absences)\(frame.may(.gates) ? telling(people) : nil)</section>
            """
    }

    private var table: HTML {
        """
        <table><caption class="hidden">\(words.subjects)</caption><thead><tr>\
        <th scope="col">\(words.subject)</th><th scope="col">\(words.ownerLabel)</th>\
        <th scope="col">\(words.deputies)</th><th scope="col" class="n">\(words.answerDays)</th>\
        </tr></thead><tbody>\(HTML.each(answer.subjects) { subject in
            """
            <tr><th scope="row">\(words.word(subject.key, subject.names))</th>\
            <td data-label="\(words.ownerLabel)">\
            \(subject.owner.map(name) ?? words.nobody)</td>\
            <td data-label="\(words.deputies)">\
            \(subject.deputies.map(name).joined(separator: separator))</td>\
            <td class="n" data-label="\(words.answerDays)">\(subject.answerDays)</td></tr>
            """
        })</tbody></table>
        """
    }

    private func fields(
        _ form: Form, _ people: Options, _ subject: DecisionSubject?
    ) -> HTML {
        let days = subject?.answerDays ?? DecisionSubject.usualAnswerDays
        return """
            <div class="pair">\(form.choice(
                "owner", words.ownerLabel, people,
                value: subject?.owner.map { "\($0)" } ?? "", empty: words.nobody))\
            \(form.input("answerDays", words.answerDays, .whole, value: "\(days)"))</div>\
            \(form.checks(
                "deputies", words.deputies, people,
                ticked: (subject?.deputies ?? []).map { "\($0)" }))
            """
    }

    private func setting(_ subject: DecisionSubject, _ people: Options) -> HTML {
        let form = form(subject)
        return Parts.fold(
            words.word(subject.key, subject.names), open: form.isRefused,
            form.markup(fields(form, people, subject), button: words.setButton))
    }

    private func add(_ people: Options) -> HTML {
        let form = adding
        let names: HTML = """
            <div class="pair">\(form.input("english", words.english))\
            \(form.input("chinese", words.chinese))</div>
            """
        return Parts.fold(
            words.addTitle, open: form.isRefused,
            form.markup(names + fields(form, people, nil), button: words.addButton))
    }

    private var absences: HTML? {
        guard !answer.absences.isEmpty else { return nil }
        let items = answer.absences.map { absence -> HTML in
            let span = frame.words.dates.span(absence.from, absence.through)
            let end: HTML? =
                frame.may(.gates) && absence.through >= frame.today
                ? ending(absence).button(words.endAbsence) : nil
            return "<li>\(words.absent(terms.text(absence.name), span)) \(end)</li>"
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }

    private func telling(_ people: Options) -> HTML {
        let form = away
        let supplier = frame.words.suppliers
        let fields: HTML = """
            \(form.choice("person", words.person, people))\
            <div class="pair">\(form.input("from", supplier.from, .day))\
            \(form.input("through", supplier.through, .day))</div>
            """
        return Parts.fold(
            words.absenceTitle, open: form.isRefused,
            form.markup(fields, button: words.absenceButton))
    }
}
