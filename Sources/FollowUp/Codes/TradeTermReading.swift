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
        let rule = TradeTermReading.costAndFreight(start) ?? TradeTermReading.firstWord(start).word
        if let current = Incoterm(rawValue: rule) {
            self = .current(current)
        } else if let withdrawn = WithdrawnIncoterm(rawValue: rule) {
            self = .withdrawn(withdrawn)
        } else {
            self = .unknown(told ?? "")
        }
    }

    /// The place named behind a rule of 2020, without the edition: Ningbo, where an order says
    /// `FOB Ningbo, Incoterms 2020`. Nil where none is named, and of words that begin with no such
    /// rule.
    public static func place(in told: String) -> String? {
        guard case .current = TradeTermReading(told: told) else { return nil }
        let words = told.unicodeScalars.drop { $0.properties.isWhitespace }
        let start = words.prefix(longest).map { CodeText.plain($0) }
        return NamedPlace(behind: words.dropFirst(firstWord(start).length)).text
    }

    private static let longest = 32

    /// The letters at the start and how far they go; a point is skipped between single letters
    /// only, so that `F.O.B.` is one word and `FOB.Ningbo` two.
    private static func firstWord(_ text: [Unicode.Scalar]) -> (word: String, length: Int) {
        var word = ""
        var run = 0
        for (length, scalar) in text.enumerated() {
            if "A"..."Z" ~= scalar {
                word.unicodeScalars.append(scalar)
                run += 1
            } else if scalar == ".", run == 1 {
                run = 0
            } else {
                return (word, length)
            }
        }
        return (word, text.count)
    }

    private static func costAndFreight(_ text: [Unicode.Scalar]) -> String? {
        let letters = text.filter { !$0.properties.isWhitespace && $0 != "." }.prefix(3)
        let isKnown = [["C", "&", "F"], ["C", "+", "F"]].contains { letters.elementsEqual($0) }
        return isKnown ? WithdrawnIncoterm.cnf.rawValue : nil
    }
}

/// What stands behind a rule, taken apart.
private struct NamedPlace {
    /// Nil where nothing is left but signs, the edition or its year.
    let text: String?

    private static let opening: [Unicode.Scalar] = ["(", "[", "（", "【", "［"]
    private static let closing: [Unicode.Scalar] = [")", "]", "）", "】", "］"]
    private static let between = Array(" ,;:.-–—/|，；：。、－／\u{A0}\u{3000}\t\n\r".unicodeScalars)

    /// What is longer is no place, and is left for a rule to refuse.
    private static let longest = 1_000

    init(behind rule: String.UnicodeScalarView.SubSequence) {
        guard rule.count <= Self.longest else {
            text = String(rule)
            return
        }
        let left = Self.trimmed(Self.withoutEdition(Array(rule))[...])
        let isYear = left.count == 4 && left.allSatisfy { "0"..."9" ~= CodeText.plain($0) }
        guard !left.isEmpty, !isYear else {
            text = nil
            return
        }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: left)
        text = String(scalars)
    }

    /// Without `Incoterms 2020`, in whatever case, and what leads to it.
    private static func withoutEdition(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let plain = scalars.map { CodeText.plain($0) }
        let word = Array("INCOTERM".unicodeScalars)
        guard plain.count >= word.count,
            let start = (0...(plain.count - word.count)).first(where: {
                plain[$0...].starts(with: word)
            })
        else { return scalars }
        var end = start + word.count
        if end < plain.count, plain[end] == "S" { end += 1 }
        // A mark of registration may stand between the word and its year.
        let year = plain[end...].firstIndex { "0"..."9" ~= $0 }
        if let year, year - end <= 5, plain[end..<year].allSatisfy({ !isWord($0) || $0 == "R" }) {
            end = plain[year...].firstIndex { !("0"..."9" ~= $0) } ?? plain.count
        } else {
            while end < plain.count, ["®", "™"].contains(plain[end]) { end += 1 }
        }
        var before = withoutLead(withoutSigns(atEndOf: scalars[..<start]))
        var after = scalars[end...].drop { between.contains($0) }
        let opens = before.last.map { opening.contains($0) } ?? true
        let closes = after.first.map { closing.contains($0) } ?? true
        if opens, closes {
            before = before.dropLast()
            after = after.dropFirst()
        }
        return Array(before) + (opens || closes ? [] : [" "]) + Array(after)
    }

    private static func withoutSigns(
        atEndOf scalars: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        var left = scalars
        while let last = left.last, between.contains(last) { left = left.dropLast() }
        return left
    }

    private static let leads = ["AS PER", "ACC. TO", "ACCORDING TO", "UNDER", "PER", "ICC"].map {
        Array($0.unicodeScalars)
    }

    private static func withoutLead(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        var left = scalars
        while true {
            let plain = left.map { CodeText.plain($0) }
            let lead = leads.first { lead in
                guard plain.suffix(lead.count) == lead[...] else { return false }
                let before = plain.dropLast(lead.count).last
                return before.map { between.contains($0) || opening.contains($0) } ?? true
            }
            guard let lead else { return left }
            left = withoutSigns(atEndOf: left.dropLast(lead.count))
        }
    }

    /// Without signs around it, nor brackets around all of it or without their other half.
    private static func trimmed(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        var left = scalars
        while let first = left.first, let last = left.last {
            let opens = left.count { opening.contains($0) }
            let closes = left.count { closing.contains($0) }
            if between.contains(first) || closing.contains(first) {
                left = left.dropFirst()
            } else if between.contains(last) || opening.contains(last) {
                left = left.dropLast()
            } else if opening.contains(first), opens > closes || isWhole(left) {
                left = left.dropFirst()
            } else if closing.contains(last), closes > opens {
                left = left.dropLast()
            } else {
                return left
            }
        }
        return left
    }

    /// Whether the first bracket closes at the end and not before.
    private static func isWhole(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var depth = 0
        for (place, scalar) in zip(scalars.indices, scalars) {
            if opening.contains(scalar) { depth += 1 }
            if closing.contains(scalar) { depth -= 1 }
            if depth == 0 { return place == scalars.indices.last }
        }
        return false
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic
    }
}
