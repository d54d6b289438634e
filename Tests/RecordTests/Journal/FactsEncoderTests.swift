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

    @Test func `a number that is not finite is refused`() {
        #expect(throws: EncodingError.self) { try FactsEncoder().encode([Double.nan]) }
    }
}
