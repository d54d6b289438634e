import Testing

@testable import FollowUp

/// What an archive is, the names of its parts say.
@Suite struct ArchiveNamesTests {
    struct Row: Sendable, CustomStringConvertible {
        let description: String
        let bytes: [UInt8]
        /// By all that is known of it.
        let type: MediaType
        /// By its first bytes alone.
        let first: MediaType

        init(
            _ description: String, _ archive: Archive, _ type: MediaType, first: MediaType? = nil
        ) {
            self.description = description
            bytes = archive.bytes
            self.type = type
            self.first = first ?? type
        }
    }

    private static let excel = [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml", "xl/vbaProject.bin", "docProps/app.xml",
    ]
    private static let plain = excel.filter { $0 != "xl/vbaProject.bin" }
    private static let backwards: [String] = plain.reversed()
    private static let late = [
        "docProps/thumbnail.jpeg", "xl/workbook.xml", "_rels/.rels", "[Content_Types].xml",
    ]
    private static let old = plain + ["xl/macrosheets/sheet1.xml"]
    private static let macros = MediaType("application/vnd.ms-excel.sheet.macroEnabled.12")

    private static func embedding(_ inner: [UInt8]) -> Archive {
        var archive = Archive(
            ["_rels/.rels", "ppt/embeddings/a.xlsx", "[Content_Types].xml"], isStreamed: true)
        archive.parts[1].content = inner
        return archive
    }

    static let rows: [Row] = [
        Row("one text", Archive(["hello.txt"]), .zip),
        Row("one text, streamed", Archive(["hello.txt"], isStreamed: true), .zip),
        Row("a large text", Archive(["hello.txt"]).filling("hello.txt", 20_000), .zip),
        Row("of Excel", Archive(plain), .workbook),
        Row("of LibreOffice", Archive(backwards, isStreamed: true), .workbook),
        Row(
            "a large picture first, the types last",
            Archive(late).filling("docProps/thumbnail.jpeg", 20_000), .workbook,
            first: .officePackage),
        Row("a letter", Archive(["[Content_Types].xml", "word/document.xml"]), .textDocument),
        Row("a letter of Google", Archive(["word/a.xml", "[Content_Types].xml"]), .textDocument),
        Row("slides", Archive(["[Content_Types].xml", "ppt/presentation.xml"]), .slides),
        Row("slides that hold a workbook", embedding(Archive(plain).bytes), .slides),
        Row(
            "slashes that lean back", Archive(["[Content_Types].xml", "xl\\workbook.xml"]),
            .workbook),
        Row("capital letters", Archive(["[CONTENT_TYPES].XML", "XL/WORKBOOK.XML"]), .workbook),
        Row(
            "a package without a folder of its own",
            Archive(["[Content_Types].xml", "_rels/.rels", "workbook.xml"]), .officePackage),
        Row("a text in a folder", Archive(["xl/hello.txt"]), .zip, first: .workbook),
        Row("of OpenDocument", Archive(["mimetype", "content.xml"]), .zip),
        Row("a program of Java", Archive(["META-INF/MANIFEST.MF", "a.class"]), .zip),
        Row("macros", Archive(excel), macros),
        Row("macros, streamed", Archive(excel, isStreamed: true), macros),
        Row(
            "macros behind a large sheet",
            Archive(excel).filling("xl/worksheets/sheet1.xml", 20_000), macros, first: .workbook),
        Row("macros of Excel 4", Archive(old), macros),
        Row(
            "a letter with macros", Archive(["_rels/.rels", "word/vbaProject.bin"]),
            MediaType("application/vnd.ms-word.document.macroEnabled.12")),
    ]

    @Test(arguments: rows)
    func `an archive is what the names of its parts say`(row: Row) {
        #expect(MediaType.of(Array(row.bytes.prefix(8_192)), tail: row.bytes) == row.type)
        #expect(MediaType.of(Array(row.bytes.prefix(8_192))) == row.first)
    }

    @Test func `a directory that does not lie in the last bytes whole decides nothing`() {
        var names = ["[Content_Types].xml", "hello.txt"]
        for number in 0..<200 { names.append("xl/\(number).xml") }
        let bytes = Archive(names + ["xl/vbaProject.bin"]).bytes
        let head = Array(bytes.prefix(8_192))
        #expect(MediaType.of(head, tail: Array(bytes.suffix(1_000))) == .workbook)
        #expect(MediaType.of(head, tail: Array(bytes.dropLast(22))) == .workbook)
        #expect(MediaType.of(head, tail: bytes) == Self.macros)
    }

    @Test func `the last bytes are asked for only of an archive`() {
        var asked = 0
        func tail() -> [UInt8] {
            asked += 1
            return []
        }
        let paper = MediaType.of(Array("%PDF-1.7".utf8), tail: tail())
        #expect(paper == .pdf && asked == 0)
        let archive = MediaType.of(Archive(["hello.txt"]).bytes, tail: tail())
        #expect(archive == .zip && asked == 1)
    }

    @Test func `no archive is so broken that telling what it is breaks`() {
        var chance = SeededChance.announced()
        let whole = [Archive(Self.excel).bytes, Archive(Self.excel, isStreamed: true).bytes]
        for round in 0..<4_000 {
            var bytes = whole[round % 2]
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                let at = Int.random(in: 4..<bytes.count, using: &chance)
                // Sizes that reach beyond everything, as often as any others.
                let any = UInt8.random(in: 0...255, using: &chance)
                bytes[at] = Bool.random(using: &chance) ? 0xFF : any
            }
            let head = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &chance)))
            let tail = Array(bytes.suffix(Int.random(in: 0...bytes.count, using: &chance)))
            #expect(!MediaType.of(head, tail: tail).name.isEmpty)
        }
    }
}
