import CPangoCairo

/// Words laid out in a width: Latin and Chinese, broken where either may be broken.
final class Text {
    private let layout: OpaquePointer?
    private let context: OpaquePointer
    let width: Double
    let height: Double

    /// `lines` is the most there may be, all in one paragraph; more is cut with an ellipsis.
    init(
        _ context: OpaquePointer, _ words: String, size: Double, bold: Bool = false,
        width: Double?, lines: Int? = nil, alignsRight: Bool = false
    ) {
        self.context = context
        layout = pango_cairo_create_layout(context)
        // Latin from a TrueType font: of Noto's Latin letters cairo 1.16 embeds a megabyte.
        let font = pango_font_description_from_string(
            "Liberation Sans, Noto Sans CJK SC, sans-serif")
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        // Without it a Chinese text might be set in the Japanese forms of its characters.
        pango_context_set_language(
            pango_layout_get_context(layout), pango_language_from_string("zh-cn"))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let width { pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE))) }
        if let lines {
            // Pango counts them in each paragraph anew.
            pango_layout_set_single_paragraph_mode(layout, 1)
            pango_layout_set_height(layout, -Int32(lines))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        if alignsRight { pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
        // A NUL ends a text of C.
        let plain = words.filter { $0 != "\0" }
        pango_layout_set_text(layout, plain, Int32(plain.utf8.count))
        var told = PangoRectangle()
        pango_layout_get_extents(layout, nil, &told)
        self.width = Double(told.width) / Double(PANGO_SCALE)
        height = Double(told.height) / Double(PANGO_SCALE)
    }

    deinit { g_object_unref(layout.map { UnsafeMutableRawPointer($0) }) }

    /// Draws it with its top left corner where the pen stands.
    func show() { pango_cairo_show_layout(context, layout) }

    /// One of its lines; of use as long as the text is.
    struct Line {
        fileprivate let line: UnsafeMutablePointer<PangoLayoutLine>?
        let height: Double
        /// Where it begins, from the left edge of the text, and its baseline from its own top.
        fileprivate let left: Double
        fileprivate let baseline: Double

        /// Draws it with its top at a height, within a text whose left edge is told.
        func show(_ context: OpaquePointer, left: Double, top: Double) {
            cairo_move_to(context, left + self.left, top + baseline)
            pango_cairo_show_layout_line(context, line)
        }
    }

    private(set) lazy var lines: [Line] = {
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        repeat {
            var told = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &told)
            let baseline = pango_layout_iter_get_baseline(iterator) - told.y
            lines.append(
                Line(
                    line: pango_layout_iter_get_line_readonly(iterator),
                    height: Double(told.height) / Double(PANGO_SCALE),
                    left: Double(told.x) / Double(PANGO_SCALE),
                    baseline: Double(baseline) / Double(PANGO_SCALE)))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }()
}
