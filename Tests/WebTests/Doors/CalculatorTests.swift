import Foundation
import Testing

@testable import Web

@Suite struct CalculatorTests {
    private func ask(_ name: String, _ body: String, _ served: Served) async throws -> Reply {
        try await served.wire.send(
            "POST", "/api/v1/calculators/\(name)", served.bearer, body: Array(body.utf8))
    }

    @Test func `the answers are those of the trade, to the letter`() async throws {
        try await Served.open { served in
            let day = try await ask(
                "presentation",
                #"{"shipment":"2026-11-02","expiry":"2026-12-15","presentationDays":21}"#, served)
            #expect(day.text == #"{"lastDay":"2026-11-23"}"#)
            let share = try await ask(
                "tolerance",
                #"{"quantity":"3000","unit":"M","about":false,"countedInPieces":false}"#, served)
            #expect(share.text == #"{"maximum":"3150","minimum":"2850","rule":"30(b)"}"#)
            let extended = try await ask(
                "presentation",
                #"{"shipment":"2026-10-31","expiry":"2026-12-15","calendar":"CN"}"#, served)
            #expect(
                try extended.json() as NSDictionary == [
                    "lastDay": "2026-11-21", "extendedDay": "2026-11-23", "provisional": true,
                ])
        }
    }

    static let wrong = [
        ("presentation", #"{"shipment":"2026-02-30","expiry":"2026-12-15"}"#, "shipment"),
        ("presentation", #"{"shipment":"2026-11-02"}"#, "expiry"),
        ("presentation", #"{"shipment":"2026-11-02","expiry":"2026-11-01"}"#, "expiry"),
        (
            "presentation",
            #"{"shipment":"2026-11-02","expiry":"2026-12-15","presentationDays":1e99}"#,
            "presentationDays"
        ),
        (
            "presentation", #"{"shipment":"2026-11-02","expiry":"2026-12-15","calendar":"XX"}"#,
            "calendar"
        ),
        ("tolerance", #"{"quantity":"1e99","unit":"M"}"#, "quantity"),
        ("tolerance", #"{"quantity":1e99,"unit":"M"}"#, "quantity"),
        ("tolerance", #"{"quantity":"-1","unit":"M"}"#, "quantity"),
        ("tolerance", #"{"quantity":"","unit":"M"}"#, "quantity"),
        ("tolerance", #"{"quantity":"1","unit":"furlong"}"#, "unit"),
        ("tolerance", #"{"quantity":"1","unit":"M","about":"yes"}"#, "about"),
        ("tolerance", #"{"quantity":null,"unit":"M"}"#, "quantity"),
    ]

    @Test func `what cannot be right is refused by the name of its field`() async throws {
        try await Served.open { served in
            for (name, body, field) in Self.wrong {
                let reply = try await ask(name, body, served)
                #expect(reply.status == 422)
                let reasons = try reply.json()["reasons"] as? [[String: Any]]
                #expect(reasons?.first?["field"] as? String == field, "\(body): \(reply.text)")
            }
            let half = #"{"shipment":"2026-11-02","expiry":"2026-12-15","presentationDays":21.5}"#
            let told = try await ask("presentation", half, served).text
            #expect(told.contains("must be a whole number"), "\(told)")
        }
    }

    @Test func `a page answers at its address, in the reader's language, and keeps what was wrong`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            let told = try await served.wire.send(
                "GET", "/calculators/presentation?shipment=2026-11-02&expiry=2026-12-15",
                signed.headers)
            #expect(told.status == 200 && told.text.contains("Mon 23 Nov 2026"))
            let wrong = try await served.wire.send(
                "GET", "/calculators/tolerance?quantity=-7&unit=furlong", signed.headers)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"-7\"") && wrong.text.contains("“furlong”"))
            // Nothing was to be recorded.
            #expect(wrong.text.contains("This could not be answered. Please look at:"))
            #expect(!wrong.text.contains("recorded"))
        }
    }

    @Test func `a credit is held against an order on the calculator's own page`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let list = try await served.wire.send("GET", "/calculators", signed.headers)
            #expect(list.text.contains("href=\"/calculators/credit\""))
            let asked =
                "/calculators/credit?number=LC-1&amount=23400.00&currency=usd&orderValue=23401.00"
                + "&latestShipment=2026-11-24&shipment=2026-11-27&expiry=2026-12-15"
                + "&partialShipments=&tradeRule=FOB&mode=&unit=&tolerancePlus="
            let told = try await served.wire.send("GET", asked, signed.headers)
            #expect(told.status == 200)
            #expect(told.text.contains("23,401.00") && told.text.contains("24 Nov"))
            #expect(told.text.contains("value=\"LC-1\""))
            let wrong = try await served.wire.send(
                "GET", "/calculators/credit?number=LC-1&currency=XXQ&amount=x", signed.headers)
            #expect(wrong.status == 422 && wrong.text.contains("href=\"#currency\""))
        }
    }
}
