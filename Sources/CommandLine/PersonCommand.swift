import ArgumentParser
import UseCases

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Persons and their accounts.", subcommands: [Renew.self])

    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a one-time link for a lost password and print its address.")

        @OptionGroup var data: DirectoryOption
        @Option(help: "The address the person signs in with.") var email: String
        @Option(help: "The address people use; else that of the server that is running.")
        var publicURL: String?

        func run() async throws {
            try await Operating.run(
                .makeRenewalLink(email: email, origin: publicURL), data.installation)
        }
    }
}
