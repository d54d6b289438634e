import FollowUp
import Record
import Testing

@testable import RecordPostgres

extension Conformance {
    /// What only a server away from the process can do to a commit.
    struct Committing {
        private static let here = Engines.here.filter { $0 == .postgresql }

        /// Something happens at COMMIT, `times` times over; a sequence counts past a rollback.
        private func atCommit(
            _ desk: Desk, _ what: StaticString, times: Int
        ) async throws {
            try await desk.engine.force(
                "CREATE SEQUENCE happened",
                SQL(
                    stringLiteral: """
                        CREATE FUNCTION happens() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                        IF nextval('happened') <= \(times) THEN \(what); END IF;
                        RETURN NULL; END $$
                        """),
                """
                CREATE CONSTRAINT TRIGGER happens AFTER INSERT ON change
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION happens()
                """)
        }

        private func orders(_ desk: Desk) async throws -> Int {
            try await desk.engine.number("SELECT COUNT(*) FROM order_row")
        }

        @Test(arguments: Committing.here, ["40001", "40P01"])
        func `a write undone for others' sake is made again`(
            _ kind: Engines, _ state: String
        ) async throws {
            try await kind.desk { desk in
                let raise: StaticString =
                    state == "40001"
                    ? "RAISE EXCEPTION 'again' USING ERRCODE = '40001'"
                    : "RAISE EXCEPTION 'again' USING ERRCODE = '40P01'"
                try await atCommit(desk, raise, times: 3)
                let order = try await desk.open("PO-1")
                #expect(try await desk.reread(order).number == "PO-1")
                #expect(try await orders(desk) == 1)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Committing.here)
        func `but not for ever`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                try await atCommit(
                    desk, "RAISE EXCEPTION 'again' USING ERRCODE = '40001'", times: 1_000)
                let failure = await RecordFailure.of { try await desk.open("PO-1") }
                #expect(failure == .unavailable("PostgreSQL asks to try again (40001)"))
                #expect(try await orders(desk) == 0)
            }
        }

        /// `Scripts/torture lost-answers` cuts the connection after the server has committed.
        @Test(arguments: Committing.here)
        func `a connection lost at the commit leaves the outcome unknown, and is asked again`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                try await atCommit(
                    desk, "PERFORM pg_terminate_backend(pg_backend_pid())", times: 1)
                let failure = await RecordFailure.of { try await desk.open("PO-1") }
                #expect(failure == .unknownOutcome)
                try await desk.open("PO-1")
                #expect(try await orders(desk) == 1)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Committing.here)
        func `connections lost before the commit are nobody's concern`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-1")
                for number in 2...6 {
                    _ = await desk.engine.failure(
                        """
                        DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid(); END $$
                        """)
                    #expect(try await desk.note(order, "after a cut") == number + 1)
                    #expect(try await desk.reread(order).number == "PO-1")
                }
            }
        }

        @Test(arguments: Committing.here)
        func `waiting writes share a transaction`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                await withTaskGroup(of: Void.self) { group in
                    for number in 1...200 {
                        group.addTask { _ = try? await desk.open("PO-\(number)") }
                    }
                }
                #expect(try await orders(desk) == 200)
                let transactions = try await desk.engine.number(
                    "SELECT COUNT(DISTINCT CAST(xmin AS TEXT)) FROM order_row")
                // How many come together depends on the machine; that some do, does not.
                #expect(transactions < 190)
            }
        }

        /// Other databases of the server have a part in it, and other tests write there meanwhile.
        private func rests(_ engine: any Engine) async -> Bool {
            for _ in 1...1_000 {
                let before = await engine.moment
                if before != nil, await engine.moment == before { return true }
            }
            return false
        }

        @Test(arguments: Committing.here)
        func `the moment is another one once somebody wrote`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let other = try await desk.place.engine()
                #expect(await rests(other))
                for number in 1...20 {
                    let before = await other.moment
                    try await desk.open("PO-\(number)")
                    let after = try #require(await other.moment)
                    #expect(after != before)
                    #expect(try await other.number("SELECT COUNT(*) FROM order_row") == number)
                }
            }
        }

        @Test func `an address and a connection string say the same`() throws {
            let plain = try ConnectionString(
                "host=one,two port=5432,5433 dbname=gendan user=mei password='a b'")
            let address = try ConnectionString(
                "postgresql://mei:a%20b@one:5432,two:5433/gendan?target_session_attrs=any")
            #expect(plain.options.map(\.keyword) == address.options.map(\.keyword))
            #expect(plain.options.map(\.value) == address.options.map(\.value))
            let told = Dictionary(
                uniqueKeysWithValues: address.options.map { ($0.keyword, $0.value) })
            #expect(told["host"] == "one,two")
            #expect(told["target_session_attrs"] == "read-write")
            #expect(told["connect_timeout"] == "3")
            #expect(
                try ConnectionString("postgres://h/d?connect_timeout=9").options
                    .contains { $0 == ("connect_timeout", "9") })
        }

        @Test(arguments: ["postgresql://[", "gendan", "host=a nonsense=b"])
        func `what is no connection string is refused`(_ text: String) {
            #expect(throws: RecordFailure.self) { try ConnectionString(text) }
        }
    }
}
