/// An address of e-mail as servers pass it on (RFC 5321 4.1.2): a name of letters, digits and the
/// signs of an atom, a domain of labels; ASCII, without quotes, blanks or control characters, so
/// that nothing of it can be read as another command or header.
public struct MailAddress: Sendable, Hashable, CustomStringConvertible {
    public let local: String
    public let domain: String

    /// Nil for anything else; a name has 64 characters at most, the whole 254.
    public init?(_ told: String) {
        let parts = told.split(separator: "@", omittingEmptySubsequences: false)
        guard told.utf8.count <= 254, parts.count == 2,
            Self.isName(parts[0]), Self.isDomain(parts[1])
        else { return nil }
        local = String(parts[0])
        domain = String(parts[1])
    }

    public var description: String { "\(local)@\(domain)" }

    /// The same mailbox under a name that comes back with an answer: `orders+tag@acme.example`.
    public func plus(_ tag: String) -> MailAddress {
        MailAddress("\(local)+\(tag)@\(domain)") ?? self
    }

    private static let signs = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isName(_ name: Substring) -> Bool {
        guard name.utf8.count <= 64 else { return false }
        let atoms = name.split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { atom in
            !atom.isEmpty && atom.utf8.allSatisfy { isPlain($0) || signs.contains($0) }
        }
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { isPlain($0) || $0 == 45 }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
