import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// Photos of samples through the doors of both sides.
@Suite struct SeatSampleDoorTests {
    @Test(arguments: WebEngine.all)
    func `a round takes words with photos from the house and from the supplier's phone`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            var opening = OpenOrder.example
            opening.number = "PO-2291"
            let order = try await served.house.perform(opening, served.acme).id
            _ = try await served.house.perform(
                RequestSample(order: order, kind: .preProduction), served.acme)
            let (supplier, contact) = try await served.seatOf(order)
            let papers = try await served.bind(
                try await served.link(supplier, contact: contact))
            let path = "/supplier/orders/\(order)/samples/1/comments"
            var headers = papers.headers(.form)
            headers["Content-Type"] = "multipart/form-data; boundary=XYZ"
            func send(_ text: String, _ files: [(String, [UInt8])]) async throws -> Reply {
                try await served.wire.send(
                    "POST", path, headers,
                    body: Wire.form(
                        [("csrf", papers.csrf), ("key", "k-\(text)"), ("text", text)],
                        files: "photos", files))
            }
            let wrong = try await send("样", [("a.txt", Array("not a picture".utf8))])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("sample-1-photos"), "\(wrong.text.prefix(500))")
            let none = try await send("无照片", [("", [])])
            #expect(none.status == 303, "\(none.text.prefix(500))")
            let done = try await send("新盖子", [("a.png", Served.picture)])
            #expect(done.status == 303, "\(done.text.prefix(500))")
            // The second tap is the first one.
            #expect(try await send("新盖子", [("a.png", Served.picture)]).status == 303)
            let page = try await served.wire.send(
                "GET", try #require(done["Location"]), papers.headers(.page))
            #expect(page.text.contains("新盖子") && page.text.contains("照片 1 张"))
            #expect(page.text.contains("产前样"))
            let forged = try await served.wire.send(
                "POST", path, headers,
                body: Wire.form(
                    [("csrf", "x"), ("text", "y")], files: "photos", [("a.png", Served.picture)]))
            #expect(forged.status == 403)
            let answer = try await served.house.ask(AskSamples(order: order), served.acme)
            #expect(
                answer.rounds.first?.round.comments.map(\.comment.documents) == [[], [1]])
            #expect(answer.documents.first?.seat == SeatReference(seat: contact, device: 1))
        }
    }
}
