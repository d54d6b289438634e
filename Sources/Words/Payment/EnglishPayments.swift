import FollowUp

struct EnglishPayments: PaymentWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "Payments"
    let none = "The instalments are not confirmed yet."
    let readFrom = "Read from the terms"
    let readLede = "This is how the terms were read. Confirm it, or write it by hand."
    let confirm = "Confirm these instalments"
    let byHand = "Write the instalments by hand"
    let byHandHint =
        "A share or an amount for each; the last takes the rest. A row without a kind is left out."
    let agreeButton = "Record the instalments"
    let kind = "Kind"
    let share = "Share, %"
    let shareHint = "30 or 33.33"
    let amount = "Amount"
    let dueLabel = "Due"
    let days = "Days after"
    let milestone = "Stage"
    let conditions = "Asked besides"
    let instalment = "Instalment"
    let dueOn = "Due on"
    let requirement = "Asked for"
    let standing = "Standing"

    let requestButton = "Request this payment"
    let releaseTitle = "Release"
    let releaseButton = "Release this payment"
    let paidTo = "It goes to"
    let releaseHint = "Gendan moves no money; it records who released what, and on which facts."
    let withdrawTitle = "Withdraw the request"
    let withdrawButton = "Withdraw it"
    let export = "Payment order"

    let remittances = "Money sent and received"
    let sendTitle = "Tell that money was sent"
    let sendButton = "Record that it was sent"
    let sentOn = "Sent on"
    let way = "It is"
    let counted = "Counts for"
    let countedHint = "Only where it left in another currency: what it counts for in the order's."
    let instalments = "Instalments"
    let instalmentsHint = "Their numbers, such as 1, 2; the last takes what is left"
    let slip = "Remittance slip"
    let slipHint = "The number of the document"
    let reference = "Bank reference"
    let receiveTitle = "Tell that it arrived"
    let receiveButton = "Record that it arrived"
    let receivedOn = "Arrived on"
    let received = "arrived"
    let notReceived = "not told to have arrived"
    let correctTitle = "It was told wrongly"
    let correctButton = "Take it back"
    let noLongerCounts = "counts no more"

    let holds = "Holds"
    let holdTitle = "Hold payments"
    let holdButton = "Hold"
    let wholeOrder = "the whole order"
    let liftTitle = "Lift the hold"
    let liftButton = "Lift it"

    let checks = "Looked at and found so"
    let checkTitle = "Record that you looked"
    let checkButton = "Record it"
    let checkKind = "What"
    let document = "Document"
    let documentHint = "The number of the document that shows it"
    let checkLotHint = "For proof of a rework: the lot that was reworked"

    let adjustments = "Charges, claims and credits"
    let adjustTitle = "Add a charge, claim or credit"
    let adjustButton = "Record it"
    let adjustKind = "Kind"
    let creditTitle = "Give what was paid to another order"
    let creditButton = "Give the credit"
    let creditTo = "Number of the other order"

    let next = "Next"

    let moneyTitle = "Money"
    let moneyLede =
        "Every instalment not settled yet, by the day it is due: what may go, and why not."
    let moneyEmpty = "Agreed instalments that are not settled stand here, the next due first."
    let order = "Order"
    let supplier = "Supplier"
    let stage = "Stage"
    let why = "What is missing"

    func moneyHeadline(_ count: Int, more: Bool) -> String {
        switch count {
        case 0: "No payment waits."
        case 1 where !more: "1 payment waits"
        default: "\(more ? "More than " : "")\(count) payments wait"
        }
    }

    func name(_ instalment: Instalment) -> String {
        let share = instalment.share.map(Self.percent)
        let much = (share ?? instalment.amount.map { Figures.money($0) }).map { ", \($0)" } ?? ""
        return "\(instalment.number). \(capital(word(instalment.kind)))\(much)"
    }

    private func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    static func percent(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole) %" }
        return rest % 10 == 0
            ? "\(whole).\(rest / 10) %" : "\(whole).\(rest < 10 ? "0" : "")\(rest) %"
    }

    func due(_ instalment: Instalment) -> String {
        let days = instalment.days.map { "\(Plural.of($0, "day", "days")) after: " } ?? ""
        let stage = instalment.milestone.map { " “\(terms.milestone($0, nil))”" } ?? ""
        return "\(days)\(word(instalment.due))\(stage)"
    }

    func notReleasable(_ amount: String, missing: Int, of asked: Int) -> String {
        "\(amount) not releasable: \(missing) of \(asked) missing."
    }

    func requestable(_ amount: String) -> String {
        "\(amount) may be requested: nothing is missing."
    }

    func waitsForRelease(_ amount: String, by name: String) -> String {
        "\(amount) requested by \(name); another person releases it."
    }

    func waitsForSecond(_ amount: String, by name: String) -> String {
        "\(amount) released by \(name); above the limit a second person has to."
    }

    func stopped(_ amount: String, by: String) -> String {
        "\(amount) was released by \(by), but must not go now."
    }

    func released(_ amount: String, by names: String) -> String {
        "\(amount) released by \(names); not told to be sent."
    }

    func sent(_ amount: String) -> String { "\(amount) sent; not told to have arrived in full." }
    func settled(_ amount: String) -> String { "\(amount) arrived: settled." }

    func short(_ difference: String, withinFees: Bool) -> String {
        withinFees
            ? "\(difference) less than due, within what banks keep on the way."
            : "\(difference) less than due."
    }

    func over(_ difference: String) -> String { "\(difference) more than due." }

    func settlement(payable: String, paid: String, difference: String?) -> String {
        difference.map { "To be paid \(payable), arrived \(paid): \($0) apart." }
            ?? "To be paid \(payable), arrived \(paid)."
    }

    let even = "The order is settled."

    func fact(by name: String, on day: String) -> String { "\(name), \(day)" }

    func assumed(_ instalment: String) -> String {
        "\(instalment): the terms do not say when it is due; this is assumed."
    }

    func lifted(_ reason: String) -> String { "Lifted: “\(reason)”" }
}
