import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// A mail server at which nobody listens.
    func setUpMail(port: Int = 9) throws {
        let settings = #"{"smtp":"smtp://127.0.0.1:\#(port)","from":"orders@acme.example"}"#
        try Data(settings.utf8).write(to: folder.appendingPathComponent("mail.json"))
        house.post.reload()
    }

    /// An order placed before it came here, and its supplier's contact 1 with an address.
    func sendable(_ number: String = "PO-1") async throws -> (order: FileID, supplier: FileID) {
        let order = try await open(number)
        let supplier = try await self.order(order).supplier
        _ = try await house.perform(
            AddContact(
                supplier: supplier, name: "Ms Wang", role: .sales, email: "wang@hengda.example",
                language: "en"), owner)
        return (order, supplier)
    }

    /// The letters as their rows tell them: state, tries, whether somebody has it.
    func letters() async throws -> [String] {
        try await house.engine.read { reading in
            try reading.rows(
                "SELECT state, tries, leased, trouble FROM letter ORDER BY at, workspace, id"
            ) { "\($0.text(0)) \($0.int(1)) \($0.int(2)) \($0.optionalText(3) ?? "-")" }
        }
    }
}
