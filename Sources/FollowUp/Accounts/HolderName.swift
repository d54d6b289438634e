/// A name as it is compared: without case, width, blanks and signs, and with the usual forms of
/// *company limited* as one.
public struct HolderName: Equatable, Sendable {
    let letters: [Character]

    public init(_ name: String) {
        var words: [String] = [""]
        for scalar in name.unicodeScalars {
            let plain = CodeText.plain(scalar)
            if plain.properties.isAlphabetic || plain.properties.numericType != nil {
                words[words.count - 1] += String(Character(plain)).lowercased()
            } else if words.last?.isEmpty == false {
                words.append("")
            }
        }
        letters = words.map { Self.forms[$0] ?? $0 }.joined().map { $0 }
    }

    private static let forms = [
        "limited": "ltd", "company": "co", "corporation": "corp", "incorporated": "inc",
        "and": "", "the": "",
    ]

    var isEmpty: Bool { letters.isEmpty }

    /// Almost the same: off by two letters, or by one in eight.
    func resembles(_ other: HolderName) -> Bool {
        guard self != other, !isEmpty, !other.isEmpty else { return false }
        let most = max(2, min(letters.count, other.letters.count) / 8)
        return distance(to: other, most: most) <= most
    }

    /// Letters to be put in, left out or changed; past `most` it does not matter how many.
    private func distance(to other: HolderName, most: Int) -> Int {
        let (left, right) = (letters, other.letters)
        guard abs(left.count - right.count) <= most else { return most + 1 }
        var row = Array(0...right.count)
        for (at, letter) in left.enumerated() {
            var before = row[0]
            row[0] = at + 1
            for index in right.indices {
                let kept = before + (letter == right[index] ? 0 : 1)
                before = row[index + 1]
                row[index + 1] = min(kept, row[index] + 1, before + 1)
            }
        }
        return row[right.count]
    }
}

extension Supplier {
    /// Its names as they are compared: that of the licence in either script.
    var comparedNames: [HolderName] {
        [name, chineseName].compactMap { $0 }.map { HolderName($0) }.filter { !$0.isEmpty }
    }

    /// The holder's name is the supplier's.
    public func bears(_ holder: Erasable) -> Bool {
        guard let text = holder.text else { return false }
        return comparedNames.contains(HolderName(text))
    }

    /// What is worth a second look. `elsewhere` says that another supplier has the same number.
    public func warnings(about account: SupplierAccount, elsewhere: Bool) -> [AccountWarning] {
        var found: [AccountWarning] = []
        if account.kind == .bank, let holder = account.holder.text, !bears(account.holder) {
            let name = HolderName(holder)
            let isLike = comparedNames.contains { $0.resembles(name) }
            found.append(isLike ? .holderResembles : .holderDiffers)
            if !Self.namesCompany(holder) { found.append(.personal) }
        }
        let place = account.country?.alpha2
        if let place, let home = country?.uppercased(), Country(alpha2: home) != nil, place != home
        {
            found.append(.otherCountry)
        }
        let before = Set(
            accounts.filter { $0.wasConfirmed && $0.number != account.number }
                .flatMap(\.account.currencies))
        if !before.isEmpty, before.isDisjoint(with: account.currencies) {
            found.append(.otherCurrency)
        }
        if let bic = account.bic, let place, String(bic.dropFirst(4).prefix(2)) != place {
            found.append(.bankElsewhere)
        }
        if elsewhere { found.append(.knownElsewhere) }
        return found
    }

    private static let companyWords: Set<String> = [
        "co", "ltd", "limited", "company", "inc", "corp", "corporation", "gmbh", "llc", "plc",
        "sarl", "bv", "srl", "pte", "factory", "group", "trading", "industry", "industries",
        "industrial", "enterprise", "enterprises", "manufacturing", "works", "holdings",
    ]

    private static func namesCompany(_ name: String) -> Bool {
        if ["公司", "厂", "廠", "店", "商行", "集团", "集團", "中心", "合作社"].contains(where: {
            name.contains($0)
        }) {
            return true
        }
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains { companyWords.contains($0) }
    }
}
