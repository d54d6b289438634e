import FollowUp
import Foundation
import HTTPTypes
import Testing
import UseCases

@testable import Web

@Suite struct FormDecoderTests {
    private struct Sample: Codable, Equatable {
        struct Line: Codable, Equatable {
            var text: String
            var count: Int?
        }
        var name: String
        var flag: Bool?
        var number: Int?
        var lines: [Line]?
        var tags: [String]?
        var parts: [String: Int]?
    }

    private func read(_ text: String) throws -> Sample {
        try FormDecoder.decode(Sample.self, from: FormFields(urlEncoded: Array(text.utf8)))
    }

    @Test(arguments: [
        "", "name=", "name=%20%09", "number=5", "name=a&number=x",
        "name=a&number=99999999999999999999",
        "name=a&flag=perhaps", "name=a&lines.0.count=5", "name=a&parts.x=y",
        "name=a&number=1.5",
    ])
    func `what is missing or no number is refused`(_ text: String) {
        #expect(throws: Refusal.self) { _ = try read(text) }
    }

    @Test func `fields, lists, tables and blanks are read`() throws {
        let read = try read(
            "name=%E4%BF%9D%E6%B8%A9+cup&flag=on&number=6%2C000&lines.2.text=c&lines.0.text=a"
                + "&lines.0.count=3&lines.10.text=z&tags=x&tags=y&parts.a=1&parts.b=2&unknown=1")
        #expect(
            read
                == Sample(
                    name: "保温 cup", flag: true, number: 6_000,
                    lines: [
                        .init(text: "a", count: 3), .init(text: "c"), .init(text: "z"),
                    ], tags: ["x", "y"], parts: ["a": 1, "b": 2]))
        #expect(try self.read("name=a&number=&lines.0.text=") == Sample(name: "a"))
    }

    @Test func `a form filled from a use case's example reads as the example`() throws {
        for route in Serving.routes where route.kind == .api {
            guard let bytes = route.example,
                let object = try JSONSerialization.jsonObject(with: Data(bytes))
                    as? [String: Any]
            else { continue }
            var fields: [(String, String)] = []
            Things.flatten(object, "", &fields)
            let posted = try FormFields(urlEncoded: Things.form(fields))
            for (name, value) in fields where !value.allSatisfy(\.isWhitespace) {
                #expect(posted.values[name]?.contains(value) == true, "\(route.name) \(name)")
            }
        }
        var order = OpenOrder.example
        order.lines += [OpenOrder.Line(description: "Lid & cap = 2", quantity: .zero)]
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(order))
        var fields: [(String, String)] = []
        Things.flatten(json, "", &fields)
        let read = try FormDecoder.decode(
            OpenOrder.self, from: FormFields(urlEncoded: Things.form(fields)))
        #expect(try JSONEncoder.plain.encode(read) == JSONEncoder.plain.encode(order))
    }

    @Test func `mutated forms are read or refused, never trapped on`() {
        let seed = UInt64.random(in: .min ... .max)
        print("FormDecoder seed \(seed)")
        var dice = Dice(seed: seed)
        let base = Array(
            "number=PO-1&supplierName=a&currency=USD&lines.0.description=b&lines.0.quantity=5&promised=2026-12-03&seq=4&lot=1&done.loaded=2026-10-10"
                .utf8)
        let spice = Array("%=&.+0123456789-\u{0}\u{7F}eE,".utf8) + [0xFF, 0xC3, 0xE4]
        for _ in 0..<4_000 {
            var bytes = base
            for _ in 0...dice.roll(8) {
                let at = dice.roll(bytes.count)
                switch dice.roll(4) {
                case 0 where !bytes.isEmpty: bytes[at] = spice[dice.roll(spice.count)]
                case 1 where !bytes.isEmpty: bytes.remove(at: at)
                case 2: bytes.insert(spice[dice.roll(spice.count)], at: at)
                default: bytes += base[dice.roll(base.count)...]
                }
            }
            guard let posted = try? FormFields(urlEncoded: bytes) else { continue }
            _ = try? FormDecoder.decode(OpenOrder.self, from: posted.withoutUnitOnlyLines)
            _ = try? FormDecoder.decode(TellProgress.self, from: posted)
            _ = try? FormDecoder.decode(TakeOverOrder.self, from: posted)
            _ = try? FormDecoder.decode(ChangeTemplate.self, from: posted)
            _ = try? FormDecoder.decode(LoadCalendar.self, from: posted.calendar)
        }
    }

    @Test func `a form of very many fields and very long names is bounded`() throws {
        let many = (0..<20_000).map { "lines.\($0).text=a" }.joined(separator: "&")
        let posted = try FormFields(urlEncoded: Array(("name=a&" + many).utf8))
        #expect(posted.values.count <= FormFields.most)
        let deep = "name=a&" + String(repeating: "lines.0.", count: 20_000) + "text=a"
        _ = try? read(deep)
    }
}
