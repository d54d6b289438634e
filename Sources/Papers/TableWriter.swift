import Foundation

/// Writes records by RFC 4180 in a given form, for instance the one they were read in.
///
/// A file is `opening` followed by one `record` after another. A workbook's form is written as
/// its delimiter, line end and encoding say.
public struct TableWriter: Sendable {
    public let form: TableForm
    /// Puts an apostrophe before cells that a spreadsheet would calculate.
    public let guardFormulas: Bool

    public init(form: TableForm, guardFormulas: Bool) {
        self.form = form
        self.guardFormulas = guardFormulas
    }

    /// The byte order mark, where the encoding has one.
    public var opening: Data {
        switch form.encoding {
        case .utf8, .gb18030: Data()
        case .utf8WithBOM: Data([0xEF, 0xBB, 0xBF])
        case .utf16LittleEndian: Data([0xFF, 0xFE])
        case .utf16BigEndian: Data([0xFE, 0xFF])
        }
    }

    public func record(_ cells: [String]) throws(TableProblem) -> Data {
        let delimiter = String(decoding: [form.delimiter.byte], as: UTF8.self)
        let text =
            cells.map { quoted(guardFormulas ? FormulaGuard.guarded($0) : $0) }
            .joined(separator: delimiter) + lineEnd
        return try encoded(text)
    }

    private var lineEnd: String {
        switch form.lineEnd {
        case .lf: "\n"
        case .cr: "\r"
        case .crlf, .mixed: "\r\n"
        }
    }

    /// Quotes whatever any delimiter or line end would take apart, and a leading byte order mark.
    private func quoted(_ cell: String) -> String {
        let special: [UInt8] = [.quote, .lf, .cr] + TableForm.Delimiter.allCases.map(\.byte)
        let isPlain = !cell.utf8.contains { special.contains($0) || $0 == 0 }
        if isPlain, cell.unicodeScalars.first != "\u{FEFF}" { return cell }
        var bytes: [UInt8] = [.quote]
        for byte in cell.utf8 where byte != 0 {
            bytes.append(byte)
            if byte == .quote { bytes.append(byte) }
        }
        bytes.append(.quote)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func encoded(_ text: String) throws(TableProblem) -> Data {
        switch form.encoding {
        case .utf8, .utf8WithBOM:
            return Data(text.utf8)
        case .utf16LittleEndian:
            return Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        case .utf16BigEndian:
            return Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        case .gb18030:
            var bytes: [UInt8] = []
            let result = try Conversion(from: "UTF-8", to: "GB18030")
                .convert(Array(text.utf8), into: &bytes)
            guard !result.isInvalid else { throw .encodingUnavailable(.gb18030) }
            return Data(bytes)
        }
    }
}
