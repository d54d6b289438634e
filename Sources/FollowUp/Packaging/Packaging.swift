/// How the goods are packed and marked (F6): levels, pieces, cartons, and the marks upon them.
public struct Packaging: Codable, Sendable, Equatable {
    /// By the numbers of the lines.
    public internal(set) var lines: [LinePackaging] = []
    public internal(set) var marks = MarkTexts()

    public init() {}

    public func line(_ number: Int) -> LinePackaging? { lines.first { $0.line == number } }
}

/// What can happen to an order's packaging.
public enum PackagingChange: Codable, Sendable, Equatable {
    case lineTold(LinePackaging)
    case marksTold(MarkTexts)

    public var kind: String {
        switch self {
        case .lineTold: "order.linePackagingTold/1"
        case .marksTold: "order.marksTold/1"
        }
    }
}

/// The texts of the marks, line by line with fields in braces.
public struct MarkTexts: Codable, Sendable, Equatable {
    public static let mostLines = 14
    public static let longest = 1_400

    public var main: Erasable?
    public var side: Erasable?
    public var inner: Erasable?
    /// Where the goods are made.
    public var origin: Country?

    public init(
        main: String? = nil, side: String? = nil, inner: String? = nil, origin: Country? = nil
    ) {
        self.main = main.map { Erasable($0) }
        self.side = side.map { Erasable($0) }
        self.inner = inner.map { Erasable($0) }
        self.origin = origin
    }

    public func told(_ face: MarkFace) -> Erasable? {
        switch face {
        case .main: main
        case .side: side
        case .inner: inner
        }
    }

    public func template(_ face: MarkFace) -> String { told(face)?.text ?? face.usual }
}

/// How one line is packed.
public struct LinePackaging: Codable, Sendable, Equatable {
    /// That a carton can hold.
    static let pieces = 1...100_000

    public var line: Int
    public var colour: String?
    /// Pieces in an inner carton (内箱); nil where there is none.
    public var innerPieces: Int?
    /// Pieces in an outer carton (外箱).
    public var outerPieces: Int
    public var inner: CartonMeasure?
    public var outer: CartonMeasure?
    /// The barcodes of a piece, of an inner and of an outer carton.
    public var pieceCode: String?
    public var innerCode: String?
    public var outerCode: String?

    public init(line: Int, outerPieces: Int) {
        self.line = line
        self.outerPieces = outerPieces
    }
}

/// A carton's measures: millimetres outside, grams.
public struct CartonMeasure: Codable, Sendable, Equatable {
    public var length: Int?
    public var width: Int?
    public var height: Int?
    public var gross: Int?
    public var net: Int?

    public init(
        length: Int? = nil, width: Int? = nil, height: Int? = nil, gross: Int? = nil,
        net: Int? = nil
    ) {
        self.length = length
        self.width = width
        self.height = height
        self.gross = gross
        self.net = net
    }

    public var isEmpty: Bool { self == CartonMeasure() }
}

extension Order {
    /// Tells how a line is packed, whole.
    ///
    /// *Refuses when* the order was cancelled; the line is unknown; nothing differs; the pieces are
    /// not 1 to 100,000, or those of an outer carton are no whole inner cartons; a measure is not
    /// 1 to 5,000 mm, a weight not 1 to 2,000,000 g, or net is above gross; a barcode does not
    /// check, or stands on two levels; the colour is too long.
    public func tell(_ told: LinePackaging) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(line(told.line) != nil, .unknownLine(told.line), field: "number")
        findings.require(packaging?.line(told.line) != told, .nothingToChange)
        findings.packaging(told)
        try findings.settle()
        return retellingParticulars(.packaging(.lineTold(told)))
    }

    /// Tells the texts of the marks, whole; a text that is absent is the usual one.
    ///
    /// *Refuses when* the order was cancelled; nothing differs; a mark has more than 14 lines or
    /// 1,400 characters, or names a field there is not.
    public func tell(_ marks: MarkTexts) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(packaging?.marks ?? MarkTexts() != marks, .nothingToChange)
        for face in MarkFace.allCases {
            findings.mark(marks.template(face), field: "\(face)Mark")
        }
        try findings.settle()
        return retellingParticulars(.packaging(.marksTold(marks)))
    }

    mutating func apply(_ change: PackagingChange, _ stamp: Stamp) {
        // What was carried over becomes the order's own with the first of it that is told.
        var next = packagingTold ?? (carried?.packaging == nil ? nil : packaging) ?? Packaging()
        switch change {
        case .lineTold(let told):
            next.lines.removeAll { $0.line == told.line }
            next.lines.append(told)
            next.lines.sort { $0.line < $1.line }
        case .marksTold(let marks): next.marks = marks
        }
        packagingTold = next
        packagingSeq = stamp.seq
    }
}

extension Findings {
    fileprivate mutating func packaging(_ told: LinePackaging) {
        words(told.colour, atMost: 60, field: "colour")
        pieces(told.outerPieces, field: "outerPieces")
        if let inner = told.innerPieces {
            pieces(inner, field: "innerPieces")
            let isWhole = inner > 0 && told.outerPieces % inner == 0
            require(isWhole, .innerCartonsNotWhole, field: "outerPieces")
        }
        measure(told.inner, of: "inner")
        measure(told.outer, of: "outer")
        code(told.pieceCode, field: "pieceCode")
        code(told.innerCode, field: "innerCode")
        code(told.outerCode, field: "outerCode")
        levels(told)
    }

    private mutating func pieces(_ pieces: Int, field: String) {
        require(
            LinePackaging.pieces.contains(pieces), .outOfRange(least: "1", most: "100000"),
            field: field)
    }

    private mutating func measure(_ told: CartonMeasure?, of carton: String) {
        guard let told else { return }
        for (name, side) in [
            ("Length", told.length), ("Width", told.width), ("Height", told.height),
        ] {
            require(
                (1...5_000).contains(side ?? 1), .outOfRange(least: "0.1", most: "500"),
                field: carton + name)
        }
        for (name, weight) in [("Gross", told.gross), ("Net", told.net)] {
            require(
                (1...2_000_000).contains(weight ?? 1), .outOfRange(least: "0.001", most: "2000"),
                field: carton + name)
        }
        if let gross = told.gross, let net = told.net {
            require(net <= gross, .netAboveGross, field: carton + "Net")
        }
    }

    private mutating func code(_ told: String?, field: String) {
        guard let told else { return }
        require(Barcode(told) != nil, .wrongBarcode, field: field)
    }

    /// Whoever scans a code counts one of its level: no two share it (GS1 General Specifications
    /// 2.1, 4.2).
    private mutating func levels(_ told: LinePackaging) {
        var seen: Set<String> = []
        for (code, field) in [
            (told.pieceCode, "pieceCode"), (told.innerCode, "innerCode"),
            (told.outerCode, "outerCode"),
        ] {
            guard let code, let read = Barcode(code) else { continue }
            require(seen.insert(read.article).inserted, .repeated(code), field: field)
        }
    }

    mutating func mark(_ template: String, field: String) {
        words(template, atMost: MarkTexts.longest, field: field)
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
        require(
            lines.count <= MarkTexts.mostLines, .tooMany(limit: MarkTexts.mostLines), field: field)
        for name in MarkTemplate(template).unknown.prefix(5) {
            note(.unknownCode(name), field: field)
        }
    }
}
