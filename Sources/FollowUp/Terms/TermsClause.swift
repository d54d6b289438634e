/// A piece of payment terms between two separators, folded for reading.
struct TermsClause {
    let text: String

    /// Letters made small, wide signs narrow, `T/T` and its like without their stroke, and parted.
    static func clauses(of told: String) -> [TermsClause] {
        var text = String(told.lowercased().prefix(OrderLimits.payment).map(narrow))
        for name in ["t/t", "b/l", "l/c", "d/p", "o/a", "d/a"] {
            text = text.replacing(name, with: String(name.filter { $0 != "/" }))
        }
        for word in [" and ", " & ", " then ", "balance", "remaining", "余款", "尾款", "剩余"] {
            text = text.replacing(word, with: "," + word)
        }
        let parts = text.split { ",;/+\n。、(".contains($0) }
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

    private static func narrow(_ letter: Character) -> Character {
        switch letter {
        case "％": "%"
        case "，": ","
        case "；": ";"
        case "／": "/"
        case "（": "("
        case "＋": "+"
        case "0"..."9": letter
        case "０"..."９": letter.wholeNumberValue.flatMap { "\($0)".first } ?? letter
        default: letter
        }
    }

    /// What it says; nil where it says nothing of payments. `bare` takes numbers without a sign of
    /// percent for shares.
    func part(bare: Bool) -> TermsPart? {
        let part = TermsPart(
            share: share(bare: bare), isRest: says(Self.rest), kind: kind, due: due, days: days,
            milestone: milestone, asksForInspection: says(["inspection", "验货", "检验"]))
        let saysSomething =
            part.share != nil || part.isRest || part.kind != nil || part.due != nil
            || part.asksForInspection || part.milestone != nil || part.days != nil
        return saysSomething ? part : nil
    }

    private static let rest = ["balance", "remaining", "the rest", "余款", "尾款", "剩余"]

    private func says(_ words: [String]) -> Bool { words.contains { text.contains(word: $0) } }

    private var kind: InstalmentKind? {
        if says(["lc", "letter of credit", "信用证"]) { return .letterOfCredit }
        if says(["dp", "documents against payment", "付款交单"]) { return .documentsAgainstPayment }
        if says(["oa", "open account", "net", "赊销", "账期", "月结"]) { return .openAccount }
        if says(["escrow", "trade assurance", "信用保障", "担保交易"]) { return .escrow }
        if says(Self.deposit) { return .deposit }
        return says(Self.rest) ? .balance : nil
    }

    private static let deposit = [
        "deposit", "in advance", "advance", "down payment", "prepayment", "prepaid", "with order",
        "upon order", "预付", "预付款", "定金", "订金", "首款", "全款预付", "下单",
    ]

    private var due: DueEvent? {
        let isLater = days != nil && says(["after", "from", "后", "date", "net", "oa"])
        if says(["bl", "bill of lading", "提单"]) {
            let isDate = says(["date", "提单日"]) || isLater && !says(["copy", "副本", "复印件"])
            return isDate ? .billOfLadingDate : .copyOfBillOfLading
        }
        if says(["before shipment", "prior to shipment", "before delivery", "before loading"])
            || says(["before dispatch", "before shipping", "ex works release", "款到发货"])
            || says(["发货前", "出货前", "装运前", "装柜前", "提货前", "出运前"])
        {
            return .beforeShipment
        }
        if says(["receipt of goods", "after delivery", "after arrival", "到货", "收货"]) {
            return .delivery
        }
        if says(["sight", "即期", "presentation", "交单"]) { return .presentation }
        if kind == .letterOfCredit, days != nil { return .presentation }
        if kind == .openAccount, days != nil { return .billOfLadingDate }
        return milestone == nil || kind == .deposit ? nil : .stageReached
    }

    private var milestone: MilestoneKey? {
        if says(["sample approv", "sample approval", "产前样", "确认样"]) {
            return .preProductionSampleApproved
        }
        if says(["mass production", "大货"]) { return .massProductionStarted }
        return says(["material", "materials", "原材料", "备料"]) ? .materialsReserved : nil
    }
}
