import FollowUp
import Words

extension OrderView {
    /// The letter of credit held against the order: the answer, what was found, what it says.
    var credit: HTML {
        guard let told = answer.credit else { return "" }
        let credits = words.credits
        let discrepancies = told.findings.count { $0.grade == .discrepancy }
        return """
            <section><h2 id="credit">\(credits.title) \(told.credit.number)</h2><p class="lede">\
            \(credits.standing(
                discrepancies: discrepancies, others: told.findings.count - discrepancies))\
            </p>\(presentations(told.presentations))\
            \(CreditFindings(words: words, found: told.findings).markup)\
            \(facts(told.credit))</section>
            """
    }

    private func presentations(_ told: [CreditPresentation]) -> HTML {
        guard !told.isEmpty else { return "" }
        let list = HTML.each(told) { each -> HTML in
            let lots = answer.lots.count > 1 ? each.lots : []
            return "<li>\(words.credits.lastPresentation(each.lastDay, of: lots))</li>"
        }
        return "<ul>\(list)</ul>"
    }

    private func facts(_ credit: LetterOfCredit) -> HTML {
        Parts.facts(kind(credit) + days(credit) + carriage(credit) + goods(credit))
    }

    private typealias Facts = [(String, HTML?)]

    private func text(_ told: String?) -> HTML? { told.map { HTML(text: $0) } }

    private func day(_ told: Day?) -> HTML? {
        told.map { HTML(text: frame.words.dates.day($0)) }
    }

    private func kind(_ credit: LetterOfCredit) -> Facts {
        let credits = words.credits
        return [
            (credits.sequence, text(credit.sequence)),
            (credits.form, text(credit.form.map(credits.word))),
            (credits.rules, text(credit.rules.map(credits.word))),
            (credits.issuedOn, day(credit.issuedOn)),
            (credits.amount, HTML(text: Figures.money(credit.amount))),
            (credits.tolerance, credit.amountTolerance.map { "+\($0.plus) / −\($0.minus) %" }),
            (credits.availableWith, text(credit.availableWith)),
            (credits.availableBy, text(credit.availableBy.map(credits.word))),
            (credits.drafts, text(credit.drafts)),
            (credits.deferredPayment, text(credit.deferredPayment)),
            (credits.confirmation, text(credit.confirmation.map(credits.word))),
            (credits.charges, text(credit.charges.map(words.terms.text))),
        ]
    }

    private func days(_ credit: LetterOfCredit) -> Facts {
        let credits = words.credits
        return [
            (credits.latestShipment, day(credit.latestShipment)),
            (credits.shipmentPeriod, text(credit.shipmentPeriod)),
            (credits.expiry, day(credit.expiry)), (credits.expiryPlace, text(credit.expiryPlace)),
            (credits.presentationDays, credit.presentationDays.map { "\($0)" }),
        ]
    }

    private func carriage(_ credit: LetterOfCredit) -> Facts {
        let credits = words.credits
        return [
            (credits.partialShipments, text(credit.partialShipments.map(credits.word))),
            (credits.transhipment, text(credit.transhipment.map(credits.word))),
            (credits.receiptPlace, text(credit.receiptPlace)),
            (credits.loadingPort, text(credit.loadingPort)),
            (credits.dischargePort, text(credit.dischargePort)),
            (credits.finalPlace, text(credit.finalPlace)),
        ]
    }

    private func goods(_ credit: LetterOfCredit) -> Facts {
        let credits = words.credits
        let papers = credit.documents.map(words.documents.word)
        return [
            (credits.applicant, text(credit.applicant.map(words.terms.text))),
            (credits.beneficiary, text(credit.beneficiary.map(words.terms.text))),
            (credits.goods, text(credit.goods.map(words.terms.text))),
            (
                credits.quantity,
                text(credit.quantity.map { "\(Figures.quantity($0.quantity)) \($0.unit)" })
            ),
            (
                credits.documents,
                papers.isEmpty ? nil : HTML(text: papers.joined(separator: frame.comma))
            ),
            (credits.conditions, text(credit.conditions.map(words.terms.text))),
        ]
    }
}
