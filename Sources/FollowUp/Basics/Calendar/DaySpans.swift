/// Days from one to another, both counted.
struct DaySpan {
    var from: Day
    var through: Day
}

/// Spans of days put together so that one search tells whether any of them is touched.
struct DaySpans: Sendable {
    private var starts: [Day] = []
    private var ends: [Day] = []

    init(_ spans: [DaySpan]) {
        for span in spans.sorted(by: { $0.from < $1.from }) where span.from <= span.through {
            if let last = ends.last, span.from <= last.adding(days: 1) {
                ends[ends.count - 1] = max(last, span.through)
            } else {
                starts.append(span.from)
                ends.append(span.through)
            }
        }
    }

    func touch(from: Day, through: Day) -> Bool {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= through { low = middle + 1 } else { high = middle }
        }
        return low > 0 && from <= ends[low - 1]
    }
}
