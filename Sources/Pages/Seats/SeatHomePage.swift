import FollowUp
import Words

/// The supplier's first page: what the buyer needs from them, and their open orders.
public enum SeatHomePage {
    public static func markup(_ frame: Frame, _ view: SupplierView, page: Int = 1) -> HTML {
        let words = frame.words.seats
        let title = view.waiting > 0 ? words.asked(view.waiting) : words.nothingAsked
        let list: HTML =
            view.orders.isEmpty
            ? "<p class=\"hint\">\(words.noOrders)</p>"
            : HTML.each(view.orders) { order($0, frame) }
        let more: HTML? =
            view.goesOn
            ? """
            <p class="more"><a class="btn quiet" rel="next" href="/supplier?page=\(page + 1)">\
            \(words.moreOrders)</a></p>
            """ : nil
        let first: HTML? =
            page > 1 ? "<p class=\"more\"><a href=\"/supplier\">\(words.earlier)</a></p>" : nil
        let last = view.until.day(offsetMinutes: frame.offsetMinutes).adding(days: -1)
        let asking = Form(frame, action: "/supplier/link-request")
        let body: HTML = """
            <div class="form-page"><p class="crumb">\(words.youAre(view.name, view.supplier))</p>\
            <h1>\(title)</h1>\(first)<h2>\(words.orders)</h2>\(list)\(more)\
            <section><p class="hint">\(words.opensForYou(until: last))</p>\
            \(asking.button(words.askNew))\
            <p class="more"><a href="/supplier/proposals">\(words.proposals)</a></p></section></div>
            """
        return SeatLayout.page(
            frame, title: title, buyer: view.buyer, isInside: true, body: body)
    }

    private static func order(_ order: SupplierOrder, _ frame: Frame) -> HTML {
        let words = frame.words.seats
        let goods = order.lines.map(\.description).joined(separator: frame.comma)
        let more = order.moreLines > 0 ? " " + words.moreLines(order.moreLines) : ""
        return """
            <article class="instalment"><h3><a href="/supplier/orders/\(order.id)">\
            \(order.number)</a> \(SeatState.markup(order, frame))</h3>\
            <p>\(goods)\(more)</p>\(SeatState.asks(order, frame))\
            \(HTML.each(order.lots) { SeatState.facts($0, order, frame) })</article>
            """
    }
}

/// How an order of the supplier stands.
enum SeatState {
    static func markup(_ order: SupplierOrder, _ frame: Frame) -> HTML {
        let words = frame.words.seats
        if let closure = order.closure {
            return closure.cancelled
                ? "<span class=\"s na\">\(words.cancelled)</span>"
                : "<span class=\"s ok\">\(words.closed)</span>"
        }
        let isLate = order.lots.contains { lot in
            lot.handedOver == nil && lot.promised.map { $0 < frame.today } ?? false
        }
        return isLate
            ? "<span class=\"s late\">\(words.overdue)</span>"
            : "<span class=\"s plan\">\(words.open)</span>"
    }

    static func asks(_ order: SupplierOrder, _ frame: Frame) -> HTML? {
        guard order.isWaiting else { return nil }
        let words = frame.words.seats
        return """
            <p class="hint">\(words.askedOfYou)</p><ul>\(agreements(order, words))\
            \(HTML.each(order.asked) { ask in
                let due = ask.due.map { frame.comma + words.due($0, isLate: ask.isLate) } ?? ""
                let late: HTML? =
                    ask.isLate ? "<span class=\"s late\">\(words.overdue)</span> " : nil
                return """
                    <li>\(late)<b>\(frame.milestone(ask.milestone, ask.names))</b>\(due)</li>
                    """
            })</ul>
            """
    }

    /// What both sides have to agree on, each with the way to it.
    private static func agreements(_ order: SupplierOrder, _ words: any SeatWords) -> HTML {
        let path = "/supplier/orders/\(order.id)"
        let confirms: HTML? =
            order.confirms
            ? """
            <li><a href="\(path)#confirmation">\
            \(order.confirmation == nil ? words.pleaseConfirm : words.pleaseConfirmAgain)</a></li>
            """ : nil
        let acknowledges: HTML? = order.acknowledges.map {
            "<li><a href=\"\(path)#baseline\">\(words.pleaseAcknowledge($0))</a></li>"
        }
        return "\(confirms)\(acknowledges)"
    }

    static func facts(_ lot: SupplierLot, _ order: SupplierOrder, _ frame: Frame) -> HTML {
        let words = frame.words.seats
        func told(_ quantity: Quantity?) -> HTML {
            HTML(text: quantity.map { frame.quantity($0, unit: order.unit) } ?? words.notTold)
        }
        let promise: HTML? =
            lot.handedOver.map { "\(words.handedOver) \(frame.day($0))" }
            ?? lot.promised.map { HTML(text: frame.day($0)) }
        let lots: HTML? =
            order.lots.count > 1 ? "<p><b>\(frame.words.terms.lot(lot.number))</b></p>" : nil
        return (lots ?? "")
            + Parts.facts([
                (words.ordered, lot.quantity.map { told($0) }),
                (words.promised, promise),
                (words.told, lot.told.map { HTML(text: frame.day($0)) }),
                (words.finished, told(lot.finished)), (words.packed, told(lot.packed)),
            ])
    }
}
