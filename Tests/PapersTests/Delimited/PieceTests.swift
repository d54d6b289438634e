import Foundation
import Testing

@testable import Papers

/// A file comes in pieces, and where they are cut must not matter.
struct PieceTests {
    static let text = "a,\"数😀\"\"量\r\n\",é\r\n1,\"\",x\"y\r,,z\n\n\"end\""

    @Test(arguments: TableForm.Encoding.allCases, 1...9)
    func `characters cut apart are put together`(
        encoding: TableForm.Encoding, size: Int
    ) throws {
        let bytes = try Self.encoded(Self.text, encoding)
        var decoding = try encoding.decoding()
        var decoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            #expect(decoding.decode(piece, into: &decoded) == nil)
        }
        #expect(decoding.decode([], into: &decoded) == nil)
        #expect(String(decoding: decoded, as: UTF8.self) == Self.text)
    }

    @Test(arguments: TableForm.Encoding.allCases, 1...9)
    func `a bad byte is found at the same place in every piece`(
        encoding: TableForm.Encoding, size: Int
    ) throws {
        let good = try Self.encoded(Self.text, encoding)
        let bytes = good + [0, 0, 0, 0]
        var decoding = try encoding.decoding()
        var decoded: [UInt8] = []
        var failure: TextFailure?
        for start in stride(from: 0, to: bytes.count, by: size) where failure == nil {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            failure = decoding.decode(piece, into: &decoded)
        }
        #expect(failure == TextFailure(kind: .nul, byteOffset: good.count))
        #expect(String(decoding: decoded, as: UTF8.self) == Self.text)
    }

    @Test(arguments: 1...9)
    func `records cut apart are put together`(size: Int) throws {
        let bytes = Array(Self.text.utf8)
        var scanner = RecordScanner(delimiter: .comma, limits: TableLimits())
        var rows: [TableRow] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            var position = 0
            while try scanner.scan(piece, from: &position) {
                if let row = scanner.take() { rows.append(row) }
            }
        }
        #expect(try scanner.finish())
        if let row = scanner.take() { rows.append(row) }
        #expect(
            rows.map(\.cells) == [
                ["a", "数😀\"量\r\n", "é"], ["1", "", "x\"y"], ["", "", "z"], ["end"],
            ])
        #expect(rows.map(\.number) == [1, 2, 3, 5])
    }

    static func encoded(_ text: String, _ encoding: TableForm.Encoding) throws -> [UInt8] {
        switch encoding {
        case .utf8, .utf8WithBOM:
            return Array(text.utf8)
        case .utf16LittleEndian:
            return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .gb18030:
            var bytes: [UInt8] = []
            let result = try Conversion(from: "UTF-8", to: "GB18030")
                .convert(Array(text.utf8), into: &bytes)
            #expect(!result.isInvalid)
            return bytes
        }
    }
}
