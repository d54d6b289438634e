import FollowUp
import Record

/// Adds a line, to the lot named or to the only open one.
public struct AddLine: UseCase {
    public static let name = "addLine"
    public static let allowed = Set<Role>.keepers
    public static let example = AddLine(
        line: OpenOrder.Line(
            description: "Spare lid, black", quantity: Quantity(200) ?? .zero,
            unitPrice: UnitPrice(decimal: "0.35")))

    @Path public var order: FileID
    public var line: OpenOrder.Line
    public var lot: Int?
    /// Why a promise moves to a later day by it, and on whose side.
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?

    public init(order: FileID = .unset, line: OpenOrder.Line, lot: Int? = nil) {
        self.order = order
        self.line = line
        self.lot = lot
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let envelope = caller.envelope(Self.allowed)
        let slip = try cause.map { try SlipReason.told($0, secondCause, side, words) }
        let named = try line.made(number: 1, currency: nil)
        let codes = line.itemCode.map { [1: $0] } ?? [:]
        return try await house.entering([named], codes: codes, caller) { items in
            try await house.onOrder(caller, order, by: Self.allowed) { turn, order, scene in
                var lines = [try line.made(number: 1, currency: order.terms.currency)]
                try scene.supplier.require(site: line.site)
                try turn.match(&lines, items, by: envelope)
                lines[0].number = order.nextLineNumber
                return try order.addLine(lines[0], lot: lot, slip: slip, today: scene.today)
            }
        }
    }
}

/// Changes a line: what is left out of it stays as it is (`IfTold`).
public struct AmendLine: UseCase {
    public static let name = "amendLine"
    public static let allowed = Set<Role>.keepers
    public static let example: AmendLine = {
        var act = AmendLine(
            line: Line(
                description: "Insulated bottle 500 ml, matt black",
                quantity: Quantity(6_200) ?? .zero, unitPrice: UnitPrice(decimal: "3.95")))
        act.line.promised = Day.example
        act.cause = .specificationChange
        act.side = .buyer
        return act
    }()

    @Path public var order: FileID
    @Path public var number: Int
    public var line: Line
    /// Why a promise moves to a later day by it, and on whose side.
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?
    /// The change the form showed; refused if the line was changed since.
    public var seq: Int?

    public init(order: FileID = .unset, number: Int = .unset, line: Line) {
        self.order = order
        self.number = number
        self.line = line
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let slip = try cause.map { try SlipReason.told($0, secondCause, side, words) }
        var item: FileID?
        if let code = line.itemCode {
            item = try await house.claimed(caller.workspace, .item, code)
            guard item != nil else { throw Refusal(.unknownCode(code), field: "line.itemCode") }
        }
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, scene in
            try seq.require(unmoved: order.lineSeqs?[number])
            try scene.supplier.require(site: line.site)
            guard let known = order.line(number) else {
                throw Refusal(.unknownLine(number), field: "line.number")
            }
            var told = try line.over(known, currency: order.terms.currency)
            told.item = item ?? known.item
            return try order.amendLine(told, slip: slip, today: scene.today)
        }
    }
}

/// A line was handed over. Once every line of a lot is, the lot is.
public struct DeliverLine: UseCase {
    public static let name = "deliverLine"
    public static let allowed = Set<Role>.keepers
    public static let example = DeliverLine(on: Day(iso: "2026-11-20"))

    @Path public var order: FileID
    @Path public var number: Int
    public var on: Day?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, number: Int = .unset, on: Day? = nil) {
        self.order = order
        self.number = number
        self.on = on
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, scene in
            try order.deliver(line: number, on: on ?? scene.today, today: scene.today)
        }
    }
}

/// Cancels a line that will not be made, with a reason. Quantity and value leave the order; what
/// was paid for it is settled by a credit or a claim.
public typealias CancelLine = LineStanding<LineCancelled>

/// Lets a cancelled line stand again, with a reason.
public typealias ReopenLine = LineStanding<LineReopened>

/// Whether a line stands, told with a reason.
public struct LineStanding<Told: LineTold>: UseCase {
    public static var name: String { Told.name }
    public static var allowed: Set<Role> { .keepers }
    public static var example: LineStanding { LineStanding(reason: Told.reason) }

    @Path public var order: FileID
    @Path public var number: Int
    public var reason: String
    /// The change the form showed; refused if the line was changed since.
    public var seq: Int?

    public init(order: FileID = .unset, number: Int = .unset, reason: String) {
        self.order = order
        self.number = number
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.lineSeqs?[number])
            return try Told.decide(order, number, reason)
        }
    }
}

/// What is told of a line: the rule that decides it, and the reason of the example.
public protocol LineTold: Sendable {
    static var name: String { get }
    static var reason: String { get }
    static func decide(
        _ order: Order, _ line: Int, _ reason: String
    ) throws(Refusal) -> [OrderChange]
}

public enum LineCancelled: LineTold {
    public static let name = "cancelLine"
    public static let reason = "colour dropped from the range"

    public static func decide(
        _ order: Order, _ line: Int, _ reason: String
    ) throws(Refusal) -> [OrderChange] { try order.cancelLine(line, reason: reason) }
}

public enum LineReopened: LineTold {
    public static let name = "reopenLine"
    public static let reason = "cancelled by mistake"

    public static func decide(
        _ order: Order, _ line: Int, _ reason: String
    ) throws(Refusal) -> [OrderChange] { try order.reopenLine(line, reason: reason) }
}

extension OpenOrder.Line {
    /// The line as its rule takes it; without a currency its value is left out.
    fileprivate func made(number: Int, currency: Currency?) throws(Refusal) -> OrderLine {
        var findings = Findings()
        let made = made(number: number, currency: currency, &findings, field: "line")
        try findings.settle()
        return made
    }
}

extension Supplier {
    fileprivate func require(site number: Int?) throws(Refusal) {
        guard let number, site(number) == nil else { return }
        throw Refusal(.unknownSite(number), field: "line.site")
    }
}
