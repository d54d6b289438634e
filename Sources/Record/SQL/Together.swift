import Synchronization

/// Asks once for everybody who waits. Whoever comes while an answer is on its way waits for the
/// next one, so that every answer was made after it was asked for.
public final class Together<Asked: Sendable, Answer: Sendable>: Sendable {
    private struct Waiting {
        let asked: Asked
        let continuation: CheckedContinuation<Answer, any Error>
    }

    private struct State {
        var waiting: [Waiting] = []
        var isAsking = false
    }

    private let state = Mutex(State())
    private let most: Int
    private let ask: @Sendable ([Asked]) async throws -> [Answer]

    /// `ask` gives one answer for each thing asked, in their order; `most` go together.
    public init(
        most: Int, ask: @escaping @Sendable ([Asked]) async throws -> [Answer]
    ) {
        self.most = most
        self.ask = ask
    }

    public func answer(_ asked: Asked) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let begins = state.withLock { state in
                state.waiting.append(Waiting(asked: asked, continuation: continuation))
                defer { state.isAsking = true }
                return !state.isAsking
            }
            if begins { Task { await serve() } }
        }
    }

    private func serve() async {
        while let company = next() {
            do {
                let answers = try await ask(company.map(\.asked))
                for (waiting, answer) in zip(company, answers) {
                    waiting.continuation.resume(returning: answer)
                }
                for waiting in company.dropFirst(answers.count) {
                    waiting.continuation.resume(
                        throwing: RecordFailure.unavailable("an answer is missing"))
                }
            } catch {
                for waiting in company { waiting.continuation.resume(throwing: error) }
            }
        }
    }

    private func next() -> [Waiting]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isAsking = false
                return nil
            }
            let company = Array(state.waiting.prefix(most))
            state.waiting.removeFirst(company.count)
            return company
        }
    }
}
