import Crypto
import Foundation

/// A content on its way in: written to a file of its own and hashed as it arrives. Until it is kept
/// it is nobody's, and it goes with this object.
public final class BlobStaging: @unchecked Sendable {
    /// How many of the first bytes are held, to tell what it is.
    public static let headBytes = 8_192
    /// How many of the last ones are read for the same: an archive's directory stands there.
    public static let tailBytes = 131_072

    let path: String
    private var descriptor: Int32
    private var hash = SHA256()
    /// Bytes so far.
    public private(set) var size = 0
    /// The first bytes.
    public private(set) var head: [UInt8] = []
    private let space: () throws -> Void
    private var sinceLastLook = 0

    /// `space` throws where the disk would run full.
    init(path: String, space: @escaping () throws -> Void) throws {
        try space()
        self.path = path
        self.space = space
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BlobFailure.told(errno) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        unlink(path)
    }

    /// Appends bytes. Only one task at a time may write.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        // The disk is asked again every few megabytes.
        sinceLastLook += bytes.count
        if sinceLastLook > 4 << 20 {
            try space()
            sinceLastLook = 0
        }
        var at = 0
        while at < bytes.count {
            let count = Foundation.write(
                descriptor, bytes.baseAddress?.advanced(by: at), bytes.count - at)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw BlobFailure.told(errno) }
            at += count
        }
        hash.update(bufferPointer: bytes)
        if head.count < Self.headBytes { head += bytes.prefix(Self.headBytes - head.count) }
        size += bytes.count
    }

    public func write(_ bytes: ArraySlice<UInt8>) throws {
        try bytes.withUnsafeBytes { try write($0) }
    }

    /// The last bytes; none once it was flushed, or where the disk does not give them.
    public var tail: [UInt8] {
        let most = min(size, Self.tailBytes)
        guard descriptor >= 0, most > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            let got = pread(descriptor, buffer.baseAddress, most, off_t(size - most))
            count = got == most ? most : 0
        }
    }

    /// The name it will have.
    public var digest: BlobDigest { BlobDigest(hash.finalize()) }

    /// Flushes it to the disk; afterwards nothing can be written any more.
    func flush() throws {
        guard descriptor >= 0 else { return }
        while fsync(descriptor) != 0 {
            guard errno == EINTR else { throw BlobFailure.told(errno) }
        }
        fchmod(descriptor, 0o400)
        close(descriptor)
        descriptor = -1
    }
}

extension BlobFailure {
    static func told(_ number: Int32) -> BlobFailure {
        switch number {
        case ENOSPC, EDQUOT: .storageFull
        case ENOENT: .missing
        default: .disk(number)
        }
    }
}
