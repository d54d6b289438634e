import FollowUp
import Foundation
import Record
import Testing
import Words

@testable import UseCases

@Suite struct SeatTests {
    @Test(arguments: TestEngine.all)
    func `a contact gets in by a link, reports, and is told in the journal by name and seat`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            let view = try await stage.house.ask(AskOwnOrders(), chen)
            #expect(view.orders.map(\.number) == ["PO-1"])
            #expect(view.name == "陈丽" && view.supplier == "永康恒达工贸有限公司")
            _ = try await stage.house.perform(
                TellOwnProgress(
                    order: order, lot: 1, finished: quantity(300), packed: quantity(100)), chen)
            _ = try await stage.house.perform(
                TellOwnDay(
                    order: order, lot: 1, milestone: .materialsReserved, day: day("2026-09-30"),
                    cause: .capacity), chen)
            _ = try await stage.house.perform(
                WriteFromSeat(order: order, text: "标签稿请确认"), chen)
            let told = try await stage.order(order)
            #expect(told.lots.first?.progress.last?.finished == quantity(300))
            #expect(told.messages.map(\.text.text) == ["标签稿请确认"])
            let line = try #require(try await stage.journal(order).last)
            #expect(line.change.kind == "order.messageWritten/1")
            #expect(line.envelope.person == nil && line.envelope.onBehalfOf == nil)
            #expect(line.envelope.role == .supplier)
            let words = Words.of(.english).journal
            #expect(words.author(line.envelope) == "陈丽 (seat 1, phone)")
            let bound = try await stage.journal(supplier).last
            #expect(bound?.change.kind == "supplier.seatDeviceBound/1")
            // From the journal alone.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            let seen = try await again.ask(AskOwnOrder(order: order), chen)
            #expect(seen.orders.first?.lots.first?.packed == quantity(100))
        }
    }

    @Test(arguments: TestEngine.all)
    func `an asking for a link lapses in the door after a day, when it may be made again`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let (device, _) = try await stage.sit(try await stage.link(supplier))
            _ = try await stage.house.perform(
                RevokeSeat(supplier: supplier, contact: 1), stage.owner)
            let gone = try await stage.link(supplier)
            _ = try await stage.house.perform(
                RevokeSeat(supplier: supplier, contact: 1), stage.owner)
            func isAsked() async throws -> [Bool?] {
                [
                    try await stage.house.seatDoor(link: gone)?.isAsked,
                    try await stage.house.seatDoor(device: device)?.isAsked,
                ]
            }
            #expect(try await isAsked() == [false, false])
            try await stage.house.askSeatLink(link: gone, name: "陈丽")
            #expect(try await isAsked() == [true, true])
            stage.clock.pass(milliseconds: 24 * 3_600_000 - 1)
            #expect(try await isAsked() == [true, true])
            stage.clock.pass(milliseconds: 1)
            #expect(try await isAsked() == [false, false])
            let before = try await stage.journal(supplier).count
            try await stage.house.askSeatLink(device: device)
            #expect(try await stage.journal(supplier).count == before + 1)
            #expect(try await isAsked() == [true, true])
        }
    }

    @Test(arguments: TestEngine.all)
    func `nothing that was revoked lets in, with the next request`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let link = try await stage.link(supplier)
            let (first, _) = try await stage.sit(link)
            let (second, _) = try await stage.sit(link, as: "李强")
            let house = stage.house
            _ = try await house.perform(
                RevokeSeatDevice(supplier: supplier, contact: 1, device: 1), stage.owner)
            #expect(try await house.caller(seat: first) == nil)
            #expect(try await house.caller(seat: second) != nil)
            // A new link: the old one opens no more, the device stays.
            let renewed = try await stage.link(supplier)
            #expect(
                await stage.reasons {
                    _ = try await house.bindSeat(link: link, name: "A", kind: .phone)
                } == [Reason(.seatEnded)])
            #expect(try await house.caller(seat: second) != nil)
            // That somebody came by it is recorded, once a day; a program without a name is not.
            for name in ["B", "", "C"] {
                _ = await stage.reasons {
                    _ = try await house.bindSeat(link: link, name: name, kind: .phone)
                }
            }
            let tried = try await stage.journal(supplier).filter {
                $0.change.kind == "supplier.seatEndedLinkTried/1"
            }
            #expect(tried.map(\.envelope.name.text) == ["A"])
            _ = try await house.perform(
                RevokeSeat(supplier: supplier, contact: 1), stage.owner)
            #expect(try await house.caller(seat: second) == nil)
            #expect(try await house.seatDoor(link: renewed)?.isOpen == false)
            // One tap, once a day, which the list of suppliers shows.
            try await house.askSeatLink(device: second)
            try await house.askSeatLink(device: second)
            try await house.askSeatLink(link: renewed, name: "陈丽")
            let asked = try await stage.journal(supplier).filter {
                $0.change.kind == "supplier.seatLinkAsked/1"
            }
            #expect(asked.count == 1 && asked.first?.envelope.name.text == "李强")
            var rows = try await house.ask(AskSuppliers(), stage.owner).items
            #expect(rows.map(\.asking) == [1])
            _ = try await stage.link(supplier)
            rows = try await house.ask(AskSuppliers(), stage.owner).items
            #expect(rows.map(\.asking) == [0])
            #expect(try await house.caller(seat: second) == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a seat is at home with its own supplier alone`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let other = try await stage.open("PO-9", supplier: "Other Works")
            var drafted = Stage.opening("PO-2", supplier: "Yongkang Hengda Co., Ltd.")
            drafted.state = .draft
            let draft = try await stage.house.perform(drafted, stage.owner).id
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            for id in [other, draft, FileID.new(at: stage.house.now())] {
                let acts: [any UseCase] = [
                    TellOwnProgress(order: id, lot: 1, finished: quantity(1)),
                    TellOwnDay(
                        order: id, lot: 1, milestone: .loaded, day: day("2026-12-01"),
                        cause: .capacity), WriteFromSeat(order: id, text: "x"),
                    AttachOwnFile(order: id, kind: .photo, name: "x.jpg"),
                ]
                for act in acts {
                    let reasons = await stage.reasons {
                        _ = try await stage.house.perform(act, chen)
                    }
                    #expect(reasons == [Reason(.notFound)], "\(type(of: act).name)")
                }
                #expect(
                    await stage.reasons {
                        _ = try await stage.house.ask(AskOwnOrder(order: id), chen)
                    } == [Reason(.notFound)])
            }
            #expect(try await stage.house.ask(AskOwnOrders(), chen).orders.isEmpty)
            // The house is not there at all.
            #expect(
                await stage.reasons {
                    _ = try await stage.house.ask(AskSuppliers(), chen)
                } == [Reason(.notFound)])
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(NoteOrder(order: other, text: "x"), chen)
                } == [Reason(.notFound)])
            #expect(
                await stage.reasons {
                    _ = try await stage.house.ask(AskOwnOrders(), stage.owner)
                } == [Reason(.notAllowed)])
        }
    }

    @Test func `a link is not given out where it can be read on the way`() async throws {
        try await Stage.on(.sqlite) { stage in
            let supplier = try await stage.hengda()
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        MakeSeatLink(supplier: supplier, contact: 1), stage.owner)
                } == [Reason(.linkNeedsHTTPS)])
        }
    }

    @Test func `the message to copy is in the contact's language and carries link and code`()
        async throws
    {
        try await Stage.on(.sqlite) { stage in
            let supplier = try await stage.hengda()
            _ = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let made = try await stage.house.perform(
                MakeSeatLink(supplier: supplier, contact: 1), stage.reachable)
            let (address, message) = (try #require(made.address), try #require(made.message))
            #expect(message.contains(address) && message.contains("PO-1"))
            #expect(message.hasPrefix("Wang Fang，您好！"))
            let rows = try #require(made.code)
            #expect(rows.count >= 25 && rows.allSatisfy { $0.count == rows.count })
            // The three corners by which a reader finds it.
            #expect(rows[0].hasPrefix("1111111") && rows[0].hasSuffix("1111111"))
            #expect(made.until.day(offsetMinutes: 480).weekday == .monday)
            // The secret is kept nowhere.
            let kept = try await stage.house.engine.read { reading in
                try reading.rows("SELECT id FROM seat_link ORDER BY id") { $0.bytes(0) }
            }
            let secret = String(address.dropFirst("https://gendan.example/s/".count))
            #expect(kept == [Secret.digest(of: secret)])
            for line in try await stage.journal(supplier) {
                #expect(!"\(line.change)".contains(secret))
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `pages hold what is shown, and what waits is counted on all of them`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let name = "Yongkang Hengda Co., Ltd."
            // Drafts come first, and are none of theirs.
            for number in 1...35 {
                var draft = Stage.opening("D-\(number)", supplier: name, promised: "2026-10-01")
                draft.state = .draft
                _ = try await stage.house.perform(draft, stage.owner)
            }
            var orders: [FileID] = []
            for number in 1...32 {
                orders.append(try await stage.open("PO-\(number)", supplier: name))
            }
            let made = try await stage.house.perform(
                MakeSeatLink(supplier: supplier, contact: 1), stage.reachable)
            let message = try #require(made.message)
            #expect(message.contains("PO-") && message.contains("等 32 个"))
            #expect(!message.contains("D-"))
            let address = try #require(made.address)
            let (_, chen) = try await stage.sit(
                String(address.dropFirst("https://gendan.example/s/".count)))
            let first = try await stage.house.ask(AskOwnOrders(), chen)
            #expect(first.orders.count == 30 && first.goesOn)
            #expect(first.total == 32)
            let second = try await stage.house.ask(AskOwnOrders(page: 2), chen)
            #expect(second.orders.count == 2 && !second.goesOn)
            let waiting = (first.orders + second.orders).count { $0.isWaiting }
            #expect(first.waiting == waiting && second.waiting == waiting)
            // A draft that was sent is theirs; an order that is cancelled is no more.
            let draft = try await stage.draft("S-1", supplier: name, payment: nil)
            var act = TellSent.example
            act.order = draft
            _ = try await stage.house.perform(act, stage.owner)
            _ = try await stage.house.perform(
                CancelOrder(order: orders[0], reason: "range dropped"), stage.owner)
            let third = try await stage.house.ask(AskOwnOrders(page: 2), chen)
            #expect(third.total == 32 && third.orders.count == 2)
            #expect(third.waiting > 0)
            let found = try await stage.house.operate(.check) { _ in }
            #expect(!String(decoding: found, as: UTF8.self).contains("seatRows"))
            _ = try await stage.house.operate(.rebuild) { _ in }
            let again = try await stage.house.ask(AskOwnOrders(page: 2), chen)
            #expect(again.orders.map(\.number) == third.orders.map(\.number))
            #expect(again.waiting == third.waiting)
        }
    }
}
