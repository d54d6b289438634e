/// A country or territory with a code of its own (ISO 3166-1); CN, HK, MO and TW are four.
///
/// `XK` (Kosovo) is no code of the list but is used by banks; see the check of BIC and IBAN.
public struct Country: Hashable, Sendable {
    /// Two capital letters, `CN`.
    public let alpha2: String

    /// The country of a code, capital letters; nil for any other text.
    public init?(alpha2: String) {
        guard Country.names[alpha2] != nil else { return nil }
        self.alpha2 = alpha2
    }

    /// The English name as the standard writes it.
    public var name: String { Country.names[alpha2] ?? alpha2 }

    /// Every country, by code.
    public static let all = names.keys.sorted().compactMap { Country(alpha2: $0) }
}

extension Country: Codable {
    public init(from decoder: any Decoder) throws {
        let code = try decoder.singleValueContainer().decode(String.self)
        guard let country = Country(alpha2: code) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an ISO 3166-1 code"))
        }
        self = country
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(alpha2)
    }
}
