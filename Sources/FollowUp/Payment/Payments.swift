/// An order's money as its file holds it.
public struct Payments: Codable, Sendable, Equatable {
    public internal(set) var plan: PaymentPlan?
    /// The change that last told the plan.
    public internal(set) var planSeq: Int?
    public internal(set) var planBy: GateFact?
    /// All that were recorded, those that count no more too, by their numbers.
    public internal(set) var checks: [HeldCheck] = []
    public internal(set) var holds: [HeldHold] = []
    /// One for each instalment at most.
    public internal(set) var requests: [HeldRequest] = []
    public internal(set) var remittances: [HeldRemittance] = []
    public internal(set) var adjustments: [HeldAdjustment] = []

    public init() {}

    public var instalments: [Instalment] { plan?.instalments ?? [] }

    public func instalment(_ number: Int) -> Instalment? {
        instalments.first { $0.number == number }
    }

    public func request(_ instalment: Int) -> HeldRequest? {
        requests.first { $0.request.instalment == instalment }
    }

    /// The last of its kind that counts.
    public func check(_ kind: CheckKind) -> HeldCheck? {
        checks.last { $0.check.kind == kind && $0.counts }
    }

    /// The last of its kind about a lot that counts.
    public func check(_ kind: CheckKind, lot: Int) -> HeldCheck? {
        checks.last { $0.check.kind == kind && $0.check.lot == lot && $0.counts }
    }

    public func holds(on instalment: Int) -> [HeldHold] {
        holds.filter { $0.holds(instalment) }
    }

    /// What was sent for an instalment, refunds taken off; nil out of range.
    public func sent(_ instalment: Int, in currency: Currency) -> Money? {
        sum(instalment, currency) { $0.remittance.counted }
    }

    /// What of it arrived.
    public func received(_ instalment: Int, in currency: Currency) -> Money? {
        sum(instalment, currency) { $0.received }
    }

    /// What limits count for an instalment: whatever was sent for it or is released to be, the
    /// greater of them. What came back, was given elsewhere or is told to have been a mistake does
    /// not make it less, else a word would lower what a limit is held against; a transfer that
    /// counts no more is taken for as much as was due. Nil out of range.
    func committed(_ instalment: Int, due: Money?, in currency: Currency) -> Money? {
        let none = Money(amountMinor: 0, currency: currency)
        guard let sent = gross(instalment, currency, where: \.counts),
            let ever = gross(instalment, currency, where: { _ in true })
        else { return nil }
        let told = min(ever.amountMinor, max(0, due?.amountMinor ?? 0))
        let held = request(instalment).flatMap { $0.isReleased ? $0.request.amount : nil } ?? none
        return [sent, Money(amountMinor: told, currency: currency), held]
            .max { $0.amountMinor < $1.amountMinor }
    }

    /// Payments alone, nothing taken off.
    private func gross(
        _ instalment: Int, _ currency: Currency, where isMeant: (HeldRemittance) -> Bool
    ) -> Money? {
        remittances.filter { $0.remittance.way == .payment && isMeant($0) }
            .flatMap(\.remittance.parts).filter { $0.instalment == instalment }
            .reduce(Optional(Money(amountMinor: 0, currency: currency))) { sum, part in
                part.amount.amountMinor > 0 ? sum?.adding(part.amount) : sum
            }
    }

    /// A transfer that comes short falls short on each of its parts alike, the last takes the rest.
    func sum(
        _ instalment: Int, _ currency: Currency, _ counted: (HeldRemittance) -> Money?
    ) -> Money? {
        var sum: Money? = Money(amountMinor: 0, currency: currency)
        for held in remittances where held.counts {
            guard let whole = counted(held),
                let part = held.remittance.part(of: instalment, where: whole)
            else { continue }
            sum = sum?.adding(held.remittance.way == .payment ? part : part.negated)
        }
        return sum
    }

    /// The transfers that touched an instalment.
    func transfers(_ instalment: Int) -> [HeldRemittance] {
        remittances.filter { held in
            held.counts && held.remittance.way == .payment
                && held.remittance.parts.contains {
                    // A part that came away empty sent nothing for it.
                    $0.instalment == instalment && $0.amount.amountMinor != 0
                }
        }
    }
}

extension Remittance {
    /// What of the whole goes to an instalment; nil where nothing does.
    func part(of instalment: Int, where whole: Money) -> Money? {
        guard let at = parts.firstIndex(where: { $0.instalment == instalment }) else { return nil }
        if whole == counted { return parts[at].amount }
        let shared = parts.map {
            whole.times($0.amount.amountMinor, over: counted.amountMinor)
        }
        guard at == parts.indices.last else { return shared[at] }
        return shared.dropLast().reduce(whole) { rest, part in
            part.flatMap { rest.subtracting($0) } ?? rest
        }
    }
}

extension Order {
    public var payments: Payments { paymentFile ?? Payments() }

    mutating func apply(_ change: PaymentChange, _ stamp: Stamp) {
        var next = payments
        next.apply(change, stamp, of: id)
        switch change {
        case .remittanceSent, .remittanceReceived, .remittanceWithdrawn:
            next.endRequests(since: payments)
        default: break
        }
        paymentFile = next
    }
}

extension Payments {
    fileprivate mutating func apply(_ change: PaymentChange, _ stamp: Stamp, of order: FileID) {
        switch change {
        case .instalmentsAgreed(let agreed):
            plan = agreed
            planSeq = stamp.seq
            planBy = GateFact(file: order, stamp)
            // What was requested of other instalments is requested no more.
            requests.removeAll { held in
                agreed.instalments.contains { $0.number == held.request.instalment } == false
            }
        case .checkRecorded(let check): checks.append(HeldCheck(check, stamp))
        case .checkWithdrawn(let number, let reason):
            if let at = checks.firstIndex(where: { $0.check.number == number }) {
                (checks[at].withdrawn, checks[at].withdrawnAt) = (reason, stamp.at)
            }
        case .holdPlaced(let hold): holds.append(HeldHold(hold, stamp))
        case .holdLifted(let number, let reason):
            if let at = holds.firstIndex(where: { $0.hold.number == number }) {
                (holds[at].lifted, holds[at].liftedAt) = (reason, stamp.at)
            }
        case .releaseRequested, .releaseGiven, .releaseWithdrawn: applyToRequests(change, stamp)
        case .remittanceSent(let sent): remittances.append(HeldRemittance(sent, stamp))
        case .remittanceReceived(let receipt):
            update(receipt.remittance) { $0.receipt = receipt }
        case .remittanceWithdrawn(let number, let reason):
            update(number) { ($0.withdrawn, $0.withdrawnAt) = (reason, stamp.at) }
        case .adjusted(let adjustment): adjustments.append(HeldAdjustment(adjustment, stamp))
        case .adjustmentWithdrawn(let number, let reason):
            if let at = adjustments.firstIndex(where: { $0.adjustment.number == number }) {
                (adjustments[at].withdrawn, adjustments[at].withdrawnAt) = (reason, stamp.at)
            }
        }
    }

    private mutating func applyToRequests(_ change: PaymentChange, _ stamp: Stamp) {
        switch change {
        case .releaseRequested(let request):
            requests.removeAll { $0.request.instalment == request.instalment }
            requests.append(HeldRequest(request, stamp))
        case .releaseGiven(let release):
            let at = requests.firstIndex { $0.request.instalment == release.instalment }
            guard let at else { return }
            requests[at].releases.append(
                GivenRelease(
                    release: release, seq: stamp.seq, at: stamp.at, by: stamp.envelope.name))
        case .releaseWithdrawn(let number, _):
            requests.removeAll { $0.request.instalment == number }
        default: break
        }
    }

    private mutating func update(_ number: Int, _ edit: (inout HeldRemittance) -> Void) {
        guard let at = remittances.firstIndex(where: { $0.remittance.number == number }) else {
            return
        }
        edit(&remittances[at])
    }
}

extension GateFact {
    init(file: FileID, _ stamp: Stamp) {
        let name = stamp.envelope.name
        self.init(
            file: file, seq: stamp.seq, by: name.text == nil ? nil : name, at: stamp.at)
    }
}
