import FollowUp

/// Which documents name which content.
extension Write {
    mutating func documentRows(_ order: Order, _ before: Order?, _ workspace: FileID) {
        let known = before?.documents ?? []
        for (at, held) in order.documents.enumerated() {
            guard at >= known.count || known[at] != held else { continue }
            let document = held.document
            add(
                """
                INSERT INTO document_row (workspace, order_id, number, kind, digest, size,
                withdrawn) VALUES (\(workspace), \(order.id), \(document.number),
                \(document.kind.rawValue), \(Array(hex: document.sha256) ?? []), \(document.size),
                \(held.isWithdrawn)) ON CONFLICT (workspace, order_id, number) DO UPDATE SET
                kind = excluded.kind, digest = excluded.digest, size = excluded.size,
                withdrawn = excluded.withdrawn
                """)
        }
    }
}

extension [UInt8] {
    /// Reads hexadecimal digits, two a byte.
    public init?(hex: String) {
        let digits = hex.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0 }
        self = stride(from: 0, to: values.count, by: 2).map {
            UInt8(values[$0] << 4 | values[$0 + 1])
        }
    }
}
