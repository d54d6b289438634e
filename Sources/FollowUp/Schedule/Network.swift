/// The dependencies of a lot's milestones as index arrays, in an order in which every step leads
/// forward. It holds for any stored data: a step to an unknown milestone, to itself or closing a
/// circle is left out, so no pass over it can hang.
struct Network {
    /// One step into a milestone: from where, and how many working days it takes.
    struct Arrow {
        var from: Int
        var to: Int
        var workdays: Int
    }

    /// The most working days one step can take; `MilestoneTemplate.problems` refuses more.
    static let mostWorkdays = 400

    /// Positions of the milestones, each after those it waits for.
    private(set) var order: [Int]
    /// Arrows grouped by where they lead, in the sequence of `order`.
    private(set) var arrows: [Arrow] = []
    /// The arrows into `order[place]` are `arrows[bounds[place]..<bounds[place + 1]]`.
    private(set) var bounds: [Int] = []

    init(_ milestones: [Milestone]) {
        order = Array(milestones.indices)
        arrows.reserveCapacity(milestones.count * 2)
        bounds.reserveCapacity(milestones.count + 1)
        var leadsForward = true
        for to in milestones.indices {
            bounds.append(arrows.count)
            for step in milestones[to].after {
                guard let from = Self.position(of: step.milestone, in: milestones, near: to),
                    from != to
                else { continue }
                if from > to { leadsForward = false }
                let workdays = min(max(step.workdays, 0), Self.mostWorkdays)
                arrows.append(Arrow(from: from, to: to, workdays: workdays))
            }
        }
        bounds.append(arrows.count)
        if !leadsForward { sort(milestones.count) }
    }

    var count: Int { order.count }

    /// Where a milestone stands; what it waits for usually stands shortly before it.
    private static func position(
        of key: MilestoneKey, in milestones: [Milestone], near place: Int
    ) -> Int? {
        var at = place
        while at > 0 {
            at -= 1
            if milestones[at].key == key { return at }
        }
        at = place
        while at < milestones.count {
            if milestones[at].key == key { return at }
            at += 1
        }
        return nil
    }

    /// Orders the milestones by their steps; those on a circle follow in the sequence they stand
    /// in, and the steps that would lead back are dropped.
    private mutating func sort(_ count: Int) {
        let all = arrows
        var waiting = [Int](repeating: 0, count: count)
        for arrow in all { waiting[arrow.to] += 1 }
        var sorted = (0..<count).filter { waiting[$0] == 0 }
        var next = 0
        while next < sorted.count {
            for arrow in all where arrow.from == sorted[next] {
                waiting[arrow.to] -= 1
                if waiting[arrow.to] == 0 { sorted.append(arrow.to) }
            }
            next += 1
        }
        sorted += (0..<count).filter { waiting[$0] > 0 }
        group(all, in: sorted)
    }

    private mutating func group(_ all: [Arrow], in sorted: [Int]) {
        var place = [Int](repeating: 0, count: sorted.count)
        for (at, milestone) in sorted.enumerated() { place[milestone] = at }
        order = sorted
        arrows = []
        bounds = []
        for to in sorted {
            bounds.append(arrows.count)
            arrows += all.filter { $0.to == to && place[$0.from] < place[to] }
        }
        bounds.append(arrows.count)
    }
}

extension Network {
    /// The earliest days: each the latest of its own source and of what it waits for. A fixed day
    /// is a fact and asks nobody. `Day.distantPast` means that nothing is known.
    func forward(_ sources: [Day], fixed: [Bool], on calendar: WorkCalendar) -> [Day] {
        var days = sources
        for place in order.indices where !fixed[order[place]] {
            var day = sources[order[place]]
            for arrow in bounds[place]..<bounds[place + 1] {
                let from = days[arrows[arrow].from]
                guard from != .distantPast else { continue }
                let reached = calendar.adding(workdays: arrows[arrow].workdays, to: from)
                if reached > day { day = reached }
            }
            days[order[place]] = day
        }
        return days
    }

    /// The latest days: each the earliest of its own limit and of what waits for it. A fact hands
    /// no limit on. `Day.distantFuture` means that nothing limits it.
    func backward(_ limits: [Day], fixed: [Bool], on calendar: WorkCalendar) -> [Day] {
        var days = limits
        for place in order.indices.reversed() {
            let latest = days[order[place]]
            guard latest != .distantFuture, !fixed[order[place]] else { continue }
            for arrow in bounds[place]..<bounds[place + 1] {
                let before = calendar.latest(arrows[arrow].workdays, before: latest)
                if before < days[arrows[arrow].from] { days[arrows[arrow].from] = before }
            }
        }
        return days
    }

    /// Working days on the longest way from each milestone to the target that passes no fact; -1
    /// where no way leads there.
    func workdays(to target: Int, fixed: [Bool]) -> [Int] {
        var longest = [Int](repeating: -1, count: count)
        longest[target] = 0
        for place in order.indices.reversed() {
            let rest = longest[order[place]]
            guard rest >= 0, !fixed[order[place]] else { continue }
            for arrow in bounds[place]..<bounds[place + 1] {
                let whole = rest + arrows[arrow].workdays
                if whole > longest[arrows[arrow].from] { longest[arrows[arrow].from] = whole }
            }
        }
        return longest
    }
}

extension WorkCalendar {
    /// The latest working day from which `workdays` working days lead no later than `day`. None at
    /// all leaves the day itself; a day without work ends on the working day before it.
    func latest(_ workdays: Int, before day: Day) -> Day {
        workdays == 0 ? day : adding(workdays: -workdays, to: previousOrSame(day))
    }
}
