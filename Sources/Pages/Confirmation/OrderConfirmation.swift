import FollowUp
import Words

extension OrderView {
    /// Differences named on the order's own page; all of them stand on the confirmation's.
    private static var shownDifferences: Int { 5 }

    /// How the order stands with the supplier's confirmation, and the way to it.
    var confirmed: HTML {
        guard let confirmation, isOpen || confirmation.standing != .missing else { return "" }
        let told = words.confirmations
        let isQuiet = confirmation.standing == .missing && !frame.may(.confirm)
        let label = confirmation.standing == .missing ? told.fileTitle : told.see
        let link: HTML? =
            isQuiet
            ? nil
            : "<p><a class=\"btn quiet\" href=\"\(address("/confirmation"))\">\(label)</a></p>"
        return """
            <section><h2 id="confirmation">\(told.title)</h2>\
            <p>\(told.lede(confirmation))</p>\(named(confirmation))\(link)</section>
            """
    }

    private func named(_ confirmation: ConfirmationAnswer) -> HTML? {
        let unsettled = confirmation.differences.filter { $0.settled?.accepted != true }
        guard !unsettled.isEmpty else { return nil }
        let told = words.confirmations
        let items = unsettled.prefix(Self.shownDifferences).map { difference -> HTML in
            let said = difference.confirmed.map { told.value($0) } ?? told.nothing
            let before = difference.ordered.map { told.value($0) } ?? told.nothing
            return """
                <li>\(told.place(difference.place))\(frame.colon)\(said)\
                <small>\(told.ordered)\(frame.colon)\(before)</small></li>
                """
        }
        let more = unsettled.count - items.count
        let rest: HTML? = more > 0 ? "<li>\(told.moreDifferences(more))</li>" : nil
        return "<ul class=\"plain\">\(items)\(rest)</ul>"
    }
}
