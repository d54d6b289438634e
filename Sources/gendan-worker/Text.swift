import CPangoCairo

/// Words laid out in a width: Latin and Chinese, broken where either may be broken.
final class Text {
    private let layout: OpaquePointer?
    private let context: OpaquePointer
    let width: Double
    let height: Double

    /// `lines` is the most there may be; what is more is cut with an ellipsis.
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

    /// Each line with its height and how far its baseline lies below its top.
    func eachLine(_ body: (UnsafeMutablePointer<PangoLayoutLine>?, Double, Double) -> Void) {
        let lines = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(lines) }
        repeat {
            var told = PangoRectangle()
            pango_layout_iter_get_line_extents(lines, nil, &told)
            let baseline = pango_layout_iter_get_baseline(lines) - told.y
            body(
                pango_layout_iter_get_line_readonly(lines),
                Double(told.height) / Double(PANGO_SCALE), Double(baseline) / Double(PANGO_SCALE))
        } while pango_layout_iter_next_line(lines) != 0
    }
}
