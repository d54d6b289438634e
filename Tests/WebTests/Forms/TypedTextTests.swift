import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// Numbers, days and currencies as hands type them into forms.
@Suite struct TypedTextTests {
    @Test(arguments: [
        ("９０００", "9000"), ("１２，０００", "12000"), ("1,200", "1200"), ("15,600.00", "15600.00"),
        ("－3．5", "-3.5"), ("1,234,567", "1234567"), (" 4 000 ", "4000"), ("+5", "5"),
        ("3。5", "3.5"), ("0.375", "0.375"),
    ])
    func `a number is read as it was meant`(_ typed: String, _ plain: String) {
        #expect(TypedText.number(typed) == plain)
    }

    @Test(arguments: [
        "1,2", "1,20", "0,375", "1,2345", "12,34,567", ",500", "1,", "1.234,56", "1,000,00",
        "1.000,000", "abc", "1,00a", "１，２", "", "1,,000",
    ])
    func `what may mean another number, or none, stays as it is`(_ typed: String) {
        #expect(TypedText.number(typed) == typed)
        #expect(Quantity(decimal: TypedText.number(typed)) == nil)
    }

    @Test func `a form takes full-width figures, thousands and a currency in small letters`()
        throws
    {
        let read = try FormDecoder.decode(
            OpenOrder.self,
            from: FormFields(
                urlEncoded: Things.form([
                    ("number", "ＰＯ，1,200"), ("currency", "usd"), ("promised", "２０２６－１２－０３"),
                    ("lines.0.description", "1,200 lids"), ("lines.0.quantity", "１２，０００"),
                    ("lines.0.unitPrice", "１．２５"), ("lines.0.value", "15,600.00"),
                    ("lots.0.line.1", "12,000"),
                ])))
        #expect(read.currency == "USD" && read.promised == Day(iso: "2026-12-03"))
        #expect(read.lines.first?.quantity == Quantity(12_000))
        #expect(read.lines.first?.unitPrice == UnitPrice(decimal: "1.25"))
        #expect(read.lines.first?.value == "15600.00")
        #expect(read.lots?.first?.line["1"] == Quantity(12_000))
        // Words stay as they are typed.
        #expect(read.number == "ＰＯ，1,200" && read.lines.first?.description == "1,200 lids")
    }

    @Test func `an amendment takes what a hand types as the first telling does`() throws {
        let line = try FormDecoder.decode(
            AmendLine.self,
            from: FormFields(
                urlEncoded: Things.form([
                    ("order", "\(FileID.unset)"), ("number", "1"), ("line.quantity", "６,２００"),
                    ("line.unitPrice", "1,234.50"), ("line.value", "7,653,900.00"),
                    ("line.promised", "２０２６－１２－０３"), ("line.required", ""),
                ]))
        ).line
        #expect(line.quantity == Quantity(6_200))
        #expect(line.unitPrice == UnitPrice(decimal: "1234.50") && line.value == "7653900.00")
        #expect(line.promised == Day(iso: "2026-12-03"))
        #expect(line.$required.isTold && line.required == nil && !line.$unit.isTold)
        let terms = try FormDecoder.decode(
            AmendTerms.self,
            from: FormFields(
                urlEncoded: Things.form([
                    ("order", "\(FileID.unset)"), ("promised", "２０２６－１２－０４"),
                ])))
        #expect(terms.promised == Day(iso: "2026-12-04"))
        // What may mean another number is refused with its field, as it is typed.
        #expect(throws: Refusal.self) {
            try FormDecoder.decode(
                AmendLine.self,
                from: FormFields(
                    urlEncoded: Things.form([
                        ("order", "\(FileID.unset)"), ("number", "1"), ("line.quantity", "6,20"),
                    ])))
        }
        let question = try FormDecoder.decode(
            CreditQuestion.self,
            from: FormFields(urlEncoded: Things.form([("orderValue", "２３,４００.００")])))
        #expect(question.orderValue == "23400.00")
    }

    @Test func `a program's numbers are read strictly`() {
        #expect(throws: Refusal.self) {
            try OpenOrder.reading(
                json: Array(
                    #"{"number":"1","currency":"USD","lines":[{"description":"a","#
                        .appending(#""quantity":"1,200"}]}"#)
                        .utf8), [:])
        }
    }
}
