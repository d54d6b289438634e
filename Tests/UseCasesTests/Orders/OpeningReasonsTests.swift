import FollowUp
import Testing

@testable import UseCases

/// What is wrong with a new order is told in one answer, and makes nothing.
@Suite struct OpeningReasonsTests {
    @Test(arguments: TestEngine.all)
    func `every reason is told at once, and no supplier is made`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            var act = Stage.opening("", supplier: "Newcomer")
            act.currency = "XXX"
            act.lines = []
            let asked = act
            #expect(
                await stage.reasons { _ = try await stage.house.perform(asked, stage.owner) } == [
                    Reason(.unknownCurrency, field: "currency"),
                    Reason(.missing, field: "number"), Reason(.noLines, field: "lines"),
                ])
            let suppliers = try await stage.house.ask(AskSuppliers(), stage.owner)
            #expect(suppliers.items.isEmpty)
            act.supplierName = " "
            act.currency = "USD"
            let nobody = act
            #expect(
                await stage.reasons { _ = try await stage.house.perform(nobody, stage.owner) } == [
                    Reason(.missing, field: "supplierName"),
                    Reason(.missing, field: "number"), Reason(.noLines, field: "lines"),
                ])
        }
    }
}
