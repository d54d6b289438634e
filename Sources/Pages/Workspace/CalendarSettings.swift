import FollowUp
import Words

/// The official calendars that are loaded, and how a further year comes in.
struct CalendarSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any SettingsWords { frame.words.settings }

    var form: Form { Form(frame, action: "/settings/calendars", prefix: "calendar", state: state) }

    var markup: HTML {
        """
        <section><h2>\(words.calendars)</h2><p class="lede">\(words.calendarHint)</p>\
        <table><caption class="hidden">\(words.calendars)</caption><thead><tr>\
        <th scope="col">\(words.year)</th><th scope="col" class="n">\(words.daysOff)</th>\
        <th scope="col">\(words.makeUpDays)</th><th scope="col">\(words.notice)</th></tr></thead>\
        <tbody>\(HTML.each(answer.calendar.years, row))</tbody></table>\
        \(frame.may(.settings) ? loading : nil)</section>
        """
    }

    private func row(_ year: OfficialYear) -> HTML {
        let off = year.holidays.reduce(0) { $0 + $1.from.days(until: $1.through) + 1 }
        let working = HTML.joined(
            year.makeUpDays.map { "<span class=\"nobreak\">\(frame.words.dates.tick($0))</span>" },
            by: HTML(text: frame.comma))
        let notice: HTML =
            year.notice.hasPrefix("https://") || year.notice.hasPrefix("http://")
            ? "<a href=\"\(year.notice)\" rel=\"noreferrer\">\(year.notice)</a>"
            : HTML(text: year.notice)
        return """
            <tr><th scope="row">\(year.year)</th>\
            <td class="n" data-label="\(words.daysOff)">\(off)</td>\
            <td data-label="\(words.makeUpDays)"><span>\(working)</span></td>\
            <td class="break" data-label="\(words.notice)"><span>\(notice)</span></td></tr>
            """
    }

    private var loading: HTML {
        let example = """
            {"year":2027,"region":"CN","notice":"https://…","holidays":[{"name":"…",\
            "from":"2027-02-05","through":"2027-02-11"}],"makeUpDays":["2027-02-14"]}
            """
        let fields: HTML = """
            \(form.area("json", words.calendarText, rows: 8, hint: words.calendarTextHint))\
            <pre class="hint"><code>\(example)</code></pre>
            """
        return Parts.fold(
            words.loadCalendar, open: form.isRefused,
            form.markup(fields, button: words.loadButton))
    }
}
