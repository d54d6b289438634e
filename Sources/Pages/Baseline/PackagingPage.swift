import FollowUp
import Words

/// How an order's goods are packed, with the marks drawn as they must look.
public enum PackagingPage {
    /// `line` is the one whose marks and form are shown where there are several.
    public static func markup(
        _ frame: Frame, _ answer: PackagingAnswer, state: FormState? = nil, line: Int? = nil
    ) -> HTML {
        let view = PackagingView(
            part: OrderPart(frame: frame, head: answer.head, tab: .packaging, state: state),
            answer: answer, chosen: line)
        return view.page
    }
}

struct PackagingView {
    let part: OrderPart
    let answer: PackagingAnswer
    let chosen: Int?

    var words: Words { part.words }
    var told: any SampleWords { words.samples }
    var may: Bool { part.frame.may(.order) && !answer.head.isCancelled }

    /// The line shown: asked for, in the form that was refused, or the first.
    var line: OrderLine? {
        let path = part.state?.action.split(separator: "/").map(String.init) ?? []
        let refused = path.count > 3 && path[2] == "lines" ? Int(path[3]) : nil
        return answer.lines.first { $0.number == refused ?? chosen } ?? answer.lines.first
    }

    var page: HTML {
        part.page(
            title: told.packagingTab,
            headline: told.packagingHeadline(
                told: answer.packaging?.lines.count ?? 0, of: answer.lines.count),
            lede: told.packagingLede,
            "\(marks)\(table)\(may ? packForm : nil)\(may ? marksForm : nil)")
    }

    private func name(_ line: OrderLine) -> String {
        "\(words.terms.line(line.number))\(part.frame.comma)\(line.description)"
    }

    private var marks: HTML {
        guard let line, let drawn = answer.marks.first(where: { $0.line == line.number }) else {
            return "<p class=\"empty\">\(told.noMarks)</p>"
        }
        let figures = drawn.marks.map { mark -> HTML in
            let path = part.address("/lines/\(line.number)/marks/\(mark.face.rawValue)")
            let title = told.word(mark.face)
            let kind: HTML? = mark.code.flatMap { Barcode($0) }.map {
                "\(part.frame.comma)\(told.word($0.kind))"
            }
            let picture = MarkPicture(mark, title: title, id: "mark-\(mark.face.rawValue)")
            return """
                <figure><figcaption><span>\(title)\(kind)</span>\
                <a href="\(path)" download="download">\(told.download)</a></figcaption>\
                \(picture.markup)</figure>
                """
        }
        return """
            <section><h2 id="marks">\(told.marksOf(name(line)))</h2>\
            <div class="marks">\(figures)</div></section>
            """
    }

    private var table: HTML {
        let shown = answer.lines.prefix(500)
        return """
            <section><h2>\(told.packing)</h2><table><caption class="hidden">\(told.packing)\
            </caption><thead><tr><th scope="col">\(words.forms.description)</th>\
            <th scope="col">\(told.levels)</th><th scope="col" class="n">\(told.cartons)</th>\
            <th scope="col">\(told.measures)</th><th scope="col">\(told.codes)</th></tr></thead>\
            <tbody>\(HTML.each(shown, row))</tbody></table></section>
            """
    }

    private func row(_ line: OrderLine) -> HTML {
        let packed = answer.packaging?.line(line.number)
        let drawn = answer.marks.first { $0.line == line.number }
        let unit = words.terms.unit(line.unit)
        let colour: HTML? = packed?.colour.map { "<small>\($0)</small>" }
        let levels = packed.map { told.levels($0, unit: unit) } ?? told.notTold
        let uneven: HTML? = drawn?.isEven == false ? "<small>\(told.lastNotFull)</small>" : nil
        let cartons: HTML? = drawn.map { "<div>\(Figures.number($0.cartons))\(uneven)</div>" }
        let codes = [packed?.pieceCode, packed?.innerCode, packed?.outerCode].compactMap { $0 }
        return """
            <tr><td><a href="\(part.address("/packaging?line=\(line.number)"))">\(name(line))</a>\
            \(colour)</td><td data-label="\(told.levels)"><div>\(levels)</div></td>\
            <td class="n" data-label="\(told.cartons)">\(cartons)</td>\
            <td data-label="\(told.measures)"><div>\(measures(packed?.outer))</div></td>\
            <td data-label="\(told.codes)"><div>\
            \(HTML.each(codes) { "<div><code>\($0)</code></div>" })</div></td></tr>
            """
    }

    private func measures(_ carton: CartonMeasure?) -> HTML {
        guard let carton else { return "" }
        let colon = part.frame.colon
        let weights = [(told.gross, carton.gross), (told.net, carton.net)].compactMap {
            name, grams in grams.map { "\(name)\(colon)\(PackagingFields.kilograms($0))" }
        }
        return "\(carton.sizeText ?? "")\(HTML.each(weights) { "<small>\($0)</small>" })"
    }

    private var packForm: HTML? {
        guard let line else { return nil }
        let form = part.form("/lines/\(line.number)/packaging")
        let fields = PackagingFields(
            form: form, known: answer.packaging?.line(line.number),
            seq: answer.packagingSeq)
        return Parts.fold(
            told.packTitle(name(line)),
            open: form.isRefused || answer.packaging == nil,
            form.markup(fields.markup, button: told.packButton))
    }

    private var marksForm: HTML {
        let form = part.form("/marks")
        let texts = answer.packaging?.marks
        let fields: HTML = """
            \(form.shown(answer.packagingSeq))<p class="hint">\(told.marksHint)</p>\
            \(form.area(
                "mainMark", told.word(MarkFace.main), rows: 6, value: answer.main, optional: true))\
            \(form.area(
                "sideMark", told.word(MarkFace.side), rows: 7, value: answer.side, optional: true))\
            \(form.area(
                "innerMark", told.word(MarkFace.inner), rows: 4, value: answer.inner,
                optional: true))\
            \(form.input(
                "origin", told.origin, hint: told.originHint, value: texts?.origin?.alpha2 ?? "",
                optional: true))
            """
        return part.fold(told.marksTitle, form, fields, told.marksButton)
    }
}
