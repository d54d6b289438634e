import FollowUp

struct ChinesePayments: PaymentWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "付款"
    let none = "尚未确认本订单的付款节点。"
    let readFrom = "根据付款条款识别"
    let readLede = "系统这样理解付款条款，请确认，或手工填写。"
    let confirm = "确认这些付款节点"
    let byHand = "手工填写付款节点"
    let byHandHint = "每个节点填写比例或金额，最后一个取余额。未选类型的行不计。"
    let agreeButton = "记录付款节点"
    let kind = "类型"
    let share = "比例，%"
    let shareHint = "如 30 或 33.33"
    let amount = "金额"
    let dueLabel = "付款时点"
    let days = "之后天数"
    let milestone = "节点"
    let conditions = "另外要求"
    let instalment = "付款节点"
    let dueOn = "应付日"
    let requirement = "要求"
    let standing = "状态"

    let requestButton = "申请付款"
    let releaseTitle = "付款放行"
    let releaseButton = "放行此笔付款"
    let paidTo = "收款账户"
    let releaseHint = "本系统不划转资金，只记录谁依据哪些事实放行。"
    let withdrawTitle = "撤回申请"
    let withdrawButton = "撤回"
    let export = "付款单"

    let remittances = "汇款与到账"
    let sendTitle = "记录已汇款"
    let sendButton = "记录汇款"
    let sentOn = "汇出日"
    let way = "性质"
    let counted = "折合金额"
    let countedHint = "仅在以其他币种汇出时填写：折合订单币种的金额。"
    let instalments = "付款节点"
    let instalmentsHint = "填写编号，如 1, 2；最后一个取剩余金额"
    let slip = "水单"
    let slipHint = "文件编号"
    let reference = "银行参考号"
    let receiveTitle = "记录已到账"
    let receiveButton = "记录到账"
    let receivedOn = "到账日"
    let received = "已到账"
    let notReceived = "未告知到账"
    let correctTitle = "记录有误"
    let correctButton = "撤回记录"
    let noLongerCounts = "已不计"

    let holds = "暂停付款"
    let holdTitle = "暂停付款"
    let holdButton = "暂停"
    let wholeOrder = "整个订单"
    let liftTitle = "解除暂停"
    let liftButton = "解除"

    let checks = "人工核对"
    let checkTitle = "记录已核对"
    let checkButton = "记录核对"
    let checkKind = "核对内容"
    let document = "文件"
    let documentHint = "作为依据的文件编号"
    let checkLotHint = "返工证据须注明返工的批次"

    let adjustments = "费用、索赔与抵扣"
    let adjustTitle = "增加费用、索赔或抵扣"
    let adjustButton = "记录"
    let adjustKind = "类型"
    let creditTitle = "将已付款转给另一订单"
    let creditButton = "转为抵扣"
    let creditTo = "另一订单号"

    let next = "下一步"

    let moneyTitle = "资金"
    let moneyLede = "所有未结清的付款节点，按应付日排列：哪些可付，为何不可付。"
    let moneyEmpty = "已确认而未结清的付款节点会列在这里，最早应付的在前。"
    let order = "订单"
    let supplier = "供应商"
    let stage = "进度"
    let why = "缺少什么"

    func moneyHeadline(_ count: Int, more: Bool) -> String {
        count == 0 ? "没有待付款项。" : "\(more ? "超过 " : "")\(count) 笔款项待处理"
    }

    func name(_ instalment: Instalment) -> String {
        let share = instalment.share.map(EnglishPayments.percent)
        let much = (share ?? instalment.amount.map { Figures.money($0) }).map { "，\($0)" } ?? ""
        return "\(instalment.number). \(word(instalment.kind))\(much)"
    }

    func due(_ instalment: Instalment) -> String {
        let stage = instalment.milestone.map { "“\(terms.milestone($0, nil))”" } ?? ""
        let days = instalment.days.map { "，之后 \($0) 天" } ?? ""
        return "\(word(instalment.due))\(stage)\(days)"
    }

    func notReleasable(_ amount: String, missing: Int, of asked: Int) -> String {
        "\(amount) 不可放行：\(asked) 项要求中缺 \(missing) 项。"
    }

    func requestable(_ amount: String) -> String { "\(amount) 可申请付款：要求均已满足。" }

    func waitsForRelease(_ amount: String, by name: String) -> String {
        "\(amount) 由\(name)申请，须由他人放行。"
    }

    func waitsForSecond(_ amount: String, by name: String) -> String {
        "\(amount) 已由\(name)放行，超过限额，还须第二人放行。"
    }

    func stopped(_ amount: String, by: String) -> String {
        "\(amount) 已由\(by)放行，但目前不得付款。"
    }

    func released(_ amount: String, by names: String) -> String {
        "\(amount) 已由\(names)放行，尚未告知汇出。"
    }

    func sent(_ amount: String) -> String { "\(amount) 已汇出，尚未告知全额到账。" }
    func settled(_ amount: String) -> String { "\(amount) 已到账，结清。" }

    func short(_ difference: String, withinFees: Bool) -> String {
        withinFees ? "比应付少 \(difference)，在银行手续费容差之内。" : "比应付少 \(difference)。"
    }

    func over(_ difference: String) -> String { "比应付多 \(difference)。" }

    func settlement(payable: String, paid: String, difference: String?) -> String {
        difference.map { "应付 \(payable)，已到账 \(paid)，相差 \($0)。" }
            ?? "应付 \(payable)，已到账 \(paid)。"
    }

    let even = "本订单已结清。"

    func fact(by name: String, on day: String) -> String { "\(name)，\(day)" }

    func assumed(_ instalment: String) -> String {
        "\(instalment)：付款条款未说明时点，此为推定。"
    }

    func lifted(_ reason: String) -> String { "已解除：“\(reason)”" }
}
