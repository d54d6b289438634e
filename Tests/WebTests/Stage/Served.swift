import FollowUp
import Foundation
import Logging
import Record
import RecordSQLite
import Testing
import UseCases

@testable import RecordPostgres
@testable import Web

/// The real server in this process, on an engine of its own, with the workspaces *acme* and
/// *other* in it.
final class Served: Sendable {
    static let password = "correct horse battery"
    /// The clock's first day; the use cases' examples lie before it.
    static let today = Day(iso: "2026-12-10") ?? .distantPast

    let house: House
    let clock: ServedClock
    let wire: Wire
    let folder: URL
    let acme: Caller
    let other: Caller
    /// The founder of acme, as a program.
    let token: String
    let disk: FullDisk

    private init(
        house: House, disk: FullDisk, clock: ServedClock, wire: Wire, folder: URL, acme: Caller,
        other: Caller,
        token: String
    ) {
        self.house = house
        self.clock = clock
        self.wire = wire
        self.folder = folder
        self.acme = acme
        self.other = other
        self.token = token
        self.disk = disk
    }

    var bearer: [String: String] { ["Authorization": "Bearer \(token)"] }

    static func open(
        _ kind: WebEngine = .sqlite, secure: Bool = false, trusting proxies: [String] = [],
        _ body: @escaping @Sendable (Served) async throws -> Void
    ) async throws {
        try await kind.use { engine, folder in
            var log = Logger(label: "gendan.test")
            log.logLevel = .critical
            // Founded some days before, so that a story can let its people in in time.
            let clock = ServedClock(on: today.adding(days: -10))
            let disk = FullDisk(engine)
            let house = House(
                engine: disk, log: log, lists: folder.appendingPathComponent("imports"),
                clock: clock.reader)
            var (acme, token) = try await found("acme", in: house)
            var (other, _) = try await found("other", in: house)
            clock.pass(days: 10)
            acme.signedInAt = house.now()
            other.signedInAt = house.now()
            let (owner, stranger, secret) = (acme, other, token)
            let site = Web.Site(
                house: house, publicURL: secure ? "https://gendan.example" : nil, isTLS: false,
                trustedProxies: try TrustedProxies(proxies))
            try await serving(site) { port in
                try await body(
                    Served(
                        house: house, disk: disk, clock: clock, wire: Wire(port: port),
                        folder: folder,
                        acme: owner, other: stranger, token: secret))
            }
        }
    }

    private static func found(_ slug: String, in house: House) async throws -> (Caller, String) {
        let founded = try await house.found(
            slug: slug, email: "owner@\(slug).example", password: password)
        var owner = Caller(
            workspace: founded.workspace, person: founded.person, name: "owner",
            roles: [.administrator, .merchandiser, .decisionOwner, .finance], door: .page)
        owner.signedInAt = house.now()
        return (owner, founded.token)
    }

    private static func serving(
        _ site: Web.Site, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, opened) = AsyncStream.makeStream(of: Int.self)
        let server = Serving(
            site: site, host: "127.0.0.1", port: 0, certificate: nil, key: nil)
        let running = Task { try await server.run { opened.yield($0) } }
        var waiting = ports.makeAsyncIterator()
        let port = try #require(await waiting.next())
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(port))
        } catch {
            outcome = .failure(error)
        }
        running.cancel()
        _ = try? await running.value
        try outcome.get()
    }

    /// Signs in as a person would and gives the cookie.
    func signIn(_ email: String = "owner@acme.example") async throws -> Signed {
        let session = try await house.signIn(
            email: email, password: Self.password, device: "test")
        return Signed(secret: session.secret.text)
    }

    /// A member who has chosen a password.
    func joined(_ email: String, _ caller: Caller) async throws -> FileID {
        let added = try await house.perform(
            AddMember(name: "Mei Tanaka", email: email, roles: [.merchandiser]), caller)
        _ = try await house.join(
            secret: added.secret ?? "", password: Self.password, device: "")
        return added.person
    }

    /// An order of acme or of another workspace.
    func openOrder(
        _ number: String, by caller: Caller? = nil, state: ApprovalState? = nil,
        of supplier: FileID? = nil
    ) async throws -> FileID {
        var order = OpenOrder.example
        order.supplier = supplier
        order.state = state
        if state == .draft { order.profile = .simple }
        order.number = number
        order.orderedOn = Day(iso: "2026-10-12")
        return try await house.perform(order, caller ?? acme).id
    }

    /// A PNG of 64 × 32 pixels.
    static let picture = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAIAAAAt/+nTAAAAOUlEQVR42u3PgQkAMAgEsdf9"
                + "d26nUBByCxypl9kqs4fO8QAAAAAAAAAAAAAAAAAAAAAAAAAAAAD2++LxAj88Ph5kAAAAAElF"
                + "TkSuQmCC")
            ?? Data())

    /// Puts a file to an order as a document.
    func attach(
        _ bytes: [UInt8], to order: FileID, by caller: Caller, name: String = "paper.txt"
    ) async throws -> Recorded {
        let upload = try house.blobs.begin(caller, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(bytes[...])
        return try await house.perform(
            AttachDocument(order: order, upload: upload.id, kind: .other, name: name), caller)
    }

    /// A list of orders on its way in.
    func takeList(_ text: String, by caller: Caller) async throws -> FileID {
        let (id, path) = try house.imports.place(at: house.now())
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        var act = TakeList(upload: id, fileName: "orders.csv")
        act.currency = "USD"
        return try await house.perform(act, caller).id
    }
}

/// A signed-in browser: its session and what goes into its forms.
struct Signed: Sendable {
    let secret: String

    var headers: [String: String] {
        ["Cookie": "gendan=\(secret)", "Sec-Fetch-Site": "same-origin"]
    }

    /// The session's mark in forms, as the pages carry it.
    func csrf(_ wire: Wire) async throws -> String {
        let page = try await wire.send("GET", "/settings", headers)
        let mark = "name=\"csrf\" value=\""
        let start = try #require(page.text.range(of: mark), "\(page.status)")
        return String(page.text[start.upperBound...].prefix { $0 != "\"" })
    }
}

/// The engines the doors are tried on.
enum WebEngine: String, CustomTestStringConvertible {
    case sqlite, postgresql

    static let postgres = ProcessInfo.processInfo.environment["GENDAN_TEST_POSTGRES"]

    static var all: [WebEngine] { postgres == nil ? [.sqlite] : [.sqlite, .postgresql] }

    var testDescription: String { rawValue }

    func use(_ body: (any Engine, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard self == .postgresql else {
            return try await Self.run(SQLiteEngine(directory: folder), folder, body)
        }
        let told = try #require(Self.postgres)
        let name = "w" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try Self.administer(told, "CREATE DATABASE \(name)")
        defer { try? Self.administer(told, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
        let engine = try PostgresEngine(conninfo: told + " dbname=\(name)", readers: 2)
        try await Self.run(engine, folder, body)
    }

    private static func administer(_ conninfo: String, _ statement: String) throws {
        let connection = try #require(PostgresConnection(ConnectionString(conninfo)))
        try connection.execute(statement)
    }

    private static func run(
        _ engine: any Engine, _ folder: URL, _ body: (any Engine, URL) async throws -> Void
    ) async throws {
        do {
            try await engine.migrate(Schema.migrations)
            try await body(engine, folder)
            await engine.close()
        } catch {
            await engine.close()
            throw error
        }
    }
}
