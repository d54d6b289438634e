import ArgumentParser
import Foundation
import Logging
import Record
import UseCases

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the web, the API and the operator's socket.")

    @OptionGroup var data: DirectoryOption
    @Option(help: "The port on which to listen.") var port = 8080
    @Option(help: "The address on which to listen.") var host = "127.0.0.1"
    @Option(help: "The address people use, such as https://gendan.example.org.")
    var publicURL: String?
    @Option(help: "A PEM file with the certificate chain.") var tlsCert: String?
    @Option(help: "A PEM file with the private key.") var tlsKey: String?
    @Option(
        help:
            "An address or range (10.0.0.0/8) whose X-Forwarded-For is believed; may be repeated.")
    var trustedProxy: [String] = []

    /// Half a pair would be served without TLS, and somebody would believe it is.
    func validate() throws {
        guard (tlsCert == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-cert and --tls-key go together.")
        }
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port is a number up to 65535; 0 takes a free one.")
        }
        guard let publicURL else { return }
        let address = URL(string: publicURL)
        guard let scheme = address?.scheme, ["http", "https"].contains(scheme.lowercased()),
            address?.host()?.isEmpty == false
        else { throw ValidationError("--public-url begins with https:// or http:// and a host.") }
    }

    func run() async throws {
        var settings = ServeSettings(directory: data.installation.directory)
        settings.port = port
        settings.host = host
        settings.publicURL = publicURL
        settings.certificate = tlsCert
        settings.key = tlsKey
        settings.trustedProxies = trustedProxy
        let told = settings
        settings.opened = { port in
            let reached = told.publicURL.map { ", reached as \($0)" } ?? ""
            print("Gendan listens on \(told.address(port: port))\(reached)")
            // Where the output is a file or a pipe it is read while the server runs.
            fflush(nil)
        }
        try await Serving.run(data.installation, settings)
    }
}

/// Holds the directory, opens the operator's socket, strikes the clock, and serves.
enum Serving {
    static func run(
        _ installation: Installation, _ settings: ServeSettings, clock: DemoClock? = nil
    ) async throws {
        try installation.require()
        guard let lock = try installation.lock() else {
            throw ValidationError("another process serves this directory")
        }
        let house = try await installation.house(clock: clock)
        print("The record is kept by \(house.engine.description).")
        try await run(house, installation, settings)
        withExtendedLifetime(lock) {}
    }

    static func run(
        _ house: House, _ installation: Installation, _ settings: ServeSettings
    ) async throws {
        guard let composition = Composition.current else { throw Complaint("nothing is connected") }
        try await house.resumeRebuild()
        let listener = try OperatorListener(
            path: installation.socketPath, house: house, origin: settings.origin)
        try await house.resumeLetters()
        let ticking = Task { await tick(house) }
        let posting = Task { await Postman.run(house, origin: settings.origin) }
        defer {
            posting.cancel()
            ticking.cancel()
            listener.stop()
        }
        try await composition.serve(house, settings)
        await house.engine.close()
    }

    /// The clock strikes every twenty seconds; a pile of due files is worked off at once.
    private static func tick(_ house: House) async {
        var beats = 0
        while !Task.isCancelled {
            do {
                try await house.strikeClock()
                if beats % 180 == 0 { try await house.sweep() }
            } catch {
                house.log.warning("the clock could not be told")
            }
            beats += 1
            try? await Task.sleep(for: .seconds(20))
        }
    }
}
