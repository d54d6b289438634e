/// Text that can be erased by law while the chain still verifies: names, free words, addresses.
/// In the journal it is kept apart from the facts as a part of its own (`content`, part ≥ 1);
/// everywhere else it is plain text, or null once erased.
public struct Erasable: Sendable, Hashable {
    /// The words; nil once erased.
    public var text: String?

    public init(_ text: String?) { self.text = text }
}

/// Takes the erasable texts out of a change while it is encoded.
public final class PartCollector: @unchecked Sendable {
    public private(set) var texts: [String] = []
    public init() {}

    fileprivate func add(_ text: String) -> Int {
        texts.append(text)
        return texts.count
    }

    /// Where the encoder and the decoder of the journal carry the parts.
    public static let key = CodingUserInfoKey(rawValue: "gendan.parts")
}

/// Gives the erasable texts back while a change is decoded; an erased part is nil.
public final class PartSource: Sendable {
    private let texts: [Int: String]
    public init(_ texts: [Int: String]) { self.texts = texts }

    fileprivate subscript(part: Int) -> String? { texts[part] }
}

extension Erasable: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let key = PartCollector.key, let source = decoder.userInfo[key] as? PartSource {
            text = try source[container.decode(Int.self)]
        } else {
            text = container.decodeNil() ? nil : try container.decode(String.self)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let key = PartCollector.key, let collector = encoder.userInfo[key] as? PartCollector {
            try container.encode(text.map { collector.add($0) } ?? 0)
        } else if let text {
            try container.encode(text)
        } else {
            try container.encodeNil()
        }
    }
}
