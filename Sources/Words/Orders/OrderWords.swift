import FollowUp

/// The one answer an order's page opens with.
public enum OrderHeadline: Sendable, Equatable {
    /// Not approved yet, and when it would be handed over by its plan.
    case draft(on: Day?)
    /// Forecast against the promise, and what the supplier last said: days after the promise.
    case forecast(on: Day, lateDays: Int, toldLateDays: Int?)
    case forecastWithoutPromise(on: Day)
    case notKnown(promised: Day?)
    case handedOver(on: Day, lateDays: Int?)
    case cancelled(on: Day)
}

/// The order page: where are we, what will happen, what is owed by whom?
public protocol OrderWords: Sendable {
    func headline(_ headline: OrderHeadline, today: Day) -> String
    func ours(days: Int, of lateDays: Int) -> String
    func lastBookingDay(_ day: Day, today: Day) -> String
    func missedMilestones(_ count: Int) -> String
    func history(p50: Day, p80: Day, basedOn: Int, today: Day) -> String
    /// The plan lies past the supplier's P50.
    func historyOfLate(p80: Day, notBefore: Day, basedOn: Int, today: Day) -> String
    /// The plan lies past the supplier's P80.
    func pastHistory(notBefore: Day, basedOn: Int, today: Day) -> String
    var noHistory: String { get }
    func required(_ day: Day, today: Day) -> String
    func promisedFor(_ day: Day, today: Day) -> String
    func sitting(supplier: String, site: String) -> String

    func timelineOf(lot: Int) -> String
    var timelineDescription: String { get }
    var today: String { get }
    var factoryClosed: String { get }
    var lastBooking: String { get }
    var legendOriginal: String { get }
    var legendPromise: String { get }
    var legendForecast: String { get }
    var legendActual: String { get }
    var legendClosed: String { get }

    var next: String { get }
    var nothingNext: String { get }
    /// Of a draft: what stands in the way of its approval, or who approved it half.
    func nextApproval(stopping: Int?, approvedBy: String?) -> String
    func moreFindings(_ count: Int) -> String
    func nextAct(_ milestone: String, lot: Int?, due: Day?, today: Day) -> String
    var lines: String { get }
    func moreLines(_ count: Int) -> String
    var delivered: String { get }
    var value: String { get }
    var lots: String { get }
    var lotQuantity: String { get }
    var progress: String { get }
    var finished: String { get }
    var packed: String { get }
    var asOf: String { get }
    var handover: String { get }
    /// What the totals told imply, and by how many days that is past the plan of 80 %; nil where
    /// nothing is left.
    func implied(_ rate: BurnRate, lot: Int?, lateDays: Int?, today: Day) -> String?
    var waitsFor: String { get }
    var awaitedBy: String { get }
    func waits(number: String, workdays: Int, handover: Day?, done: Bool, today: Day) -> String
    var slips: String { get }
    var slipPicture: String { get }
    var slipPictureDescription: String { get }
    var slipRecorded: String { get }
    var slipFrom: String { get }
    var slipTo: String { get }
    var slipDays: String { get }
    var slipReason: String { get }
    var findings: String { get }
    var proposals: String { get }
    var proposalHint: String { get }
    func proposedLine(_ number: Int, _ description: String) -> String
    /// A field of a proposal: as it is now, nil where it is not told, and as the list has it.
    func proposedField(now: String?, list: String) -> String
    /// What a list says where it means another item of the catalogue.
    var otherItem: String { get }
    /// In place of the fields where none differs any more.
    var proposedNothing: String { get }
    /// Beside a proposed line that is cancelled.
    var standsAgain: String { get }
    var accept: String { get }
    var refuse: String { get }
    var visits: String { get }
    var shipments: String { get }
    var takeOver: String { get }
    func takenOver(_ told: TakeOver) -> String
    var journal: String { get }
    func changeNumber(_ seq: Int, chain: String) -> String
    var terms: String { get }
    var moreOnOrder: String { get }
}
