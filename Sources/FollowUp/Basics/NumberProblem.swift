/// Why a text is no number of a kind that was asked for.
public enum NumberProblem: Sendable, Equatable {
    case notANumber
    case tooLarge
    case tooManyDecimals(most: Int)

    /// What is wrong with a text that could not be read as a number of at most so many decimals.
    public init(in text: String, places: Int) {
        let unsigned = text.utf8.first == 45 ? text.utf8.dropFirst() : text.utf8[...]
        let sides = unsigned.split(separator: 46, omittingEmptySubsequences: false)
        guard sides.count <= 2, sides.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else {
            self = .notANumber
            return
        }
        let decimals = sides.count == 2 ? sides[1].count : 0
        self = decimals > places ? .tooManyDecimals(most: places) : .tooLarge
    }

    public var obstacle: Obstacle {
        switch self {
        case .notANumber: .notANumber
        case .tooLarge: .numberTooLarge
        case .tooManyDecimals(let most): .tooManyDecimals(most: most)
        }
    }
}

extension NumberProblem: CustomStringConvertible {
    /// How an error of decoding tells it.
    public var description: String {
        switch self {
        case .notANumber: "not a number"
        case .tooLarge: "a number too large"
        case .tooManyDecimals(let most): "decimals beyond \(most)"
        }
    }

    /// What an error of decoding tells; nil where it speaks of something else.
    public init?(told: String) {
        switch told {
        case Self.notANumber.description: self = .notANumber
        case Self.tooLarge.description: self = .tooLarge
        default:
            guard told.hasPrefix("decimals beyond "), let most = Int(told.dropFirst(16)) else {
                return nil
            }
            self = .tooManyDecimals(most: most)
        }
    }
}
