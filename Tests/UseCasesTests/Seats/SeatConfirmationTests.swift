import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// The supplier confirms from their own seat, on both engines.
@Suite struct SeatConfirmationTests {
    static let name = "Yongkang Hengda Co., Ltd."

    /// An order that was sent to Hengda, and who sits at its seat.
    private func sent(_ stage: Stage) async throws -> (order: FileID, chen: Caller) {
        let supplier = try await stage.hengda()
        var opening = Stage.opening("PO-1", supplier: Self.name)
        opening.buyer = "Northlight Home"
        opening.tradeRule = "FOB"
        opening.tradePlace = "Ningbo"
        opening.payment = "30% deposit, 70% before shipment"
        let order = try await stage.house.perform(opening, stage.owner).id
        var act = TellSent.example
        act.order = order
        _ = try await stage.house.perform(act, stage.owner)
        return (order, try await stage.sit(try await stage.link(supplier)).1)
    }

    private func confirm(
        _ stage: Stage, _ order: FileID, _ chen: Caller, paper: String? = nil,
        _ edit: (inout ConfirmOwnOrder) -> Void = { _ in }
    ) async throws {
        var act = ConfirmOwnOrder(order: order, kind: .proformaInvoice)
        act.asOrdered = true
        edit(&act)
        guard let paper else {
            _ = try await stage.house.perform(act, chen)
            return
        }
        let upload = try stage.house.blobs.begin(chen, at: stage.house.now())
        defer { stage.house.blobs.forget(upload) }
        try upload.write(Array(paper.utf8)[...])
        act.upload = upload.id
        act.fileName = "形式发票.txt"
        _ = try await stage.house.perform(act, chen)
    }

    private func answer(_ stage: Stage, _ id: FileID) async throws -> ConfirmationAnswer {
        try await stage.house.ask(AskConfirmation(order: id), stage.owner)
    }

    @Test(arguments: TestEngine.all)
    func `an order as it was sent is confirmed by one tap, and differs nowhere`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, chen) = try await sent(stage)
            let before = try await stage.house.ask(AskOwnOrder(order: order), chen).orders.first
            #expect(before?.confirms == true)
            #expect(before?.told?.buyer?.text == "Northlight Home")
            #expect(before?.told?.tradeTerm?.place == "Ningbo")
            try await confirm(stage, order, chen)
            let told = try await answer(stage, order)
            #expect(told.differences.isEmpty && told.notTold.isEmpty)
            #expect(told.confirmation?.by.text == "陈丽")
            let line = try #require(try await stage.journal(order).last)
            #expect(line.envelope.role == .supplier && line.envelope.onBehalfOf == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `every field that differs is found, the paper is its document`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, chen) = try await sent(stage)
            try await confirm(stage, order, chen, paper: "形式发票 PI-7") { act in
                act.reference = "PI-7"
                act.seller = "Hengda Trading"
                act.buyer = "Southlight"
                act.tradeRule = "FOB"
                act.tradePlace = "Shanghai"
                act.payment = "100% in advance"
                act.promised = day("2026-11-30")
                act.marks = "N/M"
                act.innerMarks = "NL"
                act.line = ["1": .init(quantity: quantity(900))]
                act.line?["1"]?.outerPieces = quantity(24)
                act.line?["1"]?.innerPieces = quantity(6)
                act.further = [.init(description: "Lid", quantity: quantity(5))]
            }
            let told = try await answer(stage, order)
            let places = Set(told.differences.map { "\($0.place)" })
            #expect(
                places == [
                    "seller", "buyer", "tradeTerm", "payment", "promised", "marks", "innerMarks",
                    "quantity-1", "outerPieces-1", "innerPieces-1", "lineNotOrdered-1",
                ])
            // A total nobody told is not the order's, once a line is another.
            #expect(Set(told.notTold.map(\.field)) == [.total, .value])
            let paper = try #require(try await stage.order(order).documents.last)
            #expect(told.confirmation?.confirmation.document == paper.document.number)
            #expect(paper.document.kind == .proformaInvoice && paper.seat != nil)
            // The same paper with another confirmation is not put here again.
            try await confirm(stage, order, chen, paper: "形式发票 PI-7") { $0.reference = "PI-8" }
            let documents = try await stage.order(order).documents
            #expect(documents.count == 1)
            #expect(
                try await answer(stage, order).confirmation?.confirmation.document
                    == paper.document.number)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what the order refuses leaves no paper behind, and the house's papers are not theirs`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, chen) = try await sent(stage)
            try await stage.put("an internal note", to: order)
            let house = await stage.reasons {
                try await confirm(stage, order, chen) { $0.document = 1 }
            }
            #expect(house == [Reason(.unknownDocument(1), field: "document")])
            let both = await stage.reasons {
                try await confirm(stage, order, chen, paper: "") {
                    $0.note = String(repeating: "x", count: 5_000)
                }
            }
            #expect(both.compactMap(\.field) == ["file", "note"])
            #expect(try await stage.order(order).documents.count == 1)
            let other = await stage.reasons {
                try await confirm(stage, try await stage.open("PO-9"), chen, paper: "x")
            }
            #expect(other == [Reason(.notFound)])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a plan is committed to by day and quantity, and what became of it is told`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, chen) = try await sent(stage)
            var act = CommitOwnPlan(order: order, lot: 1)
            act.stage = ["twentyPercentFinished": .init(day: nil, quantity: quantity(200))]
            let refused = await stage.reasons { _ = try await stage.house.perform(act, chen) }
            #expect(refused == [Reason(.missing, field: "stage.twentyPercentFinished.day")])
            act.stage = [
                "twentyPercentFinished": .init(day: day("2026-11-02"), quantity: quantity(200)),
                "handedOver": .init(day: day("2026-11-20"), quantity: quantity(1_000)),
            ]
            _ = try await stage.house.perform(act, chen)
            func seen() async throws -> SupplierPlan? {
                let view = try await stage.house.ask(AskOwnOrder(order: order), chen)
                return view.orders.first?.lots.first?.plan
            }
            let told = try #require(try await seen())
            #expect(told.standing == .told)
            #expect(told.stages.map(\.quantity) == [quantity(200), quantity(1_000)])
            _ = try await stage.house.perform(
                RefuseProductionPlan(order: order, plan: 1, reason: "A week earlier."),
                stage.owner)
            let after = try await seen()
            #expect(after?.standing == .refused && after?.reason?.text == "A week earlier.")
        }
    }
}
