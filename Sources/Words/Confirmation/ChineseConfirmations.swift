import FollowUp

struct ChineseConfirmations: ConfirmationWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "供应商确认"
    let kind = "文件类型"
    let reference = "文件编号"
    let day = "文件日期"
    let document = "文件"
    let documentHint = "订单中作为依据的文件编号"
    let filedBy = "录入人"
    let differences = "差异"
    let field = "项目"
    let ordered = "订单"
    let confirmed = "供应商"
    let weight = "涉及"
    let decision = "决定"
    let accept = "接受"
    let acceptMissing = "接受，并取消该行"
    let refuse = "拒绝"
    let leave = "暂不决定"
    let rest = "其余未决差异"
    let accepted = "已接受"
    let refused = "已拒绝"
    let open = "未决"
    let nothing = "无"
    let settleHint = "接受的差异立即写入订单，订单从此与约定一致；拒绝的差异保持未决，直到供应商重新确认或修改订单。"
    let settleButton = "记录这些决定"
    let acceptButton = "接受此确认"
    let reason = "理由（有拒绝时必填）"
    let see = "查看确认"
    let seeSupplier = "查看供应商账户"
    let fileTitle = "录入供应商确认"
    let fileAgainTitle = "录入另一份确认"
    let fileHint = "已按订单填好：请改成文件上的不同内容，文件未写的请清空。空白即未写明。"
    let fileButton = "录入确认"
    let asOrdered = "我已通读文件：此处空白的内容与订单一致"
    let accountNumber = "要求付款的账号"
    let accountHint =
        "与已确认账户比对。如供应商从未有过此账户，且账号、户名、银行、BIC、国家或地区齐全（IBAN 只需账号和户名），"
        + "会在供应商档案中提出该账户：确认或否决之前，暂停对其一切付款。"
    let holder = "该账户户名"
    let further = "订单中没有的行"
    let withdrawTitle = "录入有误"
    let withdrawButton = "撤回"
    let filed = "已录入的确认"

    func word(_ kind: ConfirmationKind) -> String {
        switch kind {
        case .proformaInvoice: "已签形式发票（PI）"
        case .countersignedOrder: "回签订单"
        case .contract: "购销合同"
        case .platformOrder: "平台订单"
        }
    }

    func word(_ field: ConfirmationField) -> String {
        switch field {
        case .seller: "卖方"
        case .buyer: "买方"
        case .currency: "币种"
        case .total: "总额"
        case .tradeTerm: "贸易术语"
        case .payment: "付款条款"
        case .promised, .linePromised: "交期"
        case .marks: "唛头"
        case .innerMarks: "内箱标识"
        case .beneficiary: "收款账户"
        case .ownSums: "其各行合计与总额"
        case .lineMissing: "未确认的行"
        case .lineNotOrdered: "订单中没有的行"
        case .description: "品名"
        case .quantity: "数量"
        case .unit: "单位"
        case .unitPrice: "单价"
        case .value: "行金额"
        case .outerPieces: "每外箱件数"
        case .innerPieces: "每内箱件数"
        }
    }

    func word(_ weight: DifferenceWeight) -> String {
        switch weight {
        case .money: "金额"
        case .goods: "货物"
        case .delivery: "交货"
        case .wording: "措辞"
        }
    }

    func place(_ place: ConfirmationPlace) -> String {
        guard let line = place.line else { return word(place.field) }
        return place.field == .lineNotOrdered
            ? "\(word(place.field)) \(line)" : "\(terms.line(line))：\(word(place.field))"
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
            [masked, holder].compactMap { $0 }.map(terms.text).joined(separator: "，")
        }
    }

    func sentence(_ trouble: ConfirmationTrouble) -> String {
        switch trouble {
        case .saysNothing: "未填写确认的任何内容，请填写文件上所写的。"
        case .noDifference(let place): "\(self.place(place))：订单与确认在此没有差异，请重新打开页面。"
        case .open(let place): "\(self.place(place))：此差异尚无人决定。"
        case .refused(let place): "\(self.place(place))：已拒绝。须由供应商重新确认，或修改订单。"
        case .followsLines: "总额由各行得出。请接受各行的差异，或拒绝此项并要求更正总额。"
        case .notByItself(let place): "\(self.place(place))：订单不能自动随之修改。请修改订单，或拒绝此项。"
        case .accountNotConfirmed: "此账户尚未确认。请在供应商档案中提出，由两人确认后差异自然消失。"
        case .bothWays(let place): "\(self.place(place))：既接受又拒绝，请只选一项。"
        case .alreadyAccepted: "此确认已经接受。"
        case .untold(let field, let lines): untold([NotConfirmed(field, lines: lines)])
        }
    }

    func sentence(_ hindrance: AcceptingHindrance) -> String {
        switch hindrance {
        case .followsLines: "此项由各行得出，不能单独接受。"
        case .notByItself: "订单不能自动随之修改：请修改订单，或拒绝此项。"
        case .accountNotConfirmed: "须先由两人在供应商档案中确认此账户，之后才能接受。"
        }
    }

    func sentence(_ sighting: AccountSighting) -> String {
        switch sighting {
        case .chosen: "账户即本订单的收款账户。"
        case .confirmed: "账户已确认，但尚未选为本订单的收款账户。接受此差异即选用此账户。"
        case .proposed: "账户已在供应商档案中提出，须由两人确认或驳回；在此之前不向该供应商付款。"
        case .unknown:
            "此账户在供应商档案中既未确认，也未提出，因为此处未填账号；此处本身不暂停付款。"
                + "请按以前已知的号码打电话核实，并在档案中提出此账户。"
        }
    }

    func lede(_ answer: ConfirmationAnswer) -> String {
        switch answer.standing {
        case .missing: return "供应商尚未确认本订单。"
        case .accepted:
            let by = answer.confirmation?.accepted?.by.map { "由\(terms.text($0))" } ?? ""
            return "确认已\(by)接受。"
        case .outdated: return "确认接受后订单又有改动，确认不再有效。"
        case .open: break
        }
        let (open, refused) = (answer.open.count, answer.refused.count)
        if open == 0, refused == 0 {
            return answer.untold.isEmpty ? "没有未决差异，等待决定人接受确认。" : untold(answer.untold)
        }
        let parts = [
            open > 0 ? "\(Figures.number(open)) 项差异未决" : nil,
            refused > 0 ? "\(Figures.number(refused)) 项已拒绝" : nil,
        ]
        return "确认尚未接受：\(parts.compactMap { $0 }.joined(separator: "，"))。"
    }

    func notTold(_ fields: [NotConfirmed]) -> String {
        "未写明（不等于一致）：\(names(fields))。"
    }

    func untold(_ fields: [NotConfirmed]) -> String {
        "未写明\(names(fields))，因此不能接受。请按文件所写重新录入，或上传盖章的订单回签件。"
    }

    private func names(_ fields: [NotConfirmed]) -> String {
        fields.map { field in
            field.lines.isEmpty ? word(field.field) : "\(word(field.field))（\(lines(field))）"
        }.joined(separator: "、")
    }

    func withdrawn(_ reason: String) -> String { "已撤回：“\(reason)”" }

    func moreDifferences(_ count: Int) -> String { "另有 \(Figures.number(count)) 项" }

    private func lines(_ field: NotConfirmed) -> String {
        guard field.lines.count > 5 else {
            return "第 \(field.lines.map { "\($0)" }.joined(separator: "、")) 行"
        }
        return terms.lines(field.lines.count)
    }
}
