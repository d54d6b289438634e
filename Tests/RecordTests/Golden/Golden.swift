import FollowUp
import Record

/// One change of every kind, as release 1 records it.
enum Golden {
    static let workspace = FileID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)
    static let file = FileID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0002)
    static let other = FileID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0003)

    static let envelope: Envelope = {
        var envelope = Envelope(
            person: other, name: "Mei", role: .merchandiser, door: .api, device: "phone",
            claimedAt: Instant(milliseconds: 1_788_220_700_000))
        envelope.onBehalfOf = .supplier
        envelope.source = Source(kind: .chat, words: "WeChat")
        return envelope
    }()

    static let day = Desk.day("2026-11-20")
    static let slip = SlipReason(
        primary: .materials, secondary: .weather, side: .supplier, words: "steel is late")
    static let lots = [LotReference(order: other, lot: 1)]

    static let terms: OrderTerms = {
        var terms = OrderTerms(currency: .usd)
        terms.tradeTerm = TradeTerm(rule: .fob, place: "Ningbo", told: nil)
        terms.payment = "30/70"
        terms.orderedOn = Desk.today
        terms.promised = day
        terms.required = day
        terms.buyer = Erasable("Acme")
        terms.consignee = Erasable("Acme GmbH")
        terms.destination = "Hamburg"
        return terms
    }()

    static let line: OrderLine = {
        var line = Desk.line(1, "Bottle 保温杯")
        line.reference = "L-1"
        line.item = other
        line.value = Money(amountMinor: 2_340_000, currency: .usd)
        line.site = 1
        line.tradeTerm = TradeTerm(rule: nil, place: nil, told: "C&F")
        line.promised = day
        line.required = day
        line.delivered = day
        return line
    }()

    static let milestone: Milestone = {
        var milestone = Milestone(
            key: .loaded, owner: .forwarder, after: [Step(.documentsReady, workdays: 2)])
        milestone.original = day
        milestone.planned = day
        milestone.notApplicable = NotApplicable(profile: .sample, reason: "by courier")
        milestone.names = MilestoneNames(english: "Loaded", chinese: "装柜")
        return milestone
    }()

    static let lot: Lot = {
        var lot = Lot(number: 1, shares: [LotShare(line: 1, quantity: Desk.quantity(6_000))])
        lot.promised = day
        lot.required = day
        return lot
    }()

    static let progress: Progress = {
        var progress = Progress(
            asOf: day, finished: Desk.quantity(3_840), packed: Desk.quantity(1_800),
            note: "labels not yet")
        progress.fallReason = slip
        return progress
    }()

    static let takeOver: TakeOver = {
        var told = TakeOver(on: day)
        told.stage = .massProductionStarted
        told.paid = Money(amountMinor: 140_000, currency: .usd)
        told.finished = Desk.quantity(10)
        told.packed = Desk.quantity(5)
        told.note = Erasable("from the old sheet")
        return told
    }()

    static let opening = OrderOpening(
        number: "PO-2291", kind: .production, profile: .newItem, supplier: other, site: 1,
        terms: terms, lines: [line], lots: [lot])

    static let orders: [OrderChange] = [
        .opened(opening), .amended(OrderAmendment(terms: terms, reason: "by e-mail")),
        .lineAdded(line), .lineAmended(line), .lineDelivered(line: 1, on: day),
        .lotsDivided([lot]),
        .lotPlanned(
            lot: 1, template: TemplateReference(name: "standard", version: 1),
            milestones: [milestone]),
        .takenOver(takeOver), .progressTold(lot: 1, progress: progress),
        .milestoneReached(lot: 1, milestone: .loaded, on: day, proof: .told),
        .milestoneReopened(lot: 1, milestone: .loaded, corrects: 7, reason: Erasable("no")),
        .milestoneMoved(lot: 1, milestone: .loaded, to: day, reason: slip),
        .milestoneTold(lot: 1, milestone: .loaded, day: day, reason: slip),
        .milestoneNotApplicable(
            lot: 1, milestone: .loaded, reason: NotApplicable(profile: nil, reason: "air")),
        .milestoneMissed(lot: 1, milestone: .loaded, planned: day),
        .replanned(
            lot: 1, days: [PlannedDay(milestone: .loaded, day: day)], calendar: "china/2"),
        .dependenceAdded(Dependence(order: other, workdays: 3)), .dependenceRemoved(other),
        .importProposed(ImportProposal(number: 1, terms: terms, lines: [line])),
        .importProposalSettled(proposal: 1, accepted: true), .noted(Erasable("asked again")),
        .cancelled(reason: Erasable("gone elsewhere")), .closed(on: day),
        .reopened(reason: Erasable("a mistake")), .slipExplained(slip: 7, reason: slip),
        .documentAttached(document),
        .documentWithdrawn(document: 1, reason: Erasable("the wrong one")),
    ]

    /// Of lots that follow their lines.
    static let followings: [OrderChange] = [
        .lotHolds(
            lot: 1, line: 2, quantity: Desk.quantity(7_000), before: Desk.quantity(6_000)),
        .lotPromised(lot: 1, for: day),
    ]

    static let site: Site = {
        var site = Site(number: 1, name: "Plant 1", disclosed: false)
        site.address = Erasable("Yongkang")
        site.closures = [closure]
        return site
    }()

    static let closure = FactoryClosure(
        from: Desk.today, through: day, confirmed: true, note: "moving")

    static let suppliers: [SupplierChange] = {
        var profile = SupplierProfile(name: "Hengda")
        profile.chineseName = "恒达"
        profile.creditCode = "91330784MA2"
        profile.country = "CN"
        profile.zone = "Asia/Shanghai"
        profile.language = "zh-Hans"
        return [
            .entered(profile), .amended(profile), .siteAdded(site), .siteAmended(site),
            .closureTold(site: 1, closure: closure),
            .closureWithdrawn(site: 1, closure: closure), .noted(Erasable("answers late")),
        ]
    }()

    static let items: [ItemChange] = {
        var profile = ItemProfile(description: "Bottle")
        profile.code = "IB-500"
        profile.chineseDescription = "保温杯"
        profile.unit = "pcs"
        profile.gtin = "4006381333931"
        profile.hsCode = "9617.00"
        return [.entered(profile), .amended(profile)]
    }()

    static let visits: [VisitChange] = {
        var plan = VisitPlan(kind: .preShipment, day: day, supplier: other, lots: lots)
        plan.provider = Erasable("QIMA")
        plan.note = Erasable("call first")
        return [.planned(plan), .replanned(plan), .cancelled(reason: Erasable("not ready"))]
    }()

    static let shipments: [ShipmentChange] = {
        var draft = ShipmentDraft(reference: "BL-1", mode: .fullContainer, lots: lots)
        draft.from = "CNNGB"
        draft.to = "DEHAM"
        draft.cutOff = day
        draft.departure = day
        draft.arrival = day
        draft.containers = ["CSQU3054383"]
        draft.note = Erasable("two booked")
        return [.drafted(draft), .redrafted(draft), .cancelled(reason: Erasable("rolled"))]
    }()

    static let houses: [WorkspaceChange] = {
        let member = Member(
            person: other, name: "Mei", email: "mei@example.org", roles: [.merchandiser],
            language: "zh-Hans")
        var mapping = ImportMapping(
            name: "SAP", sheet: "orders", columns: ["number": "PO"])
        mapping.currency = .usd
        mapping.dateOrder = "dayMonthYear"
        let year = OfficialYear(
            year: 2027, region: "CN", notice: "https://www.gov.cn/",
            holidays: [OfficialHoliday(name: "元旦", from: Desk.today, through: day)],
            makeUpDays: [day])
        return [
            .opened(name: "Acme", zone: "Asia/Shanghai", demonstration: false),
            .memberAdded(member), .memberAmended(member), .calendarLoaded(year),
            .templateChanged(template), .mappingRemembered(mapping),
            .tokenMade(token), .tokenRevoked(token),
            .invitationRenewed(person: other, name: Erasable("Mei")), .bankCalendarLoaded(year),
            .renewalLinkMade(person: other, name: Erasable("Mei")),
            .passwordRenewed(person: other, name: Erasable("Mei"), by: Erasable("Owner")),
            .renamed(name: "Acme Trading"), .templateMadeDefault(name: "short"),
        ]
    }()

    static let token = Token(id: file, person: other, name: "ERP")

    static let template: MilestoneTemplate = {
        var loaded = TemplateMilestone(
            .loaded, owner: .forwarder, after: [Step(.documentsReady, workdays: 2)])
        loaded.names = MilestoneNames(english: "Loaded", chinese: "装柜")
        loaded.notFor = [.sample]
        loaded.onlyFor = [.production]
        return MilestoneTemplate(name: "short", version: 2, milestones: [loaded])
    }()

    static let changes: [Change] =
        (orders + approvals + credits + followings + letters).map { .order($0) }
        + suppliers.map { .supplier($0) }
        + items.map { .item($0) }
        + visits.map { .visit($0) } + shipments.map { .shipment($0) }
        + (houses + gateSettings).map { .workspace($0) } + contacts.map { .supplier($0) }
        + choices.map { .order($0) } + accounts.map { .supplier($0) }
        + money.map { .order($0) } + travel + decisions + seats.map { .supplier($0) }
        + (messages + making + confirmations + cancellings).map { .order($0) }
}
