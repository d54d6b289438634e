import FollowUp
import Foundation
import Testing

@Suite struct HandoverHistoryTests {
    private func history(_ delays: [Int], from day: Int32 = 1000) -> HandoverHistory {
        var history = HandoverHistory()
        for (index, delay) in delays.enumerated() {
            history.close(delayDays: delay, on: day + Int32(index))
        }
        return history
    }

    /// What a supplier alone in its workspace is said to need, some days before the promised day.
    private func alone(_ delays: [Int], daysAhead: Int32 = 30) -> HandoverSpread? {
        let own = history(delays)
        return own.quantiles(promised: 5000 + daysAhead, asOf: 5000, among: own)
    }

    @Test(arguments: [0, 1, 9])
    func `fewer than ten closed orders say nothing`(orders: Int) {
        #expect(alone(Array(repeating: 4, count: orders)) == nil)
    }

    @Test(arguments: [10, 11, 59, 60, 61, 500])
    func `ten closed orders and more say what they rest on`(orders: Int) {
        let spread = alone(Array(repeating: 4, count: orders))
        #expect(spread?.basedOn == min(orders, 60))
        #expect(spread?.p50Days == 4)
        #expect(spread?.p80Days == 4)
    }

    @Test func `orders that were already handed over so long before do not compare`() {
        let early = Array(repeating: -40, count: 30)
        #expect(alone(early + Array(repeating: 0, count: 9), daysAhead: 40) == nil)
        #expect(alone(early + Array(repeating: 0, count: 10), daysAhead: 40)?.basedOn == 10)
        #expect(alone(early + Array(repeating: 0, count: 10), daysAhead: 41)?.basedOn == 40)
    }

    @Test(arguments: [-400, -1, 0] as [Int32])
    func `from the promised day on nothing is said`(daysAhead: Int32) {
        #expect(alone(Array(repeating: 9, count: 60), daysAhead: daysAhead) == nil)
    }

    @Test func `the day before the promised day something is said`() {
        #expect(alone(Array(repeating: 9, count: 60), daysAhead: 1)?.p80Days == 9)
    }

    @Test func `a supplier who is always early moves the P50 and leaves the P80 on the promise`() {
        let spread = alone(Array(repeating: -6, count: 60))
        #expect(spread?.p50Days == -6)
        #expect(spread?.p80Days == 0)
    }

    @Test func `a bare majority does not move the P50 from the promised day`() {
        let alternating = (0..<60).map { $0.isMultiple(of: 2) ? 0 : 12 }
        #expect(alone(alternating)?.p50Days == 0)
        #expect(alone(alternating)?.p80Days == 12)
        #expect(alone(alternating.map { -$0 })?.p50Days == 0)
    }

    @Test func `newer orders count more`() {
        let punctual = Array(repeating: 0, count: 30)
        let late = Array(repeating: 20, count: 30)
        #expect(alone(late + punctual)?.p50Days == 0)
        #expect(alone(punctual + late)?.p50Days == 20)
    }

    @Test func `only the newest orders are remembered`() {
        let own = history(Array(repeating: 20, count: 300) + Array(repeating: 0, count: 60))
        #expect(own.remembered == 120)
        let newest = Array(repeating: 20, count: 60) + Array(repeating: 0, count: 60)
        #expect(own == history(newest, from: 1240))
        #expect(own.quantiles(promised: 30, asOf: 0, among: own)?.p80Days == 0)
    }

    @Test func `the workspace counts less the more is known of the supplier`() {
        let slowWorkspace = history(Array(repeating: 15, count: 60))
        func p80(_ orders: Int) -> Int? {
            history(Array(repeating: 0, count: orders))
                .quantiles(promised: 30, asOf: 0, among: slowWorkspace)?.p80Days
        }
        #expect(p80(10) == 15)
        #expect(p80(60) == 0)
    }

    @Test func `a workspace without orders changes nothing`() {
        let own = history((0..<40).map { $0 % 7 })
        let alone = own.quantiles(promised: 30, asOf: 0, among: own)
        #expect(own.quantiles(promised: 30, asOf: 0, among: HandoverHistory()) == alone)
    }

    @Test func `the sequence in which orders are closed makes no difference`() {
        let seed = UInt64.random(in: 1...UInt64.max)
        var chance = Chance(state: seed)
        let orders = (0..<110).map { _ in
            (delay: Int(chance.next() % 60) - 30, day: Int32(chance.next() % 40))
        }
        var forward = HandoverHistory()
        var shuffled = HandoverHistory()
        for order in orders { forward.close(delayDays: order.delay, on: order.day) }
        for order in orders.shuffled(using: &chance) {
            shuffled.close(delayDays: order.delay, on: order.day)
        }
        #expect(forward == shuffled, "seed \(seed)")
    }

    @Test func `no day already past is said, and the P80 never before the P50 or the promise`() {
        let seed = UInt64.random(in: 1...UInt64.max)
        var chance = Chance(state: seed)
        for _ in 0..<300 {
            let own = history(chance.delays())
            let others = history(chance.delays())
            let daysAhead = Int32(chance.next() % 80) + 1
            guard let spread = own.quantiles(promised: daysAhead, asOf: 0, among: others)
            else { continue }
            #expect(spread.p50Days > -Int(daysAhead), "seed \(seed)")
            #expect(spread.p80Days >= max(spread.p50Days, 0), "seed \(seed)")
            #expect((10...60).contains(spread.basedOn), "seed \(seed)")
        }
    }

    @Test func `delays beyond ten years count as ten years`() {
        #expect(alone(Array(repeating: .max, count: 10))?.p80Days == 3650)
        #expect(alone(Array(repeating: .min, count: 10), daysAhead: 4000)?.p50Days == -3650)
    }

    @Test func `the outermost days are borne`() {
        var own = HandoverHistory()
        for _ in 0..<100 {
            own.close(delayDays: .max, on: .max)
            own.close(delayDays: .min, on: .min)
        }
        #expect(own.quantiles(promised: .max, asOf: .min, among: own)?.p80Days == 3650)
        #expect(own.quantiles(promised: .min, asOf: .max, among: own) == nil)
    }

    @Test func `a history is read as it was written`() throws {
        let own = history((0..<130).map { $0 % 50 - 25 }, from: -60)
        let written = try JSONEncoder().encode(own)
        #expect(try JSONDecoder().decode(HandoverHistory.self, from: written) == own)
        #expect(written.count < 2000)
    }

    @Test func `numbers no history writes are borne too`() throws {
        let numbers = Array(repeating: "\(Int64.min)", count: 90) + ["-1", "8191", "\(Int64.max)"]
        let text = "{\"closings\":[\((numbers + numbers).joined(separator: ","))]}"
        var own = try JSONDecoder().decode(HandoverHistory.self, from: Data(text.utf8))
        _ = own.quantiles(promised: .max, asOf: 0, among: own)
        own.close(delayDays: 1, on: 1)
        #expect(own.remembered == 120)
    }
}

/// Numbers that look random and come again from the same seed.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func delays() -> [Int] {
        (0..<next() % 140).map { _ in Int(next() % 90) - 60 }
    }
}
