/// Words and letters of payment terms.
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

extension Character {
    var isASCIILetter: Bool { isASCII && isLetter }

    var isASCIIDigit: Bool { isASCII && isNumber }

    /// A figure or fraction of another script: `٣`, `½`; the numbers of lists, `①`, are none.
    var isUnreadNumber: Bool {
        guard let scalar = unicodeScalars.first, !isASCII else { return false }
        switch scalar.properties.generalCategory {
        case .decimalNumber: return true
        case .otherNumber:
            return !(0x2460...0x24FF).contains(scalar.value)
                && !(0x2776...0x2793).contains(scalar.value)
        default: return false
        }
    }
}
