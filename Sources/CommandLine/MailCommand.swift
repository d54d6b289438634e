import ArgumentParser
import FollowUp
import Foundation
import Post
import UseCases

/// The installation's mail server. It stands in the data directory and in no workspace.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "The mail server letters go out by and come in by.",
        subcommands: [Set.self, Show.self, Fetch.self, Remove.self])

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the mail server up; a server that runs takes it at once.")

        @OptionGroup var data: DirectoryOption
        @Option(help: "smtps://mail.example.org, or smtp://… with STARTTLS.") var smtp: String
        @Option(help: "The mailbox for answers and returns: imaps://mail.example.org.")
        var imap: String?
        @Option(help: "The address letters come from.") var from: String
        @Option(help: "The user of both servers; else the address letters come from.")
        var user: String?
        @Option(help: "A file that holds the password; without it nobody signs in.")
        var passwordFile: String?
        @Option(help: "A PEM file of certificates to believe besides the system's.")
        var caFile: String?
        @Flag(help: "The mailbox takes letters to name+anything@…, too.") var plus = false
        @Option(help: "The workspace that keeps letters which fit no order; needed with --imap.")
        var workspace: String?

        func validate() throws {
            guard MailServer(smtp, .smtp) != nil else {
                throw ValidationError("--smtp begins with smtps:// or smtp:// and a host.")
            }
            guard imap == nil || MailServer(imap ?? "", .imap) != nil else {
                throw ValidationError("--imap begins with imaps:// or imap:// and a host.")
            }
            guard MailAddress(from) != nil else {
                throw ValidationError("--from is an address, such as orders@example.org.")
            }
            guard imap == nil || workspace != nil else {
                throw ValidationError("--imap needs --workspace, for letters that fit no order.")
            }
            guard user == nil || passwordFile != nil else {
                throw ValidationError("--user needs --password-file.")
            }
        }

        func run() async throws {
            let installation = data.installation
            try installation.require()
            var settings = PostSettings(smtp: smtp, from: from)
            settings.imap = imap
            if let passwordFile {
                settings.user = user ?? from
                settings.password = try ToldFile(path: passwordFile, option: "--password-file")
                    .text()
            }
            settings.authority = caFile.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
            settings.takesPlus = plus ? true : nil
            settings.workspace = workspace
            try settings.keep(in: installation.directory)
            try Shown(settings).printed()
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what is set up as JSON, without the password.")

        @OptionGroup var data: DirectoryOption

        func run() async throws {
            try data.installation.require()
            try Shown(PostSettings.kept(in: data.installation.directory)).printed()
        }
    }

    struct Fetch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look into the mailbox now and print how many letters went where.")

        @OptionGroup var data: DirectoryOption

        func run() async throws {
            try await Operating.run(.fetchLetters, data.installation)
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the mail server away: nothing is sent or fetched any more.")

        @OptionGroup var data: DirectoryOption

        func run() async throws {
            try data.installation.require()
            try PostSettings.forget(in: data.installation.directory)
            try Shown(nil).printed()
        }
    }

    /// What is set up, without the password.
    private struct Shown: Encodable {
        var isSetUp: Bool
        var smtp: String?
        var imap: String?
        var from: String?
        var user: String?
        var hasPassword: Bool
        var caFile: String?
        var plus: Bool
        var workspace: String?

        init(_ settings: PostSettings?) {
            isSetUp = settings != nil
            smtp = settings?.smtp
            imap = settings?.imap
            from = settings?.from
            user = settings?.user
            hasPassword = settings?.password != nil
            caFile = settings?.authority
            plus = settings?.takesPlus == true
            workspace = settings?.workspace
        }

        func printed() throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(self), as: UTF8.self))
        }
    }
}
