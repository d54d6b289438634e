import FollowUp

struct ChineseGates: GateWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "订单审批"
    let draftLede = "草稿订单。系统按下列项目检查，由人审批。"
    let changedSince = "批准后有改动，需重新审批。"
    let fact = "项目"
    let was = "批准时"
    let isNow = "现在"
    let added = "原来没有"
    let requirement = "要求"
    let standing = "状态"
    let met = "已满足"
    let unmet = "未满足"
    let waived = "已书面豁免"
    let notApplicable = "不适用"
    let placedBefore = "不要求：订单在录入前已下单"
    let approveTitle = "批准"
    let approveButton = "批准订单"
    let withdrawTitle = "撤回批准"
    let withdrawButton = "撤回批准"

    let waivers = "书面豁免"
    let waiveTitle = "豁免一项要求"
    let waiveHint = "须写明理由和截止日。金额限额和审批人要求不可豁免。"
    let waiveButton = "记录"
    let waiverKind = "方式"
    let expires = "最后有效日"
    let waiverLots = "适用的出货批"
    let waiverLotsHint = "不勾选即适用于整张订单。"

    func scope(_ lots: [Int]) -> String {
        "仅限第 \(lots.map { "\($0)" }.joined(separator: "、")) 批"
    }

    let expired = "已到期"

    let particulars = "订单要点"
    let particularsTitle = "填写订单要点"
    let particularsButton = "记录要点"
    let mode = "运输方式"
    let country = "目的国"
    let countryHint = "两位字母代码，例如 FR"
    let tolerance = "溢短装，‰"
    let toleranceHint = "50 即 5 %"
    let total = "订单上的总金额"
    let marks = "唛头"
    let certificates = "订单要求的证书文件"
    let groups = "产品类别"
    let packingMultiple = "每箱数量"

    let stateField = "订单状态"
    let settings = "关卡要求"
    let settingsHint = "每项要求的管控强度。提高立即生效；降低须由另一位管理员确认，且不影响已在草稿中的订单。"
    let strength = "管控强度"
    let reportMonths = "报告最长有效期（月）"
    let reportMonthsHint = "仅用于“检测报告未过期”；留空则按行业惯例。"
    func issued(_ certificate: Certificate) -> String { "\(word(certificate))的签发日" }
    let setButton = "设定管控强度"
    let proposals = "等待另一位管理员确认"
    let confirmButton = "确认"
    let refuseButton = "拒绝"
    let limits = "审批限额"
    let onePerson = "单人工作区"
    let onePersonHint = "没有其他人可以决定时，申请付款或提出账户的人须在十二小时后重新登录、再次办理。每次放行都会注明；有其他人可以决定后自动结束。"
    let declareButton = "声明由我独自决定"
    let endButton = "恢复须由两人办理"

    func decidesAlone(_ name: String) -> String { "由\(name)独自决定。" }

    let limitsHint = "不填写则有审批权的人可批准任何金额。个人限额优先于角色限额。收紧立即生效，放宽须第二位管理员确认。"
    let role = "角色"
    let person = "人员"
    let most = "最高金额"
    let twoPersons = "超过此金额须两人批准"
    let limitsButton = "记录限额"
    let looserReason = "放宽限额的理由"

    func stopping(_ count: Int) -> String {
        count == 0 ? "只差人的批准。" : "有 \(count) 项未满足，不能批准。"
    }

    func approvedLede(by name: String, on day: Day) -> String {
        "\(name)于\(dates.day(day))批准。"
    }

    func halfApproved(by name: String) -> String { "\(name)已批准，还须第二人批准。" }

    func byProfile(_ profile: Profile) -> String { "“\(terms.profile(profile))”类订单不要求" }

    func until(_ day: Day) -> String { "有效至\(dates.day(day))" }

    func withdrawn(_ reason: String) -> String { "已撤回：“\(reason)”" }

    func notOfLots(_ requirement: Requirement) -> String {
        "“\(word(requirement))”是对整张订单的要求，不能只豁免个别出货批。"
    }

    func notToBeWaived(_ requirement: Requirement) -> String {
        "“\(word(requirement))”在此不可豁免，请解决未满足之处。"
    }

    func alwaysBlocks(_ requirement: Requirement) -> String {
        "“\(word(requirement))”始终拦截，任何设置都不能改变。"
    }

    func told(_ told: Particulars) -> String {
        var facts: [String] = []
        if let mode = told.mode { facts.append(terms.mode(mode)) }
        if let country = told.country { facts.append("目的国 \(country.alpha2)") }
        if let permille = told.tolerancePermille { facts.append("溢短装 \(permille) ‰") }
        if let total = told.total { facts.append("总金额 \(Figures.money(total))") }
        if let marks = told.marks {
            facts.append("唛头“\(marks.replacing("\n", with: " / "))”")
        }
        if let marks = told.innerMarks {
            facts.append("内箱标识“\(marks.replacing("\n", with: " / "))”")
        }
        facts += told.certificates.map(word)
        facts += (told.issued ?? []).map { "\(word($0.certificate))（\(dates.day($0.on))签发）" }
        for line in told.lines {
            var of = line.groups.map(word)
            if let pieces = line.packingMultiple { of.append("每箱 \(Figures.quantity(pieces))") }
            if let pieces = line.innerPieces { of.append("每内箱 \(Figures.quantity(pieces))") }
            facts.append("第 \(line.line) 行：\(of.joined(separator: "、"))")
        }
        return "订单要点改为：\(facts.joined(separator: "；"))。"
    }

    func approved(_ approval: OrderApproval) -> String {
        let value = approval.value.map { "（\(Figures.money($0))）" } ?? ""
        let note = approval.note.map { "“\(terms.text($0))”" } ?? ""
        let waivers =
            approval.waivers.isEmpty
            ? "" : "依据第 \(approval.waivers.map { "\($0)" }.joined(separator: "、")) 号豁免。"
        return "批准了第 \(approval.of) 号变更所述的订单\(value)"
            + (approval.completes ? "。" : "，还须第二人批准。") + waivers + note
    }

    func approvalWithdrawn(_ reason: String) -> String { "撤回批准：“\(reason)”" }

    func given(_ waiver: Waiver) -> String {
        let until = waiver.expires.map { "，有效至\(dates.day($0))" } ?? ""
        let what = waiver.kind == .waived ? "豁免" : "不适用"
        let scope = waiver.lots.map { "，\(self.scope($0))" } ?? ""
        return "第 \(waiver.number) 号豁免：“\(word(waiver.requirement))”\(what)\(until)\(scope)："
            + "“\(terms.text(waiver.reason))”"
    }

    func waiverWithdrawn(_ number: Int, _ reason: String) -> String {
        "撤回第 \(number) 号豁免：“\(reason)”"
    }

    func waiverExpired(_ number: Int, _ day: Day) -> String {
        "第 \(number) 号豁免已到期，最后有效日为\(dates.day(day))。"
    }

    func set(_ set: SetStrength) -> String {
        let by = set.proposal.map { "（确认第 \($0) 号提议）" } ?? ""
        return "“\(word(set.requirement))”的管控强度设为“\(word(set.strength))”\(age(set.months))\(by)。"
    }

    func proposed(_ proposal: StrengthProposal) -> String {
        "第 \(proposal.number) 号提议：把“\(word(proposal.requirement))”的管控强度降为"
            + "“\(word(proposal.strength))”\(age(proposal.months))：“\(terms.text(proposal.reason))”"
    }

    private func age(_ months: Int?) -> String { months.map { "，最长 \($0) 个月" } ?? "" }

    func refused(_ proposal: Int) -> String { "拒绝了第 \(proposal) 号降低管控强度的提议。" }

    func set(_ limits: ApprovalLimits) -> String {
        let facts = facts(limits)
        return facts.isEmpty ? "不再有审批限额。" : "审批限额改为：\(facts)。"
    }

    func proposed(_ proposal: LimitsProposal) -> String {
        let facts = facts(proposal.limits)
        return "第 \(proposal.number) 号提议：审批限额改为\(facts.isEmpty ? "不设限" : facts)，"
            + "理由“\(terms.text(proposal.reason))”"
    }

    func refusedLimits(_ proposal: Int) -> String { "拒绝了第 \(proposal) 号限额提议。" }

    private func facts(_ limits: ApprovalLimits) -> String {
        var facts = limits.limits.map { limit in
            "\(limit.role.map(terms.role) ?? "某人")最高 \(Figures.money(limit.most))"
        }
        facts += limits.twoPersonsAbove.map { "超过 \(Figures.money($0)) 须两人批准" }
        return facts.joined(separator: "，")
    }
}
