import FollowUp
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Pages
import Record
import Synchronization
import UseCases
import Words

/// An answer as it is kept, with the places where a page has its blanks.
struct KeptAnswer: Sendable {
    let bytes: [UInt8]
    var blanks = Blanks()
}

/// Answers for as long as nothing was written in their workspace. Most looks at a board or an order
/// come between two writes.
final class AnswerCache: Sendable {
    private struct Kept {
        let mark: String
        let answer: KeptAnswer
    }

    private struct State {
        var kept: [String: Kept] = [:]
        var size = 0
    }

    private let state = Mutex(State())
    static let most = 8 << 20

    /// The kept answer, or a new one, kept.
    func answer(
        _ key: String, mark: String?, make: () async throws -> KeptAnswer
    ) async throws -> KeptAnswer {
        guard let mark else { return try await make() }
        if let kept = state.withLock({ $0.kept[key] }), kept.mark == mark { return kept.answer }
        let answer = try await make()
        state.withLock { state in
            state.size += answer.bytes.count - (state.kept[key]?.answer.bytes.count ?? 0)
            state.kept[key] = Kept(mark: mark, answer: answer)
            if state.size > Self.most {
                state.kept = [:]
                state.size = 0
            }
        }
        return answer
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
        // What the head of the page leads to may change without a write in this workspace.
        let places =
            caller.elsewhere.map { "\($0.id)" }.joined(separator: ",") + "+\(caller.offers)"
        let key =
            "\(caller.workspace) \(caller.person) \(language.rawValue) \(places) \(request.uri)"
            // A fresh session may do what an older one may not.
            + " \(caller.signedInAt?.milliseconds ?? 0)"
        let mark = await house.mark(caller.workspace)
        let kept = try await RouteTable.answers.answer(key, mark: mark) {
            var frame = try await framed(section: section)
            frame.csrf = Blanks.csrf
            frame.key = Blanks.key
            let bytes = try await make(frame).bytes
            return KeptAnswer(bytes: bytes, blanks: Blanks(in: bytes))
        }
        let page = kept.blanks.filled(kept.bytes, csrf: csrf, key: FileID.new(at: house.now()))
        return Answer.make(.ok, "text/html; charset=utf-8", page)
    }
}

/// Where in a kept page the session's own words go: found once, when the page is made.
struct Blanks: Sendable {
    /// Marks that stand there meanwhile, as long as what replaces them.
    static let csrf = String(repeating: "~", count: 64)
    static let key = FileID(high: 0x7E7E_7E7E_7E7E_7E7E, low: 0x7E7E_7E7E_7E7E_7E7E)

    private var sessions: [Int] = []
    private var keys: [Int] = []

    init() {}

    init(in page: [UInt8]) {
        sessions = Self.places(of: Array(Self.csrf.utf8), in: page)
        keys = Self.places(of: Array(Self.key.description.utf8), in: page)
    }

    func filled(_ page: [UInt8], csrf: String, key: FileID) -> [UInt8] {
        var page = page
        // A bearer has no session and no forms to send: the mark goes out as it is.
        if csrf.utf8.count == Self.csrf.utf8.count { put(Array(csrf.utf8), at: sessions, &page) }
        put(Array(key.description.utf8), at: keys, &page)
        return page
    }

    private func put(_ text: [UInt8], at places: [Int], _ page: inout [UInt8]) {
        page.withUnsafeMutableBytes { page in
            for place in places {
                UnsafeMutableRawBufferPointer(rebasing: page[place..<place + text.count])
                    .copyBytes(from: text)
            }
        }
    }

    private static func places(of mark: [UInt8], in page: [UInt8]) -> [Int] {
        var places: [Int] = []
        page.withUnsafeBufferPointer { page in
            var at = 0
            while at + mark.count <= page.count {
                if page[at] == mark[0], page[at..<at + mark.count].elementsEqual(mark) {
                    places.append(at)
                    at += mark.count
                } else {
                    at += 1
                }
            }
        }
        return places
    }
}

extension RouteTable {
    static let answers = AnswerCache()

    /// A question whose answer is kept while nothing is written.
    mutating func askKept<Asked: Question>(
        _ type: Asked.Type, _ path: String, query: [QueryParameter] = [],
        _ make: @escaping @Sendable (Visitor) throws -> Asked,
        _ encode: @escaping @Sendable (Asked.Answer) throws -> [UInt8]
    ) where Asked.Answer: Codable {
        let contract = Contract(query: query, reply: .json(Asked.Answer.self))
        add(
            .get, "/api/v1" + path, .roles(Asked.allowed), .api, Asked.name, contract: contract
        ) { visitor in
            let caller = try visitor.signedIn()
            let house = visitor.site.house
            // Asked first: a wrong question is refused, kept answer or not.
            let asked = try make(visitor)
            let key = "\(caller.workspace) \(visitor.request.uri)"
            let mark = await house.mark(caller.workspace)
            let kept = try await Self.answers.answer(key, mark: mark) {
                KeptAnswer(bytes: try encode(try await house.ask(asked, caller)))
            }
            return Answer.make(.ok, "application/json", kept.bytes)
        }
    }
}
