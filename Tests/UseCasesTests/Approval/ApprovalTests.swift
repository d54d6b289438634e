import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct ApprovalTests {
    @Test(arguments: TestEngine.all)
    func `a draft is checked, refused with everything, put right and approved`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.draft("PO-1", payment: nil, told: false)
            let gate = try #require(try await stage.gate(id))
            #expect(!gate.isOpen)
            let refused = await stage.reasons {
                _ = try await house.perform(ApproveOrder(order: id, seq: gate.seq), stage.owner)
            }
            #expect(refused == gate.reasons())
            #expect(
                refused.map(\.obstacle.code) == [
                    "paymentMissing", "modeMissing", "packingNotCompared",
                    "destinationCountryMissing", "productGroupMissing",
                ])
            try await stage.tellParticulars(id)
            try await stage.amend(id, payment: "30/70")
            let open = try #require(try await stage.gate(id))
            #expect(open.isOpen)
            #expect(open.lines.flatMap(\.findings) == [.historyTooShort(lines: 0, asked: 5)])
            // What was seen is no longer what stands there.
            let late = await stage.reasons {
                _ = try await house.perform(ApproveOrder(order: id, seq: gate.seq), stage.owner)
            }
            #expect(late == [Reason(.changedMeanwhile, field: "seq")])
            _ = try await house.perform(
                ApproveOrder(order: id, seq: open.seq, note: "fine"), stage.owner)
            #expect(try await stage.order(id).state == .approved)
            #expect(try await stage.gate(id) == nil)
            try await stage.amend(id, payment: "50/50")
            #expect(try await stage.order(id).state == .draft)
            #expect(try await stage.order(id).request?.approved?.terms?.payment == "30/70")
            #expect(
                try await stage.kinds(id).suffix(4) == [
                    "order.particularsTold/1", "order.amended/1", "order.approvalGiven/1",
                    "order.amended/1",
                ])
            // After a restart, from the journal alone.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            let answer = try await again.ask(AskOrder(order: id), stage.owner)
            #expect(answer.state == .draft && answer.particulars?.mode == .fullContainer)
            let check = try await again.operate(.check) { _ in }
            #expect(String(decoding: check, as: UTF8.self).contains("\"problems\":[]"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `what nobody told stops a draft, and a waiver of each lets it through`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            var act = Stage.opening("PO-1", promised: nil)
            act.state = .draft
            let id = try await stage.house.perform(act, stage.owner).id
            let gate = try #require(try await stage.gate(id))
            #expect(gate.line(.leadTimeSuffices)?.findings == [.leadTimeNotKnown(lot: 1)])
            #expect(gate.line(.packingFits)?.findings == [.packingNotCompared(line: 1)])
            #expect(
                gate.line(.customaryCertificatesAsked)?.findings == [
                    .destinationCountryMissing, .productGroupMissing(line: 1),
                ])
            #expect(
                gate.line(.supplierOnTime)?.findings == [.historyTooShort(lines: 0, asked: 5)])
            for line in gate.lines where line.stops {
                _ = try await stage.house.perform(
                    GiveWaiver(
                        order: id, requirement: line.requirement, kind: .waived,
                        reason: "follows", expires: day("2026-09-05")), stage.owner)
            }
            let open = try #require(try await stage.gate(id))
            #expect(open.isOpen)
            _ = try await stage.house.perform(
                ApproveOrder(order: id, seq: open.seq), stage.owner)
            #expect(try await stage.order(id).state == .approved)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what was placed before is asked nothing, and nobody else approves`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            #expect(try await stage.order(id).state == .running)
            #expect(try await stage.gate(id) == nil)
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        ApproveOrder(order: id, seq: 99), stage.owner)
                } == [Reason(.notADraft)])
            let draft = try await stage.draft("PO-2", payment: "30/70")
            var merchandiser = stage.owner
            merchandiser.roles = [.merchandiser, .finance]
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        ApproveOrder(order: draft, seq: 99), merchandiser)
                } == [Reason(.notAllowed)])
            let seen = try await stage.house.ask(AskGates(order: draft), merchandiser)
            #expect(seen.gates.first?.line(.withinLimit)?.findings == [.approverMissing])
        }
    }

    @Test(arguments: TestEngine.all)
    func `limits are the workspace's, and two persons approve above them`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            _ = try await house.perform(
                SetApprovalLimits(
                    limits: [
                        .init(role: .decisionOwner, most: "9000.00", currency: "USD"),
                        .init(role: .administrator, most: "100.00", currency: "USD"),
                    ], twoPersonsAbove: [.init(most: "3899.99", currency: "USD")]), stage.owner)
            let id = try await stage.draft("PO-1", payment: "30/70")
            let seq = try #require(try await stage.gate(id)).seq
            #expect(
                await stage.reasons {
                    _ = try await house.perform(ApproveOrder(order: id, seq: seq), stage.owner)
                } == [Reason(.unmet(.requesterApproves))])
            var poor = stage.other
            poor.roles = [.administrator]
            #expect(
                await stage.reasons {
                    _ = try await house.perform(ApproveOrder(order: id, seq: seq), poor)
                }.map(\.obstacle.code) == ["overLimit"])
            _ = try await house.perform(ApproveOrder(order: id, seq: seq), stage.other)
            #expect(try await stage.order(id).state == .draft)
            _ = try await house.perform(ApproveOrder(order: id, seq: seq), stage.third)
            #expect(try await stage.order(id).state == .approved)
            _ = try await house.perform(
                WithdrawApproval(order: id, reason: "the customer called"), stage.other)
            #expect(try await stage.order(id).state == .draft)
            let bad = await stage.reasons {
                _ = try await house.perform(
                    SetApprovalLimits(
                        limits: [.init(role: .finance, most: "ten", currency: "USD")],
                        twoPersonsAbove: [.init(most: "1", currency: "XXZ")]), stage.owner)
            }
            #expect(
                bad == [
                    Reason(.notAnAmount, field: "limits.0.most"),
                    Reason(.unknownCurrency, field: "twoPersonsAbove.0.currency"),
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `other orders are remembered: like numbers, leftovers, a supplier often late`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            for number in 1...5 {
                let id = try await stage.open("OLD-\(number)", promised: "2026-09-20")
                var told = TellProgress(lot: 1, asOf: Stage.firstDay)
                told.order = id
                told.finished = quantity(1_012)
                _ = try await stage.house.perform(told, stage.owner)
                stage.clock.stand(on: day("2026-10-10"))
                try await stage.handOver(id, on: day("2026-10-09"))
                stage.clock.stand(on: Stage.firstDay)
            }
            let id = try await stage.draft("OLD 5", payment: "30/70")
            let gate = try #require(try await stage.gate(id))
            #expect(gate.line(.numberUnused)?.findings == [.numberResembles("OLD-5")])
            #expect(gate.line(.supplierOnTime)?.findings == [.oftenLate(late: 5, of: 5)])
            guard case .leftover(_, _, let left)? = gate.line(.leftoversSettled)?.findings.first
            else {
                Issue.record("nothing was left over")
                return
            }
            #expect(left == quantity(12))
            #expect(gate.isOpen)
        }
    }

    @Test func `numbers look the same but for their signs`() {
        #expect(OrderNumber.resembling("PO-2291").contains("po2291"))
        #expect(OrderNumber.resembling("po2291").contains("po-2291"))
        #expect(!OrderNumber.resembling("PO-2291").contains("po-2291"))
        #expect(OrderNumber.resembling("2291") == [])
        #expect(OrderNumber.resembling("") == [])
    }
}
