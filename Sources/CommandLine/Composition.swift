import FollowUp
import Foundation
import Record
import UseCases

/// What `main` connects: this room knows neither an engine nor the web.
public struct Composition: Sendable {
    /// Opens the database of a directory; nil means SQLite in it.
    public var engine: @Sendable (_ directory: URL, _ database: String?) throws -> any Engine
    /// Throws where a database cannot be one: nothing is connected.
    public var accepts: @Sendable (_ database: String) throws -> Void
    /// Serves until the process is asked to end.
    public var serve: @Sendable (_ house: House, _ settings: ServeSettings) async throws -> Void
    /// Every page with sample values, by name.
    public var samplePages: @Sendable () -> [(name: String, html: [UInt8])]
    /// The bare server of the benchmark.
    public var bare: @Sendable (_ port: Int) async throws -> Void

    public init(
        engine: @escaping @Sendable (URL, String?) throws -> any Engine,
        accepts: @escaping @Sendable (String) throws -> Void,
        serve: @escaping @Sendable (House, ServeSettings) async throws -> Void,
        samplePages: @escaping @Sendable () -> [(name: String, html: [UInt8])],
        bare: @escaping @Sendable (Int) async throws -> Void
    ) {
        self.engine = engine
        self.accepts = accepts
        self.serve = serve
        self.samplePages = samplePages
        self.bare = bare
    }

    @TaskLocal public static var current: Composition?
}

/// How to serve.
public struct ServeSettings: Sendable {
    public var directory: URL
    public var host = "127.0.0.1"
    public var port = 8080
    public var publicURL: String?
    public var certificate: String?
    public var key: String?
    public var trustedProxies: [String] = []
    /// Shown on the sign-in page of a demonstration.
    public var demonstration: (email: String, password: String)?
    /// Called once the door is open.
    public var opened: @Sendable (Int) -> Void = { _ in }

    public init(directory: URL) { self.directory = directory }

    /// The address on which it listens.
    func address(port: Int) -> String {
        // An address of IPv6 stands in brackets.
        let place = host.contains(":") ? "[\(host)]" : host
        return "\(certificate == nil ? "http" : "https")://\(place):\(port)"
    }

    /// The address people use; nil before a free port was found.
    var origin: String? { publicURL ?? (port == 0 ? nil : address(port: port)) }
}
