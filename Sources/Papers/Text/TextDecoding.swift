/// Where text stops being text.
struct TextFailure: Equatable {
    enum Kind {
        case nul
        case invalid
    }

    let kind: Kind
    let byteOffset: Int

    func problem(row: Int) -> TableProblem {
        switch kind {
        case .nul: .nulByte(row: row, byteOffset: byteOffset)
        case .invalid: .invalidText(row: row, byteOffset: byteOffset)
        }
    }
}

/// Turns a file's bytes into UTF-8 without NUL.
protocol TextDecoding {
    /// Appends what the bytes say. A character cut off at their end waits for the next piece;
    /// after an empty piece nothing more comes, so there it is a failure.
    mutating func decode(_ bytes: [UInt8], into text: inout [UInt8]) -> TextFailure?
}

extension TableForm.Encoding {
    func decoding() throws(TableProblem) -> any TextDecoding {
        switch self {
        case .utf8, .utf8WithBOM: UTF8Decoding()
        case .utf16LittleEndian: UTF16Decoding(isBigEndian: false)
        case .utf16BigEndian: UTF16Decoding(isBigEndian: true)
        case .gb18030: try GB18030Decoding()
        }
    }
}
