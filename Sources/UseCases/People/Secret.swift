import Crypto
import FollowUp

/// A secret handed to somebody: 256 random bits in letters and digits, kept only as a hash.
public struct Secret: Sendable {
    public let text: String

    public init() {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        text = String((0..<52).map { _ in letters[Int(generator.next(upperBound: 32 as UInt))] })
    }

    /// What is kept of a secret.
    public static func digest(of text: String) -> [UInt8] {
        Array(SHA256.hash(data: Array("gendan secret ".utf8) + Array(text.utf8)))
    }

    /// By what people name a secret without telling it: the first half of what is kept.
    static func handle(of digest: [UInt8]) -> FileID {
        let words = [digest.prefix(8), digest.dropFirst(8).prefix(8)].map { bytes in
            bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return FileID(high: words[0], low: words[1])
    }
}
