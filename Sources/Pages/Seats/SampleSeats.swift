import FollowUp
import Words

/// A supplier's link and what opens behind it.
enum SampleSeats {
    private static let now = SampleFacts.instant(11, 20, 12, 0)

    static func tell(_ supplier: inout Supplier) {
        let made = SampleFacts.instant(11, 2, 9, 0)
        let until = SeatTerm.end(of: made, offsetMinutes: 480)
        supplier.apply(
            .seat(.linkMade(seat: 1, link: 1, until: until)), SampleOrder.stamp(20, made))
        for (device, name) in [(1, "Wang Fang"), (2, "Li Qiang")] {
            supplier.apply(
                .seat(
                    .deviceBound(
                        seat: 1, device: device, name: Erasable(name),
                        kind: device == 1 ? .phone : .computer)),
                SampleOrder.stamp(20 + device, made))
        }
        supplier.apply(.seat(.linkAsked(seat: 1)), SampleOrder.stamp(24, now))
    }

    static func pages(_ house: Frame) -> [(name: String, page: HTML)] {
        var outside = Frame(
            words: house.words, csrf: "sample", today: house.today, path: "/s/t0k3n")
        outside.demonstration = true
        var inside = outside
        inside.path = "/supplier"
        let names = ["Wang Fang", "Li Qiang"]
        let unnamed = FormState(
            action: "/s/t0k3n", values: [:], refusal: Refusal(.missing, field: "name"))
        return [
            (
                "seat-door",
                SeatDoorPage.markup(
                    outside, action: "/s/t0k3n", buyer: "Northlight Home", names: names)
            ),
            (
                "seat-door-refused",
                SeatDoorPage.markup(
                    outside, action: "/s/t0k3n", buyer: "Northlight Home", names: names,
                    state: unnamed)
            ),
            (
                "seat-ended",
                SeatDoorPage.ended(
                    outside, action: "/s/t0k3n/request", asksName: true, isAsked: false)
            ),
            (
                "seat-revoked",
                SeatDoorPage.ended(
                    outside, action: "/supplier/link-request", asksName: false, isAsked: false)
            ),
            (
                "seat-ended-typed",
                SeatDoorPage.ended(
                    outside, action: "/supplier/link-request", asksName: false, isAsked: false,
                    typed: [UnsentText(field: "text", text: "The <lid> is 2 mm too high.")])
            ),
            ("seat-asked", SeatDoorPage.asked(outside)),
            ("seat-unknown", SeatDoorPage.unknown(outside, isLink: false)),
        ] + seated(inside) + shown(house)
    }

    private static func seated(_ inside: Frame) -> [(name: String, page: HTML)] {
        var view = self.view
        let whole = view
        view.orders = view.orders.map(\.summary)
        var empty = view
        empty.orders = []
        (empty.total, empty.waiting) = (0, 0)
        let path = "/supplier/orders/\(SampleFacts.id(1).description)"
        let wrong = FormState(
            action: path + "/progress",
            values: ["lot": "1", "finished": "3000", "packed": "4000"],
            refusal: Refusal(.packedMoreThanFinished, field: "packed"))
        let pages: [(String, HTML?)] = [
            ("seat-home", SeatHomePage.markup(inside, view)),
            ("seat-home-empty", SeatHomePage.markup(inside, empty)),
            ("seat-order", SeatOrderPage.markup(inside, whole)),
            ("seat-order-refused", SeatOrderPage.markup(inside, whole, state: wrong)),
            ("seat-confirmation", SeatConfirmationPage.markup(inside, whole)),
            ("seat-proposals", SeatProposalsPage.markup(inside, empty)),
        ]
        return pages.compactMap { name, page in page.map { (name, $0) } }
    }

    private static var view: SupplierView {
        let supplier = SampleLists.supplierFile
        var view = SupplierView(
            supplier, buyer: "Northlight Home", at: SeatReference(seat: 1, device: 1),
            name: "Wang Fang", today: SampleFacts.today, now: now)
        view.supplier = "Yongkang Hengda"
        view.demonstration = true
        view.orders = [SupplierOrder(order, today: SampleFacts.today)]
        view.total = 1
        view.waiting = view.orders.count { $0.isWaiting }
        return view
    }

    /// The sample's order as it was sent, and amended since.
    private static var order: Order {
        var order = SampleOrder.file
        var told = Particulars()
        told.mode = .fullContainer
        told.tolerancePermille = 25
        told.marks = "NORTHLIGHT\nPO-2291\nLE HAVRE"
        told.innerMarks = "IB-500, 6 PCS"
        told.certificates = [.frenchFoodContactDeclaration, .frenchFoodContactReport]
        told.lines = [LineParticulars(line: 1, packingMultiple: SampleFacts.quantity(24))]
        var amended = told
        amended.marks = "NORTHLIGHT\nPO-2291\nROTTERDAM"
        let sending = OrderSending(number: 1, way: .chat, of: 1)
        let deposit = Money(amountMinor: 1_404_000, currency: .usd)
        var sent = Remittance(
            number: 1, way: .payment, amount: deposit, counted: deposit, on: SampleFacts.today,
            parts: [RemittancePart(instalment: 1, amount: deposit)])
        sent.reference = Erasable("FT26324")
        // The proforma invoice stands in for a slip.
        sent.slip = order.documents.first { !$0.isWithdrawn }?.document.number
        for change in [
            OrderChange.particularsTold(told), .orderSent(sending), .particularsTold(amended),
            .payment(.remittanceSent(sent)),
        ] {
            order.apply(change, SampleOrder.stamp(100, now))
        }
        return order
    }

    private static func shown(_ house: Frame) -> [(name: String, page: HTML)] {
        var made = MadeLink(
            id: SampleFacts.id(101), seq: 25, contact: 1,
            until: SeatTerm.end(of: now, offsetMinutes: 480))
        let address = "https://gendan.example/s/t0k3n"
        made.address = address
        made.message = house.words.seats.message(
            name: "Wang Fang", buyer: "Northlight Home", orders: ["PO-2291"], of: 1,
            address: address, last: SampleFacts.today)
        made.code = ["1110111", "1010101", "1110111", "0001000", "1110101", "1010111", "1110001"]
        var code = MadeCode(
            id: SampleFacts.id(101), seq: 26, contact: 1, until: now)
        code.code = "482913"
        return [
            ("supplier-link", ShownOnce.link(made)), ("supplier-code", .code(code)),
        ].map { name, shown in
            let page = SupplierPage.markup(
                house, SampleLists.supplier, journal: SampleJournal.supplier, shown: shown)
            return (name, page)
        }
    }
}
