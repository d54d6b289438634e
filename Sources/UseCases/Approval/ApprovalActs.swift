import FollowUp
import Record

/// Approves an order as it was shown (H3). Above the workspace's limit two persons have to.
public struct ApproveOrder: UseCase {
    public static let name = "approveOrder"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner]
    public static let example = ApproveOrder(seq: 1_000, note: "as discussed on 18 November")

    @Path public var order: FileID
    /// The change that was seen last: refused where anything was told since that is approved.
    public var seq: Int
    public var note: String?

    public init(order: FileID = .unset, seq: Int, note: String? = nil) {
        self.order = order
        self.seq = seq
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.atTheGate(caller, order, by: Self.allowed, history: true) { order, facts in
            try Optional(seq).require(unmoved: order.request?.told.seq)
            return try order.approve(facts, note: note)
        }
    }
}

/// Takes an approval back, with a reason: the order is a draft again.
public struct WithdrawApproval: UseCase {
    public static let name = "withdrawApproval"
    public static let allowed = ApproveOrder.allowed
    public static let example = WithdrawApproval(reason: "The customer changed the quantity.")

    @Path public var order: FileID
    public var reason: String

    public init(order: FileID = .unset, reason: String) {
        self.order = order
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdrawApproval(reason: reason)
        }
    }
}

/// Tells what an order says besides its terms. What is absent is absent from now on; only lines
/// that are not named stay as they were told.
public struct TellParticulars: UseCase {
    public static let name = "tellParticulars"
    public static let allowed = Set<Role>.keepers
    public static let example: TellParticulars = {
        var act = TellParticulars()
        act.mode = .fullContainer
        act.country = "FR"
        act.tolerancePermille = 50
        act.total = "23400.00"
        act.marks = "NORTHLIGHT\nPO-2291\nLE HAVRE"
        act.innerMarks = "IB-500 BLACK, 6 PCS"
        act.certificates = [.foodContactDeclaration, .frenchFoodContactDeclaration]
        act.line = ["1": Line(groups: [.foodContactMetal], packingMultiple: Quantity(24))]
        return act
    }()

    public struct Line: Codable, Sendable {
        public var groups: [ProductGroup]?
        public var packingMultiple: Quantity?
        public var innerPieces: Quantity?

        public init(
            groups: [ProductGroup]? = nil, packingMultiple: Quantity? = nil,
            innerPieces: Quantity? = nil
        ) {
            self.groups = groups
            self.packingMultiple = packingMultiple
            self.innerPieces = innerPieces
        }
    }

    @Path public var order: FileID
    public var mode: ShipmentMode?
    public var country: String?
    public var tolerancePermille: Int?
    public var total: String?
    public var marks: String?
    public var innerMarks: String?
    public var certificates: [Certificate]?
    /// The day of a report that is here already, by the paper's name.
    public var issued: [String: Day]?
    /// By the line's number.
    public var line: [String: Line]?
    /// The change the form showed; refused if anything of what is approved was told since.
    public var seq: Int?

    public init(order: FileID = .unset) { self.order = order }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.packingSeq)
            return try order.tell(told(of: order))
        }
    }

    private func told(of order: Order) throws(Refusal) -> Particulars {
        var findings = Findings()
        var told = Particulars()
        told.mode = mode
        told.country = country.flatMap { Country(alpha2: $0.uppercased()) }
        if let country, told.country == nil {
            findings.note(.unknownCode(String(country.prefix(64))), field: "country")
        }
        told.tolerancePermille = tolerancePermille
        told.total = findings.money(total, order.terms.currency, field: "total")
        told.marks = marks
        told.innerMarks = innerMarks
        told.certificates = certificates ?? []
        let days = (issued ?? [:]).sorted { $0.key < $1.key }.compactMap { name, day in
            let certificate = Certificate(rawValue: name)
            findings.require(
                certificate != nil, .unknownCode(String(name.prefix(64))), field: "issued")
            return certificate.map { ReportIssued($0, on: day) }
        }
        told.issued = days.isEmpty ? nil : days
        var lines = Dictionary(
            (order.particularsInForce?.lines ?? []).map { ($0.line, $0) }
        ) { first, _ in first }
        for (name, line) in line ?? [:] {
            guard let number = Int(name) else {
                findings.note(.notUnderstood, field: "line")
                continue
            }
            var told = LineParticulars(
                line: number, groups: line.groups ?? [], packingMultiple: line.packingMultiple)
            told.innerPieces = line.innerPieces
            lines[number] = told
        }
        told.lines = lines.values.sorted { $0.line < $1.line }
        try findings.settle()
        return told
    }
}

/// What stops the approval of an order, and what does not: the gate's report.
public struct AskGates: Question {
    public static let name = "gates"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> GatesAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        var answer = GatesAnswer(order: file, seq: held.seq)
        answer.beneficiary = scene.supplier.beneficiaryLine(
            chosen: file.account, at: house.now(),
            voices: scene.house.confirmers(at: house.now()))
        if let report = try await house.approvalGate(caller, file, scene) {
            answer.gates = [report]
        }
        answer.gates += try await house.paymentAnswers(caller, file, scene)
            .filter(\.stage.isAhead).map(\.report)
        return answer
    }
}
