/// What the order's paper prints besides terms, lines and particulars: the lots, and the marks as
/// they are drawn.
public struct PaperParts: Codable, Sendable, Equatable {
    /// Empty where the order goes in one.
    public var lots: [PaperLot]
    public var marks: [PaperMark]

    public init(_ order: Order) {
        lots = order.lots.count > 1 ? order.lots.map { PaperLot($0, of: order) } : []
        marks = MarkFace.allCases.flatMap { order.paperMarks($0) }
    }

    public func marks(_ face: MarkFace) -> [PaperMark] { marks.filter { $0.face == face } }
}

public struct PaperLot: Codable, Sendable, Equatable {
    public var number: Int
    public var shares: [LotShare]
    public var promised: Day?
    public var required: Day?

    init(_ lot: Lot, of order: Order) {
        number = lot.number
        shares = lot.shares
        promised = lot.promised ?? order.terms.promised
        required = order.required(of: lot)
    }
}

/// A mark as the paper prints it.
public struct PaperMark: Codable, Sendable, Equatable {
    public var face: MarkFace
    /// The lines whose cartons bear it; empty where all do, or nothing is packed yet.
    public var lines: [Int]
    public var text: String
}

extension Order {
    /// The marks of a face that were told, as they are drawn for the lines that are packed: each
    /// reading once, with the lines it is of. As told where nothing can be drawn yet.
    public func paperMarks(_ face: MarkFace) -> [PaperMark] {
        guard let told = toldMark(face), !told.isBlank else { return [] }
        var drawn: [PaperMark] = []
        for line in marks {
            guard let mark = line.marks.first(where: { $0.face == face }) else { continue }
            let text = mark.lines.joined(separator: "\n")
            if let at = drawn.firstIndex(where: { $0.text == text }) {
                drawn[at].lines.append(line.line)
            } else {
                drawn.append(PaperMark(face: face, lines: [line.line], text: text))
            }
        }
        if drawn.isEmpty { return [PaperMark(face: face, lines: [], text: told)] }
        if drawn.count == 1, drawn[0].lines.count == standingLines.count { drawn[0].lines = [] }
        return drawn
    }

    private func toldMark(_ face: MarkFace) -> String? {
        switch face {
        case .main: particularsInForce?.marks
        case .side: packaging?.marks.side?.text
        case .inner: particularsInForce?.innerMarks
        }
    }

    /// Notes, after it was applied, that a change tells what the paper prints otherwise.
    mutating func noteParts(_ change: OrderChange, _ before: PaperParts?, _ stamp: Stamp) {
        guard let since = sinceSent else { return }
        if change.tellsWhatIsApproved, !change.isOfInstalments { paperSeq = stamp.seq }
        guard let before, before != PaperParts(self) else { return }
        paperSeq = stamp.seq
        if since.parts == nil { sinceSent?.parts = [before] }
    }
}

extension OrderChange {
    /// It may tell otherwise what the paper prints, though nothing of what is approved.
    var mayTellParts: Bool {
        switch self {
        case .packaging, .carriedOver, .lotsDivided, .lotHolds, .lotPromised: true
        default: false
        }
    }

    fileprivate var isOfInstalments: Bool {
        if case .payment = self { return true }
        return false
    }
}
