import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// Every field that cannot be read is named at once.
@Suite struct UnreadTests {
    private func refused<T: Decodable>(_ type: T.Type, _ form: [(String, String)]) -> [Reason] {
        do {
            _ = try FormDecoder.decode(T.self, from: FormFields(urlEncoded: Things.form(form)))
            return []
        } catch {
            return (error as? Refusal)?.reasons ?? []
        }
    }

    private func refused<T: UseCase>(
        _ type: T.Type, json: String, _ parameters: [String: String] = [:]
    ) -> [Reason] {
        do {
            _ = try T.reading(json: Array(json.utf8), parameters)
            return []
        } catch {
            return (error as? Refusal)?.reasons ?? []
        }
    }

    @Test func `names of the sender's own are no strangers, however many, and one beside them is`()
    {
        let names = (0..<200).map { "\"field\($0)\":\"Column \($0)\"" }.joined(separator: ",")
        let id = "\(FileID(high: 0, low: 1))"
        #expect(refused(MapList.self, json: "{\"columns\":{\(names)}}", ["list": id]).isEmpty)
        let reasons = refused(
            MapList.self, json: "{\"columns\":{\(names)},\"colums\":{}}", ["list": id])
        #expect(reasons.map(\.field) == ["colums"])
    }

    private let order = [
        ("number", String(repeating: "9", count: 300)), ("supplierName", "Hengda"),
        ("currency", "ZZZ"), ("promised", "2026-02-31"), ("lines.0.description", "Lid"),
        ("lines.0.quantity", "-1"), ("lines.0.unitPrice", "abc"),
    ]

    @Test func `a form's unreadable fields come together with what its rules find`() {
        let reasons = refused(OpenOrder.self, order)
        let fields = reasons.map { $0.field ?? "" }.sorted()
        #expect(
            fields == [
                "currency", "lines.0.quantity", "lines.0.unitPrice", "number", "promised",
            ])
        #expect(reasons.contains(Reason(.notADay, field: "promised")))
        #expect(reasons.contains(Reason(.notANumber, field: "lines.0.unitPrice")))
        #expect(reasons.contains(Reason(.unknownCurrency, field: "currency")))
    }

    @Test func `a supplier's confirmation names every wrong value`() {
        let reasons = refused(
            FileConfirmation.self,
            [
                ("order", "\(FileID(high: 0, low: 1))"), ("kind", "proformaInvoice"),
                ("day", "2026-13-01"), ("total", "1.2.3"), ("line.1.quantity", "many"),
                ("line.1.unitPrice", "1.23456789"), ("further.0.promised", "soon"),
            ])
        #expect(
            Set(reasons.compactMap(\.field)) == [
                "day", "total", "line.1.quantity", "line.1.unitPrice", "further.0.promised",
            ])
    }

    @Test func `every field that a program leaves out is named`() {
        let missing = refused(OpenOrder.self, json: "{}")
        #expect(Set(missing.compactMap(\.field)).isSuperset(of: ["number", "currency", "lines"]))
        #expect(missing.filter { $0.obstacle == .missing }.count >= 3)
        let line = refused(
            OpenOrder.self,
            json: #"{"number":5,"currency":"USD","promised":"x","lines":[{},{"description":"a"}]}"#)
        #expect(
            Set(line.compactMap(\.field)).isSuperset(of: [
                "number", "promised", "lines.0.description", "lines.0.quantity",
                "lines.1.quantity",
            ]))
    }

    @Test func `a number beyond its type keeps its field beside others`() {
        let reasons = refused(
            TellProgress.self, json: #"{"lot":1e30,"finished":"a","seq":1e30}"#,
            ["order": "\(FileID(high: 1, low: 2))"])
        #expect(Set(reasons.compactMap(\.field)).isSuperset(of: ["lot", "finished", "seq"]))
    }

    @Test func `what is read whole, and what is no object at all, is told as before`() {
        #expect(refused(OpenOrder.self, json: "{").map(\.obstacle) == [.notUnderstood])
        let list = String(repeating: "{},", count: 5_000) + "{}"
        let many = refused(OpenOrder.self, json: #"{"lines":[\#(list)]}"#)
        #expect(many.count == Unread.most)
    }

    @Test func `a member that nothing reads is named, however deep, beside what cannot be read`() {
        func fields(_ reasons: [Reason]) -> [String] {
            reasons.filter { $0.obstacle == .unknownMember }.compactMap(\.field).sorted()
        }
        let whole = refused(
            OpenOrder.self,
            json: #"{"number":"P","currency":"USD","supplierNam":"H","lines":[{"quantity":"1","#
                + #""description":"a"},{"quantitiy":"2","quantity":"1","description":"b"}]}"#)
        #expect(fields(whole) == ["lines.1.quantitiy", "supplierNam"] && whole.count == 2)
        let more = refused(
            OpenOrder.self,
            json: #"{"number":"P","currency":"QQQ","lines":[{"quantitiy":"2","description":"b"}],"#
                + #""x":{"y":1}}"#)
        #expect(fields(more) == ["lines.0.quantitiy", "x"])
        #expect(more.contains(Reason(.missing, field: "lines.0.quantity")))
        #expect(more.contains(Reason(.unknownCurrency, field: "currency")))
        // Names that stand for lines, milestones and the like are free.
        let order = ["order": "\(FileID(high: 1, low: 2))", "elsewhere": "1"]
        let free =
            #"{"line":{"7":{"groups":[],"packing":"1"}},"issued":{"emcReport":"2026-11-20"}}"#
        #expect(fields(refused(TellParticulars.self, json: free, order)) == ["line.7.packing"])
        #expect(
            refused(TakeOverOrder.self, json: #"{"done":{"loaded":"2026-11-20"}}"#, order) == [])
        let many = (0..<300).map { #""x\#($0)":1"# }.joined(separator: ",")
        let heard = refused(NoteOrder.self, json: "{\"text\":\"a\",\(many)}", order).count
        #expect((99...100).contains(heard))
    }

    @Test func `every act tells all that an empty body lacks`() throws {
        for route in Serving.routes where route.kind == .api && route.example != nil {
            guard case .act(let type)? = route.contract?.body else { continue }
            let whole = Schemas()
            let schema = try whole.members(of: type)
            guard case .list(let required)? = schema["required"] else { continue }
            let names = required.compactMap { if case .text(let name) = $0 { name } else { nil } }
            var told: [String] = []
            do {
                _ = try JSONBody.decode(type, from: Data("{}".utf8))
            } catch let refusal as Refusal {
                told = refusal.reasons.compactMap(\.field)
            }
            #expect(Set(told).isSuperset(of: names), "\(route.name): \(told) of \(names)")
        }
    }
}
