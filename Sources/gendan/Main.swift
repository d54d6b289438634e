import CommandLine
import Foundation
import Logging
import Pages
import RecordPostgres
import RecordSQLite
import UseCases
import Web
import Words

/// The only place where the rooms are connected.
@main
struct Main {
    static func main() async {
        // What this program writes is for its own user only.
        umask(0o077)
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = .notice
            return handler
        }
        let composition = Composition(
            engine: { directory, database in
                if let database { return try PostgresEngine(conninfo: database) }
                return try SQLiteEngine(directory: directory)
            },
            accepts: { _ = try ConnectionString($0) },
            serve: { house, settings in
                let site = Site(
                    house: house, publicURL: settings.publicURL,
                    isTLS: settings.certificate != nil,
                    trustedProxies: try TrustedProxies(settings.trustedProxies),
                    demonstration: settings.demonstration)
                do {
                    try await Serving(
                        site: site, host: settings.host, port: settings.port,
                        certificate: settings.certificate, key: settings.key
                    ).run(opened: settings.opened)
                } catch { throw ServingTrouble(error) ?? error }
            },
            samplePages: {
                Language.allCases.flatMap { language in
                    SamplePages.all(language).map { page in
                        (name: "\(page.name)-\(language.rawValue).html", html: page.page.bytes)
                    }
                }
            },
            bare: { try await BareServer.run(port: $0) })
        await Composition.$current.withValue(composition) { await GendanCommand.begin() }
    }
}
