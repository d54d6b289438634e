import Foundation
import Synchronization

/// A folder of contents: `SPACE/ab/cd/abcd…`, a space for each workspace. A content is written once
/// and read under its hash ever after.
public final class BlobFolder: Sendable {
    private let folder: String
    /// Bytes that are always left free on the disk.
    private let leastFree: Int
    private let count = Counter()
    /// Folders whose names this process knows to be on the disk.
    private let known = Mutex<Set<String>>([])
    private let flushDirectory: @Sendable (String) throws -> Void

    public convenience init(folder: URL, leastFreeBytes: Int) {
        self.init(folder: folder, leastFreeBytes: leastFreeBytes) { try Self.flush($0) }
    }

    init(
        folder: URL, leastFreeBytes: Int,
        flushDirectory: @escaping @Sendable (String) throws -> Void
    ) {
        self.folder = folder.path
        leastFree = leastFreeBytes
        self.flushDirectory = flushDirectory
    }

    private var incoming: String { folder + "/incoming" }

    private func directory(_ digest: BlobDigest, _ space: String) -> String {
        let name = digest.description
        return "\(folder)/\(space)/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))"
    }

    private func path(_ digest: BlobDigest, _ space: String) -> String {
        "\(directory(digest, space))/\(digest)"
    }

    /// Throws where writing would leave less than is always left free.
    public func requireSpace(for bytes: Int = 0) throws {
        var told = statvfs()
        guard statvfs(folder, &told) == 0 else { return }
        let free = UInt64(told.f_bavail).multipliedReportingOverflow(by: UInt64(told.f_frsize))
        guard free.overflow || free.partialValue >= UInt64(leastFree + bytes) else {
            throw BlobFailure.storageFull
        }
    }

    /// Begins a content that comes in.
    public func stage() throws -> BlobStaging {
        try makeDirectory(incoming)
        let name = "\(getpid())-\(UUID().uuidString)-\(count.next())"
        return try BlobStaging(path: "\(incoming)/\(name)") { [self] in try requireSpace() }
    }

    /// Keeps a content in a space: on return it is on the disk under its name, whatever happens
    /// then. Keeping what is there already puts a sound copy in its place.
    public func keep(_ staged: BlobStaging, in space: String) async throws {
        try await Aside.run { [self] in
            try staged.flush()
            let directory = directory(staged.digest, space)
            try makeDirectory(directory)
            guard rename(staged.path, path(staged.digest, space)) == 0 else {
                throw BlobFailure.told(errno)
            }
            try flushDirectory(directory)
        }
    }

    /// Opens a content; its size is told by the disk.
    public func open(_ digest: BlobDigest, in space: String) throws -> BlobReader {
        try BlobReader(path: path(digest, space), digest: digest)
    }

    /// Reads a content whole and hashes it. Throws where it is missing or another one.
    public func verify(_ digest: BlobDigest, in space: String) async throws {
        try await Aside.run { [self] in
            let reader = try open(digest, in: space)
            try reader.read(0..<reader.size) { _ in }
        }
    }
}

/// What nobody asked to keep.
extension BlobFolder {
    /// Calls with every content older than a moment, space by space.
    public func old(
        before moment: Date, _ body: (_ space: String, _ digest: BlobDigest) async throws -> Void
    ) async throws {
        for space in Self.names(in: folder) where space != "incoming" {
            for first in Self.names(in: "\(folder)/\(space)") {
                for second in Self.names(in: "\(folder)/\(space)/\(first)") {
                    let directory = "\(folder)/\(space)/\(first)/\(second)"
                    for name in Self.names(in: directory) {
                        guard let digest = BlobDigest(hex: name),
                            Self.isOlder("\(directory)/\(name)", than: moment)
                        else { continue }
                        try await body(space, digest)
                    }
                }
            }
        }
    }

    /// Takes a content away that nobody has kept since a moment. It is moved aside first and looked
    /// at again, so that one which is kept anew just now stays.
    public func remove(_ digest: BlobDigest, in space: String, unlessKeptSince moment: Date) throws
    {
        let path = path(digest, space)
        let aside = "\(incoming)/gone-\(getpid())-\(count.next())"
        try makeDirectory(incoming)
        guard rename(path, aside) == 0 else { return }
        if Self.isOlder(aside, than: moment) { unlink(aside) } else { rename(aside, path) }
    }

    /// Takes away what came in and was never kept, from before a moment.
    public func tidy(before moment: Date) {
        for name in Self.names(in: incoming)
        where Self.isOlder("\(incoming)/\(name)", than: moment) {
            unlink("\(incoming)/\(name)")
        }
    }

    private static func names(in directory: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    }

    private static func isOlder(_ path: String, than moment: Date) -> Bool {
        let told = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate]
        return (told as? Date).map { $0 < moment } ?? false
    }

    /// Makes a folder and those above it; each name is on the disk before it is used. One that is
    /// there already may be of a process that was killed before its name was: it is trusted once
    /// this one has flushed it.
    private func makeDirectory(_ path: String) throws {
        let isThere = access(path, F_OK) == 0
        let isOurs = path.hasPrefix(folder)
        if isThere, !isOurs || known.withLock({ $0.contains(path) }) { return }
        let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        if !parent.isEmpty { try makeDirectory(parent) }
        if !isThere, mkdir(path, 0o700) != 0, errno != EEXIST { throw BlobFailure.told(errno) }
        if !parent.isEmpty { try flushDirectory(parent) }
        _ = known.withLock { $0.insert(path) }
    }

    private static func flush(_ path: String) throws {
        let descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw BlobFailure.told(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw BlobFailure.told(errno) }
    }
}
