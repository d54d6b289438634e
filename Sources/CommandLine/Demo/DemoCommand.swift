import ArgumentParser
import Foundation
import UseCases

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a demonstration; made with twenty orders where the directory is empty.")

    @OptionGroup var data: DirectoryOption
    @Option(help: "The port on which to listen.") var port = 8080
    @Flag(help: "Print one line of JSON.") var json = false

    /// How to sign in: kept in the directory, for this is no secret.
    struct Access: Codable {
        var address: String
        var email: String
        var password: String
        var token: String
    }

    func run() async throws {
        let installation = data.installation
        let kept = installation.directory.appendingPathComponent("demo.json")
        let isNew = !FileManager.default.fileExists(atPath: kept.path)
        if isNew {
            let there = try? FileManager.default.contentsOfDirectory(
                atPath: installation.directory.path)
            guard there?.isEmpty ?? true else {
                throw ValidationError("\(installation.directory.path) is not empty")
            }
            try installation.prepared(database: nil).keep()
        }
        guard let lock = try installation.lock() else {
            throw ValidationError("another process serves this directory")
        }
        let clock = DemoClock()
        let house = try await installation.house(clock: clock)
        var access: Access
        if isNew {
            access = try await Demonstration(house: house, clock: clock).make()
            try JSONEncoder().encode(access).write(to: kept)
        } else {
            access = try JSONDecoder().decode(Access.self, from: Data(contentsOf: kept))
        }
        var settings = ServeSettings(directory: installation.directory)
        settings.port = port
        settings.demonstration = (access.email, access.password)
        let printed = access
        let asJSON = json
        settings.opened = { port in Self.tell(printed, port, asJSON) }
        try await Serving.run(house, installation, settings)
        withExtendedLifetime(lock) {}
    }

    private static func tell(_ told: Access, _ port: Int, _ json: Bool) {
        var access = told
        access.address = "http://127.0.0.1:\(port)"
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.withoutEscapingSlashes]
            if let data = try? encoder.encode(access) {
                print(String(decoding: data, as: UTF8.self))
            }
        } else {
            print(
                """
                Gendan's demonstration is open at \(access.address)
                  sign in as  \(access.email)
                  password    \(access.password)
                """)
        }
        fflush(nil)
    }
}
