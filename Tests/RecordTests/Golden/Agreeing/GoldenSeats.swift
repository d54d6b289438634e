import FollowUp
import Testing

@testable import Record

extension Golden {
    static let seats: [SupplierChange] = {
        let until = Instant(milliseconds: 1_804_435_200_000)
        let changes: [SeatChange] = [
            .linkMade(seat: 2, link: 3, until: until), .revoked(seat: 2), .linkAsked(seat: 2),
            .deviceBound(seat: 2, device: 4, name: Erasable("陈丽"), kind: .tablet),
            .deviceRevoked(seat: 2, device: 4), .codeMade(seat: 2, until: until),
            .endedLinkTried(seat: 2, link: 2),
        ]
        return changes.map { .seat($0) }
    }()

    static let messages: [OrderChange] = [.messageWritten(Erasable("标签稿请确认"))]

    /// Of suppliers, seats.
    static let ofSeats: [Bytes] = [
        Bytes(
            kind: "supplier.seatLinkMade/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"linkMade":{"link":3,"seat":2,\#
                "until":"2027-03-07T16:00:00.000Z"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.seatRevoked/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"revoked":{"seat":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.seatLinkAsked/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"linkAsked":{"seat":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.seatDeviceBound/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"deviceBound":{"device":4,"kind":"tablet",\#
                "name":4,"seat":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "陈丽"]),
        Bytes(
            kind: "supplier.seatDeviceRevoked/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"deviceRevoked":{"device":4,"seat":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.seatCodeMade/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"codeMade":{"seat":2,\#
                "until":"2027-03-07T16:00:00.000Z"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.seatEndedLinkTried/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"seat":{"_0":{"endedLinkTried":{"link":2,"seat":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]

    /// Of orders, messages.
    static let ofMessages: [Bytes] = [
        Bytes(
            kind: "order.messageWritten/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"messageWritten":{"_0":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "标签稿请确认"])
    ]
}

@Suite struct SeatEnvelopeTests {
    @Test func `who sits on a seat is told by its numbers, and is no person`() throws {
        var envelope = Envelope(
            person: nil, name: "陈丽", role: .supplier, door: .page, device: "phone")
        envelope.seat = SeatReference(seat: 2, device: 4)
        let change = Change.order(.messageWritten(Erasable("好")))
        let leaf = try JournalCodec.leaf(
            change, workspace: Golden.workspace, file: Golden.file,
            stamp: Stamp(seq: 1, at: Desk.now, envelope: envelope),
            after: Chain.start(workspace: Golden.workspace, file: Golden.file, kind: .order))
        let parts = leaf.parts.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(
            parts == [
                #"""
                {"by":{"device":2,"door":"page","name":1,"role":"supplier",\#
                "seat":{"device":4,"seat":2}},"what":{"messageWritten":{"_0":3}}}
                """#, "陈丽", "phone", "好",
            ])
        let read = try JournalCodec.change(
            kind: change.kind, facts: Array((parts.first ?? "").utf8),
            texts: [1: "陈丽", 2: "phone", 3: "好"])
        #expect(read.envelope == envelope)
    }
}
