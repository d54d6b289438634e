import Hummingbird
import Logging
import NIOCore

/// The ceiling of every throughput: a bare server that answers a constant 1 kB of JSON.
public enum BareServer {
    public static func run(port: Int) async throws {
        let body = ByteBuffer(
            string: "{\"text\":\"" + String(repeating: "x", count: 1_000) + "\"}")
        let router = Router()
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: body))
        }
        var log = Logger(label: "gendan.bare")
        log.logLevel = .error
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            logger: log)
        try await application.runService()
    }
}
