/// Payment terms made alike before they are read: wide signs narrow, `T/T` and its like without
/// their stroke, Chinese numbers in digits, and the ways of writing shares as one.
enum TermsFolding {
    static func fold(_ told: String) -> String {
        var text = String(told.lowercased().prefix(OrderLimits.payment).map(narrow))
        for name in ["t/t", "b/l", "l/c", "d/p", "o/a", "d/a"] {
            text = text.replacing(name, with: String(name.filter { $0 != "/" }))
        }
        for (words, digits) in Self.counted { text = text.replacing(words, with: digits) }
        let plain = sentences(in: ungrouped(Array(text)))
        return ratios(in: tenths(in: digits(in: plain)))
    }

    private static func narrow(_ letter: Character) -> Character {
        switch letter {
        case "％": "%"
        case "，": ","
        case "；": ";"
        case "／": "/"
        case "（": "("
        case "）": ")"
        case "＋": "+"
        case "：": ":"
        case "–", "—", "－", "~", "～": "-"
        case "\t": " "
        case "＄": "$"
        case "￥": "¥"
        case "０"..."９": letter.wholeNumberValue.flatMap { "\($0)".first } ?? letter
        default: letter
        }
    }

    private static let counted = [
        ("one week", "1 week"), ("two weeks", "2 weeks"), ("one month", "1 month"),
        ("two months", "2 months"), ("three months", "3 months"), ("seven days", "7 days"),
        ("fourteen days", "14 days"), ("thirty days", "30 days"), ("sixty days", "60 days"),
        ("ninety days", "90 days"), (" percent", "%"), ("percent", "%"), ("per cent", "%"),
        (" pct", "%"), ("pct", "%"), ("百分之百", "100%"), ("一半", "50%"),
        // How the carrier is paid.
        ("freight prepaid", "freight"), ("freight pre-paid", "freight"), ("运费预付", "运费"),
    ]

    /// `5,000` is `5000`; the comma of `30,70` and of `30,100%` parts two numbers.
    private static func ungrouped(_ text: [Character]) -> [Character] {
        var made: [Character] = []
        var run = 0
        for (at, letter) in text.enumerated() {
            let next = text[(at + 1)...]
            let group = letter == "," ? next.prefix(4).prefix { $0.isDigit }.count : 0
            if group == 3, (1...3).contains(run),
                next.dropFirst(3).first(where: { $0 != " " }) != "%"
            {
                run = 0
                continue
            }
            run = letter.isDigit ? run + 1 : 0
            made.append(letter)
        }
        return made
    }

    /// A full stop after a word ends a sentence, but for that of a number (`no. 7`).
    private static func sentences(in text: [Character]) -> [Character] {
        var made = text
        for at in text.indices where text[at] == "." && at > 0 {
            let isEnd = at + 1 == text.count || text[at + 1] == " "
            let word = text[..<at].suffix(3)
            let isNumber = word.suffix(2) == ["n", "o"] || word.suffix(2) == ["n", "r"]
            let isWord = text[at - 1].isLetter || text[at - 1] == "%"
            if isEnd, isWord, !isNumber || word.count == 3 && word.first?.isLetter == true {
                made[at] = ","
            }
        }
        return made
    }

    // MARK: Chinese numbers

    private static let numerals: [Character: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// `六十天`, `两个月`, `百分之三十` in digits; other numerals stay words.
    private static func digits(in text: [Character]) -> [Character] {
        var made: [Character] = []
        var at = 0
        while at < text.count {
            let run = text[at...].prefix { numerals[$0] != nil || $0 == "十" || $0 == "百" }
            guard !run.isEmpty else {
                made.append(text[at])
                at += 1
                continue
            }
            let isShare = made.suffix(3) == ["百", "分", "之"]
            let isTime = run.endIndex < text.count && "天日周个".contains(text[run.endIndex])
            if isShare || isTime, let value = value(of: run) {
                if isShare { made.removeLast(3) }
                made += "\(value)" + (isShare ? "%" : "")
            } else {
                made += run
            }
            at = run.endIndex
        }
        return made
    }

    /// Up to 999.
    private static func value(of run: ArraySlice<Character>) -> Int? {
        var (sum, digit): (Int, Int?) = (0, nil)
        for letter in run {
            switch letter {
            case "百":
                guard let known = digit, sum == 0 else { return nil }
                (sum, digit) = (known * 100, nil)
            case "十":
                sum += (digit ?? 1) * 10
                digit = nil
            default:
                guard digit == nil else { return nil }
                digit = numerals[letter]
            }
        }
        return sum + (digit ?? 0)
    }

    /// `三成` is 30 %, and `三七开` 30/70.
    private static func tenths(in text: [Character]) -> [Character] {
        var made: [Character] = []
        for (at, letter) in text.enumerated() {
            let before = made.last.flatMap { numerals[$0] }
            if letter == "成", let share = before, !text.dropFirst(at + 1).starts(with: ["品"]) {
                made.removeLast()
                made += "\(share)0%"
            } else if "开分付".contains(letter), let last = before,
                let first = made.dropLast().last.flatMap({ numerals[$0] }), first + last == 10,
                made.dropLast(2).last.flatMap({ numerals[$0] }) == nil
            {
                made.removeLast(2)
                made += "\(first)0/\(last)0,"
                if letter == "付" { made.append(letter) }
            } else {
                made.append(letter)
            }
        }
        return made
    }

    // MARK: shares

    /// `30:70` and `30-70` are `30/70`; another colon ends nothing, and stands for a blank.
    private static func ratios(in text: [Character]) -> String {
        var made = text
        for at in text.indices where text[at] == ":" || text[at] == "-" {
            let left = text[..<at].reversed().drop { $0 == " " }.prefix { $0.isDigit }
            let right = text[(at + 1)...].drop { $0 == " " }.prefix { $0.isDigit }
            let (first, second) = (Int(String(left.reversed())), Int(String(right)))
            if let first, let second, left.count < 3, right.count < 3, first + second == 100 {
                made[at] = "/"
            } else if text[at] == ":" {
                made[at] = " "
            }
        }
        return String(made)
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
