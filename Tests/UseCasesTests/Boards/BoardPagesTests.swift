import FollowUp
import Record
import Testing
import UseCases

@Suite struct BoardPagesTests {
    /// Two hundred orders of three suppliers: many with the same day and the same value, some
    /// moved, some handed over.
    private func fill(_ stage: Stage) async throws -> [FileID] {
        try await withThrowingTaskGroup(of: FileID.self) { group in
            for number in 0..<200 {
                group.addTask {
                    var order = Stage.opening(
                        "PO-\(number)", supplier: "Supplier \(number % 2)",
                        item: number % 2 == 0 ? "Bottle" : "Lamp")
                    order.orderedOn = day("2026-06-01").adding(days: number % 7)
                    order.promised = day("2026-08-20").adding(days: number % 50)
                    if number % 3 == 0 {
                        // Nothing is late yet, but such a promise cannot be kept.
                        order.orderedOn = Stage.firstDay
                        order.promised = day("2026-09-20").adding(days: number % 4)
                        order.lines[0].quantity = quantity(1 + number % 5)
                    }
                    return try await stage.house.perform(order, stage.owner).id
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a cursor that is none is refused`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            for cursor in ["", "x", "2026-09-01", "2026-13-01_0_x", "_ _", "'; --"] {
                await #expect(throws: Refusal(.notUnderstood, field: "after")) {
                    _ = try await stage.house.ask(AskBoard(after: cursor), stage.owner)
                }
            }
            for cursor in ["", "x", String(repeating: "é", count: 2_000)] {
                await #expect(throws: Refusal(.notUnderstood, field: "after")) {
                    _ = try await stage.house.ask(AskSuppliers(after: cursor), stage.owner)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `the pages of every filter, supplier and search hold every order once`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let all = try await fill(stage)
            for id in all.sorted().prefix(20) {
                try await stage.handOver(id, on: day("2026-08-31"))
            }
            let supplier = try #require(
                try await stage.house.ask(AskSuppliers(), stage.owner).items.first
            ).id
            for filter in BoardFilter.allCases {
                let searches: [(String?, FileID?)] = [
                    (nil, nil), ("Lamp", nil), (nil, supplier), ("Lamp", supplier),
                ]
                for (search, supplier) in searches {
                    let told = "\(filter) \(search ?? "") \(supplier.map { "\($0)" } ?? "")"
                    let whole = try await stage.board(filter, search: search, supplier: supplier)
                    let ids = whole.map(\.order)
                    #expect(Set(ids).count == ids.count, "\(told)")
                    for limit in [1, 7, 50] where limit > 1 || ids.count < 40 {
                        let paged = try await stage.pages(
                            of: filter, search: search, supplier: supplier, by: limit)
                        #expect(paged.map(\.order) == ids, "\(told) by \(limit)")
                    }
                }
            }
            let open = try await stage.pages(of: .open, by: 33)
            let closed = try await stage.pages(of: .closed, by: 33)
            #expect(Set((open + closed).map(\.order)) == Set(all))
            #expect(closed.count == 20)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the worst come first and the counts are those of the lists`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await fill(stage)
            let answer = try await stage.house.ask(AskBoard(limit: 200), stage.owner)
            let days = answer.items.map {
                min($0.due ?? .distantFuture, $0.forecast ?? .distantFuture)
            }
            #expect(days == days.sorted())
            #expect(answer.counts.open == 200)
            for (filter, count) in [
                (BoardFilter.late, answer.counts.late),
                (.willBeLate, answer.counts.willBeLate),
                (.dueThisWeek, answer.counts.dueThisWeek),
            ] {
                #expect(try await stage.board(filter).count == count, "\(filter)")
            }
            #expect(answer.counts.late > 20)
            #expect(answer.counts.willBeLate > 20)
            #expect(
                answer.items.filter { $0.standing == .late }.count == answer.counts.late)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the pages of suppliers and items hold everything once`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let names = (0..<25).map { "供应商 \($0 % 5) \($0)" } + ["a_", "a%", "A", "Ä", "'"]
            for name in names {
                _ = try await stage.house.perform(EnterSupplier(name: name), stage.owner)
                _ = try await stage.house.perform(
                    EnterItem(description: name, code: "C \(name)"), stage.owner)
            }
            var suppliers: [String] = []
            var items: [String] = []
            var after: String?
            repeat {
                let page = try await stage.house.ask(
                    AskSuppliers(after: after, limit: 4), stage.owner)
                suppliers += page.items.map(\.name)
                after = page.next
            } while after != nil && suppliers.count < 100
            repeat {
                let page = try await stage.house.ask(
                    AskItems(after: after, limit: 4), stage.owner)
                items += page.items.map(\.description)
                after = page.next
            } while after != nil && items.count < 100
            #expect(
                suppliers
                    == names.sorted {
                        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
                    })
            #expect(items == suppliers)
        }
    }
}
