import FollowUp
import Words

extension SeatOrderPage {
    /// What the supplier ships by and presents, where a credit pays the order.
    var credit: HTML? {
        order.credit.map { credit in
            """
            <section><h2 id="credit">\(frame.words.credits.title) \(credit.number)</h2>\
            \(Parts.facts(ship(credit) + present(credit)))</section>
            """
        }
    }

    /// What was sent to the supplier, each with the slip by which their bank finds it.
    var payments: HTML? {
        guard !order.payments.isEmpty else { return nil }
        return """
            <section><h2 id="payments">\(frame.words.seats.payments)</h2>\
            <ul class="plain">\(HTML.each(order.payments, sent))</ul></section>
            """
    }

    private func sent(_ payment: SupplierPayment) -> HTML {
        let words = frame.words.seats
        let terms = frame.words.terms
        let said = [
            words.sent(on: payment.on), payment.reference.map(terms.text),
            payment.receivedOn.map { words.arrived(on: $0) },
        ]
        let slip = payment.slip.map { name -> HTML in
            let path = "/supplier/orders/\(order.id)/remittances/\(payment.number)/slip"
            return """
                 <a href="\(path)">\(frame.words.payments.slip)</a>\
                <small>\(terms.text(name))</small>
                """
        }
        return "<li>\(said.compactMap { $0 }.joined(separator: frame.comma))\(slip)</li>"
    }

    private func text(_ told: String?) -> HTML? { told.map { HTML(text: $0) } }

    private func ship(_ credit: SupplierCredit) -> [(String, HTML?)] {
        let words = frame.words.credits
        let quantity = credit.quantity.map { frame.quantity($0.quantity, unit: $0.unit) }
        return [
            (words.latestShipment, credit.latestShipment.map { HTML(text: frame.day($0)) }),
            (words.shipmentPeriod, text(credit.shipmentPeriod)),
            (words.quantity, text(quantity)),
            (words.partialShipments, text(credit.partialShipments.map(words.word))),
            (words.transhipment, text(credit.transhipment.map(words.word))),
            (words.receiptPlace, text(credit.receiptPlace)),
            (words.loadingPort, text(credit.loadingPort)),
            (words.dischargePort, text(credit.dischargePort)),
            (words.finalPlace, text(credit.finalPlace)),
        ]
    }

    private func present(_ credit: SupplierCredit) -> [(String, HTML?)] {
        let words = frame.words.credits
        let papers = credit.documents.map(frame.words.documents.word)
        let about: HTML? = credit.aboutAmount == true ? text(words.aboutAmount) : nil
        return [
            (words.documents, papers.isEmpty ? nil : text(papers.joined(separator: frame.comma))),
            (words.presentationDays, text("\(credit.presentationDays)")),
            (words.expiry, credit.expiry.map { HTML(text: frame.day($0)) }),
            (words.expiryPlace, text(credit.expiryPlace)),
            (words.amount, text(Figures.money(credit.amount))),
            (words.tolerance, credit.tolerance.map { "+\($0.plus) / −\($0.minus) %" } ?? about),
            (words.availableBy, text(credit.availableBy.map(words.word))),
            (words.drafts, text(credit.drafts)),
        ]
    }
}
