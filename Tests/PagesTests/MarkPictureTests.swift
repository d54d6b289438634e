import FollowUp
import Testing

@testable import Pages

struct MarkPictureTests {
    private func picture(_ code: String) throws -> String {
        var story = Order(id: FileID(high: 1, low: 1))
        let line = OrderLine(number: 1, description: "b", quantity: Quantity(48) ?? .zero)
        var packed = LinePackaging(line: 1, outerPieces: 24)
        packed.outerCode = code
        let envelope = Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page)
        let stamp = Stamp(seq: 1, at: Instant(milliseconds: 0), envelope: envelope)
        story.apply(.lineAdded(line), stamp)
        story.apply(.packaging(.lineTold(packed)), stamp)
        let mark = try #require(story.marks(ofLine: 1)?.marks.first)
        return MarkPicture(mark, title: "t", id: "m").file.string
    }

    @Test func `an ITF-14 stands in its bearer bars, other codes in none`() throws {
        #expect(try picture("14006381333938").contains("class=\"bearer\""))
        #expect(try !picture("4006381333931").contains("bearer"))
    }
}
