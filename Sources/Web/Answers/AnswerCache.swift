import FollowUp
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Pages
import Record
import Synchronization
import UseCases
import Words

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

extension Visitor {
    /// A page that is made once for each reader while nothing is written; what belongs to the
    /// session and to this showing of it is put in each time.
    func kept(
        section: Section, _ make: (Frame) async throws -> HTML
    ) async throws -> Response {
        let caller = try signedIn()
        let house = site.house
        let key = "\(caller.workspace) \(caller.person) \(language.rawValue) \(request.uri)"
        let bytes = try await RouteTable.answers.bytes(key, mark: house.mark(caller.workspace)) {
            var frame = try await framed(section: section)
            frame.csrf = Blank.csrf
            frame.key = Blank.key
            return try await make(frame).bytes
        }
        return Answer.make(
            .ok, "text/html; charset=utf-8",
            Blank.filled(bytes, csrf: csrf, key: FileID.new(at: house.now())))
    }
}

/// Marks that stand in a kept page where the session's own words go: as long as these.
enum Blank {
    static let csrf = String(repeating: "~", count: 64)
    static let key = FileID(high: 0x7E7E_7E7E_7E7E_7E7E, low: 0x7E7E_7E7E_7E7E_7E7E)

    static func filled(_ page: [UInt8], csrf: String, key: FileID) -> [UInt8] {
        var page = page
        // A bearer has no session and no forms to send: the mark goes out as it is.
        if csrf.utf8.count == Blank.csrf.utf8.count {
            replace(Array(Blank.csrf.utf8), by: Array(csrf.utf8), in: &page)
        }
        replace(Array("\(Blank.key)".utf8), by: Array("\(key)".utf8), in: &page)
        return page
    }

    private static func replace(_ mark: [UInt8], by text: [UInt8], in page: inout [UInt8]) {
        page.withUnsafeMutableBufferPointer { bytes in
            var at = 0
            while at + mark.count <= bytes.count {
                if bytes[at] == mark[0], (1..<mark.count).allSatisfy({ bytes[at + $0] == mark[$0] })
                {
                    for offset in mark.indices { bytes[at + offset] = text[offset] }
                    at += mark.count
                } else {
                    at += 1
                }
            }
        }
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
