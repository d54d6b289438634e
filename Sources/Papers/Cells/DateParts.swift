/// The numbers and words of a date, with the signs between them and without its time of day.
struct DateParts {
    struct Number {
        let value: Int
        let digits: Int

        var isShort: Bool { digits <= 2 }
        var isFullYear: Bool { digits == 4 }
        var isYear: Bool { digits == 2 || digits == 4 }
    }

    private enum Token {
        case number(Number)
        case word(String)
        case sign(Unicode.Scalar)
    }

    /// `n` for a number, `w` for a word, in the order of the cell.
    private(set) var shape = ""
    private(set) var numbers: [Number] = []
    private(set) var words: [String] = []
    /// What stands between one part and the next, without space.
    private(set) var signs: [String] = []

    init?(_ text: String) {
        guard let tokens = Self.tokens(of: text) else { return nil }
        var sign = ""
        for token in Self.withoutTime(tokens) {
            switch token {
            case .sign(" "): continue
            case .sign(let scalar):
                sign.unicodeScalars.append(scalar)
                continue
            case .word(let word):
                if shape.hasSuffix("n"), ["st", "nd", "rd", "th"].contains(word) { continue }
                words.append(word)
            case .number(let number): numbers.append(number)
            }
            if !shape.isEmpty { signs.append(sign) } else if !sign.isEmpty { return nil }
            if case .number = token { shape += "n" } else { shape += "w" }
            sign = ""
        }
        guard sign.isEmpty, !shape.isEmpty else { return nil }
    }

    func hasOneSign(of allowed: Set<String>) -> Bool {
        guard let first = signs.first, allowed.contains(first) else { return false }
        return signs.allSatisfy { $0 == first }
    }

    /// The same in another year, where its own lies outside of those given; nil where it has none
    /// such.
    func far(_ years: ClosedRange<Int>, _ year: Int) -> DateParts? {
        var other = self
        for (place, number) in numbers.enumerated() {
            if number.isFullYear, !years.contains(number.value) {
                other.numbers[place] = Number(value: year, digits: 4)
                return other
            }
            if shape == "n", number.digits == 8, !years.contains(number.value / 10_000) {
                other.numbers[place] = Number(
                    value: year * 10_000 + number.value % 10_000, digits: 8)
                return other
            }
        }
        return nil
    }

    /// Nil when a number is longer than any in a date.
    private static func tokens(of text: String) -> [Token]? {
        var tokens: [Token] = []
        for scalar in text.unicodeScalars {
            if "0"..."9" ~= scalar {
                let digit = Int(scalar.value) - 48
                guard case .number(let number)? = tokens.last else {
                    tokens.append(.number(Number(value: digit, digits: 1)))
                    continue
                }
                guard number.digits < 12 else { return nil }
                tokens[tokens.count - 1] = .number(
                    Number(value: number.value * 10 + digit, digits: number.digits + 1))
            } else if scalar.properties.isAlphabetic {
                let letter = scalar.properties.lowercaseMapping
                if case .word(let word)? = tokens.last {
                    tokens[tokens.count - 1] = .word(word + letter)
                } else {
                    tokens.append(.word(letter))
                }
            } else {
                tokens.append(.sign(scalar.properties.isWhitespace ? " " : scalar))
            }
        }
        return tokens
    }

    /// Cuts off the hour before the first colon and everything behind it. What is left of
    /// anything but a time makes the rest unreadable as a date.
    private static func withoutTime(_ tokens: [Token]) -> ArraySlice<Token> {
        let colon = tokens.firstIndex { if case .sign(":") = $0 { true } else { false } }
        guard let colon, colon >= 2, case .number(let hour) = tokens[colon - 1], hour.value <= 24,
            tokens[(colon + 1)...].allSatisfy(belongsToTime)
        else { return tokens[...] }
        switch tokens[colon - 2] {
        case .sign(" "), .word("t"): return tokens[..<(colon - 2)]
        default: return tokens[...]
        }
    }

    private static func belongsToTime(_ token: Token) -> Bool {
        switch token {
        case .number: true
        case .word(let word): ["am", "pm", "z", "utc", "gmt"].contains(word)
        case .sign(let scalar): ": .,+-".unicodeScalars.contains(scalar)
        }
    }
}
