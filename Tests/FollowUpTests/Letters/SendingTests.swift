import Testing

@testable import FollowUp

@Suite struct SendingTests {
    private static let wang: SupplierContact = {
        var contact = SupplierContact(
            number: 1, name: "Ms Wang", role: .sales, language: "zh-Hans")
        contact.email = Erasable("wang@hengda.example")
        return contact
    }()

    private static func supplier(_ contacts: [SupplierContact] = [wang]) -> Supplier {
        var supplier = Supplier(id: FileID(high: 2, low: 2))
        for (at, contact) in contacts.enumerated() {
            let envelope = Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page)
            supplier.apply(
                .contactAdded(contact),
                Stamp(seq: at + 1, at: Instant(milliseconds: 1), envelope: envelope))
        }
        return supplier
    }

    private static func letter(
        _ contact: Int = 1, sha256: String = "ab", of seq: Int = 2
    ) -> OutgoingLetter {
        OutgoingLetter(
            letter: FileID(high: 5, low: 5), contact: contact, subject: "s", text: "t",
            paper: ArrivedFile(
                name: "PO-1.pdf", mediaType: .pdf, size: 4, sha256: sha256), of: seq)
    }

    private func refused(
        _ order: Order, _ contact: Int, _ supplier: Supplier = supplier(), words: String?
    ) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try order.addressee(contact, of: supplier, words: words)
        }
    }

    private func refused(_ order: Order, _ told: HandSending) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try order.tellSent(told, of: Self.supplier(), today: Story.today)
        }
    }

    private func story() throws -> Story { try Story() }

    @Test func `a draft, an ended order, a stranger and a contact without address get no letter`()
        throws
    {
        var draft = try ApprovalStory()
        #expect(
            refused(draft.order, 7, Self.supplier(), words: nil) == [
                Reason(.notApproved), Reason(.unknownContact(7), field: "contact"),
            ])
        draft.tell(try draft.order.cancel(reason: "gone"))
        var silent = Self.wang
        silent.email = nil
        #expect(
            refused(draft.order, 1, Self.supplier([silent]), words: nil) == [
                Reason(.orderClosed), Reason(.notApproved), Reason(.noAddress, field: "contact"),
            ])
        var gone = Self.wang
        gone.left = true
        let running = try story().order
        #expect(
            refused(running, 1, Self.supplier([gone]), words: nil) == [
                Reason(.noAddress, field: "contact")
            ])
    }

    @Test(arguments: [
        "Pay to DE89 3704 0044 0532 0130 00", "IBAN: GB82WEST12345698765432",
        "账号 6222021234567890123",
        "our account is 0123-4567-8901-23", "gb82 west 1234 5698 7654 32 please",
    ])
    func `an account number never goes into a letter`(_ words: String) throws {
        let order = try story().order
        #expect(
            refused(order, 1, Self.supplier(), words: words) == [
                Reason(.accountNumberInLetter, field: "words")
            ])
    }

    @Test(arguments: [
        "12,000 pieces at 20 pieces per carton, PO-2291 / 4006381333931", "DE89 is a part number",
        "call +86 579 8700 0000", "account for 20 % more", "FOB Ningbo, 3 Dec 2026 at 10:00",
        "请在星期五之前确认订单 PO-2291，共 12000 个", "",
    ])
    func `other numbers do`(_ words: String) throws {
        let order = try story().order
        _ = try order.addressee(1, of: Self.supplier(), words: words)
    }

    @Test func `terms with an account number are not sent on paper either`() throws {
        var opening = Story.opening()
        opening.terms.payment = "T/T to DE89370400440532013000"
        let order = try Story(opening).order
        #expect(
            refused(order, 1, Self.supplier(), words: nil) == [
                Reason(.accountNumberInPaper, field: "words")
            ])
    }

    @Test func `the paper is put to the order and the letter asked for, then answered once`() throws
    {
        var story = try story()
        let changes = try story.order.send(Self.letter(), of: Self.supplier(), words: nil)
        #expect(changes.map(\.kind) == ["order.documentAttached/1", "order.orderSent/1"])
        story.tell(changes)
        let held = try #require(story.order.sending(1))
        #expect(held.isUnderWay && held.sending.document == 1 && held.unapproved == nil)
        #expect(held.sending.address == Erasable("wang@hengda.example"))
        // The same paper once more stands there already.
        let again = try story.order.send(Self.letter(), of: Self.supplier(), words: nil)
        #expect(again.map(\.kind) == ["order.orderSent/1"])
        let accepted = story.order.letterAnswered(
            LetterAnswer(sending: 1, code: nil, words: "250 OK"))
        #expect(accepted.map(\.kind) == ["order.letterAccepted/1"])
        story.tell(accepted)
        #expect(story.order.sending(1)?.isUnderWay == false)
        let late = LetterAnswer(sending: 1, trouble: .refused, code: "550", words: nil)
        #expect(story.order.letterAnswered(late).isEmpty)
        let back = story.order.letterCameBack(late)
        #expect(back.map(\.kind) == ["order.letterBounced/1"])
        story.tell(back)
        #expect(story.order.sending(1)?.undelivered == late)
        #expect(story.order.letterCameBack(late).isEmpty)
        #expect(story.order.letterCameBack(LetterAnswer(sending: 9, code: nil, words: nil)).isEmpty)
    }

    @Test func `what is told anew since it was sent is shown, until it is sent again`() throws {
        var story = try story()
        story.tell(try story.order.send(Self.letter(), of: Self.supplier(), words: nil))
        #expect(story.order.changedSinceSent == nil)
        var line = Story.line(1)
        line.quantity = Story.quantity(1_200)
        story.tell([.lineAmended(line)])
        #expect(story.order.changedSinceSent?.lines.map(\.quantity) == [Story.quantity(1_000)])
        story.tell(
            try story.order.send(Self.letter(sha256: "cd"), of: Self.supplier(), words: nil))
        #expect(story.order.changedSinceSent == nil)
    }

    @Test func `a sending by hand is a fact, also of a draft, which is named`() throws {
        var story = try ApprovalStory()
        var told = HandSending(way: .chat, on: Story.today, of: 1)
        #expect(
            refused(story.order, told) == [Reason(.missing, field: "name")])
        told.name = "Ms Wang"
        story.tell(try story.order.tellSent(told, of: Self.supplier(), today: Story.today))
        let held = try #require(story.order.sending(1))
        #expect(held.unapproved == true && !held.isUnderWay)
        #expect(story.order.findings.contains(.sentUnapproved(sending: 1)))
        told.way = .email
        told.contact = 9
        told.on = Story.today.adding(days: 1)
        #expect(
            refused(story.order, told) == [
                Reason(.notUnderstood, field: "way"), Reason(.dayInFuture(told.on), field: "on"),
                Reason(.unknownContact(9), field: "contact"),
            ])
    }

    private func queued() throws -> ApprovalStory {
        var story = try ApprovalStory()
        try story.approve()
        let letter = Self.letter(of: try #require(story.order.request).told.seq)
        story.tell(try story.order.send(letter, of: Self.supplier(), words: nil))
        return story
    }

    @Test func `a letter that waits goes as long as the order is as its paper says`() throws {
        var story = try queued()
        #expect(story.order.whyNotSent(1) == nil && story.order.whyNotSent(9) == nil)
        try story.amend { $0.payment = "50/50" }
        #expect(story.order.whyNotSent(1) == .approvalGone)
        // Approved anew it is another paper.
        try story.approve()
        #expect(story.order.whyNotSent(1) == .approvalGone)
        story = try queued()
        story.tell(try story.order.withdrawApproval(reason: "a mistake"))
        #expect(story.order.whyNotSent(1) == .approvalGone)
        try story.approve()
        #expect(story.order.whyNotSent(1) == nil)
        story.tell(try story.order.cancel(reason: "gone"))
        #expect(story.order.whyNotSent(1) == .orderEnded)
    }

    @Test func `a letter that waits does not go after a newer paper`() throws {
        var story = try queued()
        let newer = Self.letter(
            sha256: "cd", of: try #require(story.order.request).told.seq)
        story.tell(try story.order.send(newer, of: Self.supplier(), words: nil))
        #expect(story.order.whyNotSent(1) == .superseded && story.order.whyNotSent(2) == nil)
        // An order placed before it came here has no approval to lose.
        var running = try Story()
        running.tell(try running.order.send(Self.letter(), of: Self.supplier(), words: nil))
        running.tell([.lineAdded(Story.line(2))])
        #expect(running.order.whyNotSent(1) == .superseded)
    }
}
