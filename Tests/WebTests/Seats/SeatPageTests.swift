import FollowUp
import Foundation
import Record
import Testing
import UseCases

@testable import Web

/// What a supplier sees, and what never.
@Suite struct SeatPageTests {
    /// Words that stand in an order and are the house's own.
    private static let secrets = [
        "SECRET-NOTE", "SECRET-CLIENT", "SECRET-CONSIGNEE", "SECRET-HOLD", "SECRET-WAIVER",
        "SECRET-SUPPLIER-NOTE", "SECRET-PAYMENT", "3.90", "23,400", "2340000", "OTHER-WORKS",
        "PO-OTHER",
    ]

    private func full(_ served: Served) async throws -> FileID {
        var act = OpenOrder.example
        act.number = "PO-2291"
        act.orderedOn = Day(iso: "2026-10-12")
        act.buyer = "SECRET-CLIENT"
        act.consignee = "SECRET-CONSIGNEE"
        act.payment = "SECRET-PAYMENT 30/70"
        let house = served.house
        let order = try await house.perform(act, served.acme).id
        _ = try await house.perform(NoteOrder(order: order, text: "SECRET-NOTE"), served.acme)
        _ = try await house.perform(
            PlaceHold(order: order, reason: "SECRET-HOLD"), served.acme)
        _ = try await served.attach(
            Array("SECRET".utf8), to: order, by: served.acme, name: "SECRET-NOTE.txt")
        var particulars = TellParticulars.example
        particulars.order = order
        particulars.total = nil
        particulars.marks = "MAIN-MARK"
        _ = try await house.perform(particulars, served.acme)
        let supplier = try await house.ask(AskOrder(order: order), served.acme).supplier
        _ = try await house.perform(
            NoteSupplier(supplier: supplier, text: "SECRET-SUPPLIER-NOTE"), served.acme)
        var other = OpenOrder.example
        other.number = "PO-OTHER"
        other.supplierName = "OTHER-WORKS"
        _ = try await house.perform(other, served.acme)
        _ = try await house.perform(
            WriteToSupplier(order: order, text: "Please send the label proof."), served.acme)
        return order
    }

    @Test(arguments: WebEngine.all)
    func `a supplier sees its orders and nothing of the house`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await full(served)
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            var seen = ""
            for path in [
                "/supplier", "/supplier/orders/\(order)", "/supplier/proposals",
                "/api/v1/supplier", "/api/v1/supplier/orders/\(order)", "/api/v1/supplier/seat",
            ] {
                let reply = try await served.wire.send("GET", path, papers.headers(.page))
                #expect(reply.status == 200, "\(path) \(reply.text.prefix(300))")
                #expect(reply.body.count < 30_000, "\(path) has \(reply.body.count) bytes")
                #expect(!reply.text.contains("<script"), "\(path)")
                for secret in Self.secrets {
                    #expect(!reply.text.contains(secret), "\(secret) in \(path)")
                }
                seen += reply.text
            }
            #expect(seen.contains("PO-2291") && seen.contains("Please send the label proof."))
            // What its paper says is shown once they got it.
            #expect(!seen.contains("MAIN-MARK"))
            var sent = TellSent(order: order, way: .chat)
            sent.name = "Ms Wang"
            _ = try await served.house.perform(sent, served.acme)
            seen = try await served.wire.send(
                "GET", "/supplier/orders/\(order)", papers.headers(.page)
            ).text
            for told in [
                "MAIN-MARK", "IB-500 BLACK, 6 PCS", "所需文件", "法国食品接触声明", "± 5 %", "每箱 24", "整柜",
            ] {
                #expect(seen.contains(told), "\(told)")
            }
            for path in [
                "/orders/\(order)", "/suppliers/\(supplier)", "/board", "/settings", "/money",
                "/orders/\(order)/journal", "/api/v1/orders/\(order)", "/api/v1/me",
                "/api/v1/changes", "/orders/\(order)/documents/1",
            ] {
                let reply = try await served.wire.send("GET", path, papers.headers(.page))
                #expect(reply.status == 404, "\(path) \(reply.status)")
            }
        }
    }

    @Test(arguments: WebEngine.all)
    func `the slip of what was sent to them is theirs, and no other document`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await full(served)
            let slip = Array("slip of \(order)".utf8)
            _ = try await served.attach(slip, to: order, by: served.acme, name: "MT103.txt")
            var agreed = AgreeInstalments.example
            agreed.order = order
            _ = try await served.house.perform(agreed, served.acme)
            for (document, reference) in [(2, "REF-77"), (nil, "REF-78")] {
                var sent = TellRemittance.example
                sent.order = order
                sent.slip = document
                sent.reference = reference
                _ = try await served.house.perform(sent, served.acme)
            }
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            let base = "/supplier/orders/\(order)"
            func get(_ path: String) async throws -> Reply {
                try await served.wire.send("GET", path, papers.headers(.page))
            }
            let page = try await get(base).text
            for told in ["客户已付款项", "REF-77", "MT103.txt", "REF-78"] {
                #expect(page.contains(told), "\(told)")
            }
            for door in ["", "/api/v1"] {
                let reply = try await get("\(door)\(base)/remittances/1/slip")
                #expect(reply.status == 200 && reply.body == slip)
                for number in ["2", "3", "0", "x"] {
                    let none = try await get("\(door)\(base)/remittances/\(number)/slip")
                    #expect(none.status == 404, "\(number)")
                }
            }
            _ = try await served.house.perform(
                WithdrawRemittance(order: order, remittance: 1, reason: "told twice"), served.acme)
            #expect(try await get(base + "/remittances/1/slip").status == 404)
            #expect(try await get(base).text.contains("REF-77") == false)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a supplier reports, sends a photo, and is told what is wrong in Chinese`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await full(served)
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            let base = "/supplier/orders/\(order)"
            func send(_ path: String, _ fields: [(String, String)]) async throws -> Reply {
                try await served.wire.send(
                    "POST", base + path, papers.headers(.form),
                    body: Things.form([("csrf", papers.csrf)] + fields))
            }
            let wrong = try await send(
                "/progress", [("lot", "1"), ("finished", "100"), ("packed", "200")])
            #expect(wrong.status == 422)
            #expect(
                wrong.text.contains("value=\"200\"") && wrong.text.contains("progress-1-packed"))
            let done = try await send(
                "/progress",
                [("lot", "1"), ("finished", "200"), ("packed", "100"), ("note", "缺标签")])
            #expect(done.status == 303, "\(done.text.prefix(500))")
            let forged = try await served.wire.send(
                "POST", base + "/messages", papers.headers(.form),
                body: Things.form([("csrf", "x"), ("text", "y")]))
            #expect(forged.status == 403)
            var headers = papers.headers(.form)
            headers["Content-Type"] = "multipart/form-data; boundary=XYZ"
            let photo = try await served.wire.send(
                "POST", base + "/files", headers,
                body: Wire.form(
                    [("csrf", papers.csrf), ("kind", "photo")], file: "line.png", Served.picture))
            #expect(photo.status == 303, "\(photo.text.prefix(500))")
            let page = try await served.wire.send(
                "GET", try #require(photo["Location"]), papers.headers(.page))
            #expect(page.text.contains("line.png") && page.text.contains("已记录"))
            let told = try await served.house.ask(AskOrder(order: order), served.acme)
            #expect(told.lots.first?.progress.last?.finished == Quantity(200))
            #expect(told.documents.last?.seat == SeatReference(seat: contact, device: 1))
        }
    }

    @Test func `a seat that wrote enough for a day is told so, on the page and by the API`()
        async throws
    {
        try await Served.open { served in
            let order = try await served.openOrder("PO-2291")
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            let chen = try #require(try await served.house.caller(seat: papers.seat ?? ""))
            for number in 1...SeatLimits.messagesADay {
                _ = try await served.house.perform(
                    WriteFromSeat(order: order, text: "\(number)"), chen)
            }
            let page = try await served.wire.send(
                "POST", "/supplier/orders/\(order)/messages", papers.headers(.form),
                body: Things.form([("csrf", papers.csrf), ("text", "第 51 条")]))
            #expect(page.status == 422 && page.text.contains("第 51 条"))
            #expect(page.text.contains("此链接一天内已就本订单提交 50 条消息"))
            var headers = papers.headers(.api)
            headers["Content-Type"] = "application/json"
            let api = try await served.wire.send(
                "POST", "/api/v1/supplier/orders/\(order)/messages", headers,
                body: Array("{\"text\":\"x\"}".utf8))
            #expect(api.status == 422 && api.text.contains("enoughForToday"), "\(api.text)")
        }
    }

    @Test func `thirty orders on a page stay light`() async throws {
        try await Served.open { served in
            var order = FileID.new(at: served.house.now())
            for number in 1...33 { order = try await served.openOrder("PO-\(number)") }
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            let first = try await served.wire.send("GET", "/supplier", papers.headers(.page))
            #expect(first.body.count < 30_000, "\(first.body.count)")
            #expect(first.text.contains("/supplier?page=2"))
            let second = try await served.wire.send(
                "GET", "/supplier?page=2", papers.headers(.page))
            #expect(second.text.components(separatedBy: "<article").count == 4)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a supplier confirms what was sent with the signed paper in one form, and sees no price`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await full(served)
            var act = TellSent.example
            act.order = order
            _ = try await served.house.perform(act, served.acme)
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            let base = "/supplier/orders/\(order)"
            // What they were sent they are shown, but for prices.
            for path in [base, base + "/confirmation", "/api/v1" + base] {
                let reply = try await served.wire.send("GET", path, papers.headers(.page))
                #expect(reply.status == 200, "\(path)")
                for secret in ["SECRET-NOTE", "SECRET-CONSIGNEE", "3.90", "23,400", "2340000"] {
                    #expect(!reply.text.contains(secret), "\(secret) in \(path)")
                }
            }
            let page = try await served.wire.send(
                "GET", base + "/confirmation", papers.headers(.page))
            #expect(page.text.contains("value=\"Ningbo\""))
            #expect(page.text.contains("SECRET-PAYMENT 30/70"))
            var headers = papers.headers(.form)
            headers["Content-Type"] = "multipart/form-data; boundary=XYZ"
            func send(_ fields: [(String, String)], _ bytes: [UInt8]) async throws -> Reply {
                let told = [("csrf", papers.csrf), ("kind", "proformaInvoice")] + fields
                return try await served.wire.send(
                    "POST", base + "/confirmations", headers,
                    body: Wire.form(told, file: "PI-7.png", bytes))
            }
            let wrong = try await send(
                [("asOrdered", "true"), ("line.1.quantity", "0")], Served.picture)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("line.1.quantity") && wrong.text.contains("value=\"0\""))
            let done = try await send(
                [("asOrdered", "true"), ("tradePlace", "Shanghai"), ("tradeRule", "FOB")],
                Served.picture)
            #expect(done.status == 303, "\(done.text.prefix(500))")
            let told = try await served.house.ask(AskConfirmation(order: order), served.acme)
            #expect(told.differences.map { "\($0.place)" } == ["tradeTerm"])
            let paper = try await served.house.ask(AskOrder(order: order), served.acme).documents
            #expect(told.confirmation?.confirmation.document == paper.last?.document.number)
            #expect(paper.last?.seat == SeatReference(seat: contact, device: 1))
            // One button without a file.
            let tapped = try await served.wire.send(
                "POST", base + "/confirmations", papers.headers(.form),
                body: Things.form([
                    ("csrf", papers.csrf), ("kind", "countersignedOrder"), ("asOrdered", "true"),
                ]))
            #expect(tapped.status == 303, "\(tapped.text.prefix(500))")
            let agreed = try await served.house.ask(AskConfirmation(order: order), served.acme)
            #expect(agreed.differences.isEmpty)
        }
    }
}
