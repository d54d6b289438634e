import FollowUp
import Words

extension OrderView {
    /// The terms in force, each with its name.
    var terms: HTML {
        let plan = words.plan
        let agreed = answer.terms
        let facts = Parts.facts([
            (words.newOrder.currency, HTML(text: agreed.currency.code)),
            (plan.orderedOn, agreed.orderedOn.map { frame.time($0) }),
            (plan.promised, agreed.promised.map { frame.time($0) }),
            (plan.required, agreed.required.map { frame.time($0) }),
            (plan.tradeRule, agreed.tradeTerm.map { HTML(text: words.terms.tradeTerm($0)) }),
            (plan.destination, agreed.destination.map { HTML(text: $0) }),
            (plan.buyer, agreed.buyer.map { HTML(text: words.terms.text($0)) }),
            (plan.consignee, agreed.consignee.map { HTML(text: words.terms.text($0)) }),
            (plan.payment, agreed.payment.map { HTML(text: $0) }),
        ])
        return "<section><h2>\(words.order.terms)</h2>\(facts)</section>"
    }
}
