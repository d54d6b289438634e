import FollowUp
import Record
import Testing
import UseCases

@Suite struct EndedOrdersTests {
    @Test(arguments: TestEngine.all)
    func `a cancelled order is found among the cancelled, by its words too, and reopened`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            try await stage.open("PO-2")
            _ = try await stage.house.perform(
                CancelOrder(order: id, reason: "range dropped"), stage.owner)
            #expect(try await stage.board().map(\.number) == ["PO-2"])
            #expect(try await stage.board(.closed).isEmpty)
            let rows = try await stage.board(.cancelled)
            #expect(rows.map(\.order) == [id])
            #expect(rows.map(\.standing) == [.cancelled])
            #expect(try await stage.board(.cancelled, search: "PO-1").map(\.order) == [id])
            _ = try await stage.house.perform(
                ReopenOrder(order: id, reason: "by mistake"), stage.owner)
            #expect(try await stage.board(.cancelled).isEmpty)
            #expect(try await stage.board().count == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `closed orders come newest first, page after page, with their last promise`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var ids: [FileID] = []
            for number in 0..<7 {
                let id = try await stage.open("PO-\(number)", promised: "2026-08-20")
                try await stage.handOver(id, on: day("2026-08-10").adding(days: number / 2))
                ids.append(id)
            }
            let all = try await stage.board(.closed)
            #expect(all.compactMap(\.forecast) == all.compactMap(\.forecast).sorted(by: >))
            #expect(Set(all.map(\.order)) == Set(ids))
            #expect(all.allSatisfy { $0.promised == day("2026-08-20") && $0.standing == .done })
            for limit in [1, 2, 3] {
                let paged = try await stage.pages(of: .closed, by: limit)
                #expect(paged.map(\.order) == all.map(\.order), "\(limit) a page")
            }
        }
    }
}
