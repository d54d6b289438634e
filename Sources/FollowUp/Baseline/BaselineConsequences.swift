extension Order {
    /// Whether production may only start on an acknowledged baseline: goods made of a new or a
    /// known item, of an order that was drafted here. Orders that ran before they came here, and
    /// those taken over, are not asked.
    public var asksForBaseline: Bool {
        guard orderKind == .production || orderKind == .stock,
            profile == .newItem || profile == .repeatOrder
        else { return false }
        return state != .running || baselineFile != nil
    }

    /// Mass production of some lot started without an acknowledged baseline, and still counts as
    /// started.
    public var hasBreach: Bool { baselineFile != nil && !standingBreaches.isEmpty }

    /// Breaches that hold the next payment: both sides have acknowledged no version yet.
    public var openBreaches: [BaselineBreach] {
        baselines.inForce == nil ? standingBreaches : []
    }

    private var standingBreaches: [BaselineBreach] {
        baselines.breaches.filter {
            lot($0.lot)?.milestone(.massProductionStarted)?.actual != nil
        }
    }

    /// The acknowledgement that made a version agreed.
    var baselineFact: GateFact? {
        baselines.inForce?.acknowledgements.max { $0.seq < $1.seq }.map {
            GateFact(file: id, seq: $0.seq, by: $0.by, at: $0.at)
        }
    }

    /// The first day anywhere on which both sides had acknowledged a version; nil while none is.
    fileprivate var agreedSince: Day? {
        baselines.versions.filter(\.isAgreed).compactMap { held in
            held.acknowledgements.map(\.at).max()
        }.min()?.day(offsetMinutes: -12 * 60)
    }

    /// Changes together with what follows from them for the baseline: a start of mass production
    /// without one, or on a day before it, is a breach; what contradicts the version proposed last
    /// opens a change request. Facts are never refused, so beyond its limit nothing more is opened.
    public func withConsequences(
        of changes: [OrderChange], calendar: @autoclosure () -> any LotCalendars
    ) -> [OrderChange] {
        let starts = changes.contains { change in
            if case .milestoneReached(_, .massProductionStarted, _, _) = change {
                true
            } else {
                false
            }
        }
        guard starts || (baselineFile != nil && changes.contains(where: \.mayContradict)) else {
            return changes
        }
        var draft = OrderDraft(self)
        for change in changes { draft.record(change) }
        if starts { draft.breach(of: changes) }
        if let version = draft.order.baselines.current?.version {
            draft.contradict(
                version,
                by: draft.order.content(
                    against: version, told: changes.flatMap { $0.daysTold(since: self) },
                    calendar: calendar().standard), since: self)
        }
        return draft.changes
    }
}

extension OrderChange {
    /// Whether it can say something else than a baseline does.
    fileprivate var mayContradict: Bool {
        switch self {
        case .amended, .lineAdded, .lineAmended, .lineCancelled, .lineReopened, .lotsDivided,
            .lotHolds, .lotPromised, .lotPlanned, .replanned, .milestoneMoved, .milestoneTold,
            .productionPlan(.told), .particularsTold, .sample, .version, .packaging,
            .carriedOver, .documentWithdrawn, .payment(.instalmentsAgreed):
            true
        default: false
        }
    }
}

extension OrderDraft {
    fileprivate mutating func breach(of changes: [OrderChange]) {
        guard order.asksForBaseline else { return }
        let agreed = order.agreedSince
        for change in changes {
            guard case .milestoneReached(let lot, .massProductionStarted, let day, _) = change,
                agreed.map({ day < $0 }) ?? true,
                !order.baselines.breaches.contains(where: { $0.lot == lot })
            else { continue }
            record(.baseline(.breached(lot: lot, on: day)))
        }
    }

    /// Packing and marks had two places once, so that an older version holds less of them than was
    /// in force: only what says them otherwise than they stood `before` contradicts it.
    mutating func contradict(
        _ version: BaselineVersion, by content: BaselineContent, since before: Order
    ) {
        let requests = order.baselines.requests.filter { $0.request.version == version.number }
        let fields = content.differences(from: version.content).filter { field in
            if field == .packaging, content.packaging == before.packaging { return false }
            return !requests.contains { held in
                guard held.request.fields.contains(field) else { return false }
                // A refused change that is told again, otherwise, is another one; so is a day that
                // only the request keeps.
                return content.agrees(field, with: held.request.content)
                    || (held.isOpen && !field.isToldApart)
            }
        }
        guard !fields.isEmpty, order.baselines.requests.count < Order.mostChangeRequests else {
            return
        }
        let request = ChangeRequest(
            number: order.baselines.requests.count + 1, version: version.number, fields: fields,
            content: content)
        record(.baseline(.changeRequested(request)))
    }
}
