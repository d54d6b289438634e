import Crypto
import Foundation

/// The SHA-256 of a content, which is its name.
public struct BlobDigest: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// Nil but for 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits in lower case.
    public init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 2 * SHA256.byteCount else { return nil }
        var bytes: [UInt8] = []
        for at in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(digits[at]), let low = Self.value(digits[at + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    init(_ hash: SHA256.Digest) { bytes = Array(hash) }

    /// 64 hexadecimal digits in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 2 * bytes.count) { buffer in
            for (at, byte) in bytes.enumerated() {
                buffer[2 * at] = Self.digit(byte >> 4)
                buffer[2 * at + 1] = Self.digit(byte & 15)
            }
            return 2 * bytes.count
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        default: nil
        }
    }
}
