import FollowUp
import Foundation
import Record
import Testing
import UseCases

@testable import Web

/// A supplier's link in the wild: scanners, forwarding, revocation, plain HTTP.
@Suite struct SeatDoorTests {
    private static let scanners = [
        "Mozilla/5.0 (compatible; Microsoft Office/16.0; Safe Links)", "Slackbot-LinkExpanding 1.0",
        "WhatsApp/2.0", "facebookexternalhit/1.1", "MicroMessenger Client", "Barracuda Sentinel",
        "Proofpoint URL Defense", "Googlebot/2.1", "python-requests/2.31", "curl/8",
    ]

    private func seqs(_ served: Served, _ supplier: FileID) async throws -> Int {
        try await served.house.ask(AskSupplier(supplier: supplier), served.acme).seq
    }

    @Test(arguments: WebEngine.all)
    func `ten scanners look, send what stands in the page, and change nothing`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await served.openOrder("PO-2291")
            let (supplier, contact) = try await served.seatOf(order)
            let link = try await served.link(supplier, contact: contact)
            let before = try await seqs(served, supplier)
            for agent in Self.scanners {
                for method in ["HEAD", "GET", "GET"] {
                    let reply = try await served.wire.send(
                        method, "/s/\(link)", ["User-Agent": agent])
                    #expect(reply.status == 200)
                    #expect(reply["Set-Cookie"] == nil)
                    #expect(reply["Referrer-Policy"] == "strict-origin")
                    #expect(reply["Cache-Control"] == "no-store")
                    #expect(!reply.text.contains("PO-2291") && !reply.text.contains("Bottle"))
                }
                // Its script sends the form as it stands, from the page and from nowhere.
                for site in ["same-origin", "none", "cross-site"] {
                    let reply = try await served.wire.send(
                        "POST", "/s/\(link)",
                        [
                            "User-Agent": agent, "Sec-Fetch-Site": site,
                            "Content-Type": "application/x-www-form-urlencoded",
                        ], body: Array("csrf=&otherName=".utf8))
                    #expect([403, 422].contains(reply.status), "\(site) \(reply.status)")
                    #expect(reply["Set-Cookie"] == nil)
                }
            }
            #expect(try await seqs(served, supplier) == before)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a name that turns the direction of writing binds nothing and asks for nothing`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let (supplier, contact) = try await served.seatOf(
                try await served.openOrder("PO-2291"))
            let link = try await served.link(supplier, contact: contact)
            func post(_ path: String, _ name: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/s/\(link)\(path)",
                    [
                        "Sec-Fetch-Site": "same-origin",
                        "Content-Type": "application/x-www-form-urlencoded",
                    ], body: Array("otherName=\(name)".utf8))
            }
            let before = try await seqs(served, supplier)
            let turned = try await post("", "%E7%8E%8B%E2%80%AE%E8%8A%B3")
            #expect(turned.status == 422 && turned["Set-Cookie"] == nil)
            #expect(turned.text.contains("（U+202E）"), "\(turned.text)")
            #expect(try await seqs(served, supplier) == before)
            // Blanks and what is merely hidden are put in order.
            let bound = try await post("", "+%E7%8E%8B%E2%80%8B%E8%8A%B3+")
            #expect(bound.status == 303)
            let seats = try await served.house.ask(
                AskSupplier(supplier: supplier), served.acme
            ).seats
            #expect(seats.last?.devices.map(\.name.text) == ["王芳"])
            _ = try await served.house.perform(
                RevokeSeat(supplier: supplier, contact: contact), served.acme)
            let revoked = try await seqs(served, supplier)
            let asked = try await post("/request", "%E7%8E%8B%E2%81%A6")
            #expect(asked.text.contains("（U+2066）"), "\(asked.text)")
            #expect(try await seqs(served, supplier) == revoked)
        }
    }

    @Test func `the page is Chinese, has no script, and chooses nobody beforehand`() async throws {
        try await Served.open { served in
            let (supplier, contact) = try await served.seatOf(
                try await served.openOrder("PO-2291"))
            let link = try await served.link(supplier, contact: contact)
            let page = try await served.wire.send(
                "GET", "/s/\(link)", ["Accept-Language": "en-GB"])
            #expect(page.text.contains("lang=\"zh-Hans\"") && page.text.contains("您是哪位"))
            #expect(page.text.contains("value=\"王芳\"") && !page.text.contains("checked"))
            #expect(!page.text.contains("<script"))
            let english = try await served.wire.send("GET", "/s/\(link)?language=en")
            #expect(english.text.contains("Who are you?"))
            #expect(english["Set-Cookie"]?.contains("gendan-language=en") == true)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a forwarded link names another person on another device`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await served.openOrder("PO-2291")
            let (supplier, contact) = try await served.seatOf(order)
            let link = try await served.link(supplier, contact: contact)
            let wang = try await served.bind(link, as: "王芳")
            let li = try await served.bind(link, as: "李强", agent: "Windows NT 10.0")
            for (papers, text) in [(wang, "第一批装好了"), (li, "李强来说")] {
                let reply = try await served.wire.send(
                    "POST", "/supplier/orders/\(order)/messages", papers.headers(.form),
                    body: Things.form([("csrf", papers.csrf), ("text", text)]))
                #expect(reply.status == 303, "\(reply.text.prefix(600))")
            }
            let answer = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/journal", served.bearer)
            #expect(answer.text.contains("王芳") && answer.text.contains("李强"))
            let page = try await served.wire.send(
                "GET", "/orders/\(order)/journal", try await served.signIn().headers)
            #expect(page.text.contains("王芳 (seat \(contact), phone)"))
            #expect(page.text.contains("李强 (seat \(contact), computer)"))
            let seats = try await served.house.ask(
                AskSupplier(supplier: supplier), served.acme
            ).seats
            #expect(seats.last?.devices.map(\.name.text) == ["王芳", "李强"])
            #expect(seats.last?.devices.allSatisfy { $0.seenAt != nil } == true)
        }
    }

    @Test(arguments: WebEngine.all)
    func `once revoked, the next request is out, and one tap asks for a new link`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await served.openOrder("PO-2291")
            let (supplier, contact) = try await served.seatOf(order)
            let link = try await served.link(supplier, contact: contact)
            let papers = try await served.bind(link)
            let home = try await served.wire.send("GET", "/supplier", papers.headers(.page))
            #expect(home.status == 200 && home.text.contains("PO-2291"))
            _ = try await served.house.perform(
                RevokeSeat(supplier: supplier, contact: contact), served.acme)
            for path in ["/supplier", "/supplier/orders/\(order)", "/supplier/proposals"] {
                let out = try await served.wire.send("GET", path, papers.headers(.page))
                #expect(out.status == 401 && !out.text.contains("PO-2291"), "\(path)")
                #expect(out.text.contains("action=\"/supplier/link-request\""))
            }
            let late = try await served.wire.send(
                "POST", "/supplier/orders/\(order)/messages", papers.headers(.form),
                body: Things.form([("csrf", papers.csrf), ("text", "还在 <b>\"")]))
            #expect(late.status == 401)
            // What they wrote is there to be copied, and nowhere else.
            #expect(late.text.contains("readonly=\"readonly\">还在 &lt;b&gt;&quot;</textarea>"))
            #expect(late.text.contains("action=\"/supplier/link-request\""))
            #expect(!late.text.contains(papers.csrf))
            let dead = try await served.wire.send("GET", "/s/\(link)")
            #expect(dead.status == 410 && dead.text.contains("/s/\(link)/request"))
            // A program that sends the dead link's form asks for nothing.
            let before = try await seqs(served, supplier)
            let silent = try await served.wire.send(
                "POST", "/s/\(link)/request", ["Sec-Fetch-Site": "same-origin"])
            #expect(silent.status == 410)
            #expect(try await seqs(served, supplier) == before)
            #expect(dead.text.contains("<button name=\"tapped\" value=\"1\">"))
            // A finger on its button is enough.
            let tapped = try await served.wire.send(
                "POST", "/s/\(link)/request",
                [
                    "Sec-Fetch-Site": "same-origin",
                    "Content-Type": "application/x-www-form-urlencoded",
                ], body: Array("csrf=&otherName=&tapped=1".utf8))
            #expect(tapped.status == 200 && tapped.text.contains("已申请"))
            #expect(try await seqs(served, supplier) == before + 1)
            for _ in 1...3 {
                let asked = try await served.wire.send(
                    "POST", "/supplier/link-request", papers.headers(.form))
                #expect(asked.status == 200 && asked.text.contains("已申请"))
            }
            #expect(try await seqs(served, supplier) == before + 1)
            let list = try await served.wire.send(
                "GET", "/suppliers", try await served.signIn().headers)
            #expect(list.text.contains("asks for a link"))
        }
    }

    @Test func `a link nobody made is answered like one that ended, and tells nothing`()
        async throws
    {
        try await Served.open { served in
            for secret in [Secret().text, "x", "..", "%00", String(repeating: "a", count: 3_000)] {
                let reply = try await served.wire.send("GET", "/s/\(secret)")
                #expect([404, 410].contains(reply.status), "\(secret.prefix(9)) \(reply.status)")
            }
            let none = try await served.wire.send("GET", "/supplier")
            #expect(none.status == 401 && none.text.contains("请打开收到的链接"))
        }
    }

    @Test func `no link is given out or used over plain HTTP from elsewhere`() async throws {
        try await Served.open { served in
            let (supplier, contact) = try await served.seatOf(
                try await served.openOrder("PO-2291"))
            let link = try await served.link(supplier, contact: contact)
            for path in ["/s/\(link)", "/supplier"] {
                let bytes = try await served.wire.raw(
                    Array(
                        "GET \(path) HTTP/1.1\r\nHost: gendan.lan:8080\r\nConnection: close\r\n\r\n"
                            .utf8))
                let reply = try Wire.reading(bytes)
                #expect([401, 422].contains(reply.status), "\(path) \(reply.status)")
                #expect(!reply.text.contains("王芳"))
            }
            let body =
                "POST /api/v1/suppliers/\(supplier)/seats/\(contact)/link HTTP/1.1\r\n"
                + "Host: gendan.lan\r\nAuthorization: Bearer \(served.token)\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n"
            let refused = try Wire.reading(try await served.wire.raw(Array(body.utf8)))
            #expect(refused.status == 422 && refused.text.contains("linkNeedsHTTPS"))
        }
    }

    @Test func `behind https the device's cookie is bound to the host`() async throws {
        try await Served.open(secure: true) { served in
            let (supplier, contact) = try await served.seatOf(
                try await served.openOrder("PO-2291"))
            let link = try await served.link(supplier, contact: contact)
            let reply = try await served.wire.send(
                "POST", "/s/\(link)", ["Sec-Fetch-Site": "same-origin"],
                body: Things.form([("name", ""), ("otherName", "李强")]))
            let cookie = try #require(reply["Set-Cookie"])
            #expect(cookie.hasPrefix("__Host-gendan-seat="))
            for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age="] {
                #expect(cookie.contains(part), "\(part)")
            }
        }
    }
}
