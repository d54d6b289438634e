import FollowUp
import Words

/// The board's heat: one column a week, forecast handovers by state, and the table behind it.
struct Heat {
    let weeks: [BoardWeek]
    let words: Words

    var markup: HTML {
        guard !weeks.isEmpty else { return "" }
        return """
            <figure class="heat">\
            \(picture(width: 1216, every: 1, id: "heat", css: "wide"))\
            \(picture(width: 340, every: 4, id: "heat-small", css: "narrow"))\
            \(legend)<figcaption class="hidden">\(table)</figcaption></figure>
            """
    }

    /// What the star beside a week says.
    private var legend: HTML? {
        weeks.contains { $0.provisional }
            ? "<p class=\"hint\">* \(words.board.provisionalWeek)</p>" : nil
    }

    private func picture(width: Double, every: Int, id: HTML, css: HTML) -> HTML {
        let step = width / Double(weeks.count)
        let bar = step * 0.79
        let most = max(1, weeks.map(\.total).max() ?? 1)
        var drawing = HTML(capacity: weeks.count * 400)
        for (index, week) in weeks.enumerated() {
            let x = Double(index) * step
            drawing += column(week, x: x, width: bar, scale: 50 / Double(most))
            if index.isMultiple(of: every), x + 52 < width {
                drawing += "<text class=\"soft\" x=\"\(x)\" y=\"80\">\(tick(week))</text>"
            }
            if every == 1 { drawing += count(week, x: x + bar) }
        }
        drawing += closures(step: step, bar: bar, named: every == 1)
        return """
            <svg class="\(css)" viewBox="0 0 \(width) 86" role="img" aria-labelledby="\(id)-title \
            \(id)-desc"><title id="\(id)-title">\(words.board.heatTitle)</title>\
            <desc id="\(id)-desc">\(words.board.heatDescription)</desc>\(drawing)</svg>
            """
    }

    private func tick(_ week: BoardWeek) -> HTML {
        let mark: HTML? = week.provisional ? "*" : nil
        return "\(words.dates.tick(week.monday))\(mark)"
    }

    private func count(_ week: BoardWeek, x: Double) -> HTML {
        let text = week.total == 0 ? "·" : String(week.total)
        return "<text x=\"\(x)\" y=\"80\" text-anchor=\"end\">\(text)</text>"
    }

    private func column(_ week: BoardWeek, x: Double, width: Double, scale: Double) -> HTML {
        var y = 62.0
        var bars: HTML = ""
        for (count, shape) in [
            (week.onPlan, "plan" as HTML), (week.willBeLate, "soon"), (week.late, "late"),
        ] where count > 0 {
            let height = max(3, Double(count) * scale)
            y -= height
            bars += """
                <rect class="\(shape)" x="\(x)" y="\(y)" width="\(width)" height="\(height - 1)"/>
                """
        }
        return bars
    }

    /// Weeks in which nobody works, drawn as one block.
    private func closures(step: Double, bar: Double, named: Bool) -> HTML {
        var blocks: HTML = ""
        var index = 0
        while index < weeks.count {
            guard weeks[index].closed else {
                index += 1
                continue
            }
            let start = index
            while index < weeks.count, weeks[index].closed { index += 1 }
            let x = Double(start) * step
            let width = Double(index - start - 1) * step + bar
            blocks += "<rect class=\"wash\" x=\"\(x)\" y=\"4\" width=\"\(width)\" height=\"58\"/>"
            if named {
                blocks += """
                    <text class="soft" x="\(x + width / 2)" y="38" text-anchor="middle">\
                    \(words.board.closedWeek)</text>
                    """
            }
        }
        return blocks
    }

    private var table: HTML {
        let heads = [
            words.board.week, words.terms.standing(.onPlan), words.terms.standing(.willBeLate),
            words.terms.standing(.late), words.board.total,
        ]
        return """
            <table><caption>\(words.board.heatTitle)</caption><thead><tr>\
            \(HTML.each(heads) { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\
            \(HTML.each(weeks) { week in
                """
                <tr><th scope="row">\(words.board.weekFrom(week.monday))\
                \(week.closed ? words.bracketed(words.board.closedWeek) : "")\
                \(week.provisional ? words.bracketed(words.terms.provisional) : "")</th>\
                <td>\(week.onPlan)</td><td>\(week.willBeLate)</td><td>\(week.late)</td>\
                <td>\(week.total)</td></tr>
                """
            })</tbody></table>
            """
    }
}
