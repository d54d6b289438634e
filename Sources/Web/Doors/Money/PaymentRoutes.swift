import FollowUp
import Foundation
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    mutating func payments() {
        ask(AskPayments.self, "/orders/{order}/payments") {
            try AskPayments(order: $0.id("order"))
        }
        onOrder(AgreeInstalments.self, "/instalments", fields: { $0.withoutBlankInstalments })
        let instalment = "/instalments/{instalment}"
        onOrder(RequestRelease.self, instalment + "/request")
        onOrder(ReleasePayment.self, instalment + "/release")
        onOrder(WithdrawRelease.self, instalment + "/withdrawal")
        onOrder(CreditOrder.self, instalment + "/credit")
        onOrder(TellRemittance.self, "/remittances")
        onOrder(TellReceived.self, "/remittances/{remittance}/receipt")
        onOrder(WithdrawRemittance.self, "/remittances/{remittance}/withdrawal")
        onOrder(WithdrawCredit.self, "/remittances/{remittance}/credit-withdrawal")
        onOrder(PlaceHold.self, "/holds")
        onOrder(LiftHold.self, "/holds/{hold}/lifting")
        onOrder(RecordCheck.self, "/checks")
        onOrder(WithdrawCheck.self, "/checks/{check}/withdrawal")
        onOrder(AdjustOrder.self, "/adjustments")
        onOrder(WithdrawAdjustment.self, "/adjustments/{adjustment}/withdrawal")
        paymentOrder("/orders/{order}" + instalment + "/payment-order")
        money()
    }

    mutating func goods() {
        let release = "/lots/{lot}/goods-release"
        onOrder(ReleaseGoods.self, release)
        onOrder(WithdrawGoods.self, release + "/withdrawal")
        onOrder(TellShipped.self, "/lots/{lot}/shipped")
    }

    private mutating func money() {
        ask(AskMoney.self, "/money", query: QueryParameter.money) { try $0.money() }
        page("/money", AskMoney.allowed, "money") { visitor in
            let answer = try await visitor.site.house.ask(visitor.money(), visitor.signedIn())
            return Answer.page(
                MoneyPage.markup(try await visitor.framed(section: .money), answer))
        }
    }

    /// A released payment as a file: JSON for programs, CSV for people.
    private mutating func paymentOrder(_ path: String) {
        @Sendable func asked(_ visitor: Visitor) throws -> AskPaymentOrder {
            guard let number = visitor.parameters["instalment"].flatMap({ Int($0) }) else {
                throw Refusal(.notFound)
            }
            return try AskPaymentOrder(order: visitor.id("order"), instalment: number)
        }
        ask(AskPaymentOrder.self, path) { try asked($0) }
        page(path, AskPaymentOrder.allowed, AskPaymentOrder.name) { visitor in
            let made = try await visitor.site.house.ask(asked(visitor), visitor.signedIn())
            var response = Answer.make(
                .ok, "text/csv; charset=utf-8", Array(made.table.utf8))
            response.headers[.contentDisposition] = Sending.disposition(
                "\(made.number)-\(made.instalment).csv")
            return response
        }
    }
}

extension PaymentOrder {
    /// One line under its names. A cell that a spreadsheet would take for a formula is text.
    var table: String {
        let cells: [(String, String)] = [
            ("order", number), ("instalment", "\(instalment)"), ("supplier", supplier),
            ("holder", account?.holder.text ?? ""), ("bank", account?.bank.text ?? ""),
            ("account", account?.masked ?? ""), ("amount", amount.decimal),
            ("currency", amount.currency.code), ("due", due?.iso ?? ""), ("purpose", purpose),
            ("requestedBy", requestedBy), ("releasedBy", releasedBy.joined(separator: "; ")),
            ("releases", releases.map { "\($0)" }.joined(separator: "; ")),
        ]
        let lines = [cells.map(\.0), cells.map(\.1)].map { line in
            line.map(Self.cell).joined(separator: ",")
        }
        return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }

    static func cell(_ text: String) -> String {
        // By scalars: a mark behind a sign makes one character of both, and the sign still counts.
        let first = text.unicodeScalars.first
        let isCalculated = first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let plain = (isCalculated ? "'" + text : text).unicodeScalars
        let isQuoted = plain.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        guard isQuoted else { return String(plain) }
        var quoted = "\"".unicodeScalars
        for scalar in plain {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}

extension FormFields {
    /// A row without a kind is no instalment; those after it close up.
    var withoutBlankInstalments: FormFields {
        var kept = FormFields()
        var places: [String: Int] = [:]
        let rows: [Int] = Set(values.keys.compactMap { Self.row($0) }).compactMap { Int($0) }
        for row in rows.sorted() where self["instalments.\(row).kind"] != nil {
            places["\(row)"] = places.count
        }
        for (name, values) in values {
            var name = name
            if let row = Self.row(name) {
                guard let place = places[row] else { continue }
                name = "instalments.\(place)" + name.dropFirst("instalments.\(row)".count)
            }
            for value in values { kept.add(name, value) }
        }
        return kept
    }

    private static func row(_ name: String) -> String? {
        let parts = name.split(separator: ".")
        return parts.count == 3 && parts[0] == "instalments" ? String(parts[1]) : nil
    }
}

extension Visitor {
    func money() throws -> AskMoney {
        try AskMoney(after: query("after"), limit: number("limit", default: 50, 1...100))
    }
}
