import FollowUp
import Record

/// Approves a round: its sample is the approved one from now on.
public struct ApproveSample: UseCase {
    public static let name = "approveSample"
    public static let allowed: Set<Role> = [.administrator, .merchandiser, .decisionOwner]
    public static let example: ApproveSample = {
        var act = ApproveSample(day: Day(iso: "2026-11-20"))
        act.deviations = "The lid may be 1 mm higher."
        act.seal = "NL-0042"
        act.kept = "Sample room, shelf 3; a second piece at the factory"
        return act
    }()

    @Path public var order: FileID
    @Path public var number: Int
    public var day: Day?
    public var deviations: String?
    public var seal: String?
    public var kept: String?

    public init(order: FileID = .unset, number: Int = .unset, day: Day? = nil) {
        self.order = order
        self.number = number
        self.day = day
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, scene in
            try order.approve(
                SampleApproval(
                    round: number, on: day ?? scene.today, deviations: deviations, seal: seal,
                    kept: kept), today: scene.today)
        }
    }
}

/// Rejects a round, with a reason.
public struct RejectSample: UseCase {
    public static let name = "rejectSample"
    public static let allowed = ApproveSample.allowed
    public static let example = RejectSample(reason: "The print rubs off.")

    @Path public var order: FileID
    @Path public var number: Int
    public var day: Day?
    public var reason: String

    public init(order: FileID = .unset, number: Int = .unset, reason: String) {
        self.order = order
        self.number = number
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, scene in
            try order.reject(
                sample: number, on: day ?? scene.today, reason: reason, today: scene.today)
        }
    }
}

/// Takes back what was decided of a round.
public struct WithdrawVerdict: UseCase {
    public static let name = "withdrawVerdict"
    public static let allowed = ApproveSample.allowed
    public static let example = WithdrawVerdict(reason: "It was the sample of another order.")

    @Path public var order: FileID
    @Path public var number: Int
    public var reason: String

    public init(order: FileID = .unset, number: Int = .unset, reason: String) {
        self.order = order
        self.number = number
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdrawVerdict(sample: number, reason: reason)
        }
    }
}

/// An order's samples and its files with versions.
public struct AskSamples: Question {
    public static let name = "samples"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> SamplesAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        var answer = SamplesAnswer(file, head: file.head(held.seq, scene))
        guard let carried = file.carried,
            case .order(let other)? = try await house.keeper.read(
                caller.workspace, carried.from)?.file
        else { return answer }
        answer.carriedChanged = file.carriesOtherwise(than: other)
        return answer
    }
}

extension Order {
    func head(_ seq: Int, _ scene: Scene) -> OrderHead {
        OrderHead(
            self, seq: seq, supplierName: scene.supplier.name,
            chineseName: scene.supplier.chineseName)
    }
}
