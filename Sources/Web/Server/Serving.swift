import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix
import Pages
import ServiceLifecycle
import UnixSignals
import UseCases

/// Serves the site until the process is told to end.
public struct Serving: Sendable {
    let site: Site
    let host: String
    let port: Int
    let certificate: String?
    let key: String?

    public init(site: Site, host: String, port: Int, certificate: String?, key: String?) {
        self.site = site
        self.host = host
        self.port = port
        self.certificate = certificate
        self.key = key
    }

    public static let routes = RouteTable().routes

    public func run(opened: @escaping @Sendable (Int) -> Void) async throws {
        var log = Logger(label: "gendan.web")
        log.logLevel = .warning
        let router = Self.router(site)
        var configuration = ApplicationConfiguration(
            address: .hostname(host, port: port), serverName: nil)
        configuration.availableConnectionsDelegate = MaximumAvailableConnections(12_000)
        let application = Application(
            responder: Threshold(site: site, inner: router.buildResponder()), server: try server(),
            configuration: configuration,
            onServerRunning: { channel in opened(channel.localAddress?.port ?? 0) }, logger: log)
        var group = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
        // Whoever is still sending by then sends again.
        group.maximumGracefulShutdownDuration = .seconds(15)
        try await ServiceGroup(configuration: group).run()
    }

    private func server() throws -> HTTPServerBuilder {
        let plain = HTTP1Channel.Configuration(
            additionalChannelHandlers: [Deadlines()], idleTimeout: .seconds(30),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 32_768, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
        guard let certificate, let key else { return .http1(configuration: plain) }
        let tls = try TLSFiles.configuration(certificate: certificate, key: key)
        return try .tls(.http1(configuration: plain), tlsConfiguration: tls)
    }

    static func router(_ site: Site) -> Router<ArrivingContext> {
        let router = Router(context: ArrivingContext.self)
        for route in routes {
            let door = Door(site: site, route: route)
            let names = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            router.on(RouterPath(route.path), method: route.method) { request, context in
                var parameters: [String: String] = [:]
                for name in names {
                    parameters[name] = context.parameters.get(name)?.removingPercentEncoding
                }
                let response = await door.take(request, parameters, from: context.peer)
                return Packing.pack(response, for: request)
            }
            if route.method == .get {
                router.on(RouterPath(route.path), method: .head) { request, context in
                    var parameters: [String: String] = [:]
                    for name in names {
                        parameters[name] = context.parameters.get(name)?.removingPercentEncoding
                    }
                    var response = await door.take(request, parameters, from: context.peer)
                    response.body = .init()
                    return response
                }
            }
        }
        router.add(middleware: NotRoutedMiddleware(site: site, routes: routes))
        return router
    }
}

/// Compresses answers that are worth it.
enum Packing {
    static func pack(_ response: Response, for request: Request) -> Response {
        guard let length = response.body.contentLength, length > 1_400,
            response.headers[.contentEncoding] == nil, response.headers[.acceptRanges] == nil,
            request.headers[.acceptEncoding]?.contains("gzip") == true
        else { return response }
        var packed = response
        packed.headers[.vary] = "Accept-Encoding"
        packed.headers[.contentEncoding] = "gzip"
        packed.body = ResponseBody { writer in
            let collected = Collected()
            try await response.body.write(Collector(collected: collected))
            let bytes = collected.bytes
            try await writer.write(ByteBuffer(bytes: Gzip.pack(bytes, level: 4) ?? bytes))
            try await writer.finish(nil)
        }
        return packed
    }

    private final class Collected: @unchecked Sendable {
        var bytes: [UInt8] = []
    }

    private struct Collector: ResponseBodyWriter {
        let collected: Collected

        mutating func write(_ buffer: ByteBuffer) async throws {
            collected.bytes += buffer.readableBytesView
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
