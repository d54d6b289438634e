import Crypto
import Foundation

/// A content that is open for reading.
public final class BlobReader: Sendable {
    public static let pieceBytes = 256 * 1_024

    public let digest: BlobDigest
    /// Bytes on the disk.
    public let size: Int
    private let descriptor: Int32

    init(path: String, digest: BlobDigest) throws {
        descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw BlobFailure.told(errno) }
        var told = stat()
        fstat(descriptor, &told)
        size = Int(told.st_size)
        self.digest = digest
    }

    deinit { close(descriptor) }

    /// At most so many bytes from an offset; fewer at the end.
    private func piece(at offset: Int, most: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            while true {
                let got = pread(descriptor, buffer.baseAddress, most, off_t(offset))
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw BlobFailure.told(errno) }
                count = got
                return
            }
        }
    }

    /// Gives the bytes of a range piece by piece. A content that is read whole is hashed on the
    /// way, and its last piece is given only once it is the right one.
    ///
    /// Throws `damaged` where it is not, or where it ends early.
    public func read(_ range: Range<Int>, _ take: ([UInt8]) throws -> Void) throws {
        var walk = Walk(self, range)
        while let piece = try walk.next() { try take(piece) }
    }

    /// The same for a reader that waits for whoever takes the pieces.
    public func send(
        _ range: Range<Int>, _ take: ([UInt8]) async throws -> Void
    ) async throws {
        var walk = Walk(self, range)
        while true {
            let step = walk
            let (after, piece) = try await Aside.run {
                var step = step
                let piece = try step.next()
                return (step, piece)
            }
            guard let piece else { return }
            walk = after
            try await take(piece)
        }
    }

    private struct Walk: Sendable {
        let reader: BlobReader
        var at: Int
        let end: Int
        /// Nil where only a part is read, which proves nothing.
        var hash: SHA256?

        init(_ reader: BlobReader, _ range: Range<Int>) {
            self.reader = reader
            at = range.lowerBound
            end = range.upperBound
            hash = range == 0..<reader.size ? SHA256() : nil
        }

        mutating func next() throws -> [UInt8]? {
            guard at < end else {
                // Nothing is a content too.
                if let hash, end == 0, BlobDigest(hash.finalize()) != reader.digest {
                    throw BlobFailure.damaged
                }
                return nil
            }
            let piece = try reader.piece(
                at: at, most: min(BlobReader.pieceBytes, end - at))
            guard !piece.isEmpty else { throw BlobFailure.damaged }
            at += piece.count
            hash?.update(data: piece)
            if let hash, at == end, BlobDigest(hash.finalize()) != reader.digest {
                throw BlobFailure.damaged
            }
            return piece
        }
    }
}
