/// A number as it stands in one cell, before its column decides the decimal mark.
struct DecimalCell {
    enum Evidence: Equatable {
        /// No mark that could be a decimal mark.
        case none
        case decided(DecimalStyle.Mark)
        case undecided
        case invalid
    }

    let affix: String
    let evidence: Evidence
    private let isNegative: Bool
    private let digits: DecimalDigits

    init?(_ text: String) {
        guard let readable = CellText.readable(text) else { return nil }
        var scalars = Array(readable.unicodeScalars)[...]
        let isBracketed = scalars.first == "(" && scalars.last == ")"
        if isBracketed { scalars = scalars.dropFirst().dropLast() }
        guard let first = scalars.firstIndex(where: \.isDigit),
            let last = scalars.lastIndex(where: \.isDigit)
        else { return nil }

        var start = first
        var sides = DecimalSides(before: scalars[..<start], after: scalars[(last + 1)...])
        if sides.dropLeadingMark() { start -= 1 }
        guard let affix = sides.takeAffix(), sides.signs.count + (isBracketed ? 1 : 0) <= 1,
            let digits = DecimalDigits(scalars[start...last])
        else { return nil }
        self.affix = affix
        self.digits = digits
        isNegative = isBracketed || sides.signs == ["-"]
        evidence = digits.evidence
    }

    func plain(mark: DecimalStyle.Mark?) -> String? {
        switch (evidence, mark) {
        case (.invalid, _), (.undecided, nil): nil
        case (.none, _): digits.plain(mark: .point, isNegative: isNegative)
        case (.decided(let own), nil): digits.plain(mark: own, isNegative: isNegative)
        case (_, let mark?): digits.plain(mark: mark, isNegative: isNegative)
        }
    }
}

/// What stands before and behind the digits.
private struct DecimalSides {
    private var before: [Unicode.Scalar]
    private var after: [Unicode.Scalar]
    private(set) var signs: [Unicode.Scalar] = []

    init(before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>) {
        self.before = Array(before)
        self.after = Array(after)
        if self.after == ["."] { self.after = [] }
    }

    /// The mark of `.5` belongs to the number; that of `Rs.500` does not.
    mutating func dropLeadingMark() -> Bool {
        guard let mark = before.last, mark == "." || mark == "," else { return false }
        guard before.dropLast().allSatisfy({ $0.isSign || $0 == " " }) else { return false }
        before.removeLast()
        return true
    }

    /// The currency or unit, empty for none; nil when the sides hold anything else.
    mutating func takeAffix() -> String? {
        trim()
        if let sign = before.first, sign.isSign {
            signs.append(sign)
            before.removeFirst()
            trim()
        }
        if let sign = before.last, sign.isSign {
            signs.append(sign)
            before.removeLast()
            trim()
        }
        if after == ["-"] {
            signs.append("-")
            after = []
        }
        switch (before.isEmpty, after.isEmpty) {
        case (true, true): return ""
        case (false, true): return DecimalAffix.currency(before)
        case (true, false): return DecimalAffix.unit(after)
        case (false, false): return nil
        }
    }

    private mutating func trim() {
        before = Array(before.drop { $0 == " " })
        after = Array(after.drop { $0 == " " })
        while before.last == " " { before.removeLast() }
        while after.last == " " { after.removeLast() }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { "0"..."9" ~= self }
    fileprivate var isSign: Bool { self == "-" || self == "+" }
}
