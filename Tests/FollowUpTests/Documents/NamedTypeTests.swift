import Testing

@testable import FollowUp

/// Files that are not what they say (reliability.md, F15).
@Suite struct NamedTypeTests {
    /// What an order says to a file; nil where it is taken.
    private func refusal(_ name: String, _ bytes: [UInt8]) -> Refusal? {
        let type = MediaType.of(Array(bytes.prefix(8_192)), tail: bytes)
        let file = ArrivedFile(name: name, mediaType: type, size: bytes.count, sha256: "ab")
        do {
            _ = try Order(id: FileID(high: 0, low: 1)).attach(
                file, kind: .other, title: nil, note: nil)
            return nil
        } catch {
            return error
        }
    }

    private static let program = Refusal(.programNotTaken, field: "file")

    private static func not(_ type: String) -> Refusal {
        Refusal(.notWhatItSays(type), field: "file")
    }

    private static func bytes(
        _ text: String, _ more: [UInt8] = [], after lead: [UInt8] = []
    ) -> [UInt8] {
        lead + Array(text.utf8) + more
    }

    private static let rubbish = (0..<64).map { UInt8($0 * 4 + 1) }
    private static let png: [UInt8] = [0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]
    /// A file of the old kind with a directory right behind its head.
    private static func compound(_ kind: UInt8) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1_024)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes[30] = 9
        bytes.replaceSubrange(592..<596, with: [0x84, kind, 12, 0])
        bytes[600] = 0xC0
        bytes[607] = 0x46
        return bytes
    }

    static let programNames = [
        "PI.bat", "PI.BAT", "PI.bat.", "PI.bat ", "PI.Bat . . ", "PI.pdf.exe", "PI.jar",
        "PI.pdf.lnk", "发票.js", "a.jse", "a.ps1", "a.vbs", "a.vbe", "a.wsf", "a.hta", "a.cmd",
        "a.com", "a.scr", "a.pif", "a.cpl", "a.msi", "a.reg", "a.url", "a.chm", "a.sh", "a.py",
        "a.command", "a.app", "a.dmg", "a.desktop", "a.apk", "scan.xlsm", "scan.XLSM", "a.xlam",
        "a.docm", "a.dotm", "a.pptm", "a.ppsm", ".bat",
    ]

    @Test(arguments: programNames)
    func `a name of a program is refused, whatever it holds`(name: String) {
        let workbook = Archive(["[Content_Types].xml", "xl/workbook.xml"]).bytes
        for held in [Self.rubbish, Self.bytes("text"), Self.bytes("%PDF-1.7"), workbook] {
            #expect(refusal(name, held) == Self.program, "\(held.prefix(4))")
        }
    }

    @Test(arguments: [
        "bat", "exe", "PI.bat.txt", "a.commands", "js.txt", "list.bat.csv", "批处理.txt", "a.",
        "...", ". .", "", "a.b.c", "Quotation No.23",
    ])
    func `a name that only looks like one of a program is taken`(name: String) {
        #expect(refusal(name, Self.bytes("a text")) == nil)
    }

    @Test(arguments: ["a.pdf", "a.doc", "a.xlsx", "a.mp3", "a.xyz", "a", "PI.zip"])
    func `a content that runs is refused, whatever its name`(name: String) {
        let macros = Archive(["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"])
        let late = macros.filling("xl/workbook.xml", 20_000)
        let shortcut: [UInt8] = [76, 0, 0, 0, 1, 20, 2, 0, 0, 0, 0, 0, 0xC0]
        for held in [
            shortcut, [77, 90, 0x90, 0], [0x7F, 69, 76, 70], [0xCE, 0xFA, 0xED, 0xFE],
            Self.bytes("#!/bin/sh"), Self.compound(0x10), macros.bytes, late.bytes,
        ] {
            #expect(refusal(name, held) == Self.program, "\(held.prefix(8))")
        }
    }

    static let endings = """
        mp3 wav amr m4a aac ogg opus caf 3gp mp4 mov avi txt csv tsv xml json eml rtf doc docx xls \
        xlsx pptx msg dwg psd eps dxf heic webp gif tif html
        """.split(separator: " ").map(String.init)

    @Test(arguments: endings)
    func `a known content under the ending of another kind is refused`(ending: String) {
        for (type, held) in [
            ("image/png", Self.png), ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0]),
            ("application/pdf", Self.bytes("%PDF-1.7\n")),
            ("application/zip", Archive(["hello.txt"]).bytes),
            ("application/zip", Archive(["hello.txt"], isStreamed: true).bytes),
            ("application/vnd.rar", Self.bytes("Rar!", [26, 7, 0])),
            ("application/x-7z-compressed", [55, 122, 0xBC, 0xAF, 39, 28, 0]),
            ("application/gzip", [0x1F, 0x8B, 8, 0]),
        ] as [(String, [UInt8])] {
            #expect(refusal("a.\(ending)", held) == Self.not(type), "\(type)")
            #expect(refusal("A.\(ending.uppercased()). ", held) == Self.not(type), "\(type)")
        }
    }

    private static func boxed(_ brand: String) -> [UInt8] {
        bytes("ftyp\(brand)", after: [0, 0, 0, 24])
    }

    static let real: [(String, [UInt8])] = [
        ("voice.amr", bytes("#!AMR\n", [60, 8, 0])), ("v.awb", bytes("#!AMR-WB\n", [4, 0])),
        ("wechat.amr", bytes("#!SILK_V3", [12, 0], after: [2])), ("memo.m4a", boxed("M4A ")),
        ("voice.m4a", boxed("mp42")), ("clip.mp4", boxed("isom")), ("clip.mp4", boxed("M4A ")),
        ("IMG_1.MOV", boxed("qt  ")), ("clip.m4v", boxed("M4V ")), ("old.3gp", boxed("3gp4")),
        ("old.mov", bytes("wide", [0, 1, 2, 3], after: [0, 0, 0, 8])),
        ("v.mp3", bytes("ID3", [3, 0])),
        ("v.mp3", [0xFF, 0xFB, 0x90, 0x64, 0]), ("v.mp3", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
        ("v.wav", bytes("RIFF0000WAVEfmt ", [16, 0])), ("v.caf", bytes("caff", [0, 1, 0, 0])),
        ("v.opus", bytes("OggS", [0, 2])), ("v.ogg", bytes("OggS", [0, 2])),
        ("v.aac", [0xFF, 0xF1, 0x50, 0x80, 0]), ("line.avi", bytes("RIFF0000AVI LIST", [0])),
        ("line.mkv", [0x1A, 0x45, 0xDF, 0xA3, 1]), ("p.heic", boxed("heic")),
        ("p.webp", bytes("RIFF0000WEBPVP8 ")), ("a.dwg", bytes("AC1027", [0, 0])),
        ("a.psd", bytes("8BPS", [0, 1, 0])), ("a.ai", bytes("%PDF-1.5\n")),
        ("a.ai", bytes("%!PS-Adobe-3.0")), ("a.dxf", bytes("0\nSECTION\n")),
        ("a.step", bytes("ISO-10303-21;")), ("a.eml", bytes("From: wang@example.org\n")),
        ("a.json", bytes("{}")), ("a.xml", bytes("<?xml version='1.0'?><a/>")),
        ("a.rtf", bytes("{\\rtf1 PI}")), ("订单.csv", [0xB6, 0xA9, 0xB5, 0xA5, 44, 49]),
        ("a.csv", bytes("Product,WAVE 3")), ("a.doc", compound(9)), ("a.xls", compound(8)),
        ("locked.xlsx", compound(9)), ("a.zip", Archive(["hello.txt"]).bytes),
        ("a.ods", Archive(["mimetype", "content.xml"]).bytes), ("a.xyz", rubbish),
        ("a.docx", Archive(["_rels/.rels", "word/document.xml"]).bytes),
        ("a.xlsx", Archive(["xl/workbook.xml", "[Content_Types].xml"], isStreamed: true).bytes),
        ("a.pptx", Archive(["[Content_Types].xml", "ppt/presentation.xml"]).bytes),
    ]

    @Test(arguments: real)
    func `what telephones, recorders and programs write is taken`(name: String, held: [UInt8]) {
        #expect(refusal(name, held) == nil)
    }

    @Test func `a letter of one kind of paper is not one of another`() {
        let letter = Archive(["[Content_Types].xml", "word/document.xml"]).bytes
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        for name in ["a.xlsx", "a.pptx", "a.pdf", "a.mp3"] {
            #expect(refusal(name, letter) == Self.not(word), "\(name)")
        }
    }

    @Test func `a letter itself is kept, whatever its first bytes look like`() throws {
        var letter = ArrivedLetter()
        letter.original = ArrivedFile(name: "1.eml", mediaType: .png, size: 4, sha256: "ee")
        #expect(try Story().order.receive(letter).count == 2)
    }
}
