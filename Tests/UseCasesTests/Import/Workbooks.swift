import Foundation

/// A workbook with one sheet of texts, as a spreadsheet writes it: an archive without compression.
enum Workbooks {
    /// `merged` names ranges such as `B1:C1`.
    static func bytes(_ rows: [[String]], merged: [String] = []) -> [UInt8] {
        let cells = rows.enumerated().map { row, texts in
            let line = texts.enumerated().map { column, text in
                let place = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row + 1)"
                return text.isEmpty
                    ? "" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row r=\"\(row + 1)\">\(line.joined())</row>"
        }
        let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let tail = merged.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>"
        let sheet =
            "<worksheet xmlns=\"\(main)\"><sheetData>\(cells.joined())</sheetData>\(tail)"
            + "</worksheet>"
        return archive([
            ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
                    + "<sheet name=\"Orders\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", sheet),
        ])
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func relation(_ kind: String, _ target: String) -> String {
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" "
            + "Type=\"\(office)/\(kind)\" Target=\"\(target)\"/></Relationships>"
    }

    static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var local: [UInt8] = []
        var directory: [UInt8] = []
        for (name, text) in parts {
            let bytes = Array(text.utf8)
            let shared =
                little(20, 2) + little(0, 8) + little(checksum(bytes), 4)
                + little(bytes.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2)
                + little(0, 2)
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 10)
                + little(local.count, 4) + Array(name.utf8)
            local += little(0x0403_4B50, 4) + shared + Array(name.utf8) + bytes
        }
        return local + directory + little(0x0605_4B50, 4) + little(0, 4)
            + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
            + little(local.count, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    private static func checksum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
