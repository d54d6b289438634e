import FollowUp
import Words

/// An order that was sent in every way, with what became of it.
enum SampleLetters {
    static let contacts: [SupplierContact] = {
        var wang = SupplierContact(number: 1, name: "Wang Fang", role: .sales, language: "zh-Hans")
        wang.email = Erasable("wang@hengda.example")
        wang.telephone = Erasable("+86 579 8700 0000")
        let li = SupplierContact(number: 2, name: "Li Qiang", role: .production, language: "en")
        return [wang, li]
    }()

    private static func sending(_ number: Int, _ way: SendingWay = .email) -> OrderChange {
        var sending = OrderSending(number: number, way: way, of: 1)
        sending.name = contacts[0].name
        if way == .email {
            sending.contact = 1
            sending.address = contacts[0].email
            sending.document = 1
        } else {
            sending.on = SampleFacts.day(10, 12)
        }
        return .orderSent(sending)
    }

    private static let received: ReceivedLetter = {
        var letter = ReceivedLetter(number: 1, subject: "PO-2291", text: "OK\n12.09")
        letter.name = contacts[0].name
        letter.address = contacts[0].email
        letter.documents = [1]
        letter.leftOut = [Erasable("CTN.EXE")]
        letter.isAutomatic = true
        return letter
    }()

    private static var order: Order {
        var order = SampleOrder.file
        var terms = order.terms
        terms.promised = SampleFacts.day(12, 9)
        let changes: [OrderChange] = [
            sending(1, .chat), sending(2),
            .letterAccepted(LetterAnswer(sending: 2, code: nil, words: "250 2.0.0 OK")),
            sending(3),
            .letterFailed(
                LetterAnswer(sending: 3, trouble: .refused, code: "550", words: "550 RBL")),
            sending(4), sending(5),
            .letterAccepted(LetterAnswer(sending: 5, code: nil, words: "250 2.0.0 OK")),
            .letterBounced(
                LetterAnswer(sending: 5, trouble: .noMailbox, code: "5.1.1", words: "550 5.1.1")),
            .letterReceived(received), .amended(OrderAmendment(terms: terms)),
        ]
        for (at, change) in changes.enumerated() {
            order.apply(
                change, SampleOrder.stamp(10 + at, SampleFacts.instant(10, 20, 10, at)))
        }
        return order
    }

    private static func answer(mail: Bool) -> OrderAnswer {
        var answer = OrderAnswer(
            order: order, seq: 41, today: SampleFacts.today, supplierName: "Yongkang Hengda")
        answer.standing = .onPlan
        // Without any the words to copy are in the reader's language.
        answer.contacts = mail ? contacts : []
        answer.mailIsSetUp = mail
        answer.letters = [
            WaitingLetter(
                sending: 4, tries: 3, next: SampleFacts.instant(11, 26, 10, 5),
                trouble: .notReached)
        ]
        return answer
    }

    static func pages(_ frame: Frame) -> [(name: String, page: HTML)] {
        let order = answer(mail: true)
        let refused = FormState(
            action: "/orders/\(order.id)/sendings", values: ["contact": "1", "words": "IBAN"],
            refusal: Refusal(.accountNumberInLetter, field: "words"))
        return [
            ("order-sent", order, nil), ("order-sent-refused", order, refused),
            ("order-without-mail", answer(mail: false), nil),
        ].map { (name: String, answer: OrderAnswer, state: FormState?) in
            (
                name,
                OrderPage.markup(
                    frame, answer, journal: SampleJournal.order, names: SampleJournal.names,
                    state: state)
            )
        } + strays(frame)
    }

    private static func strays(_ frame: Frame) -> [(name: String, page: HTML)] {
        var letter = ShownLetter(
            letter: order.id, at: SampleFacts.instant(11, 26, 10, 5),
            sender: "wang@hengda.example", subject: "PO-2291 保温杯", why: .noOrder,
            isAside: false, orders: [(order.id, "PO-2291")])
        var none = letter
        none.subject = ""
        none.sender = nil
        none.orders = []
        letter.name = "Wang Fang"
        letter.text = "保温杯：OK"
        letter.files = ["PO-2291.PDF"]
        let refused = FormState(
            action: "/letters/\(letter.letter)/order", values: ["number": "PO-9"],
            refusal: Refusal(.notFound, field: "number"))
        return [
            ("letters", StrayLetterPages.list(frame, [letter, none], next: nil, aside: false)),
            ("letters-none", StrayLetterPages.list(frame, [], next: nil, aside: false)),
            ("letter", StrayLetterPages.one(frame, letter)),
            ("letter-refused", StrayLetterPages.one(frame, letter, state: refused)),
        ]
    }
}
