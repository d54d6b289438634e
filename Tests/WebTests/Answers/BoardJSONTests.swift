import FollowUp
import Foundation
import Testing

@testable import Web

/// The board's own writer says what the generic encoder says.
@Suite struct BoardJSONTests {
    static let texts = [
        "", "PO-1", "保温杯 500 ml", "a\"b\\c/d", "line\nfeed\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}",
        "😀", "e\u{301}", "\u{2028}\u{2029}", "</script>", "null",
        String(repeating: "长", count: 300),
    ]

    private func row(_ dice: inout Dice) -> BoardRow {
        func text() -> String { Self.texts[dice.roll(Self.texts.count)] }
        func some<T>(_ value: T) -> T? { dice.roll(2) == 0 ? nil : value }
        func day() -> Day { Served.today.adding(days: dice.roll(2_000) - 1_000) }
        var row = BoardRow(
            order: dice.id(), number: text(), supplier: dice.id(), supplierName: text())
        row.summary = text()
        row.moreLines = dice.roll(2_000)
        row.lots = dice.roll(50)
        row.supplierChineseName = some(text())
        row.siteName = some(text())
        row.standing = Standing.allCases[dice.roll(Standing.allCases.count)]
        row.milestone = some(MilestoneKey(rawValue: text()))
        row.milestoneNames = some(MilestoneNames(english: text(), chinese: text()))
        row.lot = some(dice.roll(9))
        row.owes = some(Party.allCases[dice.roll(Party.allCases.count)])
        row.due = some(day())
        row.promised = some(day())
        row.forecast = some(day())
        row.p50 = some(day())
        row.p80 = some(day())
        row.finishedPermille = some(dice.roll(1_100))
        let amounts: [Int64] = [0, 1, -5, .max, .min, 140_000]
        row.value = some(Money(amountMinor: amounts[dice.roll(amounts.count)], currency: .usd))
        row.provisional = dice.roll(2) == 0
        row.waits = BoardWait.allCases.filter { _ in dice.roll(2) == 0 }
        return row
    }

    @Test func `random boards come out as the encoder writes them`() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("BoardJSON seed \(seed)")
        var dice = Dice(seed: seed)
        for _ in 0..<300 {
            var counts = BoardCounts()
            counts.open = dice.roll(1_001)
            counts.late = dice.roll(1_001)
            counts.paymentWaits = dice.roll(1_001)
            counts.hasOrders = dice.roll(2) == 0
            let weeks = (0..<dice.roll(14)).map { number in
                var week = BoardWeek(
                    monday: Served.today.adding(days: number * 7), onPlan: dice.roll(9),
                    willBeLate: dice.roll(9), late: dice.roll(9))
                week.closed = dice.roll(2) == 0
                week.provisional = dice.roll(2) == 0
                return week
            }
            var answer = BoardAnswer(
                today: Served.today, counts: counts, weeks: weeks,
                items: (0..<dice.roll(6)).map { _ in row(&dice) },
                next: dice.roll(2) == 0 ? nil : Self.texts[dice.roll(Self.texts.count)])
            answer.elsewhere = BoardFilter.allCases.prefix(dice.roll(4)).map {
                BoardFound(filter: $0, orders: dice.roll(9))
            }
            let plain = try JSONEncoder().encode(answer)
            let own = Data(BoardJSON.encode(answer))
            let left = try JSONSerialization.jsonObject(with: plain) as? NSDictionary
            let right = try JSONSerialization.jsonObject(with: own) as? NSDictionary
            #expect(left != nil && left == right, "seed \(seed)")
            let back = try JSONDecoder().decode(BoardAnswer.self, from: own)
            let sorted = JSONEncoder()
            sorted.outputFormatting = .sortedKeys
            #expect(try sorted.encode(back) == sorted.encode(answer), "seed \(seed)")
        }
    }
}

/// Chance that can be repeated: splitmix64.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { sides < 1 ? 0 : Int(next() % UInt64(sides)) }

    mutating func id() -> FileID { FileID(high: next(), low: next()) }
}
