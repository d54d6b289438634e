import Crypto

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
}
