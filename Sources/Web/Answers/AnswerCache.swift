import FollowUp
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Synchronization
import UseCases

/// Bytes of answers for as long as nothing was written in their workspace. Most looks at a board or
/// an order come between two writes. Where another process may write, nothing is kept.
final class AnswerCache: Sendable {
    private struct Kept {
        let mark: String
        let bytes: [UInt8]
    }

    private struct State {
        var kept: [String: Kept] = [:]
        var size = 0
    }

    private let state = Mutex(State())
    static let most = 8 << 20

    /// The kept answer, or a new one, kept.
    func bytes(
        _ key: String, mark: String?, make: () async throws -> [UInt8]
    ) async throws -> [UInt8] {
        guard let mark else { return try await make() }
        if let kept = state.withLock({ $0.kept[key] }), kept.mark == mark { return kept.bytes }
        let bytes = try await make()
        state.withLock { state in
            state.size += bytes.count - (state.kept[key]?.bytes.count ?? 0)
            state.kept[key] = Kept(mark: mark, bytes: bytes)
            if state.size > Self.most {
                state.kept = [:]
                state.size = 0
            }
        }
        return bytes
    }
}

extension RouteTable {
    static let answers = AnswerCache()

    /// A question whose answer is kept while nothing is written.
    mutating func askKept<Asked: Question>(
        _ type: Asked.Type, _ path: String,
        _ make: @escaping @Sendable (Visitor) throws -> Asked,
        _ encode: @escaping @Sendable (Asked.Answer) throws -> [UInt8]
    ) {
        add(.get, "/api/v1" + path, .roles(Asked.allowed), .api, Asked.name) { visitor in
            let caller = try visitor.signedIn()
            let house = visitor.site.house
            // Asked first: a wrong question is refused, kept answer or not.
            let asked = try make(visitor)
            let key = "\(caller.workspace) \(visitor.request.uri)"
            let bytes = try await Self.answers.bytes(key, mark: house.mark(caller.workspace)) {
                try encode(try await house.ask(asked, caller))
            }
            return Answer.make(.ok, "application/json", bytes)
        }
    }
}
