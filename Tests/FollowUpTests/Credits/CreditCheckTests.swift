import FollowUp
import Testing

/// A credit held against an order, article by article.
@Suite struct CreditCheckTests {
    func day(_ text: String) -> Day { Day(iso: text) ?? .distantPast }
    func usd(_ minor: Int64) -> Money { Money(amountMinor: minor, currency: .usd) }

    /// A credit and an order that fit each other in every point.
    var credit: LetterOfCredit {
        var credit = LetterOfCredit(number: "LC1", amount: usd(2_340_000))
        credit.expiry = day("2026-12-15")
        credit.latestShipment = day("2026-11-24")
        credit.partialShipments = .allowed
        credit.loadingPort = "NINGBO PORT, CHINA"
        credit.dischargePort = "LE HAVRE, FRANCE"
        credit.goods = Erasable("INSULATED BOTTLES 500 ML, BLACK")
        credit.beneficiary = Erasable("YONGKANG HENGDA CO., LTD. NO. 1 ROAD")
        credit.applicant = Erasable("ACME")
        credit.documents = [.commercialInvoice, .billOfLading]
        return credit
    }

    var order: CreditedOrder {
        var order = CreditedOrder(currency: .usd)
        order.value = usd(2_340_000)
        order.quantity = Quantity(6_000)
        order.unit = "pcs"
        var lot = CreditedLot(lot: 1)
        lot.planned = day("2026-11-20")
        lot.forecast = day("2026-11-24")
        order.lots = [lot]
        order.lines = [CreditedLine(line: 1, description: "Insulated bottle 500 ml")]
        order.rule = .fob
        order.place = "Ningbo"
        order.destination = "Le Havre"
        order.mode = .fullContainer
        order.supplierNames = ["Yongkang Hengda Co Ltd", "永康恒达工贸有限公司"]
        order.buyer = "Acme"
        return order
    }

    func found(
        _ change: (inout LetterOfCredit, inout CreditedOrder) -> Void
    ) -> [CreditFinding] {
        var (credit, order) = (credit, order)
        change(&credit, &order)
        return CreditCheck(credit, order).findings
    }

    @Test func `what fits has no finding`() {
        #expect(found { _, _ in } == [])
    }

    @Test func `the amount is drawn within its tolerance, to the minor unit`() {
        #expect(
            found { _, order in order.value = usd(2_340_001) } == [
                .amountShort(most: usd(2_340_000), order: usd(2_340_001))
            ])
        #expect(
            found {
                $0.amountTolerance = AmountTolerance(plus: 5, minus: 5)
                $1.value = usd(2_457_000)
            } == [])
        #expect(
            found {
                $0.amountTolerance = AmountTolerance(plus: 5, minus: 5)
                $1.value = usd(2_457_001)
            } == [.amountShort(most: usd(2_457_000), order: usd(2_457_001))])
        #expect(
            found {
                $0.aboutAmount = true
                $1.value = usd(2_574_000)
            } == [])
    }

    @Test func `five per cent less may be drawn where partials are forbidden, and no less`() {
        #expect(
            found {
                $0.partialShipments = .notAllowed
                $1.value = usd(2_223_000)
            } == [])
        #expect(
            found {
                $0.partialShipments = .notAllowed
                $1.value = usd(2_222_999)
            } == [.amountBeyond(least: usd(2_223_000), order: usd(2_222_999))])
        #expect(
            found {
                $0.partialShipments = .allowed
                $1.value = usd(1)
            } == [])
    }

    @Test func `another currency, and a value nobody knows`() {
        let eur = Currency(code: "EUR") ?? .usd
        #expect(
            found { _, order in order.currency = eur } == [
                .currencyDiffers(credit: .usd, order: eur)
            ])
        #expect(found { _, order in order.value = nil } == [.orderValueUnknown])
    }

    @Test func `the latest shipment is never extended`() {
        #expect(
            found { _, order in order.lots[0].planned = day("2026-11-25") } == [
                .plannedTooLate(lot: 1, planned: day("2026-11-25"), latest: day("2026-11-24"))
            ])
        #expect(
            found { _, order in order.lots[0].forecast = day("2026-11-25") } == [
                .forecastTooLate(lot: 1, forecast: day("2026-11-25"), latest: day("2026-11-24"))
            ])
        // Shipped in time it is in time, whatever was forecast.
        #expect(
            found { _, order in
                order.lots[0].shipped = day("2026-11-24")
                order.lots[0].forecast = day("2026-12-01")
            } == [])
        #expect(
            found { _, order in order.lots[0] = CreditedLot(lot: 1) } == [.shipmentUnknown(lot: 1)])
    }

    @Test func `expiry, and the days left for documents`() {
        #expect(found { credit, _ in credit.expiry = nil } == [.expiryMissing])
        #expect(found { credit, _ in credit.latestShipment = nil } == [.latestShipmentMissing])
        #expect(
            found { credit, _ in credit.expiry = day("2026-12-14") } == [
                .presentationCutShort(days: 20, asked: 21)
            ])
        #expect(
            found { credit, _ in credit.expiry = day("2026-11-23") } == [
                .expiresBeforeShipment(latest: day("2026-11-24"), expiry: day("2026-11-23"))
            ])
        #expect(
            found {
                $0.presentationDays = 15
                $0.expiry = day("2026-12-09")
                _ = $1
            } == [])
    }

    @Test func `quantities by article 30, and partial shipments by 31`() {
        let stated = { (unit: String, quantity: Int) in
            CreditQuantity(quantity: Quantity(quantity) ?? .zero, unit: unit)
        }
        #expect(found { credit, _ in credit.quantity = stated("pieces", 6_000) } == [])
        #expect(
            found { credit, _ in credit.quantity = stated("pcs", 5_999) } == [
                .quantityOutside(
                    order: Quantity(6_000) ?? .zero, rule: .none, from: "5999", to: "5999")
            ])
        #expect(
            found {
                $0.quantity = stated("m", 6_300)
                $1.unit = "m"
            } == [])
        #expect(
            found { credit, _ in credit.quantity = stated("kg", 6_000) } == [
                .quantityNotComparable(credit: "kg", order: "pcs")
            ])
        #expect(
            found {
                $0.partialShipments = .notAllowed
                var second = CreditedLot(lot: 2)
                second.planned = day("2026-11-24")
                $1.lots.append(second)
            } == [.partialsForbidden(lots: 2)])
    }

    @Test func `parties, goods and places need not be identical, but must not conflict`() {
        #expect(
            found { credit, _ in credit.beneficiary = Erasable("Wuyi Metal Works") } == [
                .beneficiaryDiffers(
                    credit: "Wuyi Metal Works", supplier: "Yongkang Hengda Co Ltd")
            ])
        #expect(
            found { credit, _ in credit.applicant = Erasable("Other Ltd") } == [
                .applicantDiffers(credit: "Other Ltd", buyer: "Acme")
            ])
        #expect(found { credit, _ in credit.goods = nil } == [.goodsMissing])
        #expect(
            found { credit, _ in credit.goods = Erasable("STEEL CANISTERS") } == [
                .goodsDiffer(line: 1, description: "Insulated bottle 500 ml")
            ])
        #expect(
            found { credit, _ in credit.loadingPort = "SHANGHAI, CHINA" } == [
                .loadingPortDiffers(credit: "SHANGHAI, CHINA", order: "Ningbo")
            ])
        #expect(found { credit, _ in credit.loadingPort = "ANY PORT IN CHINA" } == [])
        #expect(
            found { credit, _ in credit.dischargePort = "HAMBURG" } == [
                .destinationDiffers(credit: "HAMBURG", order: "Le Havre")
            ])
    }

    @Test func `documents that the trade term cannot give`() {
        #expect(found { credit, _ in credit.documents = [] } == [.documentsMissing])
        #expect(
            found {
                $1.rule = .cif
                $1.place = "Le Havre"
                _ = $0
            } == [.insuranceMissing(rule: .cif)])
        #expect(
            found { credit, _ in credit.documents.append(.insurance) } == [
                .insuranceBesideRule(rule: .fob)
            ])
        #expect(
            found { _, order in order.mode = .air } == [.billOfLadingWithoutSea(mode: .air)])
        #expect(
            found { _, order in order.rule = .exw } == [.transportBesideRule(rule: .exw)])
    }

    @Test func `an amount near the end of the range does not trap`() {
        var credit = LetterOfCredit(number: "LC1", amount: usd(.max))
        credit.amountTolerance = AmountTolerance(plus: 99, minus: 99)
        #expect(credit.mostDrawn == usd(.max))
        _ = credit.leastDrawn
        _ = CreditCheck(credit, order).findings
    }
}
