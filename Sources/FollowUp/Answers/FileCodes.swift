/// The codes a file carries, each with what does not check about it: shown beside the value, never
/// a reason to refuse.
extension Supplier {
    /// The licence's credit code.
    public var codes: [CodeCheck] { creditCode.map { [CodeKind.uscc.check($0)] } ?? [] }
}

extension Item {
    /// The article number, by its length, and the tariff number.
    public var codes: [CodeCheck] {
        let kinds: [Int: CodeKind] = [8: .gtin8, 12: .gtin12, 14: .gtin14]
        return [
            gtin.map { (kinds[$0.count] ?? .gtin13).check($0) },
            hsCode.map { CodeKind.hs.check($0) },
        ].compactMap { $0 }
    }
}

extension ShipmentDraft {
    /// The containers, and the ports where they are told as codes: five letters or digits without
    /// a small one. A place in words is no code that could be wrong.
    public var codes: [CodeCheck] {
        containers.map { CodeKind.container.check($0) }
            + [from, to].compactMap { $0 }.filter(Self.isCode).map { CodeKind.locode.check($0) }
    }

    private static func isCode(_ place: String) -> Bool {
        place.utf8.count == 5
            && place.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
    }
}
