import Foundation
import Testing

@testable import Papers

/// Damaged bytes may be refused, but must not bring the process down or keep it busy.
struct FuzzTests {
    private static let seconds = 1.0

    private static let workbook = Result {
        var fixture = WorkbookFixture(
            rows: WorkbookFixture.row(1, ["Order", "数量", "Due"])
                + #"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.5E+3</v></c>"#
                + #"<c r="C2" s="1"><v>46346.5</v></c></row>"#,
            tail: #"<mergeCells><mergeCell ref="A2:A4"/></mergeCells>"#)
        fixture.sharedStrings = "<si><t>PO-1 &amp; _x000D_</t></si>"
        fixture.cellFormats = [0, 164]
        fixture.numberFormats = #"<numFmt numFmtId="164" formatCode="[$-409]d/m/yy\ h:mm;@"/>"#
        return try fixture.data()
    }

    @Test func `damaged delimited files are read or refused`() {
        let texts = [
            "a,b,c\n1,\"2\",3\n", "单号;数量\r\nPO-1;\"1,5\"\r\n", "a\tb\r\"x\"\"y\"\t2\r",
            "sep=|\na|b\n",
        ]
        let seeds = texts.flatMap { text in
            TableForm.Encoding.allCases.compactMap {
                try? Data(PieceTests.encoded(text, $0))
            }
        }
        repeatDamaged(seeds)
    }

    @Test func `damaged archives are read or refused`() throws {
        repeatDamaged([try Self.workbook.get()])
    }

    @Test func `archives with damaged parts are read or refused`() throws {
        let parts: [(String, String)] = [
            ("xl/worksheets/sheet1.xml", Self.sheet), ("xl/styles.xml", Self.styles),
            ("xl/sharedStrings.xml", "<sst><si><r><t>x</t></r><rPh><t>y</t></rPh></si></sst>"),
        ]
        let seed = UInt64.random(in: .min ... .max)
        print("damaged parts: seed \(seed)")
        var chance = SeededChance(seed: seed)
        let end = ContinuousClock.now + .seconds(Self.seconds)
        while ContinuousClock.now < end {
            var fixture = WorkbookFixture(rows: "")
            for (name, text) in parts {
                fixture.replaced[name] = String(
                    decoding: Self.damaged(Data(text.utf8), &chance), as: UTF8.self)
            }
            Self.readAll(try fixture.data())
        }
    }

    @Test func `damaged cells are read or refused as dates and numbers`() {
        let seed = UInt64.random(in: .min ... .max)
        print("damaged cells: seed \(seed)")
        var chance = SeededChance(seed: seed)
        let texts = [
            "2-Jun-06", "8/27/14 8:30 PM", "2026年11月20日", "(US$ 1,234.5E+03)", "1.234,5 kg",
        ]
        let end = ContinuousClock.now + .seconds(Self.seconds)
        var (dates, numbers) = (DateColumn(), DecimalColumn())
        while ContinuousClock.now < end {
            for text in texts {
                let cell = String(decoding: Self.damaged(Data(text.utf8), &chance), as: UTF8.self)
                dates.observe(cell)
                numbers.observe(cell)
                _ = DateReading(numericOrder: .dayFirst).day(of: cell)
                _ = DecimalStyle(mark: .comma, affix: "kg").normalised(cell)
                _ = NumberFormat(code: cell)
                _ = CellNumber.plain(cell)
            }
        }
        #expect(dates.unreadable > 0 && numbers.unreadable > 0)
    }

    private static let sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\">"
        + "<f>1</f><v>46346.5</v></c></row><row r=\"2\"><c t=\"inlineStr\"><is><t>a&amp;b</t></is>"
        + "</c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>"

    private static let styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm[h]\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"

    private func repeatDamaged(_ seeds: [Data]) {
        let seed = UInt64.random(in: .min ... .max)
        print("damaged files: seed \(seed)")
        var chance = SeededChance(seed: seed)
        let end = ContinuousClock.now + .seconds(Self.seconds)
        var rounds = 0
        while ContinuousClock.now < end, let file = seeds.randomElement(using: &chance) {
            Self.readAll(Self.damaged(file, &chance))
            rounds += 1
        }
        #expect(rounds > 10)
    }

    private static func readAll(_ data: Data) {
        var limits = TableLimits()
        limits.uncompressedBytes = 1_000_000
        _ = try? Reading(data, limits: limits)
    }

    private static func damaged(_ data: Data, _ chance: inout SeededChance) -> Data {
        var bytes = [UInt8](data)
        for _ in 0..<Int.random(in: 1...6, using: &chance) {
            guard let place = bytes.indices.randomElement(using: &chance) else { break }
            let byte =
                Bool.random(using: &chance)
                ? UInt8.random(in: 0...255, using: &chance)
                : Array("\"',;\t\r\n<>&/!-[]0129EeZ.:".utf8).randomElement(using: &chance) ?? 0
            switch Int.random(in: 0..<5, using: &chance) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(byte, at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
            case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
            default: bytes[place] = byte
            }
        }
        return Data(bytes)
    }
}
