import FollowUp

/// An order's money, and the goods it waits for.
public protocol PaymentWords: Sendable {
    func word(_ kind: InstalmentKind) -> String
    func word(_ due: DueEvent) -> String
    func word(_ stage: InstalmentStage) -> String
    func word(_ way: RemittanceWay) -> String
    func word(_ check: CheckKind) -> String
    func word(_ kind: AdjustmentKind) -> String
    func word(_ verdict: Verdict) -> String
    func word(_ ground: GoodsGround) -> String
    func sentence(_ trouble: TermsReading.Trouble) -> String
    /// When an instalment is due by the terms: `7 days after the copy of the bill of lading`.
    func due(_ instalment: Instalment) -> String
    /// `1. Deposit, 30 %`
    func name(_ instalment: Instalment) -> String

    // The answer first
    func notReleasable(_ amount: String, missing: Int, of asked: Int) -> String
    func requestable(_ amount: String) -> String
    func waitsForRelease(_ amount: String, by: String) -> String
    func waitsForSecond(_ amount: String, by: String) -> String
    func released(_ amount: String, by: String) -> String
    func sent(_ amount: String) -> String
    func settled(_ amount: String) -> String
    func short(_ difference: String, withinFees: Bool) -> String
    func over(_ difference: String) -> String
    func settlement(payable: String, paid: String, difference: String?) -> String
    var even: String { get }
    func fact(by: String, on: String) -> String
    func assumed(_ instalment: String) -> String

    var title: String { get }
    var none: String { get }
    var readFrom: String { get }
    var readLede: String { get }
    var confirm: String { get }
    var byHand: String { get }
    var byHandHint: String { get }
    var agreeButton: String { get }
    var kind: String { get }
    var share: String { get }
    var shareHint: String { get }
    var amount: String { get }
    var dueLabel: String { get }
    var days: String { get }
    var milestone: String { get }
    var conditions: String { get }
    var instalment: String { get }
    var dueOn: String { get }
    var requirement: String { get }
    var standing: String { get }

    var requestButton: String { get }
    var releaseTitle: String { get }
    var releaseButton: String { get }
    var releaseHint: String { get }
    var paidTo: String { get }
    func stopped(_ amount: String, by: String) -> String
    var withdrawTitle: String { get }
    var withdrawButton: String { get }
    var export: String { get }

    var remittances: String { get }
    var sendTitle: String { get }
    var sendButton: String { get }
    var sentOn: String { get }
    var way: String { get }
    var counted: String { get }
    var countedHint: String { get }
    var instalments: String { get }
    var instalmentsHint: String { get }
    var slip: String { get }
    var slipHint: String { get }
    var reference: String { get }
    var receiveTitle: String { get }
    var receiveButton: String { get }
    var receivedOn: String { get }
    var received: String { get }
    var notReceived: String { get }
    var correctTitle: String { get }
    var correctButton: String { get }
    var noLongerCounts: String { get }

    var holds: String { get }
    var holdTitle: String { get }
    var holdButton: String { get }
    var wholeOrder: String { get }
    var liftTitle: String { get }
    var liftButton: String { get }
    func lifted(_ reason: String) -> String

    var checks: String { get }
    var checkTitle: String { get }
    var checkButton: String { get }
    var checkKind: String { get }
    var document: String { get }
    var documentHint: String { get }
    var checkLotHint: String { get }

    var adjustments: String { get }
    var adjustTitle: String { get }
    var adjustButton: String { get }
    var adjustKind: String { get }
    var creditTitle: String { get }
    var creditButton: String { get }
    var creditTo: String { get }

    var next: String { get }
    /// The way to what a finding asks for; nil where nothing on the page helps.
    func act(_ finding: GateFinding) -> String?

    // Money
    var moneyTitle: String { get }
    /// More: than the so many that are shown.
    func moneyHeadline(_ count: Int, more: Bool) -> String
    var moneyLede: String { get }
    var moneyEmpty: String { get }
    var order: String { get }
    var supplier: String { get }
    var stage: String { get }
    var why: String { get }
}

/// The goods: what was found, released, loaded, handed over.
public protocol GoodsWords: Sendable {
    var title: String { get }
    var lede: String { get }
    func notReleased(_ lot: Int) -> String
    func released(_ lot: Int, ground: String, by: String, on: String) -> String
    func found(kind: String, on: String, verdict: String, by: String) -> String
    func defects(critical: Int?, major: Int?, minor: Int?) -> String
    var notInspected: String { get }
    var releaseTitle: String { get }
    var releaseButton: String { get }
    var ground: String { get }
    var issues: String { get }
    var issuesHint: String { get }
    var withdrawTitle: String { get }
    var withdrawButton: String { get }
    func loaded(_ lot: Int, on: String, unreleased: Bool) -> String
    func handedOver(_ lot: Int, on: String) -> String
    var shippedTitle: String { get }
    var shippedHint: String { get }
    var shippedButton: String { get }

    var resultTitle: String { get }
    var resultButton: String { get }
    var resultLot: String { get }
    var verdict: String { get }
    var inspected: String { get }
    var critical: String { get }
    var major: String { get }
    var minor: String { get }
    var report: String { get }
    var reportHint: String { get }
    var results: String { get }

    var loadTitle: String { get }
    var loadButton: String { get }
    var loadedOn: String { get }
    var seals: String { get }
    var paper: String { get }
    var paperHint: String { get }
    var handOverTitle: String { get }
    var handOverButton: String { get }
    var handedOverOn: String { get }
    var place: String { get }
    var to: String { get }
    func shipmentLoaded(_ day: String) -> String
    func shipmentHandedOver(_ day: String) -> String

    // The journal
    func visit(_ result: VisitResult, _ lot: String) -> String
    func loading(_ told: ShipmentLoading) -> String
    func handover(_ told: ShipmentHandover) -> String
    func line(_ change: GoodsChange, _ names: JournalNames) -> String
}

/// The journal's lines of an order's money.
public protocol PaymentJournalWords: Sendable {
    func line(_ change: PaymentChange, _ names: JournalNames) -> String
}
