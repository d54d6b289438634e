import FollowUp
import Foundation
import Jobs
import Logging
import Record
import Synchronization

/// The desk: the record, the clock and the people, in one place that every door hands its use
/// cases to.
public final class House: Sendable {
    public let engine: any Engine
    public let keeper: Keeper
    public let log: Logger
    public let hasher: PasswordHasher
    let clock: @Sendable () -> Instant
    let callers = CallerCache()
    let tries = SignInTries()
    let boards = BoardCache()
    let awaited = Awaited()
    let inFlight = Mutex<Set<String>>([])
    public let imports: ImportDesk
    public let blobs: BlobDesk
    public let post: PostDesk
    let workbench: Workbench

    /// `lists` is the folder where lists on their way in are kept; contents lie beside it.
    public init(
        engine: any Engine, log: Logger, lists: URL, cacheBytes: Int = 64_000_000,
        blobLimits: BlobLimits = BlobLimits(),
        clock: @escaping @Sendable () -> Instant = House.wallClock
    ) {
        imports = ImportDesk(folder: lists)
        let beside = lists.deletingLastPathComponent()
        blobs = BlobDesk(folder: beside.appendingPathComponent("blobs"), limits: blobLimits)
        post = PostDesk(folder: beside)
        workbench = Workbench(
            folder: beside.appendingPathComponent("previews"), crew: WorkerCrew(), log: log)
        self.engine = engine
        self.log = log
        self.clock = clock
        hasher = PasswordHasher()
        keeper = Keeper(engine: engine, cacheBytes: cacheBytes, clock: clock)
    }

    public static let wallClock: @Sendable () -> Instant = {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }

    public func now() -> Instant { clock() }

    /// Performs a use case for somebody. With a key it has one effect however often it is sent: the
    /// same key and body give the same answer, another body is refused.
    public func perform<Act: UseCase>(
        _ act: Act, _ caller: Caller, key: IdempotencyKey? = nil
    ) async throws -> Act.Answer {
        guard !caller.roles.isDisjoint(with: Act.allowed) else { throw caller.shutOut }
        guard let key else { return try await act.run(self, caller) }
        return try await once(key, act, caller)
    }

    public func ask<Asked: Question>(
        _ question: Asked, _ caller: Caller
    ) async throws -> Asked.Answer {
        guard !caller.roles.isDisjoint(with: Asked.allowed) else { throw caller.shutOut }
        return try await question.ask(self, caller)
    }

    public func today(in zone: String) -> Day {
        now().day(offsetMinutes: Self.offsetMinutes(zone, at: now()))
    }

    /// The zone's offset from UTC; an unknown zone counts as Shanghai's.
    public static func offsetMinutes(_ zone: String, at instant: Instant) -> Int {
        if zone == "Asia/Shanghai" { return 480 }
        let place = TimeZone(identifier: zone)
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
        return place.map { $0.secondsFromGMT(for: date) / 60 } ?? 480
    }

    /// Changes whenever an answer of the workspace may; nil where that is not known.
    public func mark(_ workspace: FileID) async -> String? {
        guard let moment = await moment(of: workspace) else { return nil }
        let now = now().milliseconds
        let lag = boards.lag(workspace, moment, now: now)
        return "\(moment) \(now / 900_000)\(lag)"
    }

    /// Changes whenever something is written in the workspace, by whatever process.
    func moment(of workspace: FileID) async -> String? {
        engine.isShared ? await engine.moment : String(keeper.generation(of: workspace))
    }

    /// The workspace file; its absence is an absent workspace.
    public func workspace(_ id: FileID) async throws -> Workspace {
        guard case .workspace(let file)? = try await keeper.read(id, id)?.file else {
            throw Refusal(.notFound)
        }
        return file
    }

    func supplier(_ workspace: FileID, _ id: FileID) async throws -> Supplier {
        guard case .supplier(let file)? = try await keeper.read(workspace, id)?.file else {
            throw Refusal(.notFound)
        }
        return file
    }

    /// Suppliers by their identity, those of them that are there.
    func suppliers(_ workspace: FileID, _ ids: Set<FileID>) async throws -> [FileID: Supplier] {
        try await keeper.read(workspace, ids).compactMapValues { held in
            if case .supplier(let supplier) = held.file { supplier } else { nil }
        }
    }
}
