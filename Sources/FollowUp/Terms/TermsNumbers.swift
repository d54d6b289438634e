/// Numbers in a clause of payment terms.
extension TermsClause {
    private struct Found {
        /// In hundredths.
        let value: Int
        let next: Substring
        /// No letter stands right before it.
        let isFree: Bool
    }

    /// A share in hundredths of a percent.
    func share(bare: Bool) -> Int? {
        if bare, text.contains(word: "net") { return nil }
        let shares = numbers.filter { found in
            guard (1...Instalment.whole).contains(found.value) else { return false }
            let next = found.next.drop { $0 == " " }
            if next.first == "%" || next.hasPrefix("percent") || next.hasPrefix("pct") {
                return true
            }
            return bare && found.isFree && !Self.countsTime(next)
        }
        return shares.count == 1 ? shares.first?.value : nil
    }

    /// A number of days, weeks counting seven and months thirty.
    var days: Int? {
        for found in numbers where found.value % 100 == 0 && found.value <= 36_500 {
            let next = found.next.drop { $0 == " " || $0 == "-" }
            let count = found.value / 100
            if ["day", "天", "日", "calendar day"].contains(where: { next.hasPrefix($0) }) {
                return count
            }
            if next.hasPrefix("week") || next.hasPrefix("周") { return count * 7 }
            if next.hasPrefix("month") || next.hasPrefix("个月") { return count * 30 }
        }
        return text.contains(word: "net") ? numbers.first.map { $0.value / 100 } : nil
    }

    /// Time told in what no instalment counts: working days, years.
    var countsOtherwise: Bool {
        numbers.contains { found in
            let next = found.next.drop { $0 == " " || $0 == "-" }
            return ["work", "business", "bank", "year", "年", "工作", "个工作"].contains {
                next.hasPrefix($0)
            }
        }
    }

    /// The days of an invoice are not among the events a payment may wait for.
    var countsFromInvoice: Bool {
        days != nil && (text.contains(word: "invoice") || text.contains("发票"))
    }

    private static func countsTime(_ next: Substring) -> Bool {
        ["day", "week", "month", "天", "日", "周", "个", "working", "calendar", "-day"]
            .contains { next.hasPrefix($0) }
    }

    /// Every number of at most two decimals.
    private var numbers: [Found] {
        var found: [Found] = []
        var at = text.startIndex
        while at < text.endIndex {
            guard text[at].isASCII, text[at].isNumber else {
                at = text.index(after: at)
                continue
            }
            let isFree = at == text.startIndex || !text[text.index(before: at)].isASCIILetter
            var end = at
            while end < text.endIndex,
                text[end].isASCII && text[end].isNumber || text[end] == "."
            {
                end = text.index(after: end)
            }
            if let value = Self.hundredths(text[at..<end]) {
                found.append(Found(value: value, next: text[end...], isFree: isFree))
            }
            at = end
        }
        return found
    }

    private static func hundredths(_ digits: Substring) -> Int? {
        guard digits.utf8.count <= 8 else { return nil }
        let plain = digits.last == "." ? digits.dropLast() : digits
        return DecimalText.steps(in: String(plain), places: 2).map { Int($0) }
    }
}

extension Character {
    fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}

extension String {
    /// Whether words stand in it: Latin ones as whole words, or as a word's beginning.
    func contains(word: String) -> Bool {
        guard word.utf8.first.map({ $0 < 128 }) ?? false else { return self.contains(word) }
        var from = startIndex
        while let place = self[from...].firstRange(of: word) {
            let isStart =
                place.lowerBound == startIndex
                || !self[index(before: place.lowerBound)].isASCIILetter
            let isEnd = place.upperBound == endIndex || !self[place.upperBound].isASCIILetter
            if isStart, isEnd || word.count > 3 { return true }
            from = index(after: place.lowerBound)
        }
        return false
    }
}
