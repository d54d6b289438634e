import Foundation
import Testing

@testable import Post

@Suite struct MailServerTests {
    @Test(arguments: [
        ("smtps://mail.example.org", false, true), ("smtp://mail.example.org:587", false, true),
        ("smtp://127.0.0.1:8025", true, false), ("smtp://localhost", true, false),
        ("smtps://127.0.0.1:465", true, true), ("smtp://[::1]:25", true, false),
        ("smtp://127.example.org", false, true), ("smtp://10.0.0.1", false, true),
    ])
    func `only on loopback a letter goes without encryption`(
        _ address: String, _ isLoopback: Bool, _ isEncrypted: Bool
    ) throws {
        let server = try #require(MailServer(address, .smtp))
        #expect(server.isLoopback == isLoopback)
        #expect(server.isEncrypted == isEncrypted)
        #expect(server.address() == address + "/")
    }

    @Test(arguments: [
        "", "mail.example.org", "http://x", "imaps://x", "smtp://", "smtp://u:p@x", "smtp://x/y",
        "smtp://x?y", "smtp://x:0", "smtp://x:70000", "smtp://x y", "smtp://x\r\ny", "smtp://x_y",
    ])
    func `anything else is no mail server`(_ address: String) {
        #expect(MailServer(address, .smtp) == nil)
    }

    @Test func `what is set up is for the owner's eyes, and gone when it is taken away`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("post-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(PostSettings.kept(in: folder) == nil)
        var settings = PostSettings(smtp: "smtps://mail.example.org", from: "a@example.org")
        settings.password = "secret"
        try settings.keep(in: folder)
        #expect(PostSettings.kept(in: folder) == settings)
        let path = folder.appendingPathComponent("mail.json").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        try PostSettings.forget(in: folder)
        try PostSettings.forget(in: folder)
        #expect(PostSettings.kept(in: folder) == nil)
    }
}
