/// What a moved day moves (D3): each milestone and deadline with its day before and after.
public struct Impact: Codable, Sendable {
    public var moved: [ImpactLine]
    public var lastBookingDay: ImpactDays?
    public var handover: ImpactDays?
    /// The days after rest on a calendar not loaded, or a closure not confirmed.
    public var provisional = false

    public init(moved: [ImpactLine], lastBookingDay: ImpactDays?, handover: ImpactDays?) {
        self.moved = moved
        self.lastBookingDay = lastBookingDay
        self.handover = handover
    }
}

public struct ImpactDays: Codable, Sendable, Equatable {
    public var before: Day?
    public var after: Day?

    public init(before: Day?, after: Day?) {
        self.before = before
        self.after = after
    }
}

public struct ImpactLine: Codable, Sendable {
    public var milestone: MilestoneKey
    public var days: ImpactDays

    public init(milestone: MilestoneKey, days: ImpactDays) {
        self.milestone = milestone
        self.days = days
    }
}
