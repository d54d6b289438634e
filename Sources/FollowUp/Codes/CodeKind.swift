/// The codes on the papers of an order that can be checked by themselves.
public enum CodeKind: String, CaseIterable, Codable, Sendable {
    /// Container number (ISO 6346).
    case container
    /// Article numbers (GS1): GTIN-8, GTIN-12 (UPC), GTIN-13 (EAN), GTIN-14 (on cartons).
    case gtin8, gtin12, gtin13, gtin14
    /// Serial number of a carton or pallet (GS1 SSCC-18).
    case sscc
    /// Unified social credit code of a Chinese company 统一社会信用代码 (GB 32100-2015).
    case uscc
    /// Account number (ISO 13616).
    case iban
    /// Bank identifier, also called SWIFT code (ISO 9362).
    case bic
    /// Ship number of the International Maritime Organization.
    case imo
    /// Tariff number of the Harmonized System, with a country's own digits or without.
    case hs
    /// Port or place (UN/LOCODE).
    case locode

    /// Checks a code as it was typed; capitals, blanks, separators and width do not matter.
    /// Never fails: what cannot be read is a problem in the answer.
    public func check(_ value: String) -> CodeCheck {
        var (code, isWhole) = CodeText.read(value, dropping: separators)
        dropPrefix(of: &code)
        var text = ""
        text.unicodeScalars.append(contentsOf: code)
        var findings = CodeFindings()
        if code.isEmpty && isWhole {
            findings.require(false, .empty)
        } else if !isWhole {
            findings.require(false, .tooLong)
        } else if code.allSatisfy({ $0.isASCII }) {
            inspect(code.map { UInt8(truncatingIfNeeded: $0.value) }, &findings)
        } else {
            findings.require(false, .wrongCharacter)
        }
        return CodeCheck(
            kind: self, value: text, problems: findings.problems, warnings: findings.warnings)
    }

    private var separators: Set<Unicode.Scalar> {
        switch self {
        case .hs: ["."]
        case .imo, .bic, .locode: []
        case .container, .gtin8, .gtin12, .gtin13, .gtin14, .sscc, .uscc, .iban: ["-"]
        }
    }

    /// Words that are written in front of a code but do not belong to it.
    private func dropPrefix(of code: inout [Unicode.Scalar]) {
        let prefixes: [[Unicode.Scalar]] =
            switch self {
            case .imo: [["I", "M", "O"]]
            case .iban: [["I", "B", "A", "N"]]
            // The application identifier (00) is no part of the 18 digits.
            case .sscc: code.count == 20 ? [["0", "0"]] : [["(", "0", "0", ")"]]
            default: []
            }
        for prefix in prefixes where code.starts(with: prefix) {
            code.removeFirst(prefix.count)
        }
    }

    private func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        switch self {
        case .container: ContainerNumber.inspect(code, &findings)
        case .gtin8: GS1Number.inspect(code, length: 8, &findings)
        case .gtin12: GS1Number.inspect(code, length: 12, &findings)
        case .gtin13: GS1Number.inspect(code, length: 13, &findings)
        case .gtin14: GS1Number.inspect(code, length: 14, &findings)
        case .sscc: GS1Number.inspect(code, length: 18, &findings)
        case .uscc: CreditCode.inspect(code, &findings)
        case .iban: AccountNumber.inspect(code, &findings)
        case .bic: BankIdentifier.inspect(code, &findings)
        case .imo: ShipNumber.inspect(code, &findings)
        case .hs: TariffNumber.inspect(code, &findings)
        case .locode: PlaceCode.inspect(code, &findings)
        }
    }
}
