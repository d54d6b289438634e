import FollowUp
import Testing

/// What a credit says of its period, its payment and its carriage.
extension CreditCheckTests {
    @Test func `a period of shipment is held against plan and forecast, both ends`() {
        let about = "ON OR ABOUT 2026-11-20"
        func held(_ planned: String, _ forecast: String) -> [CreditFinding] {
            found {
                $0.latestShipment = nil
                $0.shipmentPeriod = about
                $0.expiry = day("2026-12-16")
                $1.lots[0].planned = day(planned)
                $1.lots[0].forecast = day(forecast)
            }
        }
        #expect(held("2026-11-15", "2026-11-25") == [])
        #expect(
            held("2026-11-14", "2026-11-20") == [
                .plannedOutsidePeriod(
                    lot: 1, planned: day("2026-11-14"), from: day("2026-11-15"),
                    through: day("2026-11-25"))
            ])
        #expect(
            held("2026-11-20", "2026-11-26") == [
                .forecastOutsidePeriod(
                    lot: 1, forecast: day("2026-11-26"), from: day("2026-11-15"),
                    through: day("2026-11-25"))
            ])
        #expect(
            found { credit, _ in credit.shipmentPeriod = "in two parts" } == [
                .periodNotRead(words: "in two parts")
            ])
    }

    @Test func `containers may be transhipped though the credit forbids it, unless it says so`() {
        #expect(found { credit, _ in credit.transhipment = .notAllowed } == [])
        #expect(
            found {
                $0.transhipment = .notAllowed
                $1.mode = nil
            } == [.transhipmentUnknown])
        let excluded = found { credit, _ in
            credit.transhipment = .notAllowed
            credit.conditions = Erasable("UCP 600 sub-article 20 (c) (ii) is not applicable.")
        }
        #expect(excluded == [.transhipmentForbidden(mode: .fullContainer)])
        #expect(excluded.map(\.article) == ["20(c)"] && excluded.map(\.field) == ["43T"])
    }

    @Test func `drafts and deferred payment go with how the credit is available`() {
        #expect(
            found { credit, _ in credit.availableWith = "ANY BANK" } == [.availabilityMissing])
        #expect(
            found { credit, _ in credit.availableBy = .acceptance } == [.draftsMissing])
        #expect(
            found { credit, _ in
                credit.availableBy = .acceptance
                credit.drafts = "60 DAYS AFTER B/L DATE"
            } == [])
        #expect(
            found { credit, _ in
                credit.availableBy = .deferredPayment
                credit.drafts = "AT SIGHT"
            } == [.deferredPaymentMissing, .draftsBesideDeferredPayment])
        #expect(
            found { credit, _ in
                credit.form = .revocable
                credit.rules = .ispLatest
            } == [.creditRevocable, .otherRules(.ispLatest)])
    }

    @Test func `places where goods are taken in charge and end stand beside the ports`() {
        #expect(
            found {
                $0.receiptPlace = "YIWU, CHINA"
                $1.rule = .fca
                $1.place = "Yiwu"
            } == [])
        #expect(
            found {
                $0.receiptPlace = "YIWU, CHINA"
                $1.rule = .fca
            } == [.receiptPlaceDiffers(credit: "YIWU, CHINA", order: "Ningbo")])
        // FOB names the port, wherever the goods are taken in charge.
        #expect(found { credit, _ in credit.receiptPlace = "YIWU, CHINA" } == [])
        #expect(
            found {
                $0.finalPlace = "PARIS"
                $1.destination = "Paris"
            } == [])
        #expect(
            found { credit, _ in credit.finalPlace = "LYON" } == [
                .finalPlaceDiffers(credit: "LYON", order: "Le Havre")
            ])
    }
}
