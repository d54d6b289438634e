import Foundation
import UseCases

extension Served {
    /// A mail server nobody listens at: letters wait.
    func setUpMail() throws {
        let settings = #"{"smtp":"smtp://127.0.0.1:9","from":"orders@acme.example"}"#
        try Data(settings.utf8).write(to: folder.appendingPathComponent("mail.json"))
        house.post.reload()
    }
}
