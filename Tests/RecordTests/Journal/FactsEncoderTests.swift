import FollowUp
import Foundation
import Testing

@testable import Record

/// The journal's own encoder against Foundation's.
@Suite struct FactsEncoderTests {
    private struct Everything: Codable {
        var words = [
            "plain", "Ünïcode 保温杯 🧪", "\"quoted\" \\ / \u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}", "",
        ]
        var numbers: [Int64] = [0, 7, 10, -1, .max, .min]
        var small: UInt8 = 255
        var yes = true
        var absent: Int?
        var byWord = ["b": 1, "a": 2, "ab": 3, "": 4]
        var byKey: [MilestoneKey: Int] = [.loaded: 3]
        var nested: [[Day?]] = [[Day(iso: "2026-11-20"), nil], []]
        var empty: [String: String] = [:]
        var money = Money(amountMinor: -5, currency: .usd)
    }

    private func byFoundation(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func byUs(_ value: some Encodable) throws -> String {
        String(decoding: try FactsEncoder().encode(value), as: UTF8.self)
    }

    @Test func `every kind of value is written as Foundation writes it`() throws {
        #expect(try byUs(Everything()) == byFoundation(Everything()))
        #expect(try byUs("one text") == byFoundation("one text"))
        #expect(try byUs([1, 2]) == byFoundation([1, 2]))
    }

    @Test func `every change is written as Foundation writes it`() throws {
        for change in Golden.changes {
            switch change {
            case .order(let change): #expect(try byUs(change) == byFoundation(change))
            case .supplier(let change): #expect(try byUs(change) == byFoundation(change))
            case .workspace(let change): #expect(try byUs(change) == byFoundation(change))
            case .item(let change): #expect(try byUs(change) == byFoundation(change))
            case .visit(let change): #expect(try byUs(change) == byFoundation(change))
            case .shipment(let change): #expect(try byUs(change) == byFoundation(change))
            }
        }
    }

    @Test(arguments: 0..<128)
    func `a milestone is written as Foundation writes it, whatever it tells`(told: Int) throws {
        var milestone = Milestone(
            key: MilestoneKey(rawValue: "\"own\" \\ 节点"), owner: .supplier, after: [])
        let day = Day(iso: "2026-11-20")
        if told & 1 != 0 { milestone.after = [Step(.loaded, workdays: 12)] }
        if told & 2 != 0 { milestone.original = day }
        if told & 4 != 0 { milestone.planned = day }
        if told & 8 != 0 { milestone.told = day }
        if told & 16 != 0 { (milestone.actual, milestone.missed) = (day, day) }
        if told & 32 != 0 { milestone.seq = told }
        if told & 64 != 0 {
            milestone.after.append(Step(.handedOver, workdays: -3))
            milestone.names = MilestoneNames(english: "Own", chinese: "节点")
            milestone.notApplicable = NotApplicable(profile: .simple)
        }
        #expect(try byUs([milestone]) == byFoundation([milestone]))
    }

    private enum Facts: Codable {
        case none
        case one([Int])
        case two(Int, String)
        case named(Int, unit: String?)
    }

    @Test func `for programs a fact without a name stands for itself, or is the value`() throws {
        func plain(_ value: some Encodable) throws -> String {
            String(decoding: try FactsEncoder(plain: true).encode(value), as: UTF8.self)
        }
        let told: [(Facts, String)] = [
            (.none, #"{"none":{}}"#), (.one([1]), #"{"one":[1]}"#),
            (.two(1, "b"), #"{"two":{"value":1,"second":"b"}}"#),
            (.named(1, unit: "m"), #"{"named":{"value":1,"unit":"m"}}"#),
        ]
        for (facts, text) in told {
            #expect(try plain(facts) == text)
            #expect(try byUs(facts) == byFoundation(facts))
        }
        #expect(try plain(Everything()) == byFoundation(Everything()))
    }

    @Test func `a number that is not finite is refused`() {
        #expect(throws: EncodingError.self) { try FactsEncoder().encode([Double.nan]) }
    }
}
