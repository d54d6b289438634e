/// What the words of an order or a proforma invoice say about its trade term.
public enum TradeTermReading: Hashable, Sendable {
    case current(Incoterm)
    case withdrawn(WithdrawnIncoterm)
    /// Words that begin with no rule, as told.
    case unknown(String)
    /// Nothing was told.
    case absent

    /// Reads the first word, in any case and width: `FOB Ningbo`, `f.o.b.`, `FOB宁波`, `C & F`.
    public init(told: String?) {
        let words = (told ?? "").unicodeScalars.drop { $0.properties.isWhitespace }
        guard !words.isEmpty else {
            self = .absent
            return
        }
        let start = words.prefix(TradeTermReading.longest).map { CodeText.plain($0) }
        let rule = TradeTermReading.costAndFreight(start) ?? TradeTermReading.firstWord(start)
        if let current = Incoterm(rawValue: rule) {
            self = .current(current)
        } else if let withdrawn = WithdrawnIncoterm(rawValue: rule) {
            self = .withdrawn(withdrawn)
        } else {
            self = .unknown(told ?? "")
        }
    }

    private static let longest = 32

    /// The letters at the start; a point is skipped between single letters only, so that `F.O.B.`
    /// is one word and `FOB.Ningbo` two.
    private static func firstWord(_ text: [Unicode.Scalar]) -> String {
        var word = ""
        var run = 0
        for scalar in text {
            if "A"..."Z" ~= scalar {
                word.unicodeScalars.append(scalar)
                run += 1
            } else if scalar == ".", run == 1 {
                run = 0
            } else {
                break
            }
        }
        return word
    }

    private static func costAndFreight(_ text: [Unicode.Scalar]) -> String? {
        let letters = text.filter { !$0.properties.isWhitespace && $0 != "." }.prefix(3)
        let isKnown = [["C", "&", "F"], ["C", "+", "F"]].contains { letters.elementsEqual($0) }
        return isKnown ? WithdrawnIncoterm.cnf.rawValue : nil
    }
}
