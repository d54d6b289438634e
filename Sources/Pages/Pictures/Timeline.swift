import FollowUp
import Words

/// A lot's chain in one picture: a row a milestone, time to the right. On a phone it is a list
/// with small bars.
struct Timeline {
    let frame: Frame
    let answer: OrderAnswer
    let lot: LotAnswer
    let rows: [MilestoneAnswer]
    let days: [Day]

    private static let left = 236.0
    private static let width = 860.0
    private static let top = 48.0
    private static let step = 33.0

    /// Nil where no milestone has a day.
    init?(frame: Frame, answer: OrderAnswer, lot: LotAnswer) {
        self.frame = frame
        self.answer = answer
        self.lot = lot
        rows = lot.milestones.filter { $0.notApplicable == nil }
        var days = rows.flatMap { [$0.original, $0.planned, $0.told, $0.forecast, $0.actual] }
            .compactMap { $0 }
        guard !days.isEmpty else { return nil }
        days += rows.flatMap(\.trail)
        days += [lot.p80, lot.lastBookingDay].compactMap { $0 }
        if answer.closure == nil { days.append(frame.today) }
        self.days = days
    }

    private var words: Words { frame.words }
    private var id: HTML { "timeline-\(lot.number)" }

    var markup: HTML {
        """
        <figure class="time">\(drawing)\(list)</figure>
        """
    }

    private var drawing: HTML {
        let scale = TimelineScale(from: days, left: Self.left, width: Self.width - Self.left - 8)
        let bottom = Self.top + Double(rows.count) * Self.step - 10
        var marks = HTML(capacity: 8_000)
        marks += shades(scale, bottom)
        marks += axis(scale)
        marks += lines(scale, bottom)
        for (index, row) in rows.enumerated() {
            let y = Self.top + Double(index) * Self.step
            let mark = TimelineMark(row: row, lot: lot, scale: scale, y: y, height: 9)
            marks += "<text x=\"0\" y=\"\(y + 4)\">\(name(row))</text>\(mark.markup)"
        }
        return """
            <svg class="wide" viewBox="0 0 \(Self.width) \(bottom + 40)" role="img" \
            aria-labelledby="\(id) \(id)-desc"><title id="\(id)">\
            \(words.order.timelineOf(lot: lot.number))</title>\
            <desc id="\(id)-desc">\(words.order.timelineDescription)</desc>\(marks)</svg>
            """
    }

    /// Days along the top, with their years where not all of it is this year.
    private func axis(_ scale: TimelineScale) -> HTML {
        let dates = words.dates
        let thisYear = scale.first.year == frame.today.year && scale.last.year == frame.today.year
        return HTML.each(scale.ticks(room: thisYear ? 58 : 100)) {
            let name = thisYear ? dates.tick($0) : dates.tickWithYear($0)
            return "<text class=\"soft\" x=\"\(scale.x($0))\" y=\"16\">\(name)</text>"
        }
    }

    /// As much of the name as there is room for: Chinese letters are twice as wide.
    private func name(_ row: MilestoneAnswer) -> String {
        let name = frame.milestone(row.key, row.names)
        var room = 35
        var kept = ""
        for letter in name {
            room -= letter.utf8.count > 2 ? 2 : 1
            guard room > 0 else { return kept + "…" }
            kept.append(letter)
        }
        return kept
    }

    private func shades(_ scale: TimelineScale, _ bottom: Double) -> HTML {
        let height = bottom - 24
        let off = HTML.each(scale.spans(answer.nonWorkdays)) { span in
            let width = scale.dayWidth * Double(span.from.days(until: span.through) + 1)
            return """
                <rect class="off" x="\(scale.x(span.from))" y="24" width="\(width)" \
                height="\(height)"/>
                """
        }
        let shut = HTML.each(answer.closures) { closure -> HTML in
            guard closure.through >= scale.first, closure.from <= scale.last else { return "" }
            let x = scale.x(closure.from)
            let width = scale.x(closure.through.adding(days: 1)) - x
            return """
                <rect class="shut" x="\(x)" y="24" width="\(width)" height="\(height)">\
                <title>\(words.order.factoryClosed)\(frame.colon)\
                \(words.dates.span(closure.from, closure.through))</title></rect>
                """
        }
        return off + shut
    }

    private func lines(_ scale: TimelineScale, _ bottom: Double) -> HTML {
        var lines: HTML = ""
        if answer.closure == nil {
            lines += upright(frame.today, "now", words.order.today, scale, bottom, row: 1)
        }
        if answer.closure == nil, let day = lot.lastBookingDay {
            let label = "\(words.order.lastBooking) \(frame.short(day))"
            lines += upright(day, "flag", label, scale, bottom, row: 2)
        }
        return lines
    }

    private func upright(
        _ day: Day, _ css: HTML, _ label: String, _ scale: TimelineScale, _ bottom: Double,
        row: Double
    ) -> HTML {
        let x = scale.x(day)
        let toTheLeft = x > Self.width * 0.66
        let anchor: HTML? = toTheLeft ? " text-anchor=\"end\"" : nil
        let flagged: HTML? = row > 1 ? " class=\"flagged\"" : nil
        return """
            <line class="\(css)" x1="\(x)" x2="\(x)" y1="22" y2="\(bottom + 4 + row)"/>\
            <text\(flagged) x="\(toTheLeft ? x - 4 : x + 4)" \
            y="\(bottom + 2 + row * 15)"\(anchor)>\(label)</text>
            """
    }

    private var list: HTML {
        let scale = TimelineScale(from: days, left: 4, width: 312)
        return """
            <ol class="bars">\(HTML.each(rows) { row in
                let mark = TimelineMark(row: row, lot: lot, scale: scale, y: 7, height: 6)
                let now: HTML? =
                    answer.closure == nil
                    ? """
                    <line class="now" x1="\(scale.x(frame.today))" \
                    x2="\(scale.x(frame.today))" y1="0" y2="14"/>
                    """ : nil
                return """
                    <li><div class="head"><span>\(frame.milestone(row.key, row.names))</span>\
                    \(Parts.standing(row.standing, words))</div><svg viewBox="0 0 320 14" \
                    aria-hidden="true">\(now)\(mark.markup)</svg></li>
                    """
            })</ol>
            """
    }
}
