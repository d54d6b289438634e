import Foundation
import Testing

@testable import Post

@Suite struct HeaderTextTests {
    /// What may not reach a server as it is.
    static let hostile = [
        "a\r\nBcc: evil@example.org", "a\nX: y", "a\rX: y", "a\0b", "a\u{2028}b", "\u{85}x",
        "\r\n.\r\nMAIL FROM:<x@y>", "\u{202E}fdp.exe", "=?UTF-8?B?SGk=?=", "\"quoted\\\"",
        String(repeating: "长", count: 400), String(repeating: "x", count: 2_000), "\u{1B}[31m",
    ]

    @Test(arguments: hostile.indices)
    func `no text begins another header or a line of its own`(_ index: Int) {
        let text = Self.hostile[index]
        for header in [
            "Subject: \(HeaderText.words(text))", "To: \(HeaderText.mailbox(text, "a@b.example"))",
            HeaderText.attachment(text), "Content-Type: \(HeaderText.type("a/b", text))",
        ] {
            let lines = header.components(separatedBy: "\r\n")
            for (at, line) in lines.enumerated() {
                #expect(at == 0 || line.hasPrefix(" "), "\(line)")
                #expect(line.utf8.allSatisfy { (32...126).contains($0) }, "\(line)")
                #expect(line.utf8.count <= 200, "\(line.utf8.count)")
            }
        }
    }

    @Test func `plain words stay as they are, others are encoded and come back`() throws {
        #expect(HeaderText.words("Purchase order PO-1") == "Purchase order PO-1")
        let encoded = HeaderText.words("采购订单 PO-2291，永康恒达工贸有限公司的全部产品与包装")
        var decoded = Data()
        for word in encoded.components(separatedBy: "\r\n ") {
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?UTF-8?B?"))
            decoded += try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
        }
        #expect(
            String(decoding: decoded, as: UTF8.self) == "采购订单 PO-2291，永康恒达工贸有限公司的全部产品与包装")
    }

    @Test func `a file's name goes as it is or encoded, in both ways`() {
        #expect(
            HeaderText.attachment("PO-1.pdf")
                == "Content-Disposition: attachment; filename=\"PO-1.pdf\"")
        let chinese = HeaderText.attachment("订单.pdf")
        #expect(chinese.contains("filename*0*=UTF-8''%E8%AE%A2%E5%8D%95.pdf"))
        #expect(HeaderText.attachment("a\"; x=\"b").contains("=UTF-8''a%22%3B%20x%3D%22b"))
        #expect(HeaderText.type("a/b", "PO-1.pdf") == "a/b;\r\n name=\"PO-1.pdf\"")
        #expect(HeaderText.type("a/b", "订.pdf").contains("name=\"=?UTF-8?B?6K6iLnBkZg==?=\""))
    }

    @Test func `a letter's lines end as the network wants them, whatever was typed`() {
        var letter = PostedLetter(
            messageID: "1@x", date: 1_788_220_800_000, from: "a@x", to: "b@y", subject: "s",
            text: "one\n.\r\ntwo\rthree\0")
        #expect(letter.lines == "one\r\n.\r\ntwo\r\nthree")
        #expect(letter.headers[0] == "Date: Tue, 1 Sep 2026 00:00:00 +0000")
        #expect(!letter.headers.contains { $0.hasPrefix("Reply-To") })
        letter.replyTo = "a+1@x"
        #expect(letter.headers.last == "Reply-To: <a+1@x>")
    }
}
