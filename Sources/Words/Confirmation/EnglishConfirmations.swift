import FollowUp

struct EnglishConfirmations: ConfirmationWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "Supplier's confirmation"
    let kind = "What it is"
    let reference = "Its number"
    let day = "Its day"
    let document = "Document"
    let documentHint = "The number of the document of the order that shows it"
    let filedBy = "Filed by"
    let differences = "Differences"
    let field = "Field"
    let ordered = "The order says"
    let confirmed = "The supplier says"
    let weight = "Concerns"
    let decision = "Decision"
    let accept = "Accept"
    let acceptMissing = "Accept, and cancel the line"
    let refuse = "Refuse"
    let leave = "Leave open"
    let rest = "All others that are open"
    let accepted = "accepted"
    let refused = "refused"
    let open = "open"
    let nothing = "nothing"
    let settleHint =
        "What you accept changes the order in the same moment, so that it says what was agreed."
        + " What you refuse stays open until the supplier confirms anew or the order is changed."
    let settleButton = "Record these decisions"
    let acceptButton = "Accept the confirmation"
    let reason = "Reason, where something is refused"
    let see = "See the confirmation"
    let seeSupplier = "See the supplier's accounts"
    let fileTitle = "File the supplier's confirmation"
    let fileAgainTitle = "File another confirmation"
    let fileHint =
        "Filled in as the order has it: change what the paper says otherwise, and empty what it"
        + " does not say. What is empty counts as not told."
    let fileButton = "File the confirmation"
    let asOrdered = "I read the whole paper: what is empty here it says as the order does"
    let accountNumber = "Account number it asks to be paid to"
    let accountHint =
        "Compared with the confirmed account. One the supplier never had is proposed in their file"
        + " where number, holder, bank, BIC and country are told (of an IBAN, number and holder):"
        + " that holds every payment to them until it is confirmed or rejected."
    let holder = "Holder of that account"
    let further = "A line that was not ordered"
    let withdrawTitle = "It was filed by mistake"
    let withdrawButton = "Withdraw it"
    let filed = "Confirmations filed"

    func word(_ kind: ConfirmationKind) -> String {
        switch kind {
        case .proformaInvoice: "signed proforma invoice"
        case .countersignedOrder: "countersigned order"
        case .contract: "contract"
        case .platformOrder: "platform order"
        }
    }

    func word(_ field: ConfirmationField) -> String {
        switch field {
        case .seller: "Seller"
        case .buyer: "Buyer"
        case .currency: "Currency"
        case .total: "Total"
        case .tradeTerm: "Trade term"
        case .payment: "Payment terms"
        case .promised, .linePromised: "Delivery date"
        case .marks: "Shipping mark"
        case .innerMarks: "Inner carton marking"
        case .beneficiary: "Account to be paid to"
        case .ownSums: "Its own lines and its total"
        case .lineMissing: "Line not confirmed"
        case .lineNotOrdered: "Line not ordered"
        case .description: "Item"
        case .quantity: "Quantity"
        case .unit: "Unit"
        case .unitPrice: "Unit price"
        case .value: "Sum of the line"
        case .outerPieces: "Pieces per outer carton"
        case .innerPieces: "Pieces per inner carton"
        }
    }

    func word(_ weight: DifferenceWeight) -> String {
        switch weight {
        case .money: "money"
        case .goods: "goods"
        case .delivery: "delivery"
        case .wording: "wording"
        }
    }

    func place(_ place: ConfirmationPlace) -> String {
        guard let line = place.line else { return word(place.field) }
        return place.field == .lineNotOrdered
            ? "\(word(place.field)), \(line)" : "\(terms.line(line)): \(lower(place.field))"
    }

    func value(_ value: ToldValue) -> String {
        switch value {
        case .words(let words): words
        case .name(let name): terms.text(name)
        case .quantity(let quantity, let unit):
            unit.map { "\(Figures.quantity(quantity)) \(terms.unit($0))" }
                ?? Figures.quantity(quantity)
        case .price(let price): Figures.grouped(price.description)
        case .money(let money): Figures.money(money)
        case .day(let day): dates.day(day)
        case .account(let masked, let holder):
            [masked, holder].compactMap { $0 }.map(terms.text).joined(separator: ", ")
        }
    }

    func sentence(_ trouble: ConfirmationTrouble) -> String {
        switch trouble {
        case .saysNothing: "Nothing the confirmation says is told. Fill in what it says."
        case .noDifference(let place):
            "\(self.place(place)): order and confirmation do not differ here. Load the page again."
        case .open(let place): "\(self.place(place)): nobody decided this difference yet."
        case .refused(let place):
            "\(self.place(place)): refused. The supplier confirms anew, or the order is changed."
        case .followsLines:
            "Totals follow from the lines. Accept what differs in the lines, or refuse this and ask"
                + " for a right total."
        case .notByItself(let place):
            "\(self.place(place)): the order cannot follow this by itself. Change the order, or"
                + " refuse it."
        case .accountNotConfirmed:
            "This account is not confirmed. Propose it in the supplier's file: two persons confirm"
                + " it there, and then it differs no more."
        case .bothWays(let place): "\(self.place(place)): accepted and refused. Choose one."
        case .alreadyAccepted: "This confirmation is accepted already."
        case .untold(let field, let lines): untold([NotConfirmed(field, lines: lines)])
        }
    }

    func sentence(_ hindrance: AcceptingHindrance) -> String {
        switch hindrance {
        case .followsLines: "It follows from the lines and is not accepted by itself."
        case .notByItself: "The order cannot follow this by itself: change the order, or refuse it."
        case .accountNotConfirmed:
            "It can be accepted once two persons have confirmed this account in the supplier's"
                + " file."
        }
    }

    func sentence(_ sighting: AccountSighting) -> String {
        switch sighting {
        case .chosen: "The account is the one this order is paid to."
        case .confirmed:
            "The account is confirmed, but it is not the one chosen for this order. Accepting the"
                + " difference chooses it."
        case .proposed:
            "The account is proposed in the supplier's file. Two persons have to confirm or reject"
                + " it there; until then nothing is paid to the supplier."
        case .unknown:
            "The account is neither confirmed nor proposed in the supplier's file, for its number"
                + " is not told here; so nothing here holds payments. Ask the supplier under a"
                + " number you knew before, and propose the account there."
        }
    }

    func lede(_ answer: ConfirmationAnswer) -> String {
        switch answer.standing {
        case .missing: return "The supplier has not confirmed this order."
        case .accepted:
            let by = answer.confirmation?.accepted?.by.map { " by \(terms.text($0))" } ?? ""
            return "The confirmation is accepted\(by)."
        case .outdated:
            return "The order was told anew since the confirmation was accepted: it counts no more."
        case .open: break
        }
        let (open, refused) = (answer.open.count, answer.refused.count)
        if open == 0, refused == 0 {
            guard answer.untold.isEmpty else {
                return "Nothing differs that is not settled. \(untold(answer.untold))"
            }
            return "Nothing differs that is not settled. The decision owner accepts the"
                + " confirmation."
        }
        let parts = [
            open > 0 ? Plural.of(open, "difference is open", "differences are open") : nil,
            refused > 0 ? "\(Figures.number(refused)) refused" : nil,
        ]
        let text = parts.compactMap { $0 }.joined(separator: ", ")
        return "The confirmation is not accepted: \(text)."
    }

    func notTold(_ fields: [NotConfirmed]) -> String {
        "Not told, which is not the same as agreed: \(names(fields))."
    }

    func untold(_ fields: [NotConfirmed]) -> String {
        "It cannot be accepted, for it does not tell: \(names(fields)). File it anew with what it"
            + " says, or the order as it came back stamped."
    }

    private func names(_ fields: [NotConfirmed]) -> String {
        fields.map { field in
            field.lines.isEmpty ? lower(field.field) : "\(lower(field.field)) (\(lines(field)))"
        }.joined(separator: ", ")
    }

    func withdrawn(_ reason: String) -> String { "withdrawn: “\(reason)”" }

    func moreDifferences(_ count: Int) -> String { "and \(Figures.number(count)) more" }

    func lower(_ field: ConfirmationField) -> String {
        word(field).prefix(1).lowercased() + word(field).dropFirst()
    }

    private func lines(_ field: NotConfirmed) -> String {
        guard field.lines.count > 5 else {
            let names = field.lines.map { "\($0)" }.joined(separator: ", ")
            return field.lines.count == 1 ? "line \(names)" : "lines \(names)"
        }
        return terms.lines(field.lines.count)
    }
}
