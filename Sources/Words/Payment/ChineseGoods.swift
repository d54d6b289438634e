import FollowUp

struct ChineseGoods: GoodsWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()
    let payments = ChinesePayments()

    let title = "货物"
    let lede = "货物在装运前由决定人放行。"
    let notInspected = "未验货。"
    let releaseTitle = "放行货物"
    let releaseButton = "放行货物"
    let ground = "依据"
    let issues = "已知问题"
    let issuesHint = "每行一个；带已知问题出货时须填写"
    let withdrawTitle = "撤回放行"
    let withdrawButton = "撤回放行"
    let shippedTitle = "填写实际出货数"
    let shippedHint = "短装或溢装：每行实际出货的数量"
    let shippedButton = "记录实际出货数"

    let resultTitle = "记录验货结果"
    let resultButton = "记录结果"
    let resultLot = "批次"
    let verdict = "结论"
    let inspected = "查验数量"
    let critical = "致命缺陷"
    let major = "主要缺陷"
    let minor = "次要缺陷"
    let report = "报告"
    let reportHint = "该批订单的文件编号"
    let results = "验货结果"

    let loadTitle = "记录已装运"
    let loadButton = "记录装运"
    let loadedOn = "装运或提货日"
    let seals = "铅封号"
    let paper = "进仓单或运单"
    let paperHint = "进仓单、运单或承运人收据"
    let handOverTitle = "记录已交付"
    let handOverButton = "记录交付"
    let handedOverOn = "交付日"
    let place = "地点"
    let to = "接收人"

    func notReleased(_ lot: Int) -> String { "第 \(lot) 批：未放行。" }

    func released(_ lot: Int, ground: String, by name: String, on day: String) -> String {
        "第 \(lot) 批：\(name)于\(day)放行，\(ground)。"
    }

    func found(kind: String, on day: String, verdict: String, by name: String) -> String {
        "\(kind)，\(day)：\(verdict)，\(name)记录。"
    }

    func defects(critical: Int?, major: Int?, minor: Int?) -> String {
        let counts = [(critical, "致命"), (major, "主要"), (minor, "次要")]
        return counts.compactMap { count, name in count.map { "\(name) \($0)" } }
            .joined(separator: "，")
    }

    func loaded(_ lot: Int, on day: String, unreleased: Bool) -> String {
        unreleased ? "第 \(lot) 批：\(day)装运，而货物未经放行。" : "第 \(lot) 批：\(day)装运。"
    }

    func handedOver(_ lot: Int, on day: String) -> String { "第 \(lot) 批：\(day)交付。" }

    func shipmentLoaded(_ day: String) -> String { "已于\(day)装运。" }
    func shipmentHandedOver(_ day: String) -> String { "已于\(day)交付。" }

    func visit(_ result: VisitResult, _ lot: String) -> String {
        "\(lot) 的结果：\(inWords(result))。"
    }

    private func inWords(_ result: VisitResult) -> String {
        var facts = ["\(dates.day(result.on))\(payments.word(result.verdict))"]
        if let inspected = result.inspected { facts.append("查验 \(Figures.quantity(inspected))") }
        let defects = defects(
            critical: result.critical, major: result.major, minor: result.minor)
        if !defects.isEmpty { facts.append(defects) }
        if let report = result.report { facts.append("文件 \(report)") }
        if let note = result.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: "，")
    }

    func loading(_ told: ShipmentLoading) -> String {
        var facts = ["\(dates.day(told.on))装运"]
        if !told.seals.isEmpty { facts.append("铅封 \(told.seals.joined(separator: "、"))") }
        if let paper = told.paper { facts.append(paper) }
        if let note = told.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: "，") + "。"
    }

    func handover(_ told: ShipmentHandover) -> String {
        var facts = ["\(dates.day(told.on))交付"]
        if let place = told.place { facts.append(place) }
        if let to = told.to { facts.append("接收人\(terms.text(to))") }
        if let note = told.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: "，") + "。"
    }

    func line(_ change: GoodsChange, _ names: JournalNames) -> String {
        switch change {
        case .inspectionRecorded(let inspection):
            return "\(terms.visitKind(inspection.kind))，第 \(inspection.result.lot.lot) 批："
                + "\(inWords(inspection.result))。"
        case .goodsReleased(let release):
            let issues = release.issues.map { "：“\(terms.text($0))”" } ?? ""
            let rests =
                release.waiver.map { "，依据第 \($0) 号豁免" }
                ?? release.of.map { "，依据第 \($0) 号记录" } ?? ""
            return "放行第 \(release.lot) 批货物，\(payments.word(release.ground))"
                + "\(rests)\(issues)。"
        case .goodsReleaseWithdrawn(let lot, let reason):
            return "撤回第 \(lot) 批的放行：“\(terms.text(reason))”"
        case .lotLoaded(let told):
            return loaded(told.lot, on: dates.day(told.on), unreleased: told.unreleased)
        case .lotHandedOver(let told): return handedOver(told.lot, on: dates.day(told.on))
        case .shippedTold(let lot, let shares):
            let facts = shares.map { "第 \($0.line) 行 \(Figures.quantity($0.quantity))" }
            return "第 \(lot) 批实际出货：\(facts.joined(separator: "，"))。"
        }
    }
}
