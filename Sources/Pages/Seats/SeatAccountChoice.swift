import FollowUp
import Words

extension SeatConfirmationPage {
    /// The account to be paid to: one of their own, masked. Another one has a way of its own.
    static func account(_ form: Form, _ view: SupplierView) -> HTML {
        let frame = form.frame
        let words = frame.words.seats
        let known = view.accounts.map { account in
            let label =
                "\(frame.words.accounts.account) \(account.number)\(frame.comma)\(account.masked)"
                + "\(frame.comma)\(frame.words.accounts.word(account.status))"
            return ("\(account.number)", label)
        }
        let choice: HTML? =
            known.isEmpty
            ? nil
            : form.choice(
                "account", frame.words.confirmations.word(.beneficiary), Options(known),
                empty: words.notNamed)
        let other: HTML =
            view.mayPropose
            ? "\(words.otherAccountHint) <a href=\"/supplier/proposals\">\(words.otherAccount)</a>"
            : "\(words.mayNotPropose)"
        return "\(choice)<p class=\"hint\">\(other)</p>"
    }
}
