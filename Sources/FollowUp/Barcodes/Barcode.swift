/// A barcode as bars and gaps. Which one a code is drawn as follows from the code: article numbers
/// of 8, 12 and 13 digits as EAN-8, UPC-A and EAN-13, of 14 as ITF-14, a carton's 18 digits as
/// GS1-128, anything else as Code 128 (GS1 General Specifications §5; ISO/IEC 15420, 16390, 15417).
public struct Barcode: Sendable, Equatable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case ean8, upcA, ean13, itf14, gs1128, code128
    }

    public static let longestText = 40

    public let kind: Kind
    /// What stands below the bars, for people: `(00)106141411234567897`.
    public let text: String
    /// A bar where true; each a module wide. Without the quiet zones.
    public let modules: [Bool]

    /// Reads a code as it was typed; nil where its check digit is wrong, or it holds what no
    /// barcode can: more than 40 characters, or any that is not printable ASCII.
    public init?(_ typed: String) {
        let digits = typed.filter { $0 != " " && $0 != "-" }
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
        if isNumber, let kind = Kind.ofDigits[digits.utf8.count] {
            guard kind.check.check(digits).isValid else { return nil }
            self.init(kind.kind, Array(digits.utf8))
        } else {
            let text = Array(typed.utf8)
            guard (1...Self.longestText).contains(text.count),
                text.allSatisfy({ (32...126).contains($0) })
            else { return nil }
            self.init(.code128, text)
        }
    }

    private init(_ kind: Kind, _ code: [UInt8]) {
        self.kind = kind
        let digits = code.map { Int($0) - 48 }
        let plain = String(decoding: code, as: UTF8.self)
        text = kind == .gs1128 ? "(00)\(plain)" : plain
        modules =
            switch kind {
            case .ean8: ArticleBars.ean8(digits)
            case .upcA: ArticleBars.ean13([0] + digits)
            case .ean13: ArticleBars.ean13(digits)
            case .itf14: CartonBars.itf(digits)
            case .gs1128: Code128.sscc(digits)
            case .code128: Code128.text(code)
            }
    }

    /// The code as it is told from others: an article number is the same with zeros before it.
    var article: String {
        switch kind {
        case .ean8, .upcA, .ean13, .itf14: String(text.drop { $0 == "0" })
        case .gs1128, .code128: text
        }
    }

    /// How thick the bar around it is, quiet zones included, so that no scan of a part of it is
    /// read: 4.83 mm for an ITF-14 whose narrow bar, two modules, is 1.016 mm (GS1 General
    /// Specifications 5.3.2.4). None around others.
    public var bearerModules: Int { kind == .itf14 ? 10 : 0 }

    /// Modules that stay white on either side.
    public var quietZone: Int {
        switch kind {
        case .ean8: 7
        case .upcA, .ean13: 11
        case .itf14, .gs1128, .code128: 20
        }
    }
}

extension Barcode.Kind {
    fileprivate static let ofDigits: [Int: (kind: Barcode.Kind, check: CodeKind)] = [
        8: (.ean8, .gtin8), 12: (.upcA, .gtin12), 13: (.ean13, .gtin13), 14: (.itf14, .gtin14),
        18: (.gs1128, .sscc),
    ]
}

/// Bars that alternate with gaps, the first one a bar.
enum Bars {
    static func modules(_ widths: some Sequence<Int>, from bar: Bool = true) -> [Bool] {
        var isBar = bar
        var modules: [Bool] = []
        for width in widths {
            modules += [Bool](repeating: isBar, count: width)
            isBar.toggle()
        }
        return modules
    }
}
