import Foundation
import Testing

@testable import Jobs

/// Letters as strangers write them, taken apart by the built worker.
@Suite struct LetterTests {
    private func read(_ text: String) async throws -> (letter: ReadLetter, files: [UInt8]) {
        let (reply, made) = try await WorkerCrew(workers: 1).ask(.letter, Array(text.utf8))
        guard case .letter(let letter) = reply else { throw JobFailure.nonsense }
        return (letter, made)
    }

    private static let report = """
        From: MAILER-DAEMON@mx.example
        Content-Type: multipart/report; report-type=delivery-status; boundary=B

        --B
        Content-Type: text/plain

        Sorry.
        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; a@b.example
        Action: FAILED
        Status: 5.2.2 (full)
        Diagnostic-Code: smtp; 552 5.2.2
         mailbox full

        --B
        Content-Type: text/rfc822-headers

        Message-ID: <gendan.w.l@acme.example>
        Subject: order

        --B--
        """

    @Test(arguments: ["\n", "\r\n"])
    func `a report says what became of which letter`(_ ending: String) async throws {
        let text = Self.report.replacingOccurrences(of: "\n", with: ending)
        let letter = try await read(text).letter
        var told = ReadLetter.Report(action: "failed")
        told.status = "5.2.2"
        told.words = "552 5.2.2 mailbox full"
        #expect(letter.report == told)
        #expect(letter.names.first == "gendan.w.l@acme.example")
        #expect(letter.files.isEmpty && letter.text.hasPrefix("Sorry."))
    }

    @Test func `words in another encoding, names in encoded words`() async throws {
        let (letter, files) = try await read(
            """
            From: =?GB18030?B?zfW3vA==?= <wang@hengda.example>
            Subject: =?UTF-8?Q?=E8=AE=A2=E5=8D=95?=
            In-Reply-To: <1@x> <2@x>
            References: <0@x>
            To: orders+tag@acme.example
            Content-Type: multipart/mixed; boundary=B

            --B
            Content-Type: text/plain; charset=GB18030
            Content-Transfer-Encoding: base64

            yLfIzw==
            --B
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=UTF-8''%E5%8F%91.pdf
            Content-Transfer-Encoding: base64

            JVBERg==
            --B--
            """)
        #expect(letter.fromName == "王芳" && letter.subject == "订单")
        #expect(letter.text.hasPrefix("确认"))
        #expect(letter.names == ["2@x", "1@x", "0@x", "orders+tag@acme.example"])
        #expect(letter.files == [.init(name: "发.pdf", count: 4)])
        #expect(String(decoding: files, as: UTF8.self) == "%PDF")
    }

    @Test(arguments: [
        "", "\0\0\0", "no header at all", "Content-Type: multipart/mixed; boundary=B\n\n--B\n--B",
        "Content-Type: text/plain; charset=nonsense\n\nx", "Subject: =?UTF-8?B?####?=\n\n",
        "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nx\n----\n",
    ])
    func `what is hardly a letter ends no worker for long`(_ text: String) async throws {
        let crew = WorkerCrew(workers: 1)
        _ = try? await crew.ask(.letter, Array(text.utf8))
        let (reply, _) = try await crew.ask(.letter, Array("Subject: x\n\ny".utf8))
        guard case .letter(let letter) = reply else { throw JobFailure.nonsense }
        #expect(letter.subject == "x")
    }

    @Test func `nesting and numbers of parts are bounded`() async throws {
        var deep = ""
        for at in 0..<2_000 {
            deep += "Content-Type: multipart/mixed; boundary=B\(at)\n\n--B\(at)\n"
        }
        let crew = WorkerCrew(workers: 1)
        _ = try? await crew.ask(.letter, Array(deep.utf8))
        var wide = "Content-Type: multipart/mixed; boundary=B\n\n"
        for _ in 0..<1_000 { wide += "--B\nContent-Type: image/png\n\nx\n" }
        let (reply, _) = try await crew.ask(.letter, Array((wide + "--B--\n").utf8))
        guard case .letter(let letter) = reply else { throw JobFailure.nonsense }
        #expect(letter.files.count == 50 && letter.leftOut == 950)
    }

    @Test func `a letter is as long as is kept, in bytes too`() async throws {
        let marks = "a" + String(repeating: "\u{301}", count: 300_000)
        let head = "Subject: \(String(repeating: "s", count: 9_000))\nContent-Type: text/plain"
        let letter = try await read("\(head); charset=UTF-8\n\n\(marks)").letter
        #expect(letter.text.utf8.count <= 4 * ReadLetter.mostText + 3)
        #expect(letter.subject.utf8.count <= 2_000)
        #expect(letter == letter.bounded)
    }
}
