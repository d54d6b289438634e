import Words

/// What the marks of a timeline mean.
struct Legend {
    let words: Words

    var markup: HTML {
        let order = words.order
        let entries: [(HTML, String)] = [
            (
                "<line class=\"first\" x1=\"11\" x2=\"11\" y1=\"1\" y2=\"13\"/>",
                order.legendOriginal
            ),
            ("<circle class=\"promise\" cx=\"11\" cy=\"7\" r=\"5\"/>", order.legendPromise),
            (
                """
                <rect class="reach" x="5" y="3" width="16" height="8"/>\
                <line class="tick" x1="5" x2="5" y1="0" y2="14"/>
                """, order.legendForecast
            ),
            ("<circle class=\"done\" cx=\"11\" cy=\"7\" r=\"5.5\"/>", order.legendActual),
            (
                "<rect class=\"off\" x=\"4\" y=\"0\" width=\"14\" height=\"14\"/>",
                order.legendClosed
            ),
        ]
        return """
            <ul class="legend time">\(HTML.each(entries) { mark, name in
                "<li><svg viewBox=\"0 0 22 14\" aria-hidden=\"true\">\(mark)</svg>\(name)</li>"
            })</ul>
            """
    }
}
