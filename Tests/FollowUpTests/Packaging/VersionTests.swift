import Testing

@testable import FollowUp

extension Story {
    /// Puts a document to the order; gives its number.
    mutating func attach(_ name: String) throws(Refusal) -> Int {
        let mark = String(name.unicodeScalars.reduce(0) { $0 &* 31 &+ Int($1.value) } & 0xFFFF_FFFF)
        let file = ArrivedFile(
            name: name, mediaType: .text, size: 9,
            sha256: String(repeating: "0", count: 64 - mark.count) + mark)
        tell(try order.attach(file, kind: .specification, title: nil, note: nil))
        return order.documents.count
    }
}

@Suite struct VersionTests {
    private func filed(_ count: Int) throws -> Story {
        var story = try Story()
        for number in 0..<count {
            let document = try story.attach("spec-\(number).txt")
            story.tell(
                try story.order.file(
                    .specification, document: document, label: "1.\(number)", note: nil))
        }
        return story
    }

    private func standings(_ story: Story) -> [VersionStanding] {
        story.order.versions.map { story.order.standing(of: $0) }
    }

    @Test func `the buyer's acceptance puts a version in force and replaces the one before`()
        throws
    {
        var story = try filed(3)
        #expect(standings(story) == [.filed, .filed, .filed])
        #expect(story.order.inForce(.specification) == nil)
        story.tell(try story.order.accept(version: 1, by: .supplier))
        #expect(standings(story) == [.filed, .filed, .filed])
        story.tell(try story.order.accept(version: 1, by: .buyer))
        #expect(standings(story) == [.inForce, .filed, .filed])
        story.tell(try story.order.accept(version: 2, by: .buyer))
        #expect(standings(story) == [.superseded, .inForce, .filed])
        #expect(story.order.inForce(.specification)?.label == "1.1")
        story.tell(try story.order.withdraw(version: 2, reason: "old logo"))
        #expect(standings(story) == [.inForce, .withdrawn, .filed])
    }

    @Test func `what was replaced, taken back or accepted is not accepted again`() throws {
        var story = try filed(2)
        story.tell(try story.order.accept(version: 2, by: .buyer))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.accept(version: 1, by: .buyer)
            } == [Reason(.versionOver(1))])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.accept(version: 2, by: .buyer)
            } == [Reason(.nothingToChange)])
    }

    @Test func `a document that counts no more is no version, and none is filed twice`() throws {
        var story = try filed(1)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.file(
                    .specification, document: 1, label: nil, note: nil)
            } == [Reason(.sameDocument(1), field: "document")])
        story.tell(try story.order.withdraw(document: 1, reason: "the wrong one"))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.accept(version: 1, by: .buyer)
            } == [Reason(.versionOver(1)), Reason(.unknownDocument(1))])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.file(.label, document: 9, label: nil, note: nil)
            } == [Reason(.unknownDocument(9), field: "document")])
    }

    @Test func `an order takes over by reference until it has its own`() throws {
        var known = try filed(1)
        known.tell(try known.order.accept(version: 1, by: .buyer))
        known.tell(try known.order.tell(LinePackaging(line: 1, outerPieces: 24)))
        var story = try Story()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.carryOver(from: known.order)
            } == [Reason(.nothingToCarryOver, field: "number")])
        var other = Order(id: FileID(high: 1, low: 9))
        other.apply(
            .opened(Story.opening()),
            Stamp(
                seq: 1, at: Instant(milliseconds: 0),
                envelope: .init(
                    person: nil, name: "", role: .merchandiser, door: .page)))
        let told = try other.carryOver(from: known.order)
        guard case .carriedOver(let carried)? = told.first else {
            Issue.record("\(told)")
            return
        }
        #expect(carried.files.map(\.order) == [Story.orderID])
        story.tell([.carriedOver(carried)])
        #expect(story.order.inForce(.specification)?.order == Story.orderID)
        #expect(story.order.packaging?.line(1)?.outerPieces == 24)
        story.tell(try story.order.tell(LinePackaging(line: 1, outerPieces: 12)))
        #expect(story.order.packaging?.line(1)?.outerPieces == 12)
        let document = try story.attach("own.txt")
        story.tell(
            try story.order.file(.specification, document: document, label: nil, note: nil))
        story.tell(try story.order.accept(version: 1, by: .buyer))
        #expect(story.order.inForce(.specification)?.order == nil)
    }
}
