/// What somebody of a supplier tells of an order from their seat.
public enum SeatTelling: String, Codable, Sendable, CaseIterable {
    case files, confirmations, plans, messages
    /// How far it is, and the days milestones are expected on.
    case reports

    /// The field a refusal stands at.
    var field: String? {
        switch self {
        case .files: "file"
        case .messages: "text"
        case .confirmations, .plans, .reports: nil
        }
    }
}

/// How much one seat may tell of one order. Whoever holds a link can send by a program: it must
/// neither fill the order nor leave the buyer, or another seat, without room (decision 17).
public enum SeatLimits {
    /// A day of a seat begins with the first it tells and lasts so many hours.
    public static let dayHours = 24
    /// Of one seat, one order and one day. A hundred pictures of a container come in two days.
    public static let filesADay = 50
    /// Those that were withdrawn count: they were filed.
    public static let confirmationsADay = 10
    public static let plansADay = 20
    public static let messagesADay = 50
    public static let reportsADay = 100

    public static func aDay(_ what: SeatTelling) -> Int {
        switch what {
        case .files: filesADay
        case .confirmations: confirmationsADay
        case .plans: plansADay
        case .messages: messagesADay
        case .reports: reportsADay
        }
    }
}

/// What one seat told of an order within its day.
struct SeatDay: Codable, Sendable, Equatable {
    var seat: Int
    var since: Instant
    /// By the name of what was told.
    var told: [String: Int] = [:]

    func isOver(at now: Instant) -> Bool {
        now >= since.adding(milliseconds: Int64(SeatLimits.dayHours) * CoolingOff.hour)
    }
}

extension Order {
    /// Decides what a seat tells, within what one seat may tell of an order in a day. Once that
    /// is reached it is refused, with whatever else stands in the way.
    public func told(
        _ what: SeatTelling, from seat: SeatReference, at now: Instant,
        _ decide: () throws -> [OrderChange]
    ) throws -> [OrderChange] {
        let limit = SeatLimits.aDay(what)
        guard toldToday(what, seat.seat, at: now) >= limit else { return try decide() }
        var reasons = [Reason(.enoughForToday(what, limit: limit), field: what.field)]
        do {
            _ = try decide()
        } catch let refusal as Refusal {
            reasons += refusal.reasons
        }
        throw Refusal(reasons)
    }

    private func toldToday(_ what: SeatTelling, _ seat: Int, at now: Instant) -> Int {
        let day = seatDays?.first { $0.seat == seat && !$0.isOver(at: now) }
        return day?.told[what.rawValue] ?? 0
    }

    /// Counts a change that came from a seat.
    mutating func countOfSeat(_ change: OrderChange, _ stamp: Stamp) {
        guard let seat = stamp.envelope.seat?.seat, let what = change.ofSeat else { return }
        var days = (seatDays ?? []).filter { !$0.isOver(at: stamp.at) }
        var day = SeatDay(seat: seat, since: stamp.at)
        if let at = days.firstIndex(where: { $0.seat == seat }) { day = days.remove(at: at) }
        day.told[what.rawValue, default: 0] += 1
        seatDays = days + [day]
    }
}

extension OrderChange {
    /// Under what it counts where a seat told it; nil for what only follows from it.
    fileprivate var ofSeat: SeatTelling? {
        switch self {
        case .documentAttached: .files
        case .confirmation(.recorded): .confirmations
        case .productionPlan(.told): .plans
        case .messageWritten: .messages
        case .sample(.commented(let comment)): comment.documents.isEmpty ? .messages : nil
        case .progressTold, .milestoneTold: .reports
        default: nil
        }
    }
}
