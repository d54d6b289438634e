import FollowUp
import Words

/// Days to places: the span a timeline shows and how wide a day is.
struct TimelineScale {
    let first: Day
    let last: Day
    let left: Double
    let width: Double

    init(from days: [Day], left: Double, width: Double) {
        first = (days.min() ?? .distantPast).adding(days: -3)
        last = (days.max() ?? .distantPast).adding(days: 5)
        self.left = left
        self.width = width
    }

    var dayWidth: Double { width / Double(max(1, first.days(until: last))) }

    func x(_ day: Day) -> Double {
        let bounded = min(max(day, first), last)
        return left + Double(first.days(until: bounded)) * dayWidth
    }

    /// Mondays far enough apart to be named in so much room, the last one too.
    func ticks(room: Double) -> [Day] {
        let apart = room + 20
        let step =
            [7, 14, 28, 56, 91, 182, 364, 728].first { Double($0) * dayWidth >= apart } ?? 1_456
        var ticks: [Day] = []
        var day = first.startOfWeek.adding(days: 7)
        while day < last, x(day) + room <= left + width, ticks.count < 60 {
            ticks.append(day)
            day = day.adding(days: step)
        }
        return ticks
    }

    /// Days that follow each other as one span; short ones are left out where a day is too thin.
    func spans(_ days: [Day]) -> [(from: Day, through: Day)] {
        let least = dayWidth < 1.6 ? 4 : 1
        var spans: [(from: Day, through: Day)] = []
        for day in days where day >= first && day < last {
            if let end = spans.last?.through, end.days(until: day) == 1 {
                spans[spans.count - 1].through = day
            } else {
                spans.append((day, day))
            }
        }
        return spans.filter { $0.from.days(until: $0.through) + 1 >= least }
    }
}
