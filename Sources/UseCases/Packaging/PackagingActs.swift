import FollowUp
import Record

/// Tells how a line is packed, whole (F6). Sizes are centimetres, weights kilograms.
public struct TellPackaging: UseCase {
    public static let name = "tellPackaging"
    public static let allowed = Set<Role>.keepers
    public static let example: TellPackaging = {
        var act = TellPackaging(outerPieces: 24)
        act.colour = "black"
        act.innerPieces = 6
        act.outerLength = "51"
        act.outerWidth = "34.5"
        act.outerHeight = "29"
        act.outerGross = "12.4"
        act.outerNet = "10.8"
        act.pieceCode = "4006381333931"
        act.outerCode = "14006381333938"
        return act
    }()

    @Path public var order: FileID
    /// The number of the line.
    @Path public var number: Int
    public var colour: String?
    public var innerPieces: Int?
    public var outerPieces: Int
    public var innerLength: String?
    public var innerWidth: String?
    public var innerHeight: String?
    public var innerGross: String?
    public var innerNet: String?
    public var outerLength: String?
    public var outerWidth: String?
    public var outerHeight: String?
    public var outerGross: String?
    public var outerNet: String?
    public var pieceCode: String?
    public var innerCode: String?
    public var outerCode: String?
    /// The change the form showed; refused if the packaging was told since.
    public var seq: Int?

    public init(order: FileID = .unset, number: Int = .unset, outerPieces: Int) {
        self.order = order
        self.number = number
        self.outerPieces = outerPieces
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let told = try told()
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.packingSeq)
            return try order.tell(told)
        }
    }

    private func told() throws(Refusal) -> LinePackaging {
        var findings = Findings()
        var told = LinePackaging(line: number, outerPieces: outerPieces)
        told.colour = colour
        told.innerPieces = innerPieces
        let inner = CartonMeasure(
            length: findings.measure(innerLength, 100, field: "innerLength"),
            width: findings.measure(innerWidth, 100, field: "innerWidth"),
            height: findings.measure(innerHeight, 100, field: "innerHeight"),
            gross: findings.measure(innerGross, 1, field: "innerGross"),
            net: findings.measure(innerNet, 1, field: "innerNet"))
        let outer = CartonMeasure(
            length: findings.measure(outerLength, 100, field: "outerLength"),
            width: findings.measure(outerWidth, 100, field: "outerWidth"),
            height: findings.measure(outerHeight, 100, field: "outerHeight"),
            gross: findings.measure(outerGross, 1, field: "outerGross"),
            net: findings.measure(outerNet, 1, field: "outerNet"))
        told.inner = inner.isEmpty ? nil : inner
        told.outer = outer.isEmpty ? nil : outer
        told.pieceCode = pieceCode
        told.innerCode = innerCode
        told.outerCode = outerCode
        try findings.settle()
        return told
    }
}

extension Findings {
    /// A decimal number in steps of `step` thousandths: centimetres as millimetres, kilograms as
    /// grams.
    fileprivate mutating func measure(_ told: String?, _ step: Int64, field: String) -> Int? {
        guard let told else { return nil }
        // No comma is dropped here: 51,5 would be taken for 515.
        guard let number = Quantity(decimal: told.filter { !$0.isWhitespace }) else {
            note(.notANumber, field: field)
            return nil
        }
        require(
            number.thousandths % step == 0, .tooManyDecimals(most: step == 100 ? 1 : 3),
            field: field)
        return Int(exactly: number.thousandths / step)
    }
}

/// Tells the texts of the marks, whole, with fields in braces; a text that is absent is the usual
/// one.
public struct TellMarks: UseCase {
    public static let name = "tellMarks"
    public static let allowed = Set<Role>.keepers
    public static let example: TellMarks = {
        var act = TellMarks()
        act.mainMark = "NORTHLIGHT\n{order}\n{destination}\nC/NO. {carton}/{cartons}\n{origin}"
        act.origin = "CN"
        return act
    }()

    @Path public var order: FileID
    public var mainMark: String?
    public var sideMark: String?
    public var innerMark: String?
    /// Where the goods are made, two letters.
    public var origin: String?
    public var seq: Int?

    public init(order: FileID = .unset) { self.order = order }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let country = origin.flatMap { Country(alpha2: $0.uppercased()) }
        if let origin, country == nil {
            throw Refusal(.unknownCode(String(origin.prefix(64))), field: "origin")
        }
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.packingSeq)
            return try order.tell(
                MarkTexts(main: mainMark, side: sideMark, inner: innerMark, origin: country))
        }
    }
}

/// How an order's goods are packed, and the expected marks.
public struct AskPackaging: Question {
    public static let name = "packaging"
    public static let allowed = Set<Role>.staff

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> PackagingAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        return PackagingAnswer(file, head: file.head(held.seq, scene))
    }
}

/// One mark of a line, to be drawn.
public struct AskMark: Question {
    public static let name = "mark"
    public static let allowed = AskPackaging.allowed

    public var order: FileID
    public var line: Int
    public var face: MarkFace

    public init(order: FileID, line: Int, face: MarkFace) {
        self.order = order
        self.line = line
        self.face = face
    }

    /// *Refuses when* the order is not there, or the packaging tells no such mark of the line.
    public func ask(
        _ house: House, _ caller: Caller
    ) async throws -> (number: String, mark: DrawnMark) {
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file,
            let mark = file.marks(ofLine: line)?.marks.first(where: { $0.face == face })
        else { throw Refusal(.notFound) }
        return (file.number, mark)
    }
}
