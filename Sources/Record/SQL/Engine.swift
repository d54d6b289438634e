import FollowUp

/// A database. Two exist; both run the same SQL and pass the same conformance suite.
public protocol Engine: Sendable {
    /// `sqlite` or `postgresql`, with the library's version.
    var description: String { get }

    /// True where writes are committed in the order in which they were handed over.
    var keepsOrder: Bool { get }

    /// True where another process may write to the same database.
    var isShared: Bool { get }

    /// Equal at two times only where nothing was committed between them, for a database that others
    /// write to, too; nil where the process must remember by itself, or where the database cannot
    /// tell.
    var moment: String? { get async }

    /// Whether it takes writes just now.
    var condition: EngineCondition { get }

    /// Reads in one consistent view.
    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T

    /// Takes a write; `done` is called once it is durable, or was refused and left no trace.
    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void)

    /// Brings the schema to this binary's version, or refuses a newer one.
    func migrate(_ migrations: [Migration]) async throws

    /// Gives the `word_id` of every row that holds all tokens, the last as a prefix.
    func matching(_ search: SearchTokens) -> SQL

    /// Gives one row where the index has words under the `word_id` that stands in a column.
    func words(under column: SQL) -> SQL

    func close() async
}

/// How an engine stands.
public enum EngineCondition: Sendable, Equatable {
    case working
    /// The disk failed: all can be read, nothing is written before it was checked.
    case readOnly(String)
}

extension Engine {
    public var condition: EngineCondition { .working }
    public var moment: String? { nil }

    /// Writes and waits until it is durable. A cancelled task does not cancel the write.
    public func write(_ write: Write) async throws(RecordFailure) {
        let result = await withCheckedContinuation { continuation in
            hand(write) { continuation.resume(returning: $0) }
        }
        try result.get()
    }
}

/// Reading inside one view of the database.
public protocol Reading {
    func rows<T>(_ sql: SQL, _ map: (any Cells) throws -> T) throws -> [T]
}

extension Reading {
    public func first<T>(_ sql: SQL, _ map: (any Cells) throws -> T) throws -> T? {
        try rows(sql, map).first
    }

    /// A single integer, zero where there is no row.
    public func count(_ sql: SQL) throws -> Int {
        try first(sql) { $0.int(0) } ?? 0
    }
}

/// One row of an answer. Asking a column for what it does not hold gives zero or nothing.
public protocol Cells {
    func int(_ column: Int) -> Int
    func optionalInt(_ column: Int) -> Int?
    func text(_ column: Int) -> String
    func optionalText(_ column: Int) -> String?
    func bytes(_ column: Int) -> [UInt8]
    func optionalBytes(_ column: Int) -> [UInt8]?
}

extension Cells {
    public func id(_ column: Int) -> FileID {
        FileID(text(column)) ?? FileID(high: 0, low: 0)
    }

    public func day(_ column: Int) -> Day? {
        optionalText(column).flatMap { Day(iso: $0) }.flatMap { $0 == .never ? nil : $0 }
    }
}

/// Statements that become durable together or not at all, in order.
public struct Write: Sendable {
    public private(set) var demands: [Demand] = []
    public init() {}

    public mutating func add(_ sql: SQL) { demands.append(Demand(sql: sql, miss: nil)) }

    /// The statement must touch exactly one row; otherwise all of it is undone with this miss.
    public mutating func add(_ sql: SQL, orMiss miss: Miss) {
        demands.append(Demand(sql: sql, miss: miss))
    }

    public mutating func add(_ other: Write) { demands += other.demands }

    public mutating func index(_ words: SearchWords) {
        demands.append(Demand(sql: "", miss: nil, words: words))
    }
}

public struct Demand: Sendable {
    public let sql: SQL
    public let miss: Miss?
    /// The one place where the engines differ: what they do to index words.
    public var words: SearchWords?
}

/// Why a write did not find what it stood on.
public enum Miss: Error, Sendable, Equatable {
    /// The file was written meanwhile.
    case moved(FileID)
    /// The name, number or address is in use.
    case taken(String)
    /// The idempotency key was used.
    case keyUsed
    /// What was to be used up (a link, a session) is gone.
    case gone
}

/// The outside world's failure.
public enum RecordFailure: Error, Sendable, Equatable {
    case missed(Miss)
    case storageFull
    case unavailable(String)
    /// The disk failed: nothing is written before it was checked.
    case readOnly(String)
    /// The commit's answer was lost: it may or may not have happened. Retry with the same key.
    case unknownOutcome
    case newerSchema(found: Int, known: Int)
    case damaged(String)

    /// Nothing can be written just now, and everything can be read.
    public var leavesReading: Bool {
        switch self {
        case .storageFull, .readOnly: true
        case .missed, .unavailable, .unknownOutcome, .newerSchema, .damaged: false
        }
    }
}

/// One numbered step of the schema, forward only.
public struct Migration: Sendable {
    public let number: Int
    public let name: String
    public let statements: [String]
    /// Statements only one engine needs, by the engine's name.
    public let variants: [String: [String]]

    public init(number: Int, name: String, statements: [String], variants: [String: [String]]) {
        self.number = number
        self.name = name
        self.statements = statements
        self.variants = variants
    }
}
