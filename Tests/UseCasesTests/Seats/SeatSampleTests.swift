import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// Comments on samples with photos, from both sides.
@Suite struct SeatSampleTests {
    private static func picture(_ number: UInt8) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, number]
    }

    private func photos(
        _ stage: Stage, _ caller: Caller, _ contents: [[UInt8]]
    ) throws -> [ArrivedUpload] {
        try contents.enumerated().map { at, bytes in
            let upload = try stage.house.blobs.begin(caller, at: stage.house.now())
            try upload.write(bytes[...])
            return ArrivedUpload(upload: upload.id, name: "p\(at).jpg")
        }
    }

    @Test(arguments: TestEngine.all)
    func `the house and the supplier's seat comment with photos that are kept at once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            _ = try await house.perform(
                RequestSample(order: order, kind: .preProduction), stage.owner)
            var ours = CommentSample(order: order, number: 1, text: "too red")
            ours.photos = try photos(stage, stage.owner, [Self.picture(1), Self.picture(2)])
            _ = try await house.perform(ours, stage.owner)
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            var theirs = CommentOwnSample(order: order, number: 1, text: "新样周五寄出")
            theirs.photos = try photos(stage, chen, [Self.picture(3)])
            _ = try await house.perform(theirs, chen)

            let held = try #require(try await stage.samples(order).rounds.first?.round)
            #expect(held.comments.map(\.comment.documents) == [[1, 2], [3]])
            #expect(held.comments.map(\.isSuppliers) == [false, true])
            let kept = try await house.ask(AskDocument(order: order, document: 3), stage.owner)
            #expect(kept.size == 12)
            let seen = try await house.ask(AskOwnOrder(order: order), chen).orders.first
            let comments = try #require(seen?.samples.first?.comments)
            #expect(comments.map(\.text.text) == ["too red", "新样周五寄出"])
            #expect(comments.map(\.isOurs) == [false, true])
            #expect(comments.map(\.photos) == [2, 1])
        }
    }

    @Test(arguments: TestEngine.all)
    func `nothing is kept of what is refused, and no other supplier's round is there`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let other = try await stage.open("PO-9", supplier: "Other Works")
            for id in [order, other] {
                _ = try await house.perform(
                    RequestSample(order: id, kind: .preProduction), stage.owner)
            }
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            var act = CommentOwnSample(order: other, number: 1, text: "x")
            act.photos = try photos(stage, chen, [Self.picture(1)])
            #expect(
                await stage.reasons { _ = try await house.perform(act, chen) }
                    == [Reason(.notFound)])
            act.order = order
            act.photos += try photos(stage, chen, [Array("no picture".utf8)])
            let refused = await stage.reasons { _ = try await house.perform(act, chen) }
            #expect(refused.map(\.field) == ["photos"])
            // What came in for somebody else is nobody's.
            act.photos = try photos(stage, stage.owner, [Self.picture(2)])
            #expect(
                await stage.reasons { _ = try await house.perform(act, chen) }
                    == [Reason(.missing, field: "photos")])
            #expect(try await stage.samples(order).rounds[0].round.comments.isEmpty)
            let blobs = try await house.engine.read { reading in
                try reading.count("SELECT COUNT(*) FROM blob")
            }
            #expect(blobs == 0)
            // No field of JSON names a file.
            let json = #"{"order":"\#(order)","number":1,"text":"x","photos":["1"]}"#
            let read = try JSONDecoder().decode(CommentSample.self, from: Data(json.utf8))
            #expect(read.photos.isEmpty)
        }
    }
}
