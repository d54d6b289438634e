import FollowUp
import Testing

/// What a bank compares: amounts and quantities with their tolerances, days, shipments, words.
extension CreditCheckTests {
    @Test func `an about quantity takes the five per cent away, and 30(b) wants it in full`() {
        func least(
            _ unit: String, about: Bool = false, pieces: Bool = false, ordered: Int = 6_000,
            _ value: Int64
        ) -> [CreditFinding] {
            found {
                $0.partialShipments = .notAllowed
                $0.quantity = CreditQuantity(quantity: Quantity(6_000) ?? .zero, unit: unit)
                $0.quantity?.about = about
                $0.quantity?.countedInPieces = pieces
                $1.unit = unit
                $1.quantity = Quantity(ordered)
                $1.value = usd(value)
            }
        }
        // 30(a): “about” takes the place of 30(c).
        #expect(least("pcs", about: true, 2_340_000) == [])
        #expect(
            least("pcs", about: true, 2_339_999) == [
                .amountBeyond(least: usd(2_340_000), order: usd(2_339_999))
            ])
        // Less of the goods, as 30(a) and 30(b) tolerate, is worth so much less.
        #expect(least("pcs", about: true, ordered: 5_400, 2_106_000) == [])
        #expect(
            least("m", ordered: 5_700, 2_222_999) == [
                .amountBeyond(least: usd(2_223_000), order: usd(2_222_999))
            ])
        #expect(
            least("m", ordered: 5_999, 2_223_000) == [
                .amountBeyond(least: usd(2_339_610), order: usd(2_223_000))
            ])
        // In full, or where 30(b) does not apply, five per cent less may be drawn.
        #expect(least("m", 2_223_000) == [])
        #expect(least("pcs", 2_223_000) == [])
        #expect(least("m", pieces: true, 2_223_000) == [])
        // Nobody knows whether it is in full.
        #expect(
            found {
                $0.partialShipments = .notAllowed
                $0.quantity = CreditQuantity(quantity: Quantity(6_000) ?? .zero, unit: "kg")
                $1.value = usd(2_339_999)
            } == [
                .amountBeyond(least: usd(2_340_000), order: usd(2_339_999)),
                .quantityNotComparable(credit: "kg", order: "pcs"),
            ])
    }

    @Test func `without a latest shipment plan and forecast tell the days left for documents`() {
        func left(_ planned: String?, _ forecast: String?, shipped: String? = nil)
            -> [CreditFinding]
        {
            found { credit, order in
                credit.latestShipment = nil
                order.lots[0].planned = planned.map(day)
                order.lots[0].forecast = forecast.map(day)
                order.lots[0].shipped = shipped.map(day)
            }
        }
        #expect(
            left("2026-12-14", nil) == [
                .latestShipmentMissing,
                .documentsCutShort(
                    lot: 1, shipment: day("2026-12-14"), days: 1, asked: 21),
            ])
        // 15 December less 21 days is the 24th of November.
        #expect(left("2026-11-24", "2026-11-24") == [.latestShipmentMissing])
        #expect(
            left("2026-11-20", "2026-11-25") == [
                .latestShipmentMissing,
                .documentsCutShort(
                    lot: 1, shipment: day("2026-11-25"), days: 20, asked: 21),
            ])
        #expect(
            left("2026-12-10", "2026-12-16").map(\.code) == [
                "latestShipmentMissing", "forecastTooLate", "documentsCutShort",
            ])
        #expect(
            left("2026-12-01", "2026-12-14", shipped: "2026-11-24") == [.latestShipmentMissing])
        #expect(
            found {
                $0.latestShipment = nil
                $0.presentationDays = 1
                $1.lots[0].planned = day("2026-12-14")
            } == [.latestShipmentMissing])
    }

    @Test func `lots of one shipment are one, whatever number of bills of lading`() {
        func lots(_ shipments: String?...) -> [CreditFinding] {
            found {
                $0.partialShipments = .notAllowed
                $1.lots = shipments.enumerated().map { at, shipment in
                    var lot = CreditedLot(lot: at + 1)
                    lot.planned = day("2026-11-20")
                    lot.shipment = shipment
                    return lot
                }
            }
        }
        #expect(lots("a", "a") == [] && lots("a", "a", "a") == [] && lots(nil) == [])
        #expect(lots("a", "b") == [.partialsForbidden(lots: 2)])
        #expect(lots("a", nil) == [.partialsForbidden(lots: 2)])
        #expect(lots(nil, nil) == [.partialsForbidden(lots: 2)])
    }

    @Test(arguments: [
        ("STEEL BOLTS", "Insulated steel bottle", false), ("STEEL BOTTLES", "Steel bottle", true),
        ("STAINLESS STEEL BOLTS", "Stainless steel bottle", false),
        ("6,000 PCS INSULATED BOTTLES AS PER ORDER PO-1, FOB NINGBO", "Insulated bottle", true),
        ("BOTTLES", "Insulated steel bottle 500ml, black", true),
        ("GLASSES AND CHINA BODIES", "Body, glass", true), ("STEEL CUPS", "杯子", nil),
        ("STEEL CUPS A4", "A4", nil), ("不锈钢杯子 6000 个", "杯子", true), ("螺丝", "不锈钢杯子", false),
        ("STEEL CUPS 不锈钢杯子", "Steel cup 杯子", true), ("STEEL CUPS 螺丝", "Steel cup 杯子", false),
        ("500 ML", "500 ml", nil),
    ])
    func `goods correspond by every telling word of the shorter description`(
        goods: String, line: String, expected: Bool?
    ) {
        let told = found {
            $0.goods = Erasable(goods)
            $1.lines = [CreditedLine(line: 1, description: line)]
        }
        switch expected {
        case true?: #expect(told == [], "\(goods) \(line)")
        case false?: #expect(told == [.goodsDiffer(line: 1, description: line)], "\(goods)")
        case nil: #expect(told == [.goodsNotComparable(line: 1, description: line)], "\(goods)")
        }
    }

    @Test(arguments: [
        ("ABC", "ABCD Trading", false), ("ABCD TRADING", "ABC", false),
        ("ABC TRADING CO., LTD, NINGBO", "ABC Trading Co Ltd", true),
        ("ABC", "abc", true), ("A.B.C. Trading", "ABC TRADING LTD", true),
        ("永康恒达工贸有限公司浙江永康一路一号", "永康恒达工贸有限公司", true),
        ("永康恒达", "永康恒达利工贸有限公司", false), ("LTD", "ABC LTD", false),
    ])
    func `a name is another's by whole words`(credit: String, order: String, same: Bool) {
        let told = found {
            $0.beneficiary = Erasable(credit)
            $1.supplierNames = [order]
        }
        #expect(told == (same ? [] : [.beneficiaryDiffers(credit: credit, supplier: order)]))
    }
}
