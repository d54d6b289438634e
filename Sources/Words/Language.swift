/// The languages of the house. A person has one; a page is wholly in it.
public enum Language: String, Codable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh-Hans"

    /// What a browser asks for in `Accept-Language`: the best-weighed language the house has,
    /// English where it has none of them.
    public static func reading(_ acceptLanguage: String) -> Language {
        var best: (language: Language, weight: Int)?
        for part in acceptLanguage.prefix(200).split(separator: ",") {
            let pieces = part.split(separator: ";")
            guard let tag = pieces.first.map(trimmed), let language = Language(tag: tag) else {
                continue
            }
            let weight = pieces.dropFirst().lazy.compactMap { permille(trimmed($0)) }.first ?? 1_000
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .english
    }

    private init?(tag: Substring) {
        let lower = tag.lowercased()
        if lower == "zh" || lower.hasPrefix("zh-") {
            self = .chinese
        } else if lower == "en" || lower.hasPrefix("en-") {
            self = .english
        } else {
            return nil
        }
    }

    /// `q=0.8` as 800.
    private static func permille(_ text: Substring) -> Int? {
        guard text.hasPrefix("q=") || text.hasPrefix("Q=") else { return nil }
        let digits = text.dropFirst(2).filter { $0 != "." }.prefix(4)
        guard let number = Int(digits) else { return nil }
        var weight = number
        for _ in 0..<(4 - digits.count) { weight *= 10 }
        return min(weight, 1_000)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
