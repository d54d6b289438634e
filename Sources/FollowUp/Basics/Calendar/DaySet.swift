/// Days of the whole range, one bit each. Bit 0 is the Monday with which the range begins.
struct DaySet: Sendable {
    static let count = Day.distantFuture.index + 1

    private(set) var words: [UInt64]

    /// The days of a week that repeats.
    init(_ week: WorkingWeek) {
        let wanted = Weekday.allCases.map { week.contains($0) }
        // A word of 64 days begins one weekday later than the word before it.
        let patterns = (0..<7).map { first in
            (0..<64).reduce(UInt64(0)) { wanted[(first + $1) % 7] ? $0 | 1 << $1 : $0 }
        }
        words = (0..<(DaySet.count + 63) / 64).map { patterns[$0 % 7] }
        words[words.count - 1] &= DaySet.bits(below: DaySet.count % 64)
    }

    func contains(_ day: Day) -> Bool {
        let index = day.index
        return words[index >> 6] >> UInt64(index & 63) & 1 != 0
    }

    mutating func insert(_ day: Day) { words[day.index >> 6] |= 1 << UInt64(day.index & 63) }

    mutating func remove(_ day: Day) { words[day.index >> 6] &= ~(1 << UInt64(day.index & 63)) }

    mutating func remove(from: Day, through: Day) {
        guard from <= through else { return }
        let (first, last) = (from.index >> 6, through.index >> 6)
        let kept = DaySet.bits(below: from.index & 63)
        let removed = DaySet.bits(below: through.index & 63) | 1 << UInt64(through.index & 63)
        for word in first...last {
            let start = word == first ? kept : 0
            let end = word == last ? ~removed : 0
            words[word] &= start | end
        }
    }

    /// The lowest bits, at most 63 of them.
    static func bits(below count: Int) -> UInt64 { 1 << UInt64(count) - 1 }
}

/// Counts the days of a set before a day, and finds the day with a given count, without walking.
struct DayRanks: Sendable {
    let days: DaySet
    /// How many days of the set lie before each word, and all of them at the end.
    private let before: [Int32]
    /// The word in which every 64th day of the set lies, and the last word at the end.
    private let marks: [Int32]
    let total: Int

    init(_ days: DaySet) {
        var before: [Int32] = [0]
        var marks: [Int32] = []
        var sum: Int32 = 0
        before.reserveCapacity(days.words.count + 1)
        for (index, word) in days.words.enumerated() {
            sum += Int32(word.nonzeroBitCount)
            before.append(sum)
            if Int(sum) > marks.count * 64 { marks.append(Int32(index)) }
        }
        marks.append(Int32(days.words.count - 1))
        self.days = days
        self.before = before
        self.marks = marks
        total = Int(sum)
    }

    /// Days of the set earlier than a position in the range; at its end all of them.
    func rank(_ index: Int) -> Int {
        guard index < DaySet.count else { return total }
        let below = days.words[index >> 6] & DaySet.bits(below: index & 63)
        return Int(before[index >> 6]) + below.nonzeroBitCount
    }

    /// The day of the set with so many others before it; nil where there are not so many.
    func select(_ rank: Int) -> Day? {
        guard 0..<total ~= rank else { return nil }
        var low = Int(marks[rank >> 6])
        var high = Int(marks[rank >> 6 + 1])
        while low < high {
            let middle = (low + high) / 2
            if Int(before[middle + 1]) <= rank { low = middle + 1 } else { high = middle }
        }
        return Day(index: low << 6 + DayRanks.place(rank - Int(before[low]), in: days.words[low]))
    }

    /// The place of the bit with so many set bits below it.
    private static func place(_ rank: Int, in word: UInt64) -> Int {
        var (rest, rank, place) = (word, rank, 0)
        for half in [32, 16, 8] {
            let low = rest & (1 << UInt64(half) - 1)
            let count = low.nonzeroBitCount
            if rank < count {
                rest = low
            } else {
                rank -= count
                rest >>= UInt64(half)
                place += half
            }
        }
        while rank > 0 {
            rest &= rest &- 1
            rank -= 1
        }
        return place + rest.trailingZeroBitCount
    }
}
