import Testing

@testable import FollowUp

@Suite struct ReceivingTests {
    private static func file(
        _ name: String, _ type: FollowUp.MediaType = .pdf, _ sha256: String
    ) -> ArrivedFile {
        ArrivedFile(name: name, mediaType: type, size: 4, sha256: sha256)
    }

    private static func received(_ changes: [OrderChange]) throws -> ReceivedLetter {
        guard case .letterReceived(let letter)? = changes.last else {
            throw Refusal(.notFound)
        }
        return letter
    }

    @Test func `ten files of one name are ten documents, the same content is one`() throws {
        var story = try Story()
        var letter = ArrivedLetter()
        letter.files =
            (0..<10).map { Self.file("photo.pdf", .pdf, "a\($0)") }
            + [Self.file("again.pdf", .pdf, "a0")]
        letter.original = Self.file("1.eml", .text, "ee")
        let changes = story.order.receive(letter)
        #expect(changes.count == 12)
        #expect(try Self.received(changes).documents == Array(1...11))
        story.tell(changes)
        #expect(story.order.documents.count == 11 && story.order.received.count == 1)
        // The letter once more stands there already.
        let again = story.order.receive(letter)
        #expect(again.count == 1)
        #expect(try Self.received(again).documents == Array(1...11))
    }

    @Test func `nothing of a letter is refused: what cannot be taken is named`() throws {
        let order = try Story().order
        var letter = ArrivedLetter()
        letter.subject = String(repeating: "长", count: 2_000)
        letter.text = String(repeating: "x", count: 50_000)
        letter.name = String(repeating: "n", count: 500)
        letter.files = [
            Self.file("a.exe", .program, "01"), Self.file("a.pdf", .png, "02"),
            Self.file(String(repeating: "n", count: 400) + ".pdf", .pdf, "03"),
        ]
        let told = try Self.received(order.receive(letter))
        #expect(told.leftOut == [Erasable("a.exe"), Erasable("a.pdf")])
        #expect(told.documents == [1])
        #expect(told.subject.text?.count == 500 && told.text.text?.count == 20_000)
        #expect(told.name?.text?.count == 200)
    }

    @Test func `pictures are photos, all else is correspondence, also of an ended order`() throws {
        var story = try Story()
        story.tell(try story.order.cancel(reason: "gone"))
        var letter = ArrivedLetter()
        letter.files = [Self.file("p.jpg", .jpeg, "01"), Self.file("p.pdf", .pdf, "02")]
        story.tell(story.order.receive(letter))
        #expect(story.order.documents.map(\.document.kind) == [.photo, .correspondence])
    }

    /// A letter with so many files of its own.
    private func letter(_ number: Int, files: Int) -> ArrivedLetter {
        var letter = ArrivedLetter()
        letter.files = (0..<files).map { Self.file("\($0).pdf", .pdf, "\(number)-\($0)") }
        letter.original = Self.file("\(number).eml", .text, "eml-\(number)")
        return letter
    }

    @Test func `what strangers write takes no room from the house, and has a bound of its own`()
        throws
    {
        var story = try Story()
        for number in 1...10 {
            story.tell(story.order.receive(letter(number, files: 50)), door: .email)
        }
        // The files, and the three letters themselves that came when there was no room for more.
        #expect(story.order.documents.count == Order.mostMailedFiles + 3)
        #expect(story.order.received.last?.letter.leftOut.count == 50)
        // Letters themselves still have room, until that is used up too.
        for number in 11...Order.mostMailed {
            story.tell(story.order.receive(letter(number, files: 1)), door: .email)
        }
        #expect(story.order.documents.count == Order.mostMailed)
        let last = try #require(story.order.received.last?.letter)
        #expect(last.trouble == .orderFull && last.documents.isEmpty)
        for number in 1...Order.mostDocuments {
            story.tell(
                try story.order.attach(
                    Self.file("own.pdf", .pdf, "own-\(number)"), kind: .contract, title: nil,
                    note: nil))
        }
        #expect(throws: Refusal(.tooMany(limit: 500), field: "file")) {
            try story.order.attach(
                Self.file("own.pdf", .pdf, "more"), kind: .contract, title: nil, note: nil)
        }
    }

    @Test func `what a person puts to the order out of a letter counts as the letter's`() throws {
        var story = try Story()
        story.tell(
            try story.order.attach(
                Self.file("own.pdf", .pdf, "own"), kind: .contract, title: nil, note: nil))
        story.tell(story.order.receive(letter(1, files: 3)))
        #expect(story.order.documents.map(\.mailed) == [nil, true, true, true, true])
    }

    @Test func `numbers of letters go on beyond those that are held`() throws {
        var story = try Story()
        for number in 1...(Order.mostLetters + 3) {
            var letter = ArrivedLetter()
            letter.subject = "\(number)"
            story.tell(story.order.receive(letter), door: .email)
        }
        #expect(story.order.received.count == Order.mostLetters)
        #expect(story.order.received.suffix(2).map(\.letter.number) == [1_002, 1_003])
        #expect(Set(story.order.received.map(\.letter.number)).count == Order.mostLetters)
    }
}
