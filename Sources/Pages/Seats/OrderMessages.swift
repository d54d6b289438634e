import FollowUp
import Words

extension OrderView {
    /// What the house and the supplier's seats wrote to each other.
    var messages: HTML {
        let told = words.seats
        let form = form("/messages", "messages")
        let list: HTML =
            answer.messages.isEmpty
            ? "<p class=\"hint\">\(told.noMessages)</p>"
            : "<ul class=\"plain\">\(HTML.each(answer.messages.suffix(30), message))</ul>"
        let write: HTML? =
            frame.may(.progress)
            ? Parts.fold(
                told.writeToSupplier, open: form.isRefused,
                form.markup(
                    form.area("text", told.inWords, hint: told.writeHint), button: told.send))
            : nil
        return "<section><h2 id=\"messages\">\(told.messages)</h2>\(list)\(write)</section>"
    }

    private func message(_ held: HeldMessage) -> HTML {
        let told = words.seats
        let side = held.seat == nil ? told.fromHouse : told.fromSupplier
        return """
            <li><pre>\(words.terms.text(held.text))</pre><small>\(words.terms.text(held.by))\
            \(frame.comma)\(side)\(frame.comma)\(frame.time(held.at))</small></li>
            """
    }
}
