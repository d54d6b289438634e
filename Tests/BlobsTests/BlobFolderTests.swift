import Foundation
import Synchronization
import Testing

@testable import Blobs

@Suite struct BlobFolderTests {
    /// A folder of the test's own.
    private func within(
        leastFree: Int = 0, _ body: (BlobFolder, URL) async throws -> Void
    ) async throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-blobs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(BlobFolder(folder: url, leastFreeBytes: leastFree), url)
    }

    private func put(_ bytes: [UInt8], _ folder: BlobFolder, _ space: String = "a") async throws
        -> BlobDigest
    {
        let staged = try folder.stage()
        for start in stride(from: 0, to: bytes.count, by: 7_001) {
            try staged.write(bytes[start..<min(start + 7_001, bytes.count)])
        }
        #expect(staged.size == bytes.count)
        #expect(staged.head == Array(bytes.prefix(BlobStaging.headBytes)))
        #expect(staged.tail == Array(bytes.suffix(BlobStaging.tailBytes)))
        try await folder.keep(staged, in: space)
        return staged.digest
    }

    private func path(_ digest: BlobDigest, _ url: URL, _ space: String = "a") -> String {
        let name = digest.description
        return url.path + "/\(space)/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))/\(name)"
    }

    private func read(
        _ digest: BlobDigest, _ folder: BlobFolder, _ range: Range<Int>? = nil
    ) throws -> [UInt8] {
        let reader = try folder.open(digest, in: "a")
        var bytes: [UInt8] = []
        try reader.read(range ?? 0..<reader.size) { bytes += $0 }
        return bytes
    }

    @Test func `what is known by its hash is known by nothing else`() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(BlobDigest(hex: empty)?.description == empty)
        for wrong in ["", "e3", empty + "0", empty.uppercased(), "../../../etc/passwd"] {
            #expect(BlobDigest(hex: wrong) == nil)
        }
    }

    @Test(arguments: [0, 1, 8_191, 8_192, 262_144, 262_145, 1_000_003])
    func `a content comes back byte by byte, whole and in part`(count: Int) async throws {
        try await within { folder, url in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            let digest = try await put(bytes, folder)
            #expect(try read(digest, folder) == bytes)
            #expect(try read(digest, folder, 0..<count / 2) == Array(bytes[..<(count / 2)]))
            #expect(try read(digest, folder, count / 2..<count) == Array(bytes[(count / 2)...]))
            var sent: [UInt8] = []
            let reader = try folder.open(digest, in: "a")
            try await reader.send(0..<count) { sent += $0 }
            #expect(sent == bytes)
            try await folder.verify(digest, in: "a")
            let left = try FileManager.default.contentsOfDirectory(atPath: url.path + "/incoming")
            #expect(left.isEmpty)
        }
    }

    @Test func `one space does not have what another one has`() async throws {
        try await within { folder, _ in
            let digest = try await put([1, 2, 3], folder, "a")
            #expect(throws: BlobFailure.missing) { try folder.open(digest, in: "b") }
        }
    }

    @Test func `a flipped bit, an end cut off and a swap are found, and the last piece held back`()
        async throws
    {
        try await within { folder, url in
            let bytes = [UInt8](repeating: 7, count: 600_000)
            for spoil in 0..<3 {
                let digest = try await put(bytes, folder)
                let path = path(digest, url)
                chmod(path, 0o600)
                var spoilt = bytes
                switch spoil {
                case 0: spoilt[333_333] ^= 1
                case 1: spoilt.removeLast(1)
                default: spoilt = [9]
                }
                try Data(spoilt).write(to: URL(fileURLWithPath: path))
                var got = 0
                #expect(throws: BlobFailure.damaged) {
                    let reader = try folder.open(digest, in: "a")
                    try reader.read(0..<reader.size) { got += $0.count }
                }
                #expect(got < spoilt.count)
                await #expect(throws: BlobFailure.damaged) {
                    try await folder.verify(digest, in: "a")
                }
                // Putting it again heals it.
                _ = try await put(bytes, folder)
                try await folder.verify(digest, in: "a")
            }
        }
    }

    @Test func `what is given up leaves nothing, and a full disk is told beforehand`() async throws
    {
        try await within { folder, url in
            do {
                let staged = try folder.stage()
                try staged.write([1, 2, 3])
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: url.path + "/incoming")
            #expect(left.isEmpty)
        }
        try await within(leastFree: .max / 2) { folder, _ in
            #expect(throws: BlobFailure.storageFull) { try folder.stage() }
        }
    }

    @Test func `what is old and nobody's goes, what was kept anew stays`() async throws {
        try await within { folder, url in
            let digest = try await put([1], folder)
            let young = try await put([2], folder)
            let yesterday = Date(timeIntervalSinceNow: -2 * 86_400)
            let moment = Date(timeIntervalSinceNow: -86_400)
            try FileManager.default.setAttributes(
                [.modificationDate: yesterday], ofItemAtPath: path(digest, url))
            var found: [BlobDigest] = []
            try await folder.old(before: moment) { found.append($1) }
            #expect(found == [digest])
            // Somebody keeps it again between the look and the removal.
            _ = try await put([1], folder)
            try folder.remove(digest, in: "a", unlessKeptSince: moment)
            try await folder.verify(digest, in: "a")
            try FileManager.default.setAttributes(
                [.modificationDate: yesterday], ofItemAtPath: path(digest, url))
            try folder.remove(digest, in: "a", unlessKeptSince: moment)
            #expect(throws: BlobFailure.missing) { try folder.open(digest, in: "a") }
            try await folder.verify(young, in: "a")
        }
    }

    @Test func `eight who keep the same content at once keep it once`() async throws {
        try await within { folder, url in
            let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
            try await withThrowingTaskGroup(of: BlobDigest.self) { group in
                for _ in 0..<8 { group.addTask { try await put(bytes, folder) } }
                var digests: Set<BlobDigest> = []
                for try await digest in group { digests.insert(digest) }
                #expect(digests.count == 1)
                for digest in digests { try await folder.verify(digest, in: "a") }
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: url.path + "/incoming")
            #expect(left.isEmpty)
        }
    }

    @Test func `folders that are there already are put on the disk once more, once`() async throws {
        try await within { before, url in
            let digest = try await put([1], before)
            let name = digest.description
            let flushed = Mutex<[String]>([])
            let folder = BlobFolder(folder: url, leastFreeBytes: 0) { path in
                flushed.withLock { $0.append(path) }
            }
            _ = try await put([1], folder)
            let parents = ["", "/a", "/a/\(name.prefix(2))"].map { url.path + $0 }
            let told = flushed.withLock { Set($0) }
            for parent in parents { #expect(told.contains(parent), "\(parent)") }
            flushed.withLock { $0 = [] }
            _ = try await put([1], folder)
            let again = flushed.withLock { $0 }
            #expect(again == [parents[2] + "/\(name.dropFirst(2).prefix(2))"])
        }
    }
}
