import ArgumentParser
import Foundation
import UseCases

/// `gendan`: parse, hand over, print.
public struct GendanCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "gendan",
        abstract: "One record of every purchase order placed with an overseas supplier.",
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ServeCommand.self, DemoCommand.self, ImportCommand.self,
            CalendarCommand.self, CalcCommand.self, PersonCommand.self, GateCommand.self,
            MailCommand.self, RebuildCommand.self,
            CheckCommand.self,
            PagesCommand.self,
            BenchCommand.self,
        ])

    public init() {}

    /// Reads the arguments and does what they say; what fails is said in a sentence.
    public static func begin() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            guard let sentence = ShellSentence.of(error) else { exit(withError: error) }
            FileHandle.standardError.write(Data("gendan: \(sentence)\n".utf8))
            exit(withError: ExitCode((error as? Complaint)?.code ?? 1))
        }
    }
}

/// The data directory every command names.
struct DirectoryOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data directory.")
    var path: String

    var installation: Installation { Installation(path) }
}

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Create a workspace and its administrator.")

    @OptionGroup var data: DirectoryOption
    @Option(help: "Short name: a-z, 0-9 and dashes.") var workspace: String
    @Option(help: "The administrator's address.") var email: String
    @Option(help: "A file that holds the password.") var passwordFile: String
    @Option(help: "A libpq connection string or postgresql:// address; else SQLite is used.")
    var database: String?
    @Flag(help: "The address has an account already, and is meant; it keeps its password.")
    var existingAccount = false

    func run() async throws {
        let password = try ToldFile(path: passwordFile, option: "--password-file").text()
        let told = ["workspace": workspace, "email": email, "password": passwordFile]
        let command = OperatorCommand.found(
            slug: workspace, email: email, password: password, existing: existingAccount)
        // Before anything is made for it.
        try Operating.refusing(told) {
            try House.checkFounding(slug: workspace, email: email, password: password)
        }
        let isThere = FileManager.default.fileExists(atPath: data.installation.directory.path)
        do {
            let installation = try data.installation.prepared(database: database)
            try await Operating.run(command, installation, told: told)
            try installation.keep()
        } catch {
            if !isThere { data.installation.forget() }
            throw error
        }
    }
}

struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Make the derived rows from the journals again.")
    @OptionGroup var data: DirectoryOption
    func run() async throws { try await Operating.run(.rebuild, data.installation) }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Verify every journal; exit 1 where one does not hold.")
    @OptionGroup var data: DirectoryOption

    func run() async throws {
        let json = try await Operating.run(.check, data.installation)
        if !json.contains("\"problems\":[]") { throw ExitCode(1) }
    }
}

struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Write every page with sample values into a folder.")
    @Argument(help: "A folder.") var folder: String

    func run() async throws {
        let folder = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for page in Composition.current?.samplePages() ?? [] {
            try Data(page.html).write(to: folder.appendingPathComponent(page.name))
        }
    }
}
