import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

@Suite struct DocumentDoorTests {
    private let form = ["Content-Type": "multipart/form-data; boundary=XYZ"]

    private func post(
        _ served: Served, _ order: FileID, _ name: String, _ bytes: [UInt8],
        _ fields: [(String, String)] = [("kind", "contract")], key: String? = nil
    ) async throws -> Reply {
        var headers = served.bearer.merging(form) { $1 }
        headers["Idempotency-Key"] = key
        return try await served.wire.send(
            "POST", "/api/v1/orders/\(order)/documents", headers,
            body: Wire.form(fields, file: name, bytes))
    }

    @Test(arguments: WebEngine.all)
    func `a file comes back byte by byte, whole, in ranges and by its tag`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await served.openOrder("PO-1")
            let bytes =
                [0xFF, 0xD8, 0xFF] + (0..<700_000).map { UInt8(truncatingIfNeeded: $0 >> 2) }
            let made = try await post(served, order, "货柜 1.jpg", bytes, [("kind", "photo")])
            #expect(made.status == 201, "\(made.text)")
            let list = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/documents", served.bearer
            ).json()
            let item = try #require((list["items"] as? [[String: Any]])?.first)
            let document = try #require(item["document"] as? [String: Any])
            #expect(document["mediaType"] as? String == "image/jpeg")
            #expect(document["name"] as? String == "货柜 1.jpg")
            let path = "/api/v1/orders/\(order)/documents/1"
            let whole = try await served.wire.send(
                "GET", path, served.bearer.merging(["Accept-Encoding": "gzip"]) { $1 })
            #expect(whole.status == 200 && whole.body == bytes)
            #expect(whole["X-Content-Type-Options"] == "nosniff")
            #expect(whole["Content-Security-Policy"] == "default-src 'none'; sandbox")
            let named = "%E8%B4%A7%E6%9F%9C%201.jpg"
            #expect(
                whole["Content-Disposition"]
                    == "attachment; filename=\"__ 1.jpg\"; filename*=UTF-8''\(named)")
            let tag = try #require(whole["ETag"])
            for (range, status, part) in [
                ("bytes=0-0", 206, bytes[..<1]), ("bytes=5-9", 206, bytes[5..<10]),
                ("bytes=700000-", 206, bytes[700_000...]), ("bytes=-3", 206, bytes.suffix(3)),
                ("bytes=699999-9999999999", 206, bytes[699_999...]),
                ("bytes=-99999999", 206, bytes[...]), ("bytes=0-1,5-6", 200, bytes[...]),
                ("bytes=9-5", 200, bytes[...]), ("bytes=x", 200, bytes[...]),
                ("bytes=99999999999999999999-", 200, bytes[...]),
                ("bytes=700003-", 416, []), ("bytes=-0", 416, []),
            ] as [(String, Int, ArraySlice<UInt8>)] {
                let reply = try await served.wire.send(
                    "GET", path, served.bearer.merging(["Range": range]) { $1 })
                #expect(reply.status == status, "\(range)")
                #expect(reply.body == Array(part), "\(range)")
            }
            let same = try await served.wire.send(
                "GET", path, served.bearer.merging(["If-None-Match": tag]) { $1 })
            #expect(same.status == 304 && same.body.isEmpty)
            let stale = try await served.wire.send(
                "GET", path,
                served.bearer.merging(["Range": "bytes=0-1", "If-Range": "\"x\""]) { $1 })
            #expect(stale.status == 200)
        }
    }

    @Test func `what a browser could run is only ever saved, as nothing in particular`()
        async throws
    {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            for (at, (name, text)) in [
                ("a.html", "<!doctype html><script>alert(1)</script>"),
                ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                ("a.xml", "<?xml version='1.0'?><a/>"), ("a.mht", "MIME-Version: 1.0"),
            ].enumerated() {
                let made = try await post(served, order, name, Array(text.utf8))
                #expect(made.status == 201, "\(name) \(made.text)")
                let reply = try await served.wire.send(
                    "GET", "/api/v1/orders/\(order)/documents/\(at + 1)", served.bearer)
                let type = reply["Content-Type"] ?? ""
                #expect(
                    ["application/octet-stream", "text/plain; charset=utf-8"].contains(type),
                    "\(name) \(type)")
                #expect(reply["Content-Disposition"]?.hasPrefix("attachment;") == true)
            }
        }
    }

    @Test func `what is wrong with a form is said by its field, and nothing is kept`() async throws
    {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            let text = Array("hello".utf8)
            for (name, bytes, fields, field) in [
                ("a.txt", text, [("kind", "nonsense")], "kind"), ("a.txt", text, [], "kind"),
                ("a.txt", [], [("kind", "photo")], "file"),
                ("a.pdf", text, [("kind", "photo")], "file"),
                ("a.exe", [77, 90, 0, 0], [("kind", "photo")], "file"),
                ("PI.BAT. ", text, [("kind", "contract")], "file"),
                ("PI.pdf.lnk", text, [("kind", "contract")], "file"),
                ("scan.xlsm", [UInt8](repeating: 7, count: 64), [("kind", "other")], "file"),
                ("voice.mp3", Served.picture, [("kind", "other")], "file"),
                (
                    "a.txt", text,
                    [("kind", "photo"), ("title", String(repeating: "x", count: 201))],
                    "title"
                ),
            ] as [(String, [UInt8], [(String, String)], String)] {
                let reply = try await post(served, order, name, bytes, fields)
                #expect(reply.status == 422, "\(name) \(fields): \(reply.text)")
                let reasons = try reply.json()["reasons"] as? [[String: Any]]
                #expect(reasons?.first?["field"] as? String == field, "\(name) \(fields)")
            }
            for body in ["", "--XYZ", "--XYZ--", "x", "--XYZ\r\n\r\n"] {
                let reply = try await served.wire.send(
                    "POST", "/api/v1/orders/\(order)/documents",
                    served.bearer.merging(form) { $1 }, body: Array(body.utf8))
                #expect([400, 422].contains(reply.status), "\(body): \(reply.status)")
            }
            let none = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/documents", served.bearer
            ).json()
            #expect((none["items"] as? [Any])?.isEmpty == true)
            let left = try? FileManager.default.contentsOfDirectory(
                atPath: served.folder.path + "/blobs/incoming")
            #expect(left?.isEmpty != false)
        }
    }

    @Test func `the same key and the same file are one document, another file is refused`()
        async throws
    {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            let first = try await post(served, order, "a.txt", [65], key: "k")
            let again = try await post(served, order, "a.txt", [65], key: "k")
            #expect(first.status == 201 && again.status == 201 && first.body == again.body)
            #expect(try await post(served, order, "a.txt", [66], key: "k").status == 422)
        }
    }

    @Test func `the page shows it, takes it and says what is wrong`() async throws {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let headers = signed.headers.merging(form) { $1 }
            let wrong = try await served.wire.send(
                "POST", "/orders/\(order)/documents", headers,
                body: Wire.form(
                    [("csrf", csrf), ("kind", "contract"), ("title", "Agreed")], file: "a.pdf",
                    Array("hi".utf8)))
            #expect(wrong.status == 422 && wrong.text.contains("value=\"Agreed\""))
            #expect(wrong.text.contains("text/plain"))
            let done = try await served.wire.send(
                "POST", "/orders/\(order)/documents", headers,
                body: Wire.form(
                    [("csrf", csrf), ("kind", "contract"), ("key", "1")], file: "<b>.txt",
                    Array("hi".utf8)))
            #expect(done.status == 303)
            let page = try await served.wire.send("GET", "/orders/\(order)", signed.headers)
            #expect(page.text.contains("&lt;b&gt;.txt") && page.text.contains("/documents/1"))
            let file = try await served.wire.send(
                "GET", "/orders/\(order)/documents/1", signed.headers)
            #expect(file.status == 200 && file.text == "hi")
            let stranger = try await served.wire.send(
                "POST", "/orders/\(order)/documents",
                ["Sec-Fetch-Site": "cross-site", "Cookie": headers["Cookie"] ?? ""].merging(form) {
                    $1
                }, body: Wire.form([("kind", "contract")], file: "a.txt", [65]))
            #expect(stranger.status == 403)
        }
    }

    @Test func `a small picture may be shown, the order is a paper to be saved`() async throws {
        try await Served.open { served in
            let order = try await served.openOrder("PO/1 恒")
            _ = try await served.attach(Served.picture, to: order, by: served.acme, name: "p.png")
            let signed = try await served.signIn()
            let page = try await served.wire.send("GET", "/orders/\(order)", signed.headers)
            #expect(page.text.contains("src=\"/orders/\(order)/documents/1/preview\""))
            let small = try await served.wire.send(
                "GET", "/orders/\(order)/documents/1/preview", signed.headers)
            #expect(small.status == 200 && small["Content-Type"] == "image/jpeg")
            #expect(small.body.starts(with: [0xFF, 0xD8, 0xFF]))
            #expect(small["X-Content-Type-Options"] == "nosniff")
            let paper = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/paper", served.bearer)
            #expect(paper.status == 200 && paper["Content-Type"] == "application/pdf")
            #expect(paper.body.starts(with: Array("%PDF-".utf8)))
            let named = "PO%2F1%20%E6%81%92.pdf"
            #expect(
                paper["Content-Disposition"]
                    == "attachment; filename=\"PO_1 _.pdf\"; filename*=UTF-8''\(named)"
            )
        }
    }

    @Test func `a content changed on the disk is never given whole`() async throws {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            let bytes = [UInt8](repeating: 66, count: 400_000)
            _ = try await post(served, order, "a.bin", bytes)
            let blobs = try #require(
                FileManager.default.enumerator(atPath: served.folder.path + "/blobs"))
            let name = try #require(
                blobs.compactMap { $0 as? String }.first { $0.count > 64 + 36 })
            let path = served.folder.path + "/blobs/" + name
            chmod(path, 0o600)
            try Data([UInt8](repeating: 67, count: 400_000)).write(
                to: URL(fileURLWithPath: path))
            let reply = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/documents/1", served.bearer)
            #expect(reply.body.count < 400_000)
            try Data([1]).write(to: URL(fileURLWithPath: path))
            let short = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/documents/1", served.bearer)
            #expect(short.status == 500)
            try FileManager.default.removeItem(atPath: path)
            let gone = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/documents/1", served.bearer)
            #expect(gone.status == 500)
            #expect(try await served.wire.send("GET", "/health").status == 200)
        }
    }
}
