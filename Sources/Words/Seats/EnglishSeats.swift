import FollowUp

struct EnglishSeats: SeatWords {
    private let dates = EnglishDates()

    let title = "Links for contacts"
    let hint =
        "A contact opens the link on the phone, says who they are, and sees all open orders of this"
        + " supplier: no prices, no notes. No account and no password."
    let noContacts = "Add a contact first; each gets a link of their own."
    let noLink = "no link yet"
    let ended = "ended"
    let revoked = "revoked"
    let asking = "asks for a link"
    let makeLink = "Make a link"
    let makeNewLink = "Make a new link"
    let newLinkHint = "The old link opens no more. Devices already in stay in."
    let revoke = "Revoke link and devices"
    let revokeHint = "From the next request on nobody of this seat gets in."
    let devices = "Devices"
    let moreActs = "Second code, revoke"
    let noDevices = "Nobody has opened the link yet."
    let revokeDevice = "Revoke"
    let makeCode = "Make a second code"
    let codeHint =
        "To name an account or a further contact they need six digits. Read them out on the"
        + " telephone, to a number you have known for long."
    let tooNew =
        "Named, or reached elsewhere, for less than 72 hours: may report, but neither an account"
        + " nor a contact can be named from here yet."
    let shownHint =
        "It is shown this once: copy it now. Whoever has it can say who they are and report, so"
        + " send it to the contact alone."
    let address = "Link"
    let messageLabel = "Message to copy"
    let qrTitle = "The link as a QR code"
    let messages = "Messages with the supplier"
    let noMessages = "Nobody has written yet."
    let fromSupplier = "supplier"
    let fromHouse = "us"
    let writeToSupplier = "Write to the supplier"
    let writeHint = "Their contacts read it on their page; nothing is sent by e-mail."
    let send = "Send the message"

    let doorLede =
        "This page opens the orders for you. Say who you are; nothing is recorded before that."
    let whoAreYou = "Who are you?"
    let otherName = "Somebody else: your name"
    let otherNameHint = "As your buyer knows you"
    let enter = "That is me, open"
    let endedTitle = "This link opens no more"
    let endedLede = "A new one was made, or it has ended. Ask your buyer for the new link."
    let unknownLede = "Check that the whole link was copied, or ask your buyer for a new one."
    let askLink = "Ask for a new link"
    let askedTitle = "Asked for"
    let askedLede = "Your buyer sees that you wait for a new link and sends you one."
    let typedTitle = "Not recorded: what you wrote"
    let typedHint =
        "Copy it before you go on, and send it again by the new link. Files are to be chosen again."
    let noSeatTitle = "Open the link you were sent"
    let noSeatLede =
        "This browser is not connected. Open the link that your buyer sent you once more in here."

    let nothingAsked = "Nothing is asked of you this moment"
    let orders = "Your open orders"
    let noOrders = "No order is open with this buyer."
    let moreOrders = "More orders"
    let earlier = "Back to the first ones"
    let askedOfYou = "What we need from you"
    let promised = "Promised"
    let told = "You said"
    let finished = "Finished"
    let packed = "Packed"
    let ordered = "Ordered"
    let notTold = "not told yet"
    let overdue = "overdue"
    let handedOver = "handed over"
    let closed = "complete"
    let cancelled = "cancelled"
    let open = "running"
    let tellProgress = "Report how far you are"
    let progressHint = "Totals so far, from the first piece on"
    let note = "What stands in the way, what you still need from us"
    let fallCause = "A total is less than before"
    let tellProgressButton = "Report it"
    let milestones = "Milestones"
    let yours = "yours"
    let tellDay = "Say another day"
    let expected = "You expect it on"
    let because = "Because of"
    let inWords = "In words"
    let tellDayButton = "Say this day"
    let planned = "planned"
    let reached = "done"
    let lines = "What is ordered"
    let notToBeMade = "Cancelled: not to be made"
    let payments = "Payments sent to you"
    func sent(on day: Day) -> String { "Sent on \(dates.day(day))" }
    func arrived(on day: Day) -> String { "received on \(dates.day(day))" }
    let attach = "Send a photo or document"
    let file = "File"
    let kind = "What it shows"
    let attachButton = "Send it"
    let files = "Sent from your side"
    let write = "Write to your buyer"
    let writeButton = "Send the message"
    let waitsForYou = "waits for your acknowledgement"
    let waitsForBuyer = "waits for the buyer's acknowledgement"
    let confirmTitle = "Confirm the order"
    let confirmLink = "Something differs, or send a proforma invoice"
    let confirmAsReceived = "Confirm the order as received"
    let asReceived = "But for the changes below, all is as in the order received, prices too"
    let confirmDiffers = "Something differs"
    let pricesHint =
        "Filled in from the order: change only what differs. Prices and sums are not shown here;"
        + " fill them in only where they are not those of the order."
    let paperFile = "Signed proforma invoice, or the order countersigned"
    let confirmHint =
        "If all is as in the order you received, just send it. What differs is settled by the"
        + " buyer, one by one."
    let confirmButton = "Send the confirmation"
    let notNamed = "Not named here"
    let otherAccount = "Name another account"
    let otherAccountHint =
        "An account that is not listed is named first, with a second code from your buyer. After"
        + " that it can be chosen here."
    let commitTitle = "Commit to a production plan"
    let commitHint =
        "The day you promise for each stage, and how much will be done by then. Once the buyer"
        + " accepts it, it is the plan."
    let stageDay = "Day"
    let stageQuantity = "Done by then, in all"
    let planAccepted = "accepted by the buyer"
    let planRefused = "refused by the buyer: please send another"
    let planWaits = "the buyer is checking it"
    let commitButton = "Send the plan"
    let recorded = "Recorded. Thank you."
    let back = "All orders"
    let proposals = "Account or contact"
    let proposalsLede =
        "Both need a second code: ask your buyer for it on the telephone. We never name an account"
        + " in an e-mail."
    let mayNotPropose =
        "You were named, or your address or telephone changed, less than 72 hours ago. Until then"
        + " neither an account nor a contact can be named from here; reports are welcome."
    let proposeAccount = "Name an account"
    let proposeAccountHint =
        "Nothing is paid to you until your buyer has called back and two persons have confirmed the"
        + " account."
    let proposeAccountButton = "Name this account"
    let proposeContact = "Name a further contact"
    let proposeContactHint = "Your buyer sends them a link of their own."
    let proposeContactButton = "Name this contact"
    let secondCode = "Second code"
    let secondCodeHint = "Six digits your buyer reads out"
    let pleaseConfirm = "Confirm the order"
    let pleaseConfirmAgain = "Confirm the order anew: something was refused, or is another since"
    let yourWord = "You"
    let accountProposed = "Recorded. Your buyer calls back before anything is paid there."
    let askNew = "Ask for a new link"

    let seatEnded = "This link or device lets nobody in any more. Ask for a new link."
    let wrongCode = "The code is wrong, too old, or was used. Ask for a new one."
    let linkNeedsHTTPS =
        "Links for suppliers are only given out over https. Start the server with --public-url, or"
        + " open it by https."

    func acknowledged(_ name: String, on day: String, ours: Bool) -> String {
        "\(ours ? "You" : "The buyer") acknowledged it: \(name), \(day)"
    }

    func word(_ standing: SupplierConfirmationStanding) -> String {
        switch standing {
        case .waiting: "the buyer is checking it"
        case .accepted: "accepted by the buyer"
        case .refused: "the buyer refused something: please confirm anew"
        case .outdated: "the order is another since: please confirm it anew"
        }
    }

    func word(_ kind: DeviceKind) -> String {
        switch kind {
        case .phone: "phone"
        case .tablet: "tablet"
        case .computer: "computer"
        }
    }

    func place(_ seat: SeatReference, _ device: String?) -> String {
        let kind = device.flatMap { DeviceKind(rawValue: $0) }.map { ", \(word($0))" } ?? ""
        return "seat \(seat.seat)\(kind)"
    }

    func opens(until day: Day) -> String { "opens until \(dates.day(day))" }

    func asks(_ name: String, _ instant: String) -> String {
        "\(name) asked for a new link on \(instant)."
    }

    func device(_ name: String, _ kind: DeviceKind) -> String { "\(name), \(word(kind))" }

    func bound(_ instant: String) -> String { "since \(instant)" }

    func seen(_ instant: String) -> String { "last seen \(instant)" }

    func shownTitle(_ name: String) -> String { "The link for \(name)" }

    func codeTitle(_ name: String) -> String { "Second code for \(name)" }

    func codeUse(until instant: String) -> String {
        "Good until \(instant), once. Telephone them; never send it in writing."
    }

    func message(
        name: String?, buyer: String, orders: [String], of total: Int, address: String, last: Day
    ) -> String {
        let greeting = name.map { "Hello \($0),\n" } ?? ""
        let numbers = orders.joined(separator: ", ")
        let rest = total - orders.count
        let more = rest > 0 ? " and \(Figures.number(rest)) more" : ""
        let which =
            orders.isEmpty ? "Orders from \(buyer):" : "Orders from \(buyer): \(numbers)\(more)."
        return "\(greeting)\(which)\nOpen this link on your phone, choose your name, and report how"
            + " far you are; it takes a minute and needs no account:\n\(address)\nIt opens until"
            + " \(dates.day(last)). Please pass it on to nobody outside your company."
    }

    func pleaseAcknowledge(_ version: Int) -> String { "Acknowledge baseline \(version)" }

    func doorTitle(_ buyer: String) -> String { "Orders from \(buyer)" }

    func asked(_ orders: Int) -> String {
        "\(Plural.of(orders, "order needs", "orders need")) something from you"
    }

    func youAre(_ name: String, _ supplier: String) -> String { "\(name), \(supplier)" }

    func opensForYou(until day: Day) -> String {
        "Your link opens until \(dates.day(day))."
    }

    func moreLines(_ count: Int) -> String { "and \(Plural.of(count, "line", "lines")) more" }

    func due(_ day: Day, isLate: Bool) -> String {
        isLate ? "was due on \(dates.day(day))" : "by \(dates.day(day))"
    }

    func asOf(_ day: Day) -> String { "as of \(dates.day(day))" }

    func paperHint(megabytes: Int) -> String { "If you have one; at most \(megabytes) MB" }

    func fileHint(megabytes: Int) -> String { "At most \(megabytes) MB" }

    func line(_ change: SeatChange) -> String {
        switch change {
        case .linkMade(let seat, let link, let until):
            "Made link \(link) for contact \(seat), good until \(last(until))."
        case .revoked(let seat): "Revoked the link and all devices of contact \(seat)."
        case .linkAsked(let seat): "Asked for a new link for contact \(seat)."
        case .deviceBound(let seat, let device, let name, let kind):
            "Opened the link of contact \(seat) on device \(device), a \(word(kind)), as"
                + " \((name.text ?? EnglishTerms().text(name)).endingSentence)"
        case .deviceRevoked(let seat, let device):
            "Revoked device \(device) of contact \(seat)."
        case .codeMade(let seat, _): "Made a second code for contact \(seat)."
        case .endedLinkTried(let seat, let link):
            "Tried link \(link) of contact \(seat), which opens no more, and was refused."
        }
    }

    private func last(_ until: Instant) -> String {
        dates.day(until.day(offsetMinutes: 480).adding(days: -1))
    }

    func written(_ text: String) -> String { "Wrote: “\(text)”" }

    func enoughForToday(_ what: SeatTelling, _ limit: Int) -> String {
        let told =
            switch what {
            case .files: "\(limit) files have come from this link within a day"
            case .confirmations: "\(limit) confirmations have come from this link within a day"
            case .plans: "\(limit) plans have come from this link within a day"
            case .messages: "\(limit) messages have come from this link within a day"
            case .reports: "\(limit) reports have come from this link within a day"
            }
        return "\(told), and one order takes no more. Send the rest tomorrow, or ask your buyer to"
            + " put it in."
    }

    func contactTooNew(_ hours: Int) -> String {
        "This contact was named, or is reached elsewhere, since less than \(hours) hours. Until"
            + " then neither an account nor a contact can be named from here."
    }
}
