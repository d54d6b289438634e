import FollowUp

/// Seats: a supplier's way in by link, as the house sees it and as the supplier does.
public protocol SeatWords: Sendable {
    func word(_ kind: DeviceKind) -> String
    /// Where somebody of the supplier sits: `seat 2, phone`.
    func place(_ seat: SeatReference, _ device: String?) -> String

    // The house's side
    var title: String { get }
    var hint: String { get }
    var noContacts: String { get }
    var noLink: String { get }
    func opens(until day: Day) -> String
    var ended: String { get }
    var revoked: String { get }
    func asks(_ name: String, _ instant: String) -> String
    var asking: String { get }
    var makeLink: String { get }
    var makeNewLink: String { get }
    var newLinkHint: String { get }
    var revoke: String { get }
    var moreActs: String { get }
    var revokeHint: String { get }
    var devices: String { get }
    var noDevices: String { get }
    func device(_ name: String, _ kind: DeviceKind) -> String
    func bound(_ instant: String) -> String
    func seen(_ instant: String) -> String
    var revokeDevice: String { get }
    var makeCode: String { get }
    var codeHint: String { get }
    var tooNew: String { get }
    func shownTitle(_ name: String) -> String
    var shownHint: String { get }
    var address: String { get }
    var messageLabel: String { get }
    var qrTitle: String { get }
    func codeTitle(_ name: String) -> String
    func codeUse(until instant: String) -> String
    /// The message to be copied, to a contact: the numbers of the first orders, of how many.
    func message(
        name: String?, buyer: String, orders: [String], of total: Int, address: String, last: Day
    ) -> String
    var messages: String { get }
    var noMessages: String { get }
    var fromSupplier: String { get }
    var fromHouse: String { get }
    var writeToSupplier: String { get }
    var writeHint: String { get }
    var send: String { get }

    // The link's page
    func doorTitle(_ buyer: String) -> String
    var doorLede: String { get }
    var whoAreYou: String { get }
    var otherName: String { get }
    var otherNameHint: String { get }
    var enter: String { get }
    var endedTitle: String { get }
    var endedLede: String { get }
    var unknownLede: String { get }
    var askLink: String { get }
    var askedTitle: String { get }
    var askedLede: String { get }
    /// Above what a form held that came too late.
    var typedTitle: String { get }
    var typedHint: String { get }
    var noSeatTitle: String { get }
    var noSeatLede: String { get }

    // The supplier's pages
    func asked(_ orders: Int) -> String
    var nothingAsked: String { get }
    func youAre(_ name: String, _ supplier: String) -> String
    func opensForYou(until day: Day) -> String
    var orders: String { get }
    var noOrders: String { get }
    var moreOrders: String { get }
    var earlier: String { get }
    func moreLines(_ count: Int) -> String
    var askedOfYou: String { get }
    func due(_ day: Day, isLate: Bool) -> String
    var promised: String { get }
    var told: String { get }
    var finished: String { get }
    var packed: String { get }
    var ordered: String { get }
    func asOf(_ day: Day) -> String
    var notTold: String { get }
    var overdue: String { get }
    var handedOver: String { get }
    var closed: String { get }
    var cancelled: String { get }
    var open: String { get }
    var tellProgress: String { get }
    var progressHint: String { get }
    var note: String { get }
    var fallCause: String { get }
    var tellProgressButton: String { get }
    var milestones: String { get }
    var yours: String { get }
    var tellDay: String { get }
    var expected: String { get }
    var because: String { get }
    var inWords: String { get }
    var tellDayButton: String { get }
    var planned: String { get }
    var reached: String { get }
    var lines: String { get }
    /// Beside a line that was cancelled.
    var notToBeMade: String { get }
    /// Money that was sent to them.
    var payments: String { get }
    func sent(on day: Day) -> String
    func arrived(on day: Day) -> String
    var attach: String { get }
    var file: String { get }
    func fileHint(megabytes: Int) -> String
    var kind: String { get }
    var attachButton: String { get }
    var files: String { get }
    var write: String { get }
    var writeButton: String { get }
    func acknowledged(_ name: String, on day: String, ours: Bool) -> String
    var waitsForYou: String { get }
    var waitsForBuyer: String { get }
    var confirmTitle: String { get }
    var confirmLink: String { get }
    /// One tap: the order as it was received.
    var confirmAsReceived: String { get }
    /// What is not changed is as received.
    var asReceived: String { get }
    var confirmDiffers: String { get }
    var pricesHint: String { get }
    var paperFile: String { get }
    func paperHint(megabytes: Int) -> String
    var confirmHint: String { get }
    var confirmButton: String { get }
    func word(_ standing: SupplierConfirmationStanding) -> String
    /// What the supplier confirmed, beside what is ordered.
    var yourWord: String { get }
    var notNamed: String { get }
    var otherAccount: String { get }
    var otherAccountHint: String { get }
    var commitTitle: String { get }
    var commitHint: String { get }
    var stageDay: String { get }
    var stageQuantity: String { get }
    var planAccepted: String { get }
    var planRefused: String { get }
    var planWaits: String { get }
    var commitButton: String { get }
    var recorded: String { get }
    var back: String { get }
    var proposals: String { get }
    var proposalsLede: String { get }
    var mayNotPropose: String { get }
    var proposeAccount: String { get }
    var proposeAccountHint: String { get }
    var proposeAccountButton: String { get }
    var proposeContact: String { get }
    var proposeContactHint: String { get }
    var proposeContactButton: String { get }
    var secondCode: String { get }
    var secondCodeHint: String { get }
    var accountProposed: String { get }
    /// What a seat is asked besides its milestones.
    var pleaseConfirm: String { get }
    var pleaseConfirmAgain: String { get }
    func pleaseAcknowledge(_ version: Int) -> String
    var askNew: String { get }

    // The journal, and what stands in the way
    func line(_ change: SeatChange) -> String
    func written(_ text: String) -> String
    var seatEnded: String { get }
    func contactTooNew(_ hours: Int) -> String
    var wrongCode: String { get }
    var linkNeedsHTTPS: String { get }
    func enoughForToday(_ what: SeatTelling, _ limit: Int) -> String
}

extension SeatWords {
    public func sentence(_ obstacle: Obstacle) -> String? {
        switch obstacle {
        case .seatEnded: seatEnded
        case .contactTooNew(let hours): contactTooNew(hours)
        case .wrongCode: wrongCode
        case .linkNeedsHTTPS: linkNeedsHTTPS
        case .enoughForToday(let what, let limit): enoughForToday(what, limit)
        default: nil
        }
    }
}
