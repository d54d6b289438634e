import FollowUp
import Testing

@Suite struct AttachingTests {
    private func file(
        _ name: String = "PI.pdf", _ type: MediaType = .pdf, size: Int = 10, hash: String = "ab"
    ) -> ArrivedFile {
        ArrivedFile(name: name, mediaType: type, size: size, sha256: hash)
    }

    private var stamp: Stamp {
        Stamp(
            seq: 7, at: Instant(milliseconds: 1),
            envelope: Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page))
    }

    private func order(_ files: [ArrivedFile]) throws -> Order {
        var order = Order(id: FileID(high: 0, low: 1))
        for file in files {
            for change in try order.attach(file, kind: .contract, title: nil, note: nil) {
                order.apply(change, stamp)
            }
        }
        return order
    }

    @Test func `every reason against a file is told at once`() throws {
        let order = try order([file()])
        let long = String(repeating: "x", count: 4_001)
        #expect(
            throws: Refusal([
                Reason(.tooLong(limit: 200), field: "title"),
                Reason(.tooLong(limit: 4_000), field: "note"),
                Reason(.notWhatItSays("image/jpeg"), field: "file"),
                Reason(.sameDocument(1), field: "file"),
            ])
        ) {
            try order.attach(file("a.pdf", .jpeg), kind: .contract, title: long, note: long)
        }
        #expect(throws: Refusal(.missing, field: "file")) {
            try order.attach(file(size: 0, hash: "c"), kind: .photo, title: nil, note: nil)
        }
        #expect(throws: Refusal(.programNotTaken, field: "file")) {
            try order.attach(
                file("a.pdf", .program, hash: "c"), kind: .photo, title: nil, note: nil)
        }
    }

    @Test func `a document is withdrawn once, with a reason, and its like may come again`() throws {
        var order = try order([file()])
        #expect(throws: Refusal(.notFound)) { try order.withdraw(document: 2, reason: "x") }
        #expect(throws: Refusal(.reasonMissing, field: "reason")) {
            try order.withdraw(document: 1, reason: " ")
        }
        for change in try order.withdraw(document: 1, reason: "of another order") {
            order.apply(change, stamp)
        }
        #expect(order.document(1)?.withdrawn == Erasable("of another order"))
        #expect(order.document(1)?.document.sha256 == "ab")
        var erased = try #require(order.document(1))
        erased.withdrawn = nil
        #expect(erased.isWithdrawn, "without its reason, too")
        #expect(throws: Refusal(.nothingToChange, field: "document")) {
            try order.withdraw(document: 1, reason: "again")
        }
        let again = try order.attach(file(), kind: .contract, title: nil, note: nil)
        guard case .documentAttached(let document)? = again.first else {
            Issue.record("not attached")
            return
        }
        #expect(document.number == 2)
    }

    @Test func `the five hundred and first document is one too many`() throws {
        let order = try order((1...Order.mostDocuments).map { file(hash: "\($0)") })
        #expect(throws: Refusal(.tooMany(limit: 500), field: "file")) {
            try order.attach(file(hash: "x"), kind: .contract, title: nil, note: nil)
        }
    }

    struct Head: Sendable {
        let bytes: [UInt8]
        let type: String

        init(_ bytes: [UInt8], _ type: String) {
            self.bytes = bytes
            self.type = type
        }

        init(_ text: String, _ type: String, after lead: [UInt8] = []) {
            self.init(lead + Array(text.utf8), type)
        }
    }

    static let heads: [Head] = [
        Head([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
        Head([0x89, 80, 78, 71, 13, 10, 26, 10], "image/png"),
        Head("%PDF-1.7", "application/pdf"),
        Head([77, 90, 0x90, 0], "application/x-executable"),
        Head("MZ-100 is the item", "text/plain"), Head("BM", "text/plain"),
        Head([66, 77, 0, 1], "image/bmp"), Head([0x7F, 69, 76, 70], "application/x-executable"),
        Head("#!/bin/sh", "application/x-executable"), Head("RIFF0000WEBPVP8 ", "image/webp"),
        Head("ftypheic", "image/heic", after: [0, 0, 0, 24]),
        Head("ftypisom", "video/mp4", after: [0, 0, 0, 24]),
        Head("  <!DOCTYPE html><script>", "text/html"), Head("<svg >", "image/svg+xml"),
        Head("订单 PO-1", "text/plain"), Head([0xE8, 0xAE, 0xA2, 0xE5], "text/plain"),
        Head([1, 2, 3], "application/octet-stream"), Head("", "application/octet-stream"),
        Head([0xFE, 0xFF, 65], "application/octet-stream"),
        Head(
            "[Content_Types].xml\u{0}xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            after: [80, 75, 3, 4, 0]),
        Head("readme", "application/zip", after: [80, 75, 3, 4, 0]),
    ]

    @Test func `what a file is, its first bytes say`() {
        for head in Self.heads {
            #expect(MediaType.of(head.bytes).name == head.type, "\(head.bytes.prefix(20))")
        }
    }
    @Test(arguments: [
        ("a.pdf", "application/pdf", true), ("A.PDF", "application/pdf", true),
        ("a.jpg.html", "image/jpeg", false), ("a.pdf", "image/png", false),
        ("a.jpg", "text/html", false), ("noending", "image/png", true),
        ("a.txt", "application/octet-stream", true), ("a.xyz", "application/pdf", true),
        ("a.csv", "image/png", false),
    ])
    func `a known ending is held to its promise`(name: String, type: String, fits: Bool) throws {
        let told = try? order([]).attach(
            file(name, MediaType(type)), kind: .photo, title: nil, note: nil)
        #expect((told != nil) == fits)
    }

    @Test func `no bytes are so odd that telling what they are breaks`() {
        var chance = SeededChance.announced()
        for _ in 0..<20_000 {
            let bytes = Array(
                chance.text(like: ["%PDF-1.7", "PK\u{3}\u{4}xl/", "<?xml", "RIFF0000WEBP"]).utf8)
            #expect(!MediaType.of(bytes).name.isEmpty)
        }
    }
}
