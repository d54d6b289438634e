import CPQ
import FollowUp
import Record

/// Writes in one pipeline.
extension PostgresConnection {
    fileprivate struct Statement {
        let sql: SQL
        let miss: Miss?
        let name: String
        let owner: Int
    }

    /// Commits writes in one transaction. Throws a `Stumble` where nothing was committed, and
    /// `unknownOutcome` where it may have been all the same.
    func commit(_ writes: [Write]) throws {
        settle()
        do {
            try pipeline(try statements(of: writes))
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
        try commit()
    }

    /// Locks first and in one order, whoever's they are, so that companies of two nodes do not wait
    /// for each other in a circle.
    private func statements(of writes: [Write]) throws -> [Statement] {
        var locks: [(FileID, Statement)] = []
        var others: [Statement] = []
        for (owner, write) in writes.enumerated() {
            for (sql, miss) in write.demands.flatMap(Self.spelled) {
                let statement = Statement(
                    sql: sql, miss: miss, name: try name(of: sql, owner: owner), owner: owner)
                if case .moved(let file)? = miss {
                    locks.append((file, statement))
                } else {
                    others.append(statement)
                }
            }
        }
        return locks.sorted { $0.0 < $1.0 }.map(\.1) + others
    }

    private func name(of sql: SQL, owner: Int) throws -> String {
        do {
            return try name(of: sql)
        } catch {
            throw Stumble(culprit: owner, failure: error)
        }
    }

    /// Sends BEGIN and every statement at once and reads the answers; the first miss or error is
    /// thrown after all of them are read.
    private func pipeline(_ statements: [Statement]) throws {
        guard PQenterPipelineMode(link) == 1 else { throw ServerFailure.lost }
        var stumble: Stumble?
        if PQsendQueryParams(link, "BEGIN", 0, nil, nil, nil, nil, 1) != 1 {
            stumble = Stumble(culprit: nil, failure: ServerFailure.lost)
        }
        for statement in statements where stumble == nil {
            guard !queue(statement.name, statement.sql) else { continue }
            stumble = Stumble(culprit: nil, failure: ServerFailure.lost)
        }
        if PQpipelineSync(link) != 1 { retired = true }
        stumble = collect(statements, stumble)
        if PQexitPipelineMode(link) != 1, stumble == nil {
            stumble = Stumble(
                culprit: nil, failure: RecordFailure.unavailable("the pipeline did not end"))
        }
        if let stumble { throw stumble }
    }

    private func collect(_ statements: [Statement], _ before: Stumble?) -> Stumble? {
        var stumble = before
        var index = -1
        while isAlive {
            guard let result = nextResult() else { break }
            defer { PQclear(result) }
            let statement = statements.indices.contains(index) ? statements[index] : nil
            index += 1
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC: return stumble
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                guard let statement, let miss = statement.miss else { continue }
                if Self.touched(result) != 1, stumble == nil {
                    stumble = Stumble(
                        culprit: statement.owner, failure: RecordFailure.missed(miss))
                }
            case PGRES_PIPELINE_ABORTED: continue
            default:
                if stumble == nil {
                    stumble = Stumble(culprit: statement?.owner, failure: failure(result))
                }
            }
        }
        return Stumble(culprit: nil, failure: ServerFailure.lost)
    }

    /// Commits. Where the server warns that it waited no longer for its standby (SQLSTATE 01000, or
    /// 57P01 when it is being stopped), the commit is local only: no acknowledgement under
    /// synchronous replication. A lost answer is no acknowledgement either.
    private func commit() throws {
        warned = false
        let result = PQexec(link, "COMMIT")
        defer { PQclear(result) }
        do {
            try check(result)
        } catch let failure as ServerFailure where failure.undidTheCommit && isAlive {
            throw failure
        } catch { throw RecordFailure.unknownOutcome }
        if warned { throw RecordFailure.unknownOutcome }
        // A transaction that had failed is rolled back by COMMIT without an error.
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw RecordFailure.unavailable("nothing was committed")
        }
    }

    private static func spelled(_ demand: Demand) -> [(SQL, Miss?)] {
        guard let words = demand.words else { return [(demand.sql, demand.miss)] }
        if words.tokens.isEmpty {
            return [("DELETE FROM search_word WHERE word_id = \(words.wordID)", nil)]
        }
        return [
            (
                """
                INSERT INTO search_word (word_id, tokens) VALUES (\(words.wordID),
                array_to_tsvector(string_to_array(\(words.tokens), ' '))) ON CONFLICT (word_id)
                DO UPDATE SET tokens = excluded.tokens
                """, nil
            )
        ]
    }
}
