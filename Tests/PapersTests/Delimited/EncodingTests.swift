import Foundation
import Testing

@testable import Papers

/// UTF-8 and GB18030 told apart where a file is short, cut off, or put together from two.
struct EncodingTests {
    private static let head = Data("PO,Vendor,Description,Qty\n".utf8)

    /// Texts as GB18030 writes them, with the bytes of the names told.
    private static func gb18030(_ text: String) throws -> Data {
        Data(try PieceTests.encoded(text, .gb18030))
    }

    @Test func `a list cut off in its last character is UTF-8, and refused at that row`() {
        let text = Self.head + Data("HU-1,恒达,Lid,5\nHU-2,恒".utf8)
        for cut in [text.dropLast(1), text.dropLast(2)] {
            #expect(throws: TableProblem.invalidText(row: 3, byteOffset: text.count - 3)) {
                try Reading(Data(cut))
            }
        }
    }

    @Test(arguments: [
        "HU-1,恒达,Lid,5\n", "HU-1,Café,Lid,5\n", "HU-1,Škoda,Lid,5\nHU-2,Łódź,Lid,4\n",
    ])
    func `a row of another encoding among UTF-8 is refused at that row`(good: String) {
        for other: [UInt8] in [Array("HU-3,M".utf8) + [0xFC], Array("HU-3,Zo".utf8) + [0xEB]] {
            let text = Self.head + Data(good.utf8)
            let row = text.filter { $0 == 10 }.count + 1
            let bad = text.count + other.count - 1
            for rest in ["ller,Lid,5\n", ",Lid,5\n", "ller,Lid,5\n" + good] {
                #expect(throws: TableProblem.invalidText(row: row, byteOffset: bad)) {
                    try Reading(text + Data(other) + Data(rest.utf8))
                }
            }
        }
    }

    @Test func `many rows of another encoding below a header in UTF-8 are no GB18030`() {
        let row = Data("HU-3,M".utf8) + Data([0xFC]) + Data("ller,Lid,5\n".utf8)
        var text = Data("订单号,供应商,品名,数量\n".utf8)
        for _ in 0..<40 { text += row }
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 40)) { try Reading(text) }
    }

    @Test func `a list in the letters of Western Europe is refused, not read as Chinese`() {
        let text = Self.head + Data("HU-1,M".utf8) + Data([0xFC]) + Data("ller,Lid,5\n".utf8)
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 32)) { try Reading(text) }
    }

    @Test(arguments: [
        "恒达", "永康恒达", "通达", "联达", "供应商", "数量", "镕", "興達", "进出口", "浣", "通用电器",
        "Côte", "A股", "恒达Lid",
    ])
    func `a short list in GB18030 stays read`(name: String) throws {
        for text in ["PO,Vendor\nHU-1,\(name)\n", "PO,Vendor\nHU-1,\(name)"] {
            let reading = try Reading(Self.gb18030(text))
            #expect(reading.form.encoding == .gb18030)
            #expect(reading.rows == [["HU-1", name]])
        }
    }

    @Test func `Chinese that is UTF-8 for the most part by chance stays read`() throws {
        // Each of the first three is a letter of another alphabet in UTF-8.
        for name in ["通药啤酒", "药通啤达"] {
            #expect(try Reading(Self.gb18030("a,b\n1,\(name)\n")).rows == [["1", name]])
        }
    }

    @Test func `a list in GB18030 that is cut off is refused at that row`() throws {
        let text = try Self.gb18030("PO,Vendor\nHU-1,恒达\nHU-2,永康恒达")
        #expect(throws: TableProblem.invalidText(row: 3, byteOffset: text.count - 2)) {
            try Reading(Data(text.dropLast()))
        }
    }

    @Test func `half of a character alone says nothing of UTF-8`() throws {
        let reading = try Reading(Data("a,b\n1,".utf8) + Data([0xE4, 0xBD]))
        #expect(reading.form.encoding == .gb18030)
        #expect(reading.rows == [["1", "浣"]])
    }
}
