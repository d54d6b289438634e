import FollowUp
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    /// Accounts of suppliers. Every form leads back to the accounts of the supplier's
    /// page.
    mutating func accounts() {
        onAccounts(ProposeAccount.self, "/accounts")
        let account = "/accounts/{account}"
        onAccounts(RecordAccountFact.self, account + "/facts")
        onAccounts(TellContact.self, account + "/notices")
        onAccounts(AskShorterCoolingOff.self, account + "/shortening")
        onAccounts(AgreeShorterCoolingOff.self, account + "/shortening/agreement")
        onAccounts(ConfirmAccount.self, account + "/confirmation")
        onAccounts(RejectAccount.self, account + "/rejection")
        onAccounts(WithdrawAccount.self, account + "/withdrawal")
        act(
            RevealAccount.self, "/suppliers/{supplier}" + account + "/revelation",
            then: { done, visitor in
                try await visitor.supplierPage(
                    revealed: done.code.map { (done.account, $0) })
            },
            again: { visitor, posted, refusal in
                try await visitor.supplierPage(visitor.state(posted, refusal))
            })
    }

    private mutating func onAccounts<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, "/suppliers/{supplier}" + path,
            then: { _, visitor in
                Answer.seeOther("/suppliers/\(try visitor.id("supplier"))#accounts")
            },
            again: { visitor, posted, refusal in
                try await visitor.supplierPage(visitor.state(posted, refusal))
            })
    }
}
