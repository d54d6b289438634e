/// A piece of payment terms between two separators, folded for reading.
struct TermsClause {
    let text: String
    let numbers: [TermsNumber]
    /// What each of its numbers is taken for.
    let roles: [TermsNumberRole]

    init(text: String) {
        self.text = text
        numbers = TermsNumber.all(in: text)
        roles = TermsNumberRole.all(of: numbers, in: text)
    }

    static func clauses(of told: String) -> [TermsClause] {
        var text = TermsFolding.fold(told) + " "
        for word in [" and ", " & ", " then ", " rest "] + rest {
            text = text.replacing(word, with: "," + word)
        }
        let parts = text.split { ",;/+\n。、()".contains($0) }
        return parts.flatMap { shares(of: String($0)) }.map { TermsClause(text: $0) }
            .filter { !$0.text.isBlank }
    }

    /// `30% deposit 70% before shipment` parted before its second share.
    private static func shares(of text: String) -> [String] {
        var pieces = [""]
        var digits = ""
        var hasShare = false
        for letter in text {
            if letter.isASCII && letter.isNumber || letter == "." && !digits.isEmpty {
                digits.append(letter)
                continue
            }
            if !digits.isEmpty, letter == "%" {
                if hasShare { pieces.append("") }
                hasShare = true
            }
            if letter == " ", !digits.isEmpty {
                digits.append(letter)
                continue
            }
            pieces[pieces.count - 1] += digits + String(letter)
            digits = ""
        }
        pieces[pieces.count - 1] += digits
        return pieces
    }

    /// What it says; nil where it says nothing of payments. `bare` takes numbers without a sign of
    /// percent for shares.
    func part(bare: Bool) -> TermsPart? {
        var part = TermsPart(
            share: share(bare: bare), isRest: isRest, kind: kind, due: due, days: days,
            milestone: milestone, asksForInspection: says(["inspection", "验货", "检验"]))
        part.amount = amounts.first
        part.namesDeposit = says(Self.deposit)
        part.isUnclear =
            countsOtherwise || isAlternative || part.due == nil && countsFromInvoice
            || isAfterRelease || part.share != nil && part.amount != nil
        let saysSomething =
            part.isNamed || part.isRest || part.kind != nil || part.due != nil
            || part.asksForInspection || part.milestone != nil || part.days != nil
        return saysSomething || part.isUnclear ? part : nil
    }

    /// `T/T or L/C at sight`: which of them is not told.
    private var isAlternative: Bool {
        guard says(["or", "或"]), let kind else { return false }
        return kind.isPresented || kind == .openAccount || kind == .escrow
    }

    private static let rest = [
        "balance", "remaining", "remainder", "余款", "尾款", "剩余", "余额", "其余", "剩下",
    ]

    /// It is about what is left.
    private var isRest: Bool { says(Self.rest) || (text + " ").contains(word: "rest ") }

    private func says(_ words: [String]) -> Bool { words.contains { text.contains(word: $0) } }

    private var kind: InstalmentKind? {
        if says(["lc", "letter of credit", "信用证"]) { return .letterOfCredit }
        if says(["da", "documents against acceptance", "承兑交单"]) {
            return .documentsAgainstAcceptance
        }
        if says(["dp", "cad", "documents against payment", "付款交单"])
            || says(["cash against documents", "against documents"])
        {
            return .documentsAgainstPayment
        }
        if says(["oa", "open account", "net", "赊销", "账期", "放账", "月结"]) {
            return .openAccount
        }
        if says(["escrow", "trade assurance", "信用保障", "担保交易"]) { return .escrow }
        if says(Self.deposit) || says(Self.early) { return .deposit }
        return isRest ? .balance : nil
    }

    /// Words for money that is paid in advance.
    private static let deposit = [
        "deposit", "in advance", "advance payment", "down payment", "prepay", "prepaid", "pre-pa",
        "upfront", "up front", "预付", "定金", "订金", "首款", "首付",
    ]

    /// Words that may also say when a credit is opened.
    private static let early = [
        "advance", "with order", "with the order", "upon order", "on order", "against proforma",
        "before production", "before mass production", "下单", "签约", "合同签", "签订", "生产前", "开工前",
    ]

    // MARK: when it is due

    /// A bill of lading is named.
    var namesBillOfLading: Bool {
        says(["bl", "bol", "bill of lading", "提单", "telex", "电放"])
    }

    /// The papers are released for the money, which therefore comes against their copy: the goods
    /// are on their way by then.
    private var isForRelease: Bool {
        says(["telex", "express release", "surrender", "电放", "放单"])
            || says(["release", "releasing", "sending"])
                && says(["document", "docs", "originals", "papers", "bl"])
            || says(["交单前", "寄单前"])
    }

    /// Paid after the papers were released, or so many days before: no instalment tells that.
    private var isAfterRelease: Bool {
        guard isForRelease, kind?.isPresented != true else { return false }
        let isLater = says(["after telex", "after the telex", "after release", "after the release"])
        return isLater || says(["after surrender", "电放后", "放单后"])
            || days != nil && says(["before", "prior", "前"])
    }

    private var due: DueEvent? {
        if isForRelease, kind?.isPresented != true { return .copyOfBillOfLading }
        if namesBillOfLading {
            return isOfBillOfLadingDate ? .billOfLadingDate : .copyOfBillOfLading
        }
        if says(["copy of shipping documents", "copies of shipping documents", "后tt"])
            || says(["copy of documents", "copies of documents", "copy documents", "单据副本"])
            || says(["scanned documents", "scan of documents", "单据复印件"])
        {
            return .copyOfBillOfLading
        }
        if isBefore { return .beforeShipment }
        if says(["receipt of goods", "receipt of the goods", "到货", "收货", "货到"])
            || kind != .deposit && says(["on receipt"])
            || isAfter && says(["delivery", "arrival", "交货", "到港"])
            || says(["on delivery", "upon delivery", "on arrival", "upon arrival", "cod"])
        {
            return .delivery
        }
        if isAfter && says(Self.shipping) || says(Self.shipped) { return .shipment }
        if says(["sight", "即期", "见票", "presentation", "交单"]) { return .presentation }
        switch kind {
        case .letterOfCredit where days != nil: return .presentation
        case .documentsAgainstPayment, .documentsAgainstAcceptance: return .presentation
        default: return milestone == nil || kind == .deposit ? nil : .stageReached
        }
    }

    private var isOfBillOfLadingDate: Bool {
        let isLater = days != nil && says(["after", "from", "后", "date", "net", "oa"])
        return says(["date", "提单日"]) || isLater && !says(["copy", "副本", "复印件"])
    }

    private var isBefore: Bool {
        says(["before", "prior"]) && says(Self.shipping + ["delivery", "pick", "release", "leav"])
            || says(["ex works release", "款到发货", "先款后货"])
            || says(["发货前", "出货前", "装运前", "装柜前", "提货前", "出运前", "装船前", "开船前"])
            || says(["交货前", "出厂前"])
    }

    /// After an event, or counted from it.
    private var isAfter: Bool {
        says(["after", "post", "following"]) || days != nil && says(["of", "from", "within"])
    }

    private static let shipping = [
        "shipment", "shipping", "dispatch", "loading", "departure", "sailing", "ex-factory", "etd",
    ]

    private static let shipped = [
        "发货后", "出货后", "装运后", "装船后", "出运后", "开船后", "离港后",
    ]

    private var milestone: MilestoneKey? {
        if says(["sample approv", "sample approval", "产前样", "确认样"]) {
            return .preProductionSampleApproved
        }
        if says(["mass production", "大货"]), !says(["after", "complet", "finish", "完"]) {
            return .massProductionStarted
        }
        return says(["material", "materials", "原材料", "备料"]) ? .materialsReserved : nil
    }
}
