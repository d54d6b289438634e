import Blobs
import FollowUp
import Foundation
import Record
import Synchronization

/// How much may be kept.
public struct BlobLimits: Sendable {
    /// Of one file, in bytes.
    public var file = 250 << 20
    /// Of all files of a workspace.
    public var workspace = 200 << 30
    /// Always left free on the disk.
    public var leastFree = 256 << 20

    public init() {}

    static func megabytes(_ bytes: Int) -> Int { bytes >> 20 }
}

/// Files on their way in, and the folder in which they are kept.
public final class BlobDesk: Sendable {
    public let limits: BlobLimits
    let folder: BlobFolder
    private let arrived = Mutex<[FileID: Upload]>([:])
    private let swept = Mutex<Date?>(nil)
    /// Bytes that are being put, by workspace.
    private let putting = Mutex<[FileID: Int]>([:])

    init(folder: URL, limits: BlobLimits = BlobLimits()) {
        self.limits = limits
        self.folder = BlobFolder(folder: folder, leastFreeBytes: limits.leastFree)
    }

    /// Begins a file that comes in.
    ///
    /// *Refuses when* it says itself that it is larger than a file may be; the disk is full.
    public func begin(_ caller: Caller, at now: Instant, announced: Int? = nil) throws -> Upload {
        let most = limits.file
        guard (announced ?? 0) <= most + Upload.around else {
            throw Refusal(.fileTooLarge(megabytes: BlobLimits.megabytes(most)), field: "file")
        }
        let staging = try BlobDesk.telling { try folder.stage() }
        let upload = Upload(
            id: FileID.new(at: now), workspace: caller.workspace, person: caller.person,
            staging: staging, most: most)
        arrived.withLock { $0[upload.id] = upload }
        return upload
    }

    /// What came in for somebody, under the name it was given.
    func upload(_ id: FileID, _ caller: Caller) -> Upload? {
        arrived.withLock { $0[id] }.flatMap {
            $0.workspace == caller.workspace && $0.person == caller.person ? $0 : nil
        }
    }

    /// A file that nobody took, or that was kept.
    public func forget(_ upload: Upload) { arrived.withLock { $0[upload.id] = nil } }

    /// Counts an upload that is being put as used, until its rows say so.
    func reserve(_ upload: Upload, _ begins: Bool) {
        putting.withLock {
            $0[upload.workspace, default: 0] += begins ? upload.size : -upload.size
        }
    }

    func reserved(_ workspace: FileID) -> Int { putting.withLock { $0[workspace] ?? 0 } }

    /// What the disk says, in the words of the house.
    static func telling<T>(_ work: () throws -> T) throws -> T {
        do { return try work() } catch let failure as BlobFailure { throw told(failure) }
    }

    static func told(_ failure: BlobFailure) -> Refusal {
        switch failure {
        case .storageFull, .disk: Refusal(.storageFull)
        case .missing, .damaged: Refusal(.contentDamaged)
        }
    }
}

/// One file on its way in: written and hashed as it arrives.
public final class Upload: Sendable {
    /// What stands around a file in a form.
    static let around = 1 << 20

    public let id: FileID
    let workspace: FileID
    let person: FileID
    let staging: BlobStaging
    private let most: Int

    init(id: FileID, workspace: FileID, person: FileID, staging: BlobStaging, most: Int) {
        self.id = id
        self.workspace = workspace
        self.person = person
        self.staging = staging
        self.most = most
    }

    /// *Refuses when* the file is larger than one may be; the disk is full.
    public func write(_ bytes: ArraySlice<UInt8>) throws {
        guard staging.size + bytes.count <= most else {
            throw Refusal(.fileTooLarge(megabytes: BlobLimits.megabytes(most)), field: "file")
        }
        try BlobDesk.telling { try staging.write(bytes) }
    }

    public var size: Int { staging.size }
    public var sha256: [UInt8] { staging.digest.bytes }

    /// The file under a name, with what its content shows it to be.
    func file(named name: String) -> ArrivedFile {
        ArrivedFile(
            name: Self.last(of: name),
            mediaType: MediaType.of(staging.head, tail: staging.tail), size: staging.size,
            sha256: staging.digest.description)
    }

    /// The name without the folders that some browsers send along.
    private static func last(of name: String) -> String {
        let plain = name.split { $0 == "/" || $0 == "\\" }.last.map { Tidy.name(String($0)) }
        return plain.flatMap { $0.isEmpty ? nil : $0 } ?? "file"
    }
}

extension BlobDesk {
    /// Takes away what was kept more than a day ago and no row names, once a day.
    func sweep(_ engine: any Engine, now: Date = Date()) async throws {
        let isDue = swept.withLock { last in
            if let last, now.timeIntervalSince(last) < 86_400 { return false }
            last = now
            return true
        }
        if isDue { try await removeStrays(engine, now: now) }
    }

    func removeStrays(_ engine: any Engine, now: Date) async throws {
        let moment = now.addingTimeInterval(-86_400)
        folder.tidy(before: moment)
        try await folder.old(before: moment) { [folder] space, digest in
            let named = try await engine.read { reading in
                try reading.count(
                    """
                    SELECT COUNT(*) FROM blob WHERE workspace = \(space)
                    AND digest = \(digest.bytes)
                    """)
            }
            if named == 0 {
                try folder.remove(digest, in: space, unlessKeptSince: moment)
            }
        }
    }
}
