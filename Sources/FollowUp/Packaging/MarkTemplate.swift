/// The faces of cartons that bear marks: 正唛, 侧唛, 内箱唛.
public enum MarkFace: String, Codable, Sendable, CaseIterable {
    case main, side, inner

    /// What stands there where nobody says otherwise.
    public var usual: String {
        switch self {
        case .main: "{buyer}\n{order}\n{destination}\nC/NO. {carton}/{cartons}\n{origin}"
        case .side:
            "ITEM: {item}\nCOLOUR: {colour}\nQTY: {quantity}\nG.W.: {gross}\nN.W.: {net}\n"
                + "MEAS.: {size}"
        case .inner: "{item}\n{colour}\nQTY: {inner}"
        }
    }
}

/// What a mark can say of an order and a line.
public enum MarkField: String, Sendable, CaseIterable {
    /// Buyer, number of the order, its destination.
    case buyer, order, destination
    /// Item or description, colour, pieces in an outer carton and in an inner one.
    case item, colour, quantity, inner
    /// The number of the carton, and of how many.
    case carton, cartons
    /// Weights and measures of the carton the mark stands on.
    case gross, net, size
    case origin
}

/// A mark's text, line by line, with fields in braces: `C/NO. {carton}/{cartons}`.
public struct MarkTemplate: Sendable {
    private enum Piece {
        case text(Substring)
        case field(Substring)
    }

    private let lines: [[Piece]]

    public init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Self.pieces($0)
        }
    }

    /// A brace that is never closed is text.
    private static func pieces(_ line: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = line
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
            pieces.append(.field(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(rest)) }
        return pieces
    }

    /// Names in braces that are no field.
    public var unknown: [String] {
        lines.flatMap(\.self).compactMap { piece in
            guard case .field(let name) = piece, MarkField(rawValue: String(name)) == nil else {
                return nil
            }
            return String(name.prefix(40))
        }
    }

    /// The lines with what is known put in; what is not known yet is left to be filled in.
    public func filled(_ values: [MarkField: String]) -> [String] {
        lines.map { pieces in
            pieces.map { piece in
                switch piece {
                case .text(let text): String(text)
                case .field(let name):
                    MarkField(rawValue: String(name)).flatMap { values[$0] } ?? "____"
                }
            }.joined()
        }
    }
}
