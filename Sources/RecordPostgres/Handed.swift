import Foundation
import Record

/// A write on its way, with whoever waits for it.
struct Handed: Sendable {
    let write: Write
    let done: @Sendable (Result<Void, RecordFailure>) -> Void
    /// How often it may still be tried.
    var left = Handed.attempts

    /// How often a write is tried that was undone for others' sake, or whose connection was lost
    /// before it asked for its commit. After that the caller is told to come again.
    static let attempts = 6

    /// So many writes, and about so many statements, share a transaction.
    static let most = 32
    private static let mostStatements = 1_000

    /// Commits writes, as many as possible together; gives back those to be tried again.
    @Sendable static func commit(_ waiting: [Handed], _ connection: PostgresConnection?) -> [Handed]
    {
        guard let connection else {
            for handed in waiting { handed.done(.failure(.unavailable("PostgreSQL is away"))) }
            return []
        }
        var again: [Handed] = []
        var rest = waiting[...]
        while let first = rest.popFirst() {
            var company = [first]
            var statements = first.write.demands.count
            while let next = rest.first, statements + next.write.demands.count <= mostStatements {
                statements += next.write.demands.count
                company.append(rest.removeFirst())
            }
            again += together(company, connection)
        }
        return again
    }

    /// One transaction for all. Whoever stumbles in it is taken out and goes alone afterwards: it
    /// may have stumbled over another of the company.
    private static func together(_ all: [Handed], _ connection: PostgresConnection) -> [Handed] {
        var company = all
        var alone: [Handed] = []
        while !company.isEmpty {
            guard let stumble = attempt(company.map(\.write), connection) else {
                for handed in company { handed.done(.success(())) }
                break
            }
            guard let culprit = stumble.culprit, company.indices.contains(culprit),
                company.count > 1
            else {
                return company.compactMap { $0.settled(stumble.failure) } + alone
            }
            alone.append(company.remove(at: culprit))
        }
        return alone.flatMap { together([$0], connection) }
    }

    private static func attempt(
        _ writes: [Write], _ connection: PostgresConnection
    ) -> Stumble? {
        do {
            try connection.commit(writes)
            return nil
        } catch let stumble as Stumble {
            return stumble
        } catch {
            return Stumble(culprit: nil, failure: error)
        }
    }

    /// Tells whoever waits that it failed, or gives itself back to be tried again.
    private func settled(_ failure: any Error) -> Handed? {
        guard let server = failure as? ServerFailure, left > 1,
            server.asksAgain || server.isLost || server.isDemoted
        else {
            done(.failure(.told(failure)))
            return nil
        }
        if server.asksAgain { Thread.sleep(forTimeInterval: Double.random(in: 0.002...0.02)) }
        var again = self
        again.left -= 1
        return again
    }
}

/// A transaction that was undone: by whose statement, where that is known.
struct Stumble: Error {
    let culprit: Int?
    let failure: any Error
}
