/// One mark as it must look: its lines, and the barcode beside them.
public struct DrawnMark: Codable, Sendable, Equatable {
    public var face: MarkFace
    public var lines: [String]
    /// As it is read aloud beside the bars.
    public var code: String?
}

/// The marks of one line's cartons.
public struct LineMarks: Codable, Sendable, Equatable {
    public var line: Int
    public var colour: String?
    /// Outer cartons of the ordered quantity, the last one perhaps not full.
    public var cartons: Int
    public var isEven: Bool
    public var marks: [DrawnMark]
}

extension Order {
    /// The expected marks, line by line, for as many lines as the packaging tells.
    public var marks: [LineMarks] {
        guard let packaging else { return [] }
        return packaging.lines.compactMap { marks(of: $0, packaging) }
    }

    public func marks(ofLine number: Int) -> LineMarks? {
        guard let packaging else { return nil }
        return packaging.line(number).flatMap { marks(of: $0, packaging) }
    }

    private func marks(of told: LinePackaging, _ packaging: Packaging) -> LineMarks? {
        guard let line = line(told.line), !line.isCancelled else { return nil }
        let (cartons, isEven) = told.cartons(of: line.quantity)
        let values = values(of: line, told, packaging, cartons: cartons)
        let faces = MarkFace.allCases.filter { $0 != .inner || told.innerPieces != nil }
        return LineMarks(
            line: told.line, colour: told.colour, cartons: cartons, isEven: isEven,
            marks: faces.map { face in
                var own = values
                let measure = face == .inner ? told.inner : told.outer
                own[.gross] = measure?.gross.map { Self.kilograms($0) }
                own[.net] = measure?.net.map { Self.kilograms($0) }
                own[.size] = measure?.sizeText
                return DrawnMark(
                    face: face,
                    lines: MarkTemplate(packaging.marks.template(face)).filled(own),
                    code: face == .inner ? told.innerCode : told.outerCode)
            })
    }

    /// The text of a mark: told by the packaging or the particulars, or the usual one.
    public func template(_ face: MarkFace) -> String {
        packaging?.marks.told(face)?.text ?? face.usual
    }

    private func values(
        of line: OrderLine, _ told: LinePackaging, _ packaging: Packaging, cartons: Int
    ) -> [MarkField: String] {
        var values: [MarkField: String] = [
            .order: number, .item: line.description, .carton: "1", .cartons: "\(cartons)",
            .quantity: "\(told.outerPieces) \(line.unit.uppercased())",
        ]
        values[.buyer] = terms.buyer?.text
        values[.destination] = terms.destination
        values[.colour] = told.colour
        values[.inner] = told.innerPieces.map { "\($0) \(line.unit.uppercased())" }
        values[.origin] = packaging.marks.origin.map { "MADE IN \($0.markName)" }
        return values
    }

    /// `12.4 KGS`
    private static func kilograms(_ grams: Int) -> String {
        "\(DecimalText.text(Int64(grams), places: 3, trimmed: true)) KGS"
    }
}

extension LinePackaging {
    /// How many outer cartons a quantity fills, and whether the last one is full.
    func cartons(of quantity: Quantity) -> (count: Int, isEven: Bool) {
        let full = Int64(max(1, outerPieces)) * 1_000
        let whole = quantity.thousandths / full
        let isEven = quantity.thousandths % full == 0
        return (Int(whole) + (isEven ? 0 : 1), isEven)
    }
}

extension CartonMeasure {
    /// `51×34×29 CM`; nil where a side is not known.
    public var sizeText: String? {
        guard let length, let width, let height else { return nil }
        let sides = [length, width, height].map {
            DecimalText.text(Int64($0), places: 1, trimmed: true)
        }
        return sides.joined(separator: "×") + " CM"
    }
}

extension Country {
    /// As marks say it: `CHINA`.
    fileprivate var markName: String { name.uppercased() }
}
