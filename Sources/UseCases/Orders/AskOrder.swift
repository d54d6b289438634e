import FollowUp
import Record

/// One order with its chain, forecast, what is next and who owes it (B15, X17, X21).
public struct AskOrder: Question {
    public static let name = "order"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> OrderAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        var answer = file.answer(seq: held.seq, scene: scene)
        for at in answer.lots.indices {
            try await house.spread(&answer.lots[at], file, scene, caller.workspace)
        }
        file.surround(&answer, scene)
        try await house.link(&answer, file, scene, caller.workspace)
        answer.contacts = scene.supplier.presentContacts
        answer.letters = try await house.waitingLetters(caller.workspace, order)
        answer.mailIsSetUp = house.post.settings != nil
        answer.beneficiary = BeneficiaryAnswer(
            scene.supplier, chosen: file.account, at: house.now(),
            voices: scene.house.confirmers(at: house.now()))
        answer.mostDocumentMegabytes = BlobLimits.megabytes(house.blobs.limits.file)
        return answer
    }
}

extension Order {
    /// Everything about the order that its own file and its calendars tell.
    func answer(seq: Int, scene: Scene) -> OrderAnswer {
        let facts = scene.facts(for: self)
        var answer = OrderAnswer(
            order: self, seq: seq, today: scene.today, supplierName: scene.supplier.name)
        answer.supplierChineseName = scene.supplier.chineseName
        answer.sites = scene.supplier.sites.map { SiteName(number: $0.number, name: $0.name) }
        answer.siteName = (site.flatMap { scene.supplier.site($0) })?.name
        let forecast = forecast(facts)
        answer.lots = zip(lots, forecast.lots).map {
            self.answer($0, $1, facts.calendars.calendar(of: $0))
        }
        answer.leadingLot = forecast.leadingLot
        answer.forecast = forecast.handover
        answer.promised = forecast.promised
        answer.standing = forecast.standing
        answer.told = lots.compactMap { $0.milestone(.handedOver)?.told }.max()
        answer.next = Array(nextActs(forecast).prefix(OrderAnswer.nextShown))
        answer.findings = findings
        return answer
    }

    /// The days without work, and what is provisional, within the span that the answer names.
    func surround(_ answer: inout OrderAnswer, _ scene: Scene) {
        let calendars = scene.calendar(of: self)
        let leading = answer.leadingLot.flatMap { lot($0) }
        let calendar = leading.map { calendars.calendar(of: $0) } ?? calendars.standard
        let site = leading.flatMap { calendars.site(of: $0) } ?? site
        let days = days(of: answer)
        let span = pictureSpan(days, answer.today)
        answer.nonWorkdays = calendar.nonWorkdays(from: span.from, through: span.through)
        answer.closures = scene.supplier.closures(of: site)
        answer.provisionalYears = yearsAhead(days, answer.today).filter {
            !scene.house.calendar.isLoaded($0)
        }
        answer.unconfirmedClosures =
            isOpen
            ? answer.closures.filter {
                !$0.confirmed && $0.through >= answer.today && $0.from <= span.through
            } : []
    }

    private func answer(
        _ lot: Lot, _ forecast: LotForecast, _ calendar: WorkCalendar
    ) -> LotAnswer {
        var answer = LotAnswer(lot: lot)
        answer.handover = forecast.handover
        answer.promised = forecast.promised
        answer.standing = forecast.standing
        answer.lastBookingDay = forecast.lastBookingDay
        if isOpen, lot.handedOver == nil { answer.burnRate = lot.burnRate(on: calendar) }
        answer.provisional = forecast.provisional
        answer.milestones = zip(lot.milestones, forecast.milestones).map { milestone, forecast in
            var shown = MilestoneAnswer(milestone: milestone)
            shown.forecast = forecast.day
            shown.standing = forecast.standing
            shown.floatWorkdays = forecast.floatWorkdays
            shown.trail = trail(lot.number, milestone)
            return shown
        }
        answer.markProvisional(calendar)
        return answer
    }

    /// The days a milestone was promised for before, oldest first.
    private func trail(_ lot: Int, _ milestone: Milestone) -> [Day] {
        slips.filter { $0.lot == lot && $0.milestone == milestone.key }.compactMap(\.from)
            .suffix(8)
    }

    /// Every day the page draws: of an order that ended those of its own life, else today too.
    private func days(of answer: OrderAnswer) -> [Day] {
        var days = isOpen ? [answer.today] : []
        for lot in answer.lots {
            for milestone in lot.milestones {
                days += [
                    milestone.original, milestone.planned, milestone.told, milestone.actual,
                    milestone.forecast,
                ]
                .compactMap { $0 }
                days += milestone.trail
            }
            days += [lot.p80, lot.lastBookingDay].compactMap { $0 }
        }
        return days
    }

    private func pictureSpan(_ days: [Day], _ today: Day) -> (from: Day, through: Day) {
        let from = (days.min() ?? today).adding(days: -3)
        let through = (days.max() ?? today).adding(days: 5)
        return (from, min(through, from.adding(days: 1_100)))
    }

    /// The years days are still forecast for: what is behind is told or was planned once.
    private func yearsAhead(_ days: [Day], _ today: Day) -> [Int] {
        guard isOpen else { return [] }
        return Array(today.year...max(today, days.max() ?? today).year)
    }
}

extension LotAnswer {
    /// A forecast day is provisional where a day between the first open one and it may change.
    fileprivate mutating func markProvisional(_ calendar: WorkCalendar) {
        let open = milestones.filter { $0.actual == nil && $0.notApplicable == nil }
        guard provisional, let first = open.compactMap(\.forecast).min() else { return }
        for at in milestones.indices where milestones[at].actual == nil {
            guard milestones[at].notApplicable == nil, let day = milestones[at].forecast else {
                continue
            }
            milestones[at].provisional = calendar.isProvisional(from: first, through: day)
        }
    }
}

extension Supplier {
    func closures(of site: Int?) -> [FactoryClosure] {
        (site.flatMap { self.site($0) } ?? sites.first)?.closures ?? []
    }
}

extension House {
    /// When half and four in five such lots of this supplier are handed over.
    func spread(
        _ lot: inout LotAnswer, _ order: Order, _ scene: Scene, _ workspace: FileID
    ) async throws {
        guard order.isOpen, lot.standing != .done, let promised = lot.promised,
            let spread = try await boards.spread(
                self, workspace, order.supplier, promised: promised, today: scene.today)
        else { return }
        let days = spread.days(promised: promised, forecast: lot.handover)
        (lot.p50, lot.p80) = (days.p50, days.p80)
        lot.basedOn = spread.basedOn
    }

    /// What other files say of this order.
    func link(
        _ answer: inout OrderAnswer, _ order: Order, _ scene: Scene, _ workspace: FileID
    ) async throws {
        let id = order.id
        let linked = try await engine.read { reading in
            try OrderLinks(reading, workspace: workspace, order: id)
        }
        answer.waitsFor = try await dependences(of: order, scene, workspace)
        answer.awaitedBy = linked.awaitedBy
        for id in linked.visits {
            if let row = try await visitRow(workspace, id) { answer.visits.append(row) }
        }
        for id in linked.shipments {
            if let row = try await shipmentRow(workspace, id) { answer.shipments.append(row) }
        }
        answer.credit = order.creditAnswer(scene, lots: answer.lots, shipments: answer.shipments)
    }

    /// The orders waited for: the handover that the plan counts from, provisional as on the board.
    private func dependences(
        of order: Order, _ scene: Scene, _ workspace: FileID
    ) async throws -> [DependenceAnswer] {
        let rows = try await boardRows(
            workspace, order.waitsFor.map(\.order), today: scene.today,
            official: scene.house.calendar)
        return order.waitsFor.compactMap { dependence in
            guard let row = rows.first(where: { $0.order == dependence.order }) else { return nil }
            var answer = DependenceAnswer(
                order: dependence.order, number: row.number, workdays: dependence.workdays,
                handover: scene.context.prerequisites[row.order], done: row.standing == .done)
            answer.provisional = !answer.done && row.provisional
            return answer
        }
    }
}

private struct OrderLinks: Sendable {
    var awaitedBy: [OrderName] = []
    var visits: [FileID] = []
    var shipments: [FileID] = []

    init(_ reading: any Reading, workspace: FileID, order: FileID) throws {
        awaitedBy = try reading.rows(
            """
            SELECT o.id, o.number FROM dependence_row d JOIN order_row o
            ON o.workspace = d.workspace AND o.id = d.order_id
            WHERE d.workspace = \(workspace) AND d.waits_for = \(order) ORDER BY o.number, o.id
            """
        ) { OrderName(order: $0.id(0), number: $0.text(1)) }
        let links = try reading.rows(
            """
            SELECT DISTINCT kind, file FROM lot_link WHERE workspace = \(workspace)
            AND order_id = \(order) ORDER BY kind, file LIMIT 100
            """
        ) { ($0.text(0), $0.id(1)) }
        visits = links.filter { $0.0 == "visit" }.map(\.1)
        shipments = links.filter { $0.0 == "shipment" }.map(\.1)
    }
}
