import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// A confirmation that names an account nobody confirmed: what its page offers, and what it does
/// not.
@Suite struct ConfirmationDoorTests {
    private func named(_ served: Served, order: FileID) async throws {
        var act = FileConfirmation(order: order, kind: .proformaInvoice)
        act.asOrdered = true
        act.holder = "Hengda Trading HK"
        act.accountNumber = "9999 0000 1111 2222"
        act.bank = "ICBC, Hong Kong"
        act.bic = "UBHKHKHH"
        act.country = "HK"
        _ = try await served.house.perform(act, served.acme)
    }

    @Test(arguments: WebEngine.all)
    func `an account that is not confirmed cannot be accepted, and the page says so beforehand`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await served.openOrder("PO-2291")
            try await named(served, order: order)
            let supplier = try await served.house.ask(AskOrder(order: order), served.acme).supplier
            let signed = try await served.signIn()
            for (language, why) in [
                ("en", "It can be accepted once two persons have confirmed this account"),
                ("zh-Hans", "须先由两人在供应商档案中确认此账户，之后才能接受。"),
            ] {
                _ = try await served.house.perform(ChooseLanguage(to: language), served.acme)
                let page = try await served.wire.send(
                    "GET", "/orders/\(order)/confirmation", signed.headers)
                #expect(page.text.contains(why), "\(language)")
                #expect(page.text.contains("href=\"/suppliers/\(supplier)#accounts\""))
                let choice = "name=\"settle.beneficiary\" value="
                #expect(!page.text.contains(choice + "\"accept\""))
                #expect(page.text.contains(choice + "\"refuse\""))
            }
            let answer = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/confirmation", served.bearer)
            #expect(answer.text.contains("\"hindrance\":\"accountNotConfirmed\""))
            // Whoever sends it all the same is refused with the same reason.
            let sent = try await served.wire.send(
                "POST", "/api/v1/orders/\(order)/confirmations/1/differences", served.bearer,
                body: Array("{\"settle\":{\"beneficiary\":\"accept\"}}".utf8))
            #expect(sent.status == 422, "\(sent.text)")
        }
    }
}
