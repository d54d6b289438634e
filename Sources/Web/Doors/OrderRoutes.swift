import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    mutating func orders() {
        page("/orders/new", OpenOrder.allowed, "newOrder") { visitor in
            try await visitor.newOrderPage()
        }
        page("/orders/{order}", AskOrder.allowed, "order") { visitor in
            try await visitor.orderPage(visitor.id("order"))
        }
        askKept(
            AskOrder.self, "/orders/{order}", { try AskOrder(order: $0.id("order")) },
            { try Answer.encoded($0) })
        impact()
        act(
            OpenOrder.self, "/orders", created: true, fields: { $0.withoutUnitOnlyLines },
            then: { done, _ in Answer.seeOther("/orders/\(done.id)") },
            again: { try await $0.newOrderPage($1, $2) })
        orderActs()
        documents()
        payments()
        goods()
        samples()
        baseline()
        confirmations()
        productionPlans()
    }

    /// An act on an order: its form leads back to the order's page.
    mutating func onOrder<Done: UseCase>(
        _ type: Done.Type, _ path: String,
        fields: @escaping @Sendable (FormFields) -> FormFields = { $0 }
    ) where Done.Answer == Recorded {
        act(
            type, "/orders/{order}" + path, fields: fields,
            then: { done, visitor in
                Answer.seeOther("/orders/\(try visitor.id("order"))")
            },
            again: { visitor, posted, refusal in
                try await visitor.orderPage(
                    visitor.id("order"),
                    FormState(
                        action: visitor.request.uri.path, values: posted.first, refusal: refusal))
            })
    }

    private mutating func orderActs() {
        onOrder(TellProgress.self, "/progress")
        onOrder(NoteOrder.self, "/notes")
        onOrder(AmendTerms.self, "/terms")
        onOrder(TakeOverOrder.self, "/take-over")
        onOrder(SplitLot.self, "/lots")
        onOrder(WaitForOrder.self, "/dependences")
        onOrder(StopWaiting.self, "/dependences/{other}/removal")
        onOrder(AcceptProposal.self, "/proposals/{proposal}/acceptance")
        onOrder(RefuseProposal.self, "/proposals/{proposal}/refusal")
        onOrder(AddLine.self, "/lines")
        onOrder(AmendLine.self, "/lines/{number}")
        onOrder(DeliverLine.self, "/lines/{number}/delivery")
        onOrder(CancelLine.self, "/lines/{number}/cancellation")
        onOrder(ReopenLine.self, "/lines/{number}/reopening")
        onOrder(ExplainSlip.self, "/slips/{slip}")
        onOrder(CloseOrder.self, "/closure")
        onOrder(CancelOrder.self, "/cancellation")
        onOrder(ReopenOrder.self, "/reopening")
        approval()
        onOrder(TellCredit.self, "/credit")
        onOrder(EndCredit.self, "/credit/end")
        onOrder(SendOrder.self, "/sendings")
        onOrder(TellSent.self, "/sendings/by-hand")
        let milestone = "/lots/{lot}/milestones/{milestone}"
        onOrder(ReachMilestone.self, milestone + "/reached")
        onOrder(ReopenMilestone.self, milestone + "/reopening")
        onOrder(MoveMilestone.self, milestone + "/move")
        onOrder(TellMilestone.self, milestone + "/word")
        onOrder(AcceptTold.self, milestone + "/acceptance")
        onOrder(MarkNotApplicable.self, milestone + "/not-applicable")
    }

    private mutating func approval() {
        ask(AskGates.self, "/orders/{order}/gates") { try AskGates(order: $0.id("order")) }
        onOrder(ChooseAccount.self, "/account")
        onOrder(TellParticulars.self, "/particulars")
        onOrder(ApproveOrder.self, "/approval")
        onOrder(WithdrawApproval.self, "/approval/withdrawal")
        onOrder(GiveWaiver.self, "/waivers")
        onOrder(WithdrawWaiver.self, "/waivers/{waiver}/withdrawal")
    }

    private mutating func impact() {
        let path = "/orders/{order}/lots/{lot}/milestones/{milestone}/impact"
        @Sendable func asked(_ visitor: Visitor) throws -> AskImpact {
            guard let to = try visitor.day("to") else { throw Refusal(.missing, field: "to") }
            guard let lot = visitor.parameters["lot"].flatMap({ Int($0) }) else {
                throw Refusal(.notFound)
            }
            return try AskImpact(
                order: visitor.id("order"), lot: lot,
                milestone: MilestoneKey(rawValue: visitor.parameters["milestone"] ?? ""), to: to)
        }
        ask(AskImpact.self, path, query: [.to]) { try asked($0) }
        page(path, AskImpact.allowed, "impact") { visitor in
            let house = visitor.site.house
            let question = try asked(visitor)
            let order = try await house.ask(
                AskOrder(order: question.order), visitor.signedIn())
            let impact = try await house.ask(question, visitor.signedIn())
            return Answer.page(
                ImpactPage.markup(
                    try await visitor.framed(section: .board), order, lot: question.lot,
                    milestone: question.milestone, to: question.to, impact: impact))
        }
    }
}

extension Visitor {
    func orderPage(_ id: FileID, _ state: FormState? = nil) async throws -> Response {
        let lot = query("lot").flatMap { Int($0) }
        let line = query("line").flatMap { Int($0) }
        @Sendable func made(_ frame: Frame) async throws -> HTML {
            let order = try await site.house.ask(AskOrder(order: id), signedIn())
            let journal = try await site.house.ask(AskJournal(file: id), signedIn())
            let gates = try await site.house.ask(AskGates(order: id), signedIn())
            return OrderPage.markup(
                frame, order, journal: journal, gates: gates,
                payments: try await site.house.ask(AskPayments(order: id), signedIn()),
                decisions: try await site.house.ask(AskOrderDecisions(order: id), signedIn()),
                confirmation: try await site.house.ask(AskConfirmation(order: id), signedIn()),
                production: try await site.house.ask(AskProductionPlans(order: id), signedIn()),
                names: order.journalNames,
                state: state, lot: lot, line: line)
        }
        if state == nil { return try await kept(section: .board) { try await made($0) } }
        return Answer.page(try await made(framed(section: .board)))
    }

    func newOrderPage(
        _ posted: FormFields = FormFields(), _ refusal: Refusal? = nil
    ) async throws -> Response {
        let suppliers = try await site.house.ask(AskSuppliers(limit: 200), signedIn())
        let file = try await site.house.workspace(signedIn().workspace)
        let state = refusal.map {
            FormState(action: "/orders", values: posted.first, refusal: $0)
        }
        return Answer.page(
            try NewOrderPage.markup(
                await framed(section: .board), suppliers: suppliers.items.map(\.name),
                templates: file.templates.map(\.name),
                rows: number("rows", default: NewOrderPage.rows, 1...NewOrderPage.mostRows),
                state: state))
    }
}

extension FormFields {
    /// A row where only the unit was left standing is no line.
    var withoutUnitOnlyLines: FormFields {
        var kept = FormFields()
        for (name, values) in values {
            let parts = name.split(separator: ".").map { String($0) }
            if parts.count == 3, parts[0] == "lines", parts[2] == "unit",
                self["lines.\(parts[1]).description"] == nil,
                self["lines.\(parts[1]).quantity"] == nil
            {
                continue
            }
            for value in values { kept.add(name, value) }
        }
        return kept
    }
}

extension OrderAnswer {
    var journalNames: JournalNames {
        var names = JournalNames()
        names.files[id] = number
        names.files[supplier] = supplierName
        for other in waitsFor { names.files[other.order] = other.number }
        for other in awaitedBy { names.files[other.order] = other.number }
        for milestone in lots.flatMap(\.milestones) {
            names.milestones[milestone.key] = milestone.names
        }
        return names
    }
}
