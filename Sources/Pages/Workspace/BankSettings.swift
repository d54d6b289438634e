import FollowUp
import Words

/// The bank days that are loaded, place by place.
struct BankSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any SettingsWords { frame.words.settings }

    var form: Form {
        Form(frame, action: "/settings/bank-calendars", prefix: "bank", state: state)
    }

    var markup: HTML {
        let list: HTML = answer.banks.isEmpty ? "<p class=\"hint\">\(words.noBanks)</p>" : table
        let loading: HTML? =
            frame.may(.settings)
            ? Parts.fold(
                words.loadBank, open: form.isRefused,
                form.markup(
                    form.area("json", words.calendarText, rows: 8, hint: words.calendarTextHint),
                    button: words.loadButton)) : nil
        return """
            <section><h2>\(words.banks)</h2><p class="lede">\(words.bankHint)</p>\(list)\(loading)\
            </section>
            """
    }

    private var table: HTML {
        let rows = answer.banks.flatMap { place in place.years.map { (place.region, $0) } }
        return """
            <table><caption class="hidden">\(words.banks)</caption><thead><tr>\
            <th scope="col">\(words.place)</th><th scope="col" class="n">\(words.year)</th>\
            <th scope="col" class="n">\(words.daysOff)</th></tr></thead>\
            <tbody>\(HTML.each(rows) { row($0.0, $0.1) })</tbody></table>
            """
    }

    private func row(_ place: String, _ year: OfficialYear) -> HTML {
        let off = year.holidays.reduce(0) { $0 + $1.from.days(until: $1.through) + 1 }
        return """
            <tr><th scope="row">\(place)</th>\
            <td class="n" data-label="\(words.year)">\(year.year)</td>\
            <td class="n" data-label="\(words.daysOff)">\(off)</td></tr>
            """
    }
}
