import FollowUp
import Record
import Testing

extension Conformance {
    struct Rebuilding {
        private func expectSame(_ desk: Desk, _ comment: Comment) async throws {
            let before = try await Rows(desk)
            #expect(before.tables["order_row"]?.isEmpty == false)
            let files = try await Rebuild(engine: desk.engine).run()
            #expect(files == (try await desk.engine.number("SELECT COUNT(*) FROM file")))
            let differences = before.differences(from: try await Rows(desk))
            #expect(differences == [], comment)
        }

        @Test(arguments: Engines.here)
        func `derived rows are what the journals say`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                var house = try await BusyHouse(desk)
                for table in try await Rows(desk).tables {
                    #expect(!table.value.isEmpty, "\(table.key) is put to the test")
                }
                for round in 1...4 {
                    for _ in 1...40 { try await house.act() }
                    try await expectSame(desk, "seed \(house.dice.seed), round \(round)")
                }
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `rows refreshed after the supplier moved are what a rebuild makes`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                var house = try await BusyHouse(desk)
                for _ in 1...40 { try await house.act() }
                let closure = FactoryClosure(
                    from: Desk.day("2026-10-05"), through: Desk.day("2026-10-25"),
                    confirmed: true, note: "moving the line")
                try await desk.tell(
                    desk.hengda, .supplier(.closureTold(site: 1, closure: closure)))
                var profile = SupplierProfile(name: "Yongkang Hengda Metal")
                profile.chineseName = "永康恒达金属"
                try await desk.tell(desk.hengda, .supplier(.amended(profile)))
                for _ in 1...4 {
                    for order in house.orders { try await desk.refresh(order) }
                }
                try await expectSame(desk, "seed \(house.dice.seed)")
            }
        }

        static let damages: [@Sendable (FileID) -> SQL] = [
            { file in
                """
                DELETE FROM change WHERE file = \(file)
                AND seq = (SELECT MAX(c.seq) FROM change c WHERE c.file = \(file))
                """
            },
            { "UPDATE content SET bytes = salt WHERE seq = 1 AND part = 0 AND file = \($0)" },
        ]

        @Test(arguments: Engines.here, damages.indices)
        func `a damaged journal is named, and keeps no other file from its rows`(
            _ kind: Engines, _ index: Int
        ) async throws {
            try await kind.desk { desk in
                let damaged = try await desk.open("PO-2291")
                let sound = try await desk.open("PO-2292")
                let before = try await Rows(desk)
                try await desk.engine.dropTheGuards(kind)
                try await desk.engine.force(
                    Self.damages[index](damaged),
                    "DELETE FROM lot_row WHERE order_id = \(sound)")
                let rebuild = Rebuild(keeper: desk.keeper)
                let failure = await #expect(throws: RecordFailure.self) {
                    _ = try await rebuild.run()
                }
                guard case .damaged(let why)? = failure else {
                    Issue.record("\(String(describing: failure))")
                    return
                }
                #expect(why.contains("\(damaged)") && !why.contains("\(sound)"))
                #expect(before.differences(from: try await Rows(desk)) == [])
                #expect(try await rebuild.isUnfinished == false)
            }
        }

        @Test(arguments: Engines.here)
        func `a rebuild makes what was lost and takes out what is nobody's`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let before = try await Rows(desk)
                let stray = FileID.new(at: Desk.now)
                try await desk.engine.force(
                    "DELETE FROM order_row", "DELETE FROM search_word",
                    "UPDATE claim SET value = 'po-1' WHERE kind = 'order'",
                    "UPDATE lot_row SET lines = 77",
                    """
                    INSERT INTO due (workspace, file, day)
                    VALUES (\(desk.workspace), \(stray), \(Desk.today))
                    """)
                _ = try await Rebuild(engine: desk.engine).run()
                let differences = before.differences(from: try await Rows(desk))
                #expect(differences == [])
                #expect(try await desk.note(order, "and on it goes") == 3)
            }
        }

        /// Every list is whole at any moment: an end of the process in the middle loses no row.
        @Test(arguments: Engines.here)
        func `a rebuild cut off anywhere leaves whole rows and is known to be unfinished`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                var house = try await BusyHouse(desk)
                for _ in 1...30 { try await house.act() }
                let before = try await Rows(desk)
                var writes = 0
                while true {
                    let cut = CutEngine(desk.engine, after: writes)
                    let done = (try? await Rebuild(engine: cut).run()) != nil
                    let differences = before.differences(from: try await Rows(desk))
                    #expect(differences == [], "seed \(house.dice.seed), \(writes) writes")
                    let unfinished = try await Rebuild(engine: desk.engine).isUnfinished
                    #expect(unfinished == (!done && writes > 0), "after \(writes) writes")
                    if done { break }
                    writes += 1
                }
                #expect(writes > 5)
                try await expectSame(desk, "seed \(house.dice.seed)")
            }
        }

        @Test(arguments: Engines.here)
        func `a rebuild takes nothing of what is told meanwhile`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                var orders: [FileID] = []
                for number in 1...30 { orders.append(try await desk.open("PO-\(number)")) }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for _ in 1...3 { _ = try await Rebuild(engine: desk.engine).run() }
                    }
                    for order in orders {
                        group.addTask {
                            for pieces in 1...3 {
                                let told = Progress(
                                    asOf: Desk.today, finished: Desk.quantity(pieces * 100),
                                    packed: nil, note: nil)
                                try await desk.tell(order) {
                                    try $0.tellProgress(
                                        lot: 1, progress: told, today: Desk.today)
                                }
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                try await expectSame(desk, "told meanwhile")
            }
        }
    }
}
