import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct BaselineTests {
    @Test(arguments: TestEngine.all)
    func `a baseline is proposed, acknowledged by both sides, contradicted and renewed`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.draft("PO-1", payment: "30% deposit, 70% before shipment")
            try await stage.approveSample(id)
            try await stage.propose(id)
            try await stage.acknowledge(id, 1, by: .supplier)
            #expect(try await stage.baseline(id).inForce == nil)
            try await stage.acknowledge(id, 1, by: .buyer)
            #expect(try await stage.baseline(id).inForce == 1)
            let seen = try await stage.baseline(id).versions[0]
            #expect(seen.version.digest.count == 64)
            #expect(seen.acknowledgement(of: .supplier)?.by.text == "Ms Chen")
            #expect(seen.acknowledgement(of: .supplier)?.onBehalf == false)

            try await stage.amend(id, payment: "100% in advance")
            var answer = try await stage.baseline(id)
            #expect(answer.requests.map(\.request.fields) == [[.paymentTerms]])
            #expect(answer.differences == [.paymentTerms])
            try await stage.propose(id)
            answer = try await stage.baseline(id)
            #expect(answer.requests.map(\.settledBy) == [2])
            #expect(answer.inForce == 1)
            #expect(answer.steps.map(\.number) == [2])
            #expect(answer.steps.map(\.differences) == [[.paymentTerms]])
            #expect(answer.versions[1].version.digest != seen.version.digest)
            let kinds = try await stage.kinds(id)
            #expect(kinds.contains("order.baselineChangeRequested/1"))
            let report = try await stage.house.operate(.check) { _ in }
            #expect(String(decoding: report, as: UTF8.self).contains("\"problems\":[]"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `acknowledged twice at once it is acknowledged once, and the other is told so`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.draft("PO-1", payment: nil)
            try await stage.propose(id)
            let second = stage.restarted()
            let houses = kind == .sqlite ? [stage.house, stage.house] : [stage.house, second]
            let refused = await withTaskGroup(of: [Reason].self) { group in
                for house in houses {
                    group.addTask {
                        await stage.reasons {
                            try await stage.acknowledge(id, 1, by: .supplier, house)
                        }
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(refused == [Reason(.acknowledgedAlready(1))])
            let given = try await stage.baseline(id).versions[0].acknowledgements
            #expect(given.count == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an old version is refused, and the supplier's copy is filed for them`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.draft("PO-1", payment: nil)
            try await stage.propose(id)
            try await stage.propose(id, days: 40)
            let old = await stage.reasons { try await stage.acknowledge(id, 1, by: .supplier) }
            #expect(old == [Reason(.baselineReplaced(2))])
            var filed = AcknowledgeBaseline(order: id, number: 2)
            filed.onBehalfOf = .supplier
            let without = await stage.reasons {
                _ = try await stage.house.perform(filed, stage.owner)
            }
            #expect(without == [Reason(.missing, field: "document")])
            try await stage.put("stamped", to: id, as: .correspondence)
            filed.document = 1
            filed.sourceKind = .document
            _ = try await stage.house.perform(filed, stage.owner)
            let given = try await stage.baseline(id).versions[1].acknowledgement(of: .supplier)
            #expect(given?.onBehalf == true)
            let line = try #require(try await stage.journal(id).last)
            #expect(line.envelope.onBehalfOf == .supplier)
        }
    }

    @Test(arguments: TestEngine.all)
    func `production without a baseline is recorded and holds the next payment`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.agreed("PO-1", stage.house)
            _ = try await stage.house.perform(
                ReachMilestone(order: id, lot: 1, milestone: .massProductionStarted), stage.owner)
            #expect(try await stage.kinds(id).last == "order.baselineBreached/1")
            var line = try await stage.payment(id, 2).report.line(.baselineAcknowledged)
            #expect(line?.findings == [.baselineNotAcknowledged(lot: 1)])
            try await stage.propose(id)
            try await stage.acknowledge(id, 1, by: .buyer)
            try await stage.acknowledge(id, 1, by: .supplier)
            line = try await stage.payment(id, 2).report.line(.baselineAcknowledged)
            guard case .met(let fact)? = line?.standing else {
                Issue.record("\(String(describing: line))")
                return
            }
            #expect(fact.by?.text == "Ms Chen")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a repeated order takes over what the earlier one stands on`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let first = try await stage.open("PO-1")
            let second = try await stage.open("PO-2")
            let nothing = await stage.reasons {
                _ = try await stage.house.perform(
                    CarryOverOrder(order: second, number: "PO-1"), stage.owner)
            }
            #expect(nothing == [Reason(.nothingToCarryOver, field: "number")])
            try await stage.approveSample(first)
            _ = try await stage.house.perform(
                TellPackaging(order: first, number: 1, outerPieces: 24), stage.owner)
            _ = try await stage.house.perform(
                CarryOverOrder(order: second, number: "PO-1"), stage.owner)
            var answer = try await stage.samples(second)
            #expect(answer.approved?.order == first)
            #expect(!answer.carriedChanged)
            let marks = try await stage.house.ask(AskPackaging(order: second), stage.owner).marks
            #expect(marks.first?.cartons == 42)
            try await stage.approveSample(first)
            answer = try await stage.samples(second)
            #expect(answer.carriedChanged)
        }
    }
}
