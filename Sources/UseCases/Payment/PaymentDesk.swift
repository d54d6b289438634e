import FollowUp
import Record

/// What payments stand on: the order's own file, the workspace's and the supplier's, all three
/// asserted in the turn that decides.
extension House {
    /// Takes an order's turn for a decision about its money. It is taken again where workspace or
    /// supplier move meanwhile, and on the day it is recorded.
    func atThePayments(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        _ decide: (Order, PaymentFacts) throws -> [OrderChange]
    ) async throws -> Recorded {
        guard case .order(let seen)? = try await keeper.read(caller.workspace, id)?.file else {
            throw Refusal(.notFound)
        }
        return try await onOrder(
            caller, id, by: allowed, asserting: [caller.workspace, seen.supplier]
        ) { turn, order, scene in
            let scene = try turn.scene(scene)
            let now = max(turn.now, order.lastChangeAt ?? turn.now)
            let zone = scene.supplier.zone
            let today = now.day(offsetMinutes: Self.offsetMinutes(zone, at: now))
            let facts = facts(
                order, scene.house, scene.supplier, today: today, at: now,
                seqs: (turn.seq(caller.workspace), turn.seq(seen.supplier)), caller)
            return try decide(order, facts)
        }
    }

    func facts(
        _ order: Order, _ house: Workspace, _ supplier: Supplier, today: Day, at now: Instant,
        seqs: (workspace: Int, supplier: Int), _ caller: Caller
    ) -> PaymentFacts {
        var facts = PaymentFacts(
            today: today, settings: house.gates,
            workspace: GateFact(file: house.id, seq: seqs.workspace),
            supplier: GateFact(file: supplier.id, seq: seqs.supplier),
            beneficiary: supplier.beneficiary(
                of: order, at: now, voices: house.confirmers(at: now)),
            releaser: releaser(caller, house))
        facts.now = now
        facts.voices = house.voices(at: now)
        facts.former = house.former(ReleasePayment.allowed)
        facts.roles = house.rolesOfMembers
        return facts
    }

    /// Nobody where no person stands behind it in a session of their own, or none who may release
    /// by the workspace as it is now: a session may have begun under other roles.
    private func releaser(_ caller: Caller, _ house: Workspace) -> Releaser? {
        guard caller.person.high != 0, let signedIn = caller.signedInAt else { return nil }
        let roles = caller.roles(in: house)
        guard !roles.isDisjoint(with: ReleasePayment.allowed) else { return nil }
        let age = now().milliseconds - signedIn.milliseconds
        return Releaser(
            person: caller.person, roles: roles, isFresh: age <= Self.freshMilliseconds)
    }

    /// The reports of an order's instalments that are still ahead, for the one who asks.
    func paymentAnswers(
        _ caller: Caller, _ order: Order, _ scene: Scene
    ) async throws -> [InstalmentAnswer] {
        guard order.payments.plan != nil else { return [] }
        let facts = try await paymentFacts(caller, order, scene)
        return order.payments.instalments.map {
            InstalmentAnswer(order: order, instalment: $0, facts: facts)
        }
    }

    func paymentFacts(
        _ caller: Caller, _ order: Order, _ scene: Scene
    ) async throws -> PaymentFacts {
        let found = try await keeper.read(caller.workspace, [caller.workspace, order.supplier])
        let seqs = (found[caller.workspace]?.seq ?? 0, found[order.supplier]?.seq ?? 0)
        return facts(
            order, scene.house, scene.supplier, today: scene.today, at: now(), seqs: seqs, caller)
    }
}

extension InstalmentStage {
    /// Its release is still ahead.
    var isAhead: Bool { self == .open || self == .requested || self == .halfReleased }
}

/// The money of one order: what may go, what not and why.
public struct AskPayments: Question {
    public static let name = "payments"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> PaymentsAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        var answer = PaymentsAnswer(order: file, seq: held.seq)
        answer.instalments = try await house.paymentAnswers(caller, file, scene)
        return answer
    }
}

/// The payment order of a released instalment, for a bank's clerk; the account is masked.
public struct AskPaymentOrder: Question {
    public static let name = "paymentOrder"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner, .finance]

    public var order: FileID
    public var instalment: Int

    public init(order: FileID, instalment: Int) {
        self.order = order
        self.instalment = instalment
    }

    /// *Refuses when* the order is not there, the instalment is not released, or something stands
    /// against its going by now (`Order.paymentOrder`).
    public func ask(_ house: House, _ caller: Caller) async throws -> PaymentOrder {
        let (_, file, scene) = try await house.laid(caller.workspace, order: order)
        let facts = try await house.paymentFacts(caller, file, scene)
        return try file.paymentOrder(instalment, facts, supplier: scene.supplier.name)
    }
}
