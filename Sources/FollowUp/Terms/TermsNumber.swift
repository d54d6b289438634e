/// A number in a clause of payment terms, with the words around it.
struct TermsNumber {
    let digits: Substring
    let before: Substring
    let after: Substring

    static func all(in text: String) -> [TermsNumber] {
        var found: [TermsNumber] = []
        var at = text.startIndex
        while at < text.endIndex {
            guard text[at].isASCIIDigit else {
                at = text.index(after: at)
                continue
            }
            var end = at
            while end < text.endIndex, text[end].isASCIIDigit || text[end] == "." {
                end = text.index(after: end)
            }
            found.append(
                TermsNumber(digits: text[at..<end], before: text[..<at], after: text[end...]))
            at = end
        }
        return found
    }

    /// Without the full stop of a sentence or a list.
    var plain: String { String(digits.last == "." ? digits.dropLast() : digits) }

    /// Nil for what has more than two decimals, or is far beyond shares and days.
    private var hundredths: Int? {
        guard digits.utf8.count <= 8 else { return nil }
        return DecimalText.steps(in: plain, places: 2).map { Int($0) }
    }

    var whole: Int? { hundredths.flatMap { $0 % 100 == 0 ? $0 / 100 : nil } }

    /// A share in hundredths of a percent, if it can be one.
    var share: Int? { hundredths.flatMap { (1...Instalment.whole).contains($0) ? $0 : nil } }

    /// What stands after it, blanks left out.
    var next: Substring { after.drop { $0 == " " } }

    var isPercent: Bool { next.first == "%" }

    /// It may be a share without a sign of percent: neither a letter stands right before it nor a
    /// sign of any currency beside it, and it counts no time.
    var isBare: Bool {
        let isFree = before.last.map { !$0.isASCIILetter && !$0.isCurrencySymbol } ?? true
        return isFree && next.first?.isCurrencySymbol != true && !isMultiplied
            && !["day", "week", "month", "天", "日", "周", "个", "working", "calendar", "-day"]
                .contains { next.hasPrefix($0) }
    }

    // MARK: time

    /// More days, weeks or months than that are none of payment terms.
    static let mostCounted = 365

    private var unit: Substring { after.drop { $0 == " " || $0 == "-" } }

    /// The days it counts, weeks counting seven and months thirty.
    var days: Int? {
        guard let count = whole, count <= Self.mostCounted else { return nil }
        if ["day", "天", "日", "calendar day"].contains(where: { unit.hasPrefix($0) }) {
            return count
        }
        if unit.hasPrefix("week") || unit.hasPrefix("周") { return count * 7 }
        return unit.hasPrefix("month") || unit.hasPrefix("个月") ? count * 30 : nil
    }

    /// Time told in what no instalment counts: working days, years.
    var countsOtherwise: Bool {
        ["work", "business", "bank", "year", "年", "工作", "个工作"].contains { unit.hasPrefix($0) }
    }

    /// The lesser of two numbers of days: `3-7 days`.
    func startsSpan(_ other: TermsNumber) -> Bool {
        let gap = after[..<other.digits.startIndex].split(separator: " ").joined()
        return whole != nil && other.days != nil && ["-", "to", "至", "到"].contains(gap)
    }

    // MARK: numbers that say nothing of money

    /// The Latin word before it.
    var wordBefore: String {
        let words = before.reversed().drop { " .-#".contains($0) }
        return String(words.prefix { $0.isASCIILetter }.reversed())
    }

    /// The edition of a rule, or the number of a paper: `UCP 600`, `PI 20260031`, `合同号 12`.
    var isReference: Bool {
        let word = wordBefore
        if ["ucp", "urc", "isbp", "incoterm", "incoterms", "mt", "iso", "aql"].contains(word) {
            return true
        }
        if share == nil, ["pi", "po", "sc", "no", "nr", "ref"].contains(word) { return true }
        let words = before.reversed().drop { $0 == " " }
        return words.first == "第" || words.starts(with: "号同合")
    }

    /// `1st payment`, `1. 30 % deposit`, `stage 1: 30 %`, or the 2 of `30 % deposit 2) 70 %`; never
    /// the day of a month.
    func isOrdinal(in text: String) -> Bool {
        guard let whole, (1...TermsReading.most).contains(whole) else { return false }
        if ["st", "nd", "rd", "th"].contains(where: { after.hasPrefix($0) }) {
            let isWord = after.dropFirst(2).first?.isASCIILetter ?? false
            return !isWord && !Self.months.contains { text.contains(word: $0) }
        }
        if digits.last == ".", before.allSatisfy({ $0 == " " }) { return true }
        let names = ["stage", "payment", "instalment", "installment", "phase", "step"]
        return text.contains("%") && (next.isEmpty || names.contains(wordBefore))
    }

    private static let months = [
        "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june",
        "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov",
        "november", "dec", "december", "month",
    ]

    /// It goes on with the number of a paper: `PI 2026-0031`.
    func continues(_ other: TermsNumber) -> Bool {
        !isPercent && days == nil
            && other.after[..<digits.startIndex].allSatisfy { "-._".contains($0) }
    }
}
