import FollowUp
import Record

@testable import UseCases

extension Served {
    /// A letter that came in and fits no order.
    func strayLetter(
        _ caller: Caller, subject: String = "PO-2291", why: ReceivingTrouble = .tooLarge
    ) async throws -> String {
        let id = FileID.new(at: house.now())
        var write = Write()
        write.add(
            Arrivals.row(
                id, Array("\(id)".utf8), size: 10, .unassigned, sender: "wang@hengda.example",
                subject: subject, why: why, in: caller.workspace, at: house.now()))
        try await house.engine.write(write)
        return "\(id)"
    }
}
