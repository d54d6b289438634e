import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct AccountTests {
    private static let days: Int64 = 86_400_000

    @Test(arguments: TestEngine.all)
    func `a proforma shows another account: payments are held until persons have called`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            #expect(try await stage.beneficiary(order).findings == [.accountMissing])
            try await stage.confirmedAccount(supplier)
            #expect(try await stage.beneficiary(order).findings == [])
            stage.clock.pass(milliseconds: 10 * Self.days)
            var other = Stage.account(supplier, "GB82 WEST 1234 5698 7654 32", holder: "Hengda UK")
            other.country = nil
            other.onBehalfOf = .supplier
            other.sourceKind = .document
            _ = try await stage.house.perform(other, stage.program(1))
            let held = try await stage.beneficiary(order)
            #expect(held.stops)
            #expect(
                held.findings.map(\.code) == [
                    "accountProposed", "coolingOff", "callBackMissing", "confirmationsMissing",
                ])
            let answer = try #require(try await stage.accounts(supplier).accounts.first)
            #expect(answer.warnings == [.holderDiffers, .personal, .otherCountry, .bankElsewhere])
            #expect(answer.country?.alpha2 == "GB" && answer.masked == "•••• 5432")
            #expect(answer.callable == [1] && answer.tell == [1])
            stage.clock.pass(milliseconds: 4 * Self.days)
            let reasons = await stage.reasons { try await stage.confirm(2, supplier, by: 2) }
            #expect(reasons == [Reason(.unmet(.callBackMissing(2)))])
            try await stage.record(.callBack, of: 2, supplier, contact: 1)
            try await stage.confirm(2, supplier, by: 2)
            #expect(try await stage.beneficiary(order).stops)
            try await stage.confirm(2, supplier, by: 3)
            #expect(try await stage.beneficiary(order).findings == [.accountNotChosen])
            _ = try await stage.house.perform(ChooseAccount(order: order, account: 2), stage.owner)
            #expect(try await stage.order(order).beneficiary?.payee?.masked == "•••• 5432")
            #expect(try await stage.beneficiary(order).findings == [])
            // After a restart, from the journal alone.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            let gate = try await again.ask(AskGates(order: order), stage.owner).beneficiary
            #expect(gate?.findings == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a rejection lets payments go at once, and only a person gives it`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            try await stage.confirmedAccount(supplier)
            _ = try await stage.house.perform(
                Stage.account(supplier, "9999 0000 1111"), stage.present(1))
            let act = RejectAccount(supplier: supplier, account: 2, reason: "she knew nothing")
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(act, stage.program(2))
                } == [Reason(.personNeeded)])
            var old = stage.present(2)
            old.signedInAt = stage.house.now().adding(
                milliseconds: -House.freshMilliseconds - 1)
            #expect(
                await stage.reasons { _ = try await stage.house.perform(act, old) }
                    == [Reason(.signInAgain)])
            #expect(try await stage.beneficiary(order).stops)
            _ = try await stage.house.perform(act, stage.present(2))
            #expect(try await stage.beneficiary(order).findings == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `programs, the shell and lists propose and never confirm`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let shell = Caller.operating(stage.owner.workspace)
            _ = try await stage.house.perform(Stage.account(supplier), shell)
            for caller in [stage.program(2), stage.program(3)] {
                let found = await stage.reasons {
                    _ = try await stage.house.perform(
                        ConfirmAccount(supplier: supplier, account: 1), caller)
                }
                // The whole report, and who may not.
                #expect(
                    found.map(\.obstacle.code) == [
                        "licenceNotCompared", "stampedConfirmationMissing", "callOrVisitMissing",
                        "confirmerMissing",
                    ])
            }
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        ConfirmAccount(supplier: supplier, account: 1), shell)
                } == [Reason(.notAllowed)])
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        RecordAccountFact(
                            supplier: supplier, account: 1, kind: .visit,
                            day: stage.house.today(in: "Asia/Shanghai"), words: "seen"),
                        stage.program(1))
                } == [Reason(.personNeeded)])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the number is nowhere but in the one answer that is asked for with a reason`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let other = try await stage.house.perform(
                EnterSupplier(name: "Ningbo Brother Ltd"), stage.owner
            ).id
            try await stage.confirmedAccount(supplier)
            _ = try await stage.house.perform(Stage.account(other), stage.present(1))
            let twice = try #require(try await stage.accounts(other).accounts.first)
            #expect(twice.warnings.contains(.knownElsewhere))
            let act = RevealAccount(supplier: supplier, account: 1, reason: "to our bank")
            let key = IdempotencyKey(key: "k-1", body: Array("x".utf8))
            let shown = try await stage.house.perform(act, stage.present(4), key: key)
            #expect(shown.code == "3300123456784321")
            let again = try await stage.house.perform(act, stage.present(4), key: key)
            #expect(again.code == nil && again.seq == shown.seq)
            let journal = try await stage.journal(supplier)
            #expect(journal.last?.change.kind == "supplier.accountRevealed/1")
            #expect(journal.last?.envelope.person == stage.present(4).person)
            // Nothing that is answered or kept beside the journal has it.
            let answer = try await stage.house.ask(AskSupplier(supplier: supplier), stage.owner)
            let told = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
            #expect(!told.contains("33001234") && told.contains("4321"))
            let rows = try await stage.house.engine.read { reading in
                try reading.rows("SELECT topic FROM outbox ORDER BY id") { $0.text(0) }
                    + reading.rows("SELECT mark FROM account_row ORDER BY supplier") { $0.text(0) }
                    + reading.rows("SELECT answer FROM idempotency ORDER BY key") {
                        String(decoding: $0.bytes(0), as: UTF8.self)
                    }
            }
            #expect(!rows.isEmpty && !rows.contains { $0.contains("33001234") })
        }
    }

    @Test(arguments: TestEngine.all)
    func `hashes are of a key the workspace's nodes share, and another workspace has its own`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (stranger, _) = try await Stage.found("other", in: stage.house)
            var account = SupplierAccount(kind: .bank, holder: "x")
            account.code = Erasable("3300123456784321")
            let told = account
            async let one = stage.house.mark(stage.owner.workspace, told)
            async let two = stage.restarted().mark(stage.owner.workspace, told)
            let marks = try await (one, two)
            #expect(marks.0 == marks.1 && marks.0?.utf8.count == 64)
            #expect(try await stage.house.mark(stranger.workspace, told) != marks.0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what is not the supplier's, not there or another workspace's is not found`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Somebody else")
            var act = Stage.account(supplier)
            act.order = order
            act.document = 1
            let told = act
            #expect(
                await stage.reasons { _ = try await stage.house.perform(told, stage.owner) }
                    == [Reason(.notFound, field: "order")])
            let (stranger, _) = try await Stage.found("other", in: stage.house)
            for id in [supplier, FileID.new(at: stage.house.now())] {
                #expect(
                    await stage.reasons {
                        _ = try await stage.house.perform(Stage.account(id), stranger)
                    } == [Reason(.notFound)])
            }
            act = Stage.account(supplier)
            act.country = "Atlantis"
            act.currencies = ["RMB"]
            let odd = act
            #expect(
                await stage.reasons { _ = try await stage.house.perform(odd, stage.owner) } == [
                    Reason(.unknownCode("Atlantis"), field: "country"),
                    Reason(.unknownCurrency, field: "currencies"),
                ])
        }
    }
}
