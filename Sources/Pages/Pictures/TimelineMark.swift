import FollowUp

/// One milestone on a scale: the first plan a hairline, the promise a hollow mark with its moved
/// ones fading, the forecast a tick with its bar to P80, the fact a solid mark.
struct TimelineMark {
    let row: MilestoneAnswer
    let lot: LotAnswer
    let scale: TimelineScale
    let y: Double
    let height: Double

    private var isHandover: Bool { row.key == .handedOver }

    private var shape: HTML {
        switch row.standing {
        case .late: " late"
        case .willBeLate: " soon"
        case .onPlan, .notKnown, .done, .notApplicable, .cancelled, .notTold: ""
        }
    }

    var markup: HTML {
        var marks: HTML = ""
        if let original = row.original { marks += upright(original, "first", height) }
        if let actual = row.actual {
            return marks
                + """
                <circle class="done" cx="\(scale.x(actual))" cy="\(y)" r="\(height * 0.6)"/>
                """
        }
        marks += trail
        marks += forecast
        if let planned = row.planned { marks += hollow(planned, "promise", nil) }
        return marks
    }

    private func upright(_ day: Day, _ css: HTML, _ half: Double) -> HTML {
        let x = scale.x(day)
        return
            "<line class=\"\(css)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(y - half)\" y2=\"\(y + half)\"/>"
    }

    private func hollow(_ day: Day, _ css: HTML, _ opacity: Double?) -> HTML {
        let faded: HTML? = opacity.map { " opacity=\"\($0)\"" }
        return """
            <circle class="\(css)" cx="\(scale.x(day))" cy="\(y)" r="\(height * 0.55)"\(faded)/>
            """
    }

    private var trail: HTML {
        let shown = row.trail.suffix(5)
        return HTML.each(shown.enumerated()) { index, day in
            hollow(day, "was", 0.8 - 0.1 * Double(shown.count - index))
        }
    }

    private var forecast: HTML {
        guard let forecast = row.forecast else { return "" }
        var marks: HTML = ""
        if isHandover, let p80 = lot.p80, p80 > forecast {
            let x = scale.x(forecast)
            marks += """
                <rect class="reach\(shape)" x="\(x)" y="\(y - height * 0.45)" \
                width="\(scale.x(p80) - x)" height="\(height * 0.9)"/>
                """
        }
        if isHandover, let p50 = lot.p50 { marks += upright(p50, "half", height * 0.45) }
        return marks + upright(forecast, "tick\(shape)", height * 0.8)
    }
}
