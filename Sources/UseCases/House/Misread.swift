import FollowUp

extension KeyedDecodingContainer {
    /// A whole number that may be absent; the reader of JSON forgets which field holds one that is
    /// too large.
    func whole(ifPresent key: Key) throws -> Int? {
        do {
            return try decodeIfPresent(Int.self, forKey: key)
        } catch {
            let number = try? decode(Double.self, forKey: key)
            let problem: NumberProblem =
                switch number {
                case nil: .notANumber
                case let number? where number.rounded() != number: .tooManyDecimals(most: 0)
                default: .tooLarge
                }
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self,
                debugDescription: NumberProblem(told: "\(Self.inner(error))")?.description
                    ?? problem.description)
        }
    }
}

extension KeyedDecodingContainer {
    /// What the reader itself says of a number, where it does.
    private static func inner(_ error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "" }
        return context.debugDescription
    }
}

extension Reason {
    /// What could not be read of an input, and in which field.
    public init(_ wrong: DecodingError) {
        self.init(Self.obstacle(wrong), field: Self.field(wrong))
    }

    /// The same of a field whose place the reader of the whole may have forgotten.
    public init(_ wrong: DecodingError, at path: [any CodingKey]) {
        let place = Self.name(path)
        let own = Self.field(wrong)
        let isWithin = own.map { $0 == place || $0.hasPrefix("\(place ?? "").") } ?? false
        self.init(Self.obstacle(wrong), field: isWithin ? own : place)
    }

    /// What is said of a member that nothing asks for.
    static let readByNobody = "read by nobody"

    private static func obstacle(_ wrong: DecodingError) -> Obstacle {
        switch wrong {
        case .keyNotFound, .valueNotFound: .missing
        case .dataCorrupted(let context) where context.debugDescription == "not a day": .notADay
        case .dataCorrupted(let context) where context.debugDescription == readByNobody:
            .unknownMember
        case .dataCorrupted(let context)
        where context.debugDescription == "not an RFC 3339 time":
            .notAMoment
        case .dataCorrupted(let context):
            NumberProblem(told: context.debugDescription)?.obstacle
                ?? (isTooLarge(context.debugDescription) ? .numberTooLarge : .notUnderstood)
        case .typeMismatch(let type, _) where type == Int.self: .notANumber
        default: .notUnderstood
        }
    }

    /// What Foundation says of a number that its type does not hold.
    private static func isTooLarge(_ told: String) -> Bool {
        told.contains("does not fit in") || told.contains("not representable")
    }

    private static func field(_ wrong: DecodingError) -> String? {
        let path: [any CodingKey] =
            switch wrong {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .valueNotFound(_, let context), .typeMismatch(_, let context),
                .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return name(path)
    }

    private static func name(_ path: [any CodingKey]) -> String? {
        let names = path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
        return names.isEmpty ? nil : names.joined(separator: ".")
    }
}
