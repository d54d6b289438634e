import FollowUp

struct ChineseBaseline: BaselineWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()
    let samples = ChineseSamples()
    let payments = ChinesePayments()

    let complete = "内容齐全。"
    let title = "生产确认书"
    let notAsked = "本订单不要求生产确认书，但也可以出具。"
    let content = "内容"
    let ifProposedNow = "按订单现状，生产确认书将为"
    let digest = "内容摘要"
    let beforeDeposit = "提出时预付款尚未到位。"
    let depositNotIn = "预付款尚未到位。生产确认书应在其后提出；请说明为何提前。"
    let onBehalf = "盖章回传"
    let bothAcknowledged = "双方已确认此版本"
    let sealText = ["双方", "确认"]
    let field = "项目"
    let was = "原为"
    let isNow = "现为"
    let notTold = "未填写"
    let olderVersions = "以前的版本"
    let leadTime = "生产周期"
    let breach = "无确认书开产"
    let requests = "变更申请"
    let agreesAgain = "订单内容又与确认书一致。"
    let refuseTitle = "拒绝此变更"
    let refuseButton = "拒绝变更"
    let proposeTitle = "提出下一版本"
    let proposeHint = "其余内容取自订单现状并冻结，之后由双方确认。"
    let proposeButton = "冻结并提出"
    let leadTimeDays = "生产周期，天数"
    let leadTimeUnit = "计算方式"
    let leadTimeFrom = "除样品批准外，自预付款何时起算"
    let inspection = "验货日期"
    let handover = "何人向何人交付何物"
    let handoverHint = "在贸易术语的地点"
    let reasonHint = "变更内容，或为何在预付款到位前提出"
    let forSupplierTitle = "供应商已盖章回传"
    let forSupplierHint = "显示盖章件的单证文件编号"
    let forSupplierButton = "登记供应商的确认"
    let stampedCopy = "盖章件"

    func word(_ part: BaselinePart) -> String {
        switch part {
        case .approvedSample: "确认样"
        case .specification: "规格书"
        case .packaging: "包装及其文件"
        case .paymentTerms: "付款条款"
        case .leadTime: "生产周期"
        case .inspectionDate: "验货日期"
        case .handoverPoint: "交货地点及如何交接"
        }
    }

    func word(_ field: BaselineField) -> String {
        switch field {
        case .approvedSample: "确认样"
        case .specification: "规格书"
        case .packaging: "包装"
        case .packagingFiles: "包装文件"
        case .paymentTerms: "付款条款"
        case .leadTime: "生产周期"
        case .inspectionDate: "验货日期"
        case .handoverPoint: "交货地点"
        case .handoverDay: "承诺交期"
        case .quantities: "数量"
        }
    }

    func word(_ unit: LeadTimeUnit) -> String {
        switch unit {
        case .calendarDays: "自然日"
        case .workdays: "工作日"
        }
    }

    func word(_ event: DepositEvent) -> String {
        switch event {
        case .sent: "汇出"
        case .received: "到账"
        }
    }

    func headline(inForce: Int?, proposed: Int?, waitsFor: [Party]) -> String {
        guard let proposed else { return "尚未提出生产确认书。" }
        if waitsFor.isEmpty { return "双方已确认第 \(proposed) 版生产确认书。" }
        let sides = waitsFor.map { $0 == .buyer ? "我方" : "供应商" }
        let still = inForce.map { "在此之前第 \($0) 版有效。" } ?? ""
        return "第 \(proposed) 版生产确认书待\(sides.joined(separator: "和"))确认。\(still)"
    }

    func missing(_ parts: [BaselinePart]) -> String {
        "缺少：\(parts.map { word($0) }.joined(separator: "、"))。"
    }

    func summary(_ answer: BaselineSummary) -> String {
        let waits = [Party.buyer, .supplier].filter { !answer.acknowledgedBy.contains($0) }
        var said = headline(inForce: answer.inForce, proposed: answer.proposed, waitsFor: waits)
        if !answer.missing.isEmpty { said += missing(answer.missing) }
        if answer.openRequests > 0 { said += "\(answer.openRequests) 项变更待答复。" }
        if answer.openBreaches > 0 { said += "未经确认已开产，下一笔付款等待中。" }
        return said
    }

    func version(_ number: Int) -> String { "生产确认书，第 \(number) 版" }

    func proposed(by name: String, on day: String) -> String { "\(name) 于\(day)提出。" }

    func acknowledged(_ side: Party, by name: String, on day: String, filed: Bool) -> String {
        let who = side == .buyer ? "我方" : "供应商"
        return filed ? "\(who)已确认，由\(name)代为记录，\(day)" : "\(who)已确认：\(name)，\(day)"
    }

    func notAcknowledged(_ side: Party) -> String {
        side == .buyer ? "我方尚未确认。" : "供应商尚未确认。"
    }

    func replaced(by number: Int) -> String { "已由第 \(number) 版取代。" }

    func changesSince(_ number: Int) -> String { "与第 \(number) 版的差异" }

    func breached(_ breach: BaselineBreach, holds: Bool) -> String {
        let start = "第 \(breach.lot) 批于\(dates.day(breach.on))大货开产"
        return holds
            ? "\(start)，当时没有双方确认的生产确认书。下一笔付款须待双方确认或书面豁免。"
            : "\(start)，早于生产确认书的确认。"
    }

    func request(_ number: Int, version: Int, fields: [BaselineField]) -> String {
        "\(number). 与第 \(version) 版不符：" + fields.map { word($0) }.joined(separator: "、")
    }

    func settled(by version: Int) -> String { "已由第 \(version) 版处理。" }

    func refused(_ reason: String) -> String { "已拒绝：“\(reason)”" }

    func acknowledgeButton(_ number: Int) -> String { "我方确认第 \(number) 版" }
}
