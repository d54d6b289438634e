import FollowUp
import UseCases

extension Demonstration {
    /// One order from its draft to the handover, paid in two parts; a second whose balance waits
    /// for the money alone; a third that a letter of credit pays.
    func chain(
        _ suppliers: [FileID], _ persons: [Caller], _ caller: Caller, _ today: Day
    ) async throws {
        try await whole(suppliers[1], persons, caller, today)
        try await finished(persons, caller, today)
        try await credit(caller, today)
    }

    private func whole(
        _ supplier: FileID, _ persons: [Caller], _ caller: Caller, _ today: Day
    ) async throws {
        let (finance, owner) = (persons[1], persons[2])
        let ordered = today.adding(days: -96)
        let id = try await approved(supplier, owner, caller, ordered)
        try await confirmed(id, owner, caller, ordered.adding(days: 3))
        try await pay(id, 1, finance, caller, ordered.adding(days: 5))
        clock.stand(on: ordered.adding(days: 12))
        try await propose(id, ordered.adding(days: 23), caller)
        _ = try await house.perform(AcknowledgeBaseline(order: id, number: 1), caller)
        var theirs = AcknowledgeBaseline(order: id, number: 1)
        theirs.onBehalfOf = .supplier
        theirs.document = try await put(
            "Baseline 1, stamped 盖章\n", "baseline-1.txt", .correspondence, id, caller)
        theirs.sourceKind = .chat
        _ = try await house.perform(theirs, caller)
        try await made(id, caller, ordered)
        let found = ordered.adding(days: 44)
        try await inspected(id, "PO-2236/1", owner, caller, found)
        try await pay(id, 2, finance, caller, found.adding(days: 2))
        try await shipped("PO-2236/1", "SH-0036", caller, found.adding(days: 5))
    }

    private func approved(
        _ supplier: FileID, _ owner: Caller, _ caller: Caller, _ ordered: Day
    ) async throws -> FileID {
        clock.stand(on: ordered)
        let id = try await draft(
            "PO-2236", "Bamboo bath shelf", "8.40", supplier, caller, ordered, days: 52)
        _ = try await house.perform(particulars(id), caller)
        _ = try await house.perform(
            AgreeInstalments(order: id, instalments: AgreeInstalments.example.instalments), caller)
        try await approve(id, owner)
        var sent = TellSent(order: id, way: .chat)
        sent.contact = 1
        sent.sourceWords = "WeChat, Lin Mei 林梅"
        _ = try await house.perform(sent, caller)
        return id
    }

    private func confirmed(
        _ id: FileID, _ owner: Caller, _ caller: Caller, _ day: Day
    ) async throws {
        clock.stand(on: day)
        _ = try await put(
            "Proforma invoice PI-MH-0288, signed and stamped 盖章\n", "PI-MH-0288.txt",
            .proformaInvoice, id, caller)
        var paper = FileConfirmation(order: id, kind: .proformaInvoice)
        paper.reference = "PI-MH-0288"
        paper.day = day
        paper.asOrdered = true
        paper.document = 1
        paper.sourceKind = .email
        _ = try await house.perform(paper, caller)
        _ = try await house.perform(
            AcceptConfirmation(order: id, confirmation: 1), present(owner))
    }

    /// Asked for by one person, released by another, sent and received.
    private func pay(
        _ id: FileID, _ number: Int, _ finance: Caller, _ caller: Caller, _ day: Day
    ) async throws {
        clock.stand(on: day)
        _ = try await house.perform(RequestRelease(order: id, instalment: number), caller)
        let seq = try await house.ask(AskPayments(order: id), caller).seq
        let releaser = present(finance)
        _ = try await house.perform(
            ReleasePayment(order: id, instalment: number, seq: seq), releaser)
        let made = try await house.ask(AskPaymentOrder(order: id, instalment: number), releaser)
        var sent = TellRemittance(
            order: id, instalments: "\(number)", amount: made.amount.decimal)
        sent.reference = "FT26-2236-\(number)"
        _ = try await house.perform(sent, releaser)
        clock.stand(on: day.adding(days: 2))
        let count = try await house.ask(AskPayments(order: id), caller).remittances.count
        _ = try await house.perform(
            TellReceived(
                order: id, remittance: count, onBehalfOf: .supplier, sourceKind: .chat), caller)
    }

    /// What the supplier told on the way.
    private func made(_ id: FileID, _ caller: Caller, _ ordered: Day) async throws {
        let steps: [(MilestoneKey, Int)] = [
            (.materialsReserved, 14), (.preProductionSampleApproved, 16),
            (.massProductionStarted, 18), (.packingMaterialsReady, 26),
            (.inspectionWindowConfirmed, 34),
        ]
        for (milestone, days) in steps {
            clock.stand(on: ordered.adding(days: days))
            var act = ReachMilestone(
                on: ordered.adding(days: days), onBehalfOf: .supplier, sourceKind: .chat)
            act.order = id
            act.lot = 1
            act.milestone = milestone
            _ = try await house.perform(act, caller)
        }
        for (days, finished, packed) in [(27, 30, 10), (36, 75, 60), (42, 100, 100)] {
            clock.stand(on: ordered.adding(days: days))
            var act = TellProgress(lot: 1, onBehalfOf: .supplier, sourceKind: .chat)
            act.order = id
            act.finished = Quantity(60 * finished)
            act.packed = Quantity(60 * packed)
            _ = try await house.perform(act, caller)
        }
    }

    /// A visit finds a lot good; its goods are released, cartons and drafts of the papers seen.
    private func inspected(
        _ id: FileID, _ lot: String, _ owner: Caller, _ caller: Caller, _ day: Day
    ) async throws {
        clock.stand(on: day)
        let visit = try await house.perform(
            PlanVisit(kind: .preShipment, day: day, lots: lot, provider: "Asia Quality"), caller)
        var found = RecordResult(visit: visit.id, lot: lot, verdict: .passed)
        found.inspected = Quantity(200)
        found.major = 2
        found.minor = 5
        _ = try await house.perform(found, caller)
        _ = try await house.perform(
            ReleaseGoods(order: id, lot: 1, ground: .inspectionPassed), present(owner))
        for check in [CheckKind.packingComplete, .draftDocuments] {
            _ = try await house.perform(RecordCheck(order: id, kind: check), caller)
        }
    }

    private func shipped(
        _ lot: String, _ reference: String, _ caller: Caller, _ day: Day
    ) async throws {
        clock.stand(on: day)
        let shipment = try await house.perform(
            DraftShipment(
                reference: reference, mode: .fullContainer, lots: lot, from: "CNXMN",
                to: "FRLEH"), caller)
        var loaded = LoadShipment(shipment: shipment.id, on: day)
        loaded.seals = "CN558812"
        _ = try await house.perform(loaded, caller)
        clock.stand(on: day.adding(days: 1))
        var handed = HandOverShipment(shipment: shipment.id, on: day.adding(days: 1))
        handed.place = "Xiamen CY"
        _ = try await house.perform(handed, caller)
    }

    /// Goods that are released while the balance waits.
    private func finished(
        _ persons: [Caller], _ caller: Caller, _ today: Day
    ) async throws {
        guard let order = try await order("PO-2265", caller) else { return }
        try await inspected(
            order.id, "PO-2265/1", persons[2], caller, today.adding(days: -2))
    }

    private func credit(_ caller: Caller, _ today: Day) async throws {
        guard let order = try await order("PO-2276", caller), let value = order.value else {
            return
        }
        clock.stand(on: today.adding(days: -20))
        var credit = TellCredit(order: order.id)
        credit.number = "LC26HK00417"
        credit.amount = value.decimal
        credit.currency = value.currency.code
        credit.issuedOn = today.adding(days: -21)
        credit.latestShipment = order.promised
        credit.expiry = order.promised?.adding(days: 15)
        credit.expiryPlace = "Hong Kong"
        credit.presentationDays = 15
        credit.partialShipments = .notAllowed
        credit.transhipment = .allowed
        credit.loadingPort = "Shenzhen"
        credit.dischargePort = "Hamburg"
        credit.goods = "Desk lamps, EU plug"
        credit.documents = [.commercialInvoice, .packingList, .billOfLading]
        _ = try await house.perform(credit, caller)
    }
}
