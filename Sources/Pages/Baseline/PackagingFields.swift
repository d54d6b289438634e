import FollowUp
import Words

/// The fields that tell how a line is packed: centimetres and kilograms, as cartons are measured.
struct PackagingFields {
    let form: Form
    let known: LinePackaging?
    let seq: Int?

    private var told: any SampleWords { form.frame.words.samples }

    var markup: HTML {
        """
        \(form.shown(seq))<div class="pair">\
        \(form.input(
            "outerPieces", told.outerPieces, .whole,
            value: known.map { "\($0.outerPieces)" } ?? ""))\
        \(form.input(
            "innerPieces", told.innerPieces, .whole,
            value: known?.innerPieces.map { "\($0)" } ?? "", optional: true))\
        \(form.input("colour", told.colour, value: known?.colour ?? "", optional: true))</div>\
        \(carton(told.outerCarton, "outer", known?.outer))\
        \(Parts.fold(told.innerCarton, carton(nil, "inner", known?.inner)))\
        <p class="hint">\(told.codesHint)</p><div class="pair">\
        \(form.input("pieceCode", told.pieceCode, value: known?.pieceCode ?? "", optional: true))\
        \(form.input("innerCode", told.innerCode, value: known?.innerCode ?? "", optional: true))\
        \(form.input("outerCode", told.outerCode, value: known?.outerCode ?? "", optional: true))\
        </div>
        """
    }

    private func carton(_ title: String?, _ name: String, _ known: CartonMeasure?) -> HTML {
        let heading: HTML? = title.map { "<h3>\($0)</h3>" }
        return """
            \(heading)<div class="pair tight">\
            \(measure(name + "Length", told.length, known?.length.map { Self.centimetres($0) }))\
            \(measure(name + "Width", told.width, known?.width.map { Self.centimetres($0) }))\
            \(measure(name + "Height", told.height, known?.height.map { Self.centimetres($0) }))\
            \(measure(name + "Gross", told.gross, known?.gross.map { Self.kilograms($0) }))\
            \(measure(name + "Net", told.net, known?.net.map { Self.kilograms($0) }))</div>
            """
    }

    private func measure(_ name: String, _ label: String, _ known: String?) -> HTML {
        form.input(name, label, .decimal, value: known ?? "")
    }

    static func centimetres(_ millimetres: Int) -> String {
        Quantity(thousandths: Int64(millimetres) * 100)?.description ?? ""
    }

    static func kilograms(_ grams: Int) -> String {
        Quantity(thousandths: Int64(grams))?.description ?? ""
    }
}
