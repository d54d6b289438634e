import FollowUp

/// Milestones with their four dates, and what can be recorded about a plan.
public protocol PlanWords: Sendable {
    var milestones: String { get }
    func milestonesOf(lot: Int) -> String
    var milestone: String { get }
    var owner: String { get }
    var original: String { get }
    var planned: String { get }
    var forecast: String { get }
    var actual: String { get }
    var float: String { get }
    var state: String { get }
    var record: String { get }
    func told(_ day: Day, today: Day) -> String
    func floatDays(_ workdays: Int) -> String
    func missedOn(_ day: Day, today: Day) -> String
    func notApplicable(_ reason: NotApplicable) -> String

    var progressTitle: String { get }
    var progressButton: String { get }
    var progressHint: String { get }
    var finished: String { get }
    var packed: String { get }
    var fallTitle: String { get }
    var asOf: String { get }
    var noFall: String { get }

    var reachedTitle: String { get }
    var reachedOn: String { get }
    var reachedButton: String { get }
    var reopenTitle: String { get }
    var reopenButton: String { get }
    var moveTitle: String { get }
    var moveTo: String { get }
    var moveButton: String { get }
    var seeImpact: String { get }
    var toldTitle: String { get }
    var toldDay: String { get }
    var toldButton: String { get }
    func acceptTold(_ day: Day, today: Day) -> String
    var acceptHint: String { get }
    var notApplicableTitle: String { get }
    var notApplicableButton: String { get }

    var splitTitle: String { get }
    var splitHint: String { get }
    var splitFrom: String { get }
    func splitLine(_ number: Int, _ description: String, has quantity: String) -> String
    var splitButton: String { get }
    var splitPromisedHint: String { get }
    var splitToldHint: String { get }
    var splitFinished: String { get }
    var splitPacked: String { get }
    var dependTitle: String { get }
    var dependOrder: String { get }
    var dependWorkdays: String { get }
    var dependButton: String { get }
    func dependRemove(_ number: String) -> String
    var noteTitle: String { get }
    var noteHint: String { get }
    var noteButton: String { get }
    var cancelTitle: String { get }
    var cancelHint: String { get }
    var cancelButton: String { get }
    var reopenOrderTitle: String { get }
    var reopenOrderButton: String { get }
    var termsTitle: String { get }
    var termsButton: String { get }
    var takeOverTitle: String { get }
    var takeOverHint: String { get }
    var takeOverButton: String { get }
    var stage: String { get }
    var paid: String { get }
    var payment: String { get }
    var tradeRule: String { get }
    var tradePlace: String { get }
    var orderedOn: String { get }
    var promised: String { get }
    var required: String { get }
    var destination: String { get }
    var buyer: String { get }
    var consignee: String { get }
    var addLineTitle: String { get }
    var addLineButton: String { get }
    var amendLine: String { get }
    var amendLineButton: String { get }
    var amendLineHint: String { get }
    var cancelLineTitle: String { get }
    var cancelLineHint: String { get }
    var cancelLineButton: String { get }
    var reopenLine: String { get }
    var reopenLineHint: String { get }
    /// Beside a cancelled line, with why.
    func lineCancelled(_ cancellation: LineCancellation) -> String
    var deliverTitle: String { get }
    var deliverOn: String { get }
    var deliverButton: String { get }
    var ifPromiseMoves: String { get }
    var closeTitle: String { get }
    var closeHint: String { get }
    var closeOn: String { get }
    var closeButton: String { get }
    var explainTitle: String { get }
    var explainButton: String { get }
    var doneDates: String { get }

    func impactHeadline(_ milestone: String, to day: Day, today: Day) -> String
    func impactHandover(_ days: ImpactDays, today: Day) -> String
    func impactBooking(_ days: ImpactDays, today: Day) -> String
    var tryAnother: String { get }
    var impactNothing: String { get }
    var before: String { get }
    var after: String { get }
    var moves: String { get }
    var handover: String { get }
    var lastBookingDay: String { get }
    var backToOrder: String { get }
}
