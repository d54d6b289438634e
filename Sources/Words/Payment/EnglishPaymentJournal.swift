import FollowUp

struct EnglishPaymentJournal: PaymentJournalWords {
    private let dates = EnglishDates()
    private let terms = EnglishTerms()
    private let words = EnglishPayments()

    func line(_ change: PaymentChange, _ names: JournalNames) -> String {
        switch change {
        case .instalmentsAgreed(let plan):
            return "The instalments are now: "
                + plan.instalments.map { inWords($0) }.joined(separator: "; ") + "."
        case .checkRecorded(let check):
            let document = check.document.map { ", document \($0)" } ?? ""
            let lot = check.lot.map { " of lot \($0)" } ?? ""
            return "Looked and found so: \(words.word(check.kind))\(lot)\(document)"
                + "\(said(check.note))."
        case .checkWithdrawn(let number, let reason):
            return "Check \(number) counts no more: “\(terms.text(reason))”"
        case .holdPlaced(let hold):
            return "Hold \(hold.number) on \(scope(hold.instalments)): “\(terms.text(hold.reason))”"
        case .holdLifted(let number, let reason):
            return "Lifted hold \(number): “\(terms.text(reason))”"
        case .releaseRequested, .releaseGiven, .releaseWithdrawn: return release(change)
        case .remittanceSent(let sent): return inWords(sent, names)
        case .remittanceReceived(let receipt):
            return "Transfer \(receipt.remittance) arrived on \(dates.day(receipt.on)):"
                + " \(Figures.money(receipt.amount))."
        case .remittanceWithdrawn(let number, let reason):
            return "Transfer \(number) counts no more: “\(terms.text(reason))”"
        case .adjusted(let told):
            let from = told.from.map { " from \(names.file($0))" } ?? ""
            return "\(Figures.money(told.amount)) \(words.word(told.kind))\(from):"
                + " “\(terms.text(told.reason))”"
        case .adjustmentWithdrawn(let number, let reason):
            return "Adjustment \(number) counts no more: “\(terms.text(reason))”"
        }
    }

    private func release(_ change: PaymentChange) -> String {
        switch change {
        case .releaseRequested(let request):
            return "Requested \(Figures.money(request.amount)) of instalment"
                + " \(request.instalment)\(said(request.note))."
        case .releaseGiven(let release):
            let to = release.account.map { " to \($0.masked)" } ?? ""
            let rests =
                release.waivers.isEmpty
                ? "" : " It rests on waiver \(Self.list(release.waivers))."
            let half =
                (release.completes ? "" : "; a second person has to")
                + (release.alone == true ? "; by one person alone, twelve hours apart" : "")
            return "Released \(Figures.money(release.amount)) of instalment"
                + " \(release.instalment)\(to), as requested by change"
                + " \(release.of)\(half)\(said(release.note)).\(rests)"
        case .releaseWithdrawn(let number, let reason):
            return "Withdrew the request of instalment \(number): “\(terms.text(reason))”"
        default: return ""
        }
    }

    private func inWords(_ instalment: Instalment) -> String {
        let besides = instalment.conditions.map { EnglishGates().word($0) }
        let more = besides.isEmpty ? "" : ", besides: \(besides.joined(separator: ", "))"
        return "\(words.name(instalment)), \(words.due(instalment))\(more)"
    }

    private func inWords(_ sent: Remittance, _ names: JournalNames) -> String {
        let counted =
            sent.counted == sent.amount ? "" : ", counts for \(Figures.money(sent.counted))"
        let slip = sent.slip.map { ", slip: document \($0)" } ?? ""
        let to = sent.order.map { " (\(names.file($0)))" } ?? ""
        return "Transfer \(sent.number), \(words.word(sent.way))\(to):"
            + " \(Figures.money(sent.amount)) on \(dates.day(sent.on)) for instalment"
            + " \(Self.list(sent.parts.map(\.instalment)))\(counted)\(slip)"
            + "\(said(sent.reference)).\(conflicts(of: sent))"
    }

    private func conflicts(of sent: Remittance) -> String {
        var told: [String] = []
        if !sent.unreleased.isEmpty {
            told.append("Nobody had released instalment \(Self.list(sent.unreleased)).")
        }
        if let over = sent.overReleased {
            told.append("More has gone for instalment \(Self.list(over)) than was released.")
        }
        if let held = sent.onHold { told.append("Instalment \(Self.list(held)) was on hold.") }
        if let doubted = sent.accountInDoubt {
            told.append(
                "It was in doubt to which account instalment \(Self.list(doubted)) goes.")
        }
        switch sent.ended {
        case .closed: told.append("The order was closed.")
        case .cancelled: told.append("The order was cancelled.")
        case nil: break
        }
        return told.map { " \($0)" }.joined()
    }

    private func scope(_ instalments: [Int]) -> String {
        instalments.isEmpty ? words.wholeOrder : "instalment \(Self.list(instalments))"
    }

    private func said(_ text: Erasable?) -> String { text.map { ": “\(terms.text($0))”" } ?? "" }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map { "\($0)" }.joined(separator: ", ")
    }
}
