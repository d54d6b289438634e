import FollowUp
import Testing
import UseCases

@Suite struct FindingSuppliersTests {
    @Test(arguments: TestEngine.all)
    func `a supplier is found by part of its name in either script`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for (name, chinese) in [("Hengda 100%", "永康恒达"), ("Minhou", nil)] as [(String, String?)]
            {
                _ = try await stage.house.perform(
                    EnterSupplier(name: name, chineseName: chinese), stage.owner)
            }
            for (search, found) in [
                ("恒达", ["Hengda 100%"]), ("HENG", ["Hengda 100%"]), ("00%", ["Hengda 100%"]),
                ("%", ["Hengda 100%"]), ("_", []), ("minh", ["Minhou"]), ("达恒", []),
                (" ", ["Hengda 100%", "Minhou"]),
            ] {
                let answer = try await stage.house.ask(
                    AskSuppliers(search: search), stage.owner)
                #expect(answer.items.map(\.name) == found, "\(search)")
            }
        }
    }
}
