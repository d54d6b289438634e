import Crypto
import FollowUp
import Foundation
import Record
import Synchronization

/// The client's name for one act, and a hash of what it sent under it.
public struct IdempotencyKey: Sendable {
    public let key: String
    public let body: [UInt8]

    /// For a body too long to be held: its SHA-256.
    public init(key: String, digest: [UInt8]) {
        self.key = key
        body = digest
    }

    /// A key of 1 to 255 characters; the body is what was sent, whole.
    public init(key: String, body: [UInt8]) {
        self.key = key
        self.body = Array(SHA256.hash(data: body))
    }
}

/// Carries the key to the turn that the use case takes, so that the answer becomes durable with
/// the act itself.
enum Answering {
    struct Pending: Sendable {
        let key: IdempotencyKey
        let workspace: FileID
        let person: FileID
        let act: String
    }

    @TaskLocal static var pending: Pending?

    /// Keeps the answer in the same commit as the act.
    static func keep(_ turn: inout Turn, _ answer: some Codable) {
        guard let pending, let bytes = try? JSONEncoder().encode(answer) else { return }
        turn.also(
            """
            INSERT INTO idempotency (workspace, person, key, body, answer, at) VALUES
            (\(pending.workspace), \(pending.person), \(pending.act + " " + pending.key.key),
            \(pending.key.body), \(Array(bytes)), \(turn.now)) ON CONFLICT DO NOTHING
            """, orMiss: .keyUsed)
    }
}

extension House {
    func once<Act: UseCase>(
        _ key: IdempotencyKey, _ act: Act, _ caller: Caller
    ) async throws -> Act.Answer {
        guard (1...255).contains(key.key.utf8.count) else {
            throw Refusal(.tooLong(limit: 255), field: "Idempotency-Key")
        }
        let pending = Answering.Pending(
            key: key, workspace: caller.workspace, person: caller.person, act: Act.name)
        let slot = "\(caller.workspace) \(caller.person) \(Act.name) \(key.key)"
        guard inFlight.withLock({ $0.insert(slot).inserted }) else {
            throw Refusal(.stillInProgress)
        }
        defer { inFlight.withLock { _ = $0.remove(slot) } }
        if let answer: Act.Answer = try await kept(pending) { return answer }
        do {
            return try await Answering.$pending.withValue(pending) {
                try await act.run(self, caller)
            }
        } catch {
            return try await settled(pending, error)
        }
    }

    /// A try whose answer was lost may have done the act since it was looked for: what is met then,
    /// a number in use perhaps, is of its making.
    private func settled<Answer: Codable & Sendable>(
        _ pending: Answering.Pending, _ error: any Error
    ) async throws -> Answer {
        var error = error
        switch error {
        case RecordFailure.missed(.keyUsed): error = Refusal(.stillInProgress)
        case is Refusal, RecordFailure.missed: break
        default: throw error
        }
        if let answer: Answer = try await kept(pending) { return answer }
        throw error
    }

    private func kept<Answer: Codable & Sendable>(
        _ pending: Answering.Pending
    ) async throws -> Answer? {
        let row = try await engine.read { reading in
            try reading.first(
                """
                SELECT body, answer FROM idempotency WHERE workspace = \(pending.workspace)
                AND person = \(pending.person) AND key = \(pending.act + " " + pending.key.key)
                """
            ) { ($0.bytes(0), $0.bytes(1)) }
        }
        guard let row else { return nil }
        guard row.0 == pending.key.body else { throw Refusal(.sameKeyOtherBody) }
        return try JSONDecoder().decode(Answer.self, from: Data(row.1))
    }
}
