import FollowUp
import Words

extension OrderView {
    /// Lots named on the order's own page.
    private static var shownCommitments: Int { 5 }

    /// How the order stands with the plan the supplier commits to, and the way to it.
    var committed: HTML {
        guard let production, !production.lots.isEmpty,
            isOpen || production.lots.contains(where: { $0.standing != .missing })
        else { return "" }
        let told = words.production
        let several = production.lots.count > 1
        let items = production.lots.prefix(Self.shownCommitments).map { lot -> HTML in
            "<p>\(told.lede(lot, severalLots: several))</p>"
        }
        return """
            <section><h2 id="production">\(told.title)</h2>\(items)\
            <p><a class="btn quiet" href="\(address("/production-plans"))">\(told.see)</a></p>\
            </section>
            """
    }
}
