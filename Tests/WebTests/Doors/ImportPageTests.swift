import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// A list brought in by the page, step by step, as a browser without a script does it.
@Suite struct ImportPageTests {
    private static func upload(
        _ served: Served, _ signed: Signed, _ csrf: String, _ list: String,
        currency: String = "USD"
    ) async throws -> Reply {
        var text = ""
        for (name, value) in [("csrf", csrf), ("sheet", "orders"), ("currency", currency)] {
            text += "--XYZ\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        text += "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.csv\"\r\n"
        text += "Content-Type: text/csv\r\n\r\n\(list)\r\n--XYZ--\r\n"
        var headers = signed.headers
        headers["Content-Type"] = "multipart/form-data; boundary=XYZ"
        return try await served.wire.send("POST", "/import", headers, body: Array(text.utf8))
    }

    private static func rows(_ count: Int) -> String {
        (0..<count).reduce(into: "PO,Vendor,Description,Qty\n") {
            $0 += "B-\($1),Hengda \($1 % 7),Lid \($1 % 50),\($1 + 1)\n"
        }
    }

    @Test func `an import goes on while its page is left, and is found again when done`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let taken = try await Self.upload(served, signed, csrf, Self.rows(1_200))
            #expect(taken.status == 303, "\(taken.text.prefix(400))")
            let path = try #require(taken["Location"])
            let mapping = try await served.wire.send("GET", path, signed.headers)
            #expect(mapping.status == 200 && mapping.text.contains("big.csv"))
            let started = try await served.wire.send(
                "POST", path + "/run", signed.headers,
                body: Things.form([
                    ("csrf", csrf), ("column.order", "PO"), ("column.supplier", "Vendor"),
                    ("column.item", "Description"), ("column.quantity", "Qty"),
                ]))
            #expect(started.status == 303 && started["Location"] == path)
            // Left at once: other pages answer meanwhile, and the list of lists leads back.
            #expect(try await served.wire.send("GET", "/board", signed.headers).status == 200)
            var page = try await served.wire.send("GET", "/import", signed.headers)
            #expect(page.text.contains("href=\"\(path)\""))
            var seen = Set<String>()
            repeat {
                page = try await served.wire.send("GET", path, signed.headers)
                #expect(page.status == 200)
                seen.insert(page.text.contains("<progress") ? "running" : "done")
            } while page.text.contains("<progress")
            #expect(seen == ["running", "done"] || seen == ["done"])
            #expect(page.text.contains("1,200"))
            let list = try await served.wire.send("GET", "/api/v1/imports", served.bearer)
            let items = try list.json()["items"] as? [[String: Any]]
            #expect(items?.first?["stage"] as? String == "done")
            #expect(items?.first?["rowsInAll"] as? Int == 1_200)
        }
    }

    @Test
    func `a list without a file, without a mark or of another kind is refused with its reason`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            #expect(try await Self.upload(served, signed, "x", Self.rows(1)).status == 403)
            let odd = try await Self.upload(served, signed, csrf, Self.rows(1), currency: "QQQ")
            #expect(odd.status == 422 && odd.text.contains("id=\"errors\""))
            let empty = try await Self.upload(served, signed, csrf, "")
            #expect((400..<500).contains(empty.status), "\(empty.status)")
            let page = try await served.wire.send("GET", "/import", signed.headers)
            #expect(!page.text.contains("big.csv"))
        }
    }

    @Test func `nobody of another workspace finds the list`() async throws {
        try await Served.open { served in
            _ = try await served.takeList(Self.rows(2), by: served.other)
            let signed = try await served.signIn()
            let page = try await served.wire.send("GET", "/import", signed.headers)
            #expect(page.status == 200 && !page.text.contains("orders.csv"))
        }
    }
}
