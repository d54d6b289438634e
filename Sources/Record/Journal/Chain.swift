import Crypto
import FollowUp

/// The hashes that bind a journal: `chain(n) = SHA-256("gendan/1" ‖ length-prefixed(workspace,
/// file, seq, at, kind, commitment) ‖ chain(n-1))`; chain(0) binds workspace, file and kind.
///
/// A part's commitment is `SHA-256(salt ‖ bytes)`; the change's is the hash over its parts'
/// (decision 2).
public enum Chain {
    static let label = Array("gendan/1".utf8)

    public static func start(workspace: FileID, file: FileID, kind: FileKind) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: label)
        add(workspace.bytes, to: &hash)
        add(file.bytes, to: &hash)
        add(Array(kind.rawValue.utf8), to: &hash)
        return Array(hash.finalize())
    }

    public static func next(_ header: Header, after previous: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: label)
        add(header.workspace.bytes, to: &hash)
        add(header.file.bytes, to: &hash)
        add(bytes(Int64(header.seq)), to: &hash)
        add(bytes(header.at.milliseconds), to: &hash)
        add(Array(header.kind.utf8), to: &hash)
        add(header.commitment, to: &hash)
        hash.update(data: previous)
        return Array(hash.finalize())
    }

    public static func commitment(salt: [UInt8], bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: bytes)
        return Array(hash.finalize())
    }

    /// Over the parts' commitments in order.
    public static func commitment(of parts: [[UInt8]]) -> [UInt8] {
        var hash = SHA256()
        for part in parts { hash.update(data: part) }
        return Array(hash.finalize())
    }

    private static func add(_ field: [UInt8], to hash: inout SHA256) {
        hash.update(data: bytes(Int64(field.count)))
        hash.update(data: field)
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> Int64(56 - $0 * 8)) }
    }
}

/// What the chain binds of one change.
public struct Header: Sendable {
    public let workspace: FileID
    public let file: FileID
    public let seq: Int
    public let at: Instant
    public let kind: String
    public let commitment: [UInt8]
}

extension [UInt8] {
    /// Lower-case hexadecimal digits.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: count * 2) { buffer in
            for (index, byte) in self.enumerated() {
                buffer[index * 2] = digits[Int(byte >> 4)]
                buffer[index * 2 + 1] = digits[Int(byte & 15)]
            }
            return count * 2
        }
    }
}
