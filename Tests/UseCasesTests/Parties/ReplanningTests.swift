import FollowUp
import Record
import Testing
import UseCases

/// Visits that are planned anew and shipments that are drafted anew.
@Suite struct ReplanningTests {
    private static func visit(_ stage: Stage) async throws -> FileID {
        _ = try await stage.open("PO-1")
        _ = try await stage.open("PO-2")
        _ = try await stage.open("PO-9", supplier: "Minhou")
        return try await stage.house.perform(
            PlanVisit(
                kind: .preShipment, day: day("2026-11-10"), lots: "PO-1/1", provider: "QIMA"),
            stage.owner
        ).id
    }

    @Test(arguments: TestEngine.all)
    func `a visit is not planned anew with lots of another supplier, none, or the same again`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.visit(stage)
            let the10th = day("2026-11-10")
            for (lots, refused) in [
                ("PO-9/1", Refusal(.unknownLot(1), field: "lots.0")),
                ("PO-1/7", Refusal(.unknownLot(7), field: "lots")),
                ("PO-77", Refusal(.unknownCode("PO-77"), field: "lots")),
                (" ", Refusal(.missing, field: "lots")),
                ("PO-1/1", Refusal(.nothingToChange)),
            ] {
                await #expect(throws: refused) {
                    _ = try await stage.house.perform(
                        ReplanVisit(
                            visit: id, kind: .preShipment, day: the10th, lots: lots,
                            provider: "QIMA"), stage.owner)
                }
            }
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.perform(
                    ReplanVisit(
                        visit: FileID.new(at: stage.house.now()), kind: .preShipment,
                        day: the10th, lots: "PO-1/1"), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a visit moves to another day and other lots, and the journal names them`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.visit(stage)
            _ = try await stage.house.perform(
                ReplanVisit(
                    visit: id, kind: .reInspection, day: day("2026-11-17"), lots: "PO-1/1, PO-2/1",
                    note: "80 % not packed"), stage.owner)
            let row = try await stage.house.ask(AskVisit(visit: id), stage.owner)
            #expect(row.day == day("2026-11-17") && row.kind == .reInspection)
            #expect(row.lots.map(\.number) == ["PO-1", "PO-2"])
            #expect(row.provider == nil && row.note == "80 % not packed")
            #expect(try await stage.kinds(id) == ["visit.planned/1", "visit.replanned/1"])
            let journal = try await stage.house.ask(AskJournal(file: id), stage.owner)
            #expect(Set(journal.names.values) == ["PO-1", "PO-2"])
            _ = try await stage.house.perform(
                CancelVisit(visit: id, reason: "goods not ready"), stage.owner)
            await #expect(throws: Refusal(.changedMeanwhile)) {
                _ = try await stage.house.perform(
                    ReplanVisit(
                        visit: id, kind: .preShipment, day: day("2026-11-20"), lots: "PO-1/1"),
                    stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a shipment is drafted anew, whole, and refused with every reason`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.open("PO-1")
            let id = try await stage.house.perform(
                DraftShipment(
                    reference: "SH-1", mode: .fullContainer, lots: "PO-1/1",
                    containers: "CSQU 305438 3, MSKU9070323"), stage.owner
            ).id
            let drafted = try await stage.house.ask(AskShipment(shipment: id), stage.owner)
            #expect(drafted.draft.containers == ["CSQU 305438 3", "MSKU9070323"])
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    RedraftShipment(
                        shipment: id, reference: "", mode: .air, lots: "PO-1/1",
                        departure: day("2026-11-20"), arrival: day("2026-11-10"),
                        containers: "CSQU3054384"), stage.owner)
            }
            #expect(
                Set(refused.reasons.compactMap(\.field)) == [
                    "reference", "containers.0", "arrival",
                ])
            _ = try await stage.house.perform(
                RedraftShipment(
                    shipment: id, reference: "SH-1", mode: .air, lots: "PO-1/1", from: "CNSHA",
                    departure: day("2026-11-20")), stage.owner)
            let row = try await stage.house.ask(AskShipment(shipment: id), stage.owner)
            #expect(row.draft.mode == .air && row.draft.containers.isEmpty)
            #expect(row.draft.departure == day("2026-11-20"))
            #expect(try await stage.kinds(id) == ["shipment.drafted/1", "shipment.redrafted/1"])
            _ = try await stage.house.perform(
                CancelShipment(shipment: id, reason: "by truck"), stage.owner)
            await #expect(throws: Refusal(.changedMeanwhile)) {
                _ = try await stage.house.perform(
                    RedraftShipment(
                        shipment: id, reference: "SH-2", mode: .air, lots: "PO-1/1"), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `the workspace's journal is for its administrators alone`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.house.perform(AddMember.example, stage.owner)
            let answer = try await stage.house.ask(AskWorkspaceJournal(), stage.owner)
            #expect(
                answer.lines.map(\.change.kind) == [
                    "workspace.memberAdded/1", "workspace.tokenMade/1", "workspace.memberAdded/1",
                    "workspace.opened/1",
                ])
            var caller = stage.owner
            caller.roles = [.merchandiser]
            let merchandiser = caller
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.ask(AskWorkspaceJournal(), merchandiser)
            }
        }
    }
}
