import FollowUp

/// What happened to a list, or would happen.
extension ChineseImport {
    func runningHeadline(_ file: String, dryRun: Bool) -> String {
        dryRun ? "正在检查“\(file)”" : "正在导入“\(file)”"
    }

    func stage(_ stage: ImportStage) -> String {
        switch stage {
        case .mapping: "待对应各列"
        case .checking: "正在检查"
        case .checked: "已检查，未作记录"
        case .importing: "正在导入"
        case .done: "已导入"
        case .failed: "已中断"
        }
    }

    func rowsSoFar(_ rows: Int, of all: Int) -> String {
        "已处理 \(Figures.number(rows)) 行，共 \(Figures.number(all)) 行。"
    }

    func checkedHeadline(_ report: ImportReport) -> String {
        let orders = Figures.number(report.ordersIn)
        return report.rejectedRows == 0
            ? "可导入 \(orders) 个订单。"
            : "可导入 \(orders) 个订单，有 \(Figures.number(report.rejectedRows)) 行不能导入。"
    }

    func doneHeadline(_ report: ImportReport) -> String {
        let orders = Figures.number(report.ordersIn)
        return report.rejectedRows == 0
            ? "已导入 \(orders) 个订单。"
            : "已导入 \(orders) 个订单，有 \(Figures.number(report.rejectedRows)) 行未导入。"
    }

    func failedHeadline(_ file: String) -> String { "“\(file)”未能导入" }

    func failure(_ code: String, _ trouble: TableTrouble?) -> String {
        if let trouble { return ChineseObstacles().unreadableTable(trouble) }
        // Of a whole list, which is not what a row is told.
        return code == "storageFull" ? ChineseObstacles().storageFull : problem(code)
    }

    var reasonColumn: String { "未导入原因" }

    func reason(_ column: String?, _ code: String) -> String {
        column.map { "\($0)：\(problem(code))" } ?? problem(code)
    }

    func problem(_ code: String) -> String {
        switch code {
        case "notANumber": "不是数字，请用数字和小数点，如 1234.50。"
        case "yearMissing": "日期缺少年份，请写成 2026-12-03。"
        case "yearFarOff": "年份不合理，请核对；日期未定的，请留空。"
        case "notPositive": "必须大于零。"
        case "tooLarge", "outOfRange": "数值过大。"
        case "beyondThreeDecimals": "小数位数过多，最多三位。"
        case "beyondSixDecimals": "小数位数过多，最多六位。"
        case "beyondCurrencyDecimals": "小数位数超过该币种的位数。"
        case "repeatedOrder": "该订单在前面的行中已出现，每个订单只保留一行。"
        case "handoverDayMissing": "已交货的订单需要交货日期，请用名为“\(handover)”的列填写。"
        case "signDiffers": "金额旁的币种与该行或整份清单的币种不一致，请更正其中一处。"
        case "storageFull": "存储空间已满，此行未记录。请通知管理员，腾出空间后再次导入同一份表。"
        case "tooLong": "文字过长，请缩短。"
        case "tooMany": "订单行过多。"
        case "unknownOrder": "没有这个订单号，请先导入订单。"
        case "supplierDiffers": "同一订单的首行是别的供应商。"
        case "currencyDiffers": "同一订单的首行使用了别的币种。"
        case "otherRowsOfOrder": "同一订单有其他行未能导入，因此整个订单未导入。"
        case "dayInFuture": "这一天还没到，已发生的事只能填过去的日期。"
        case "numberTaken": "该订单号已存在，但供应商不同。"
        case "unknownCode": "未知代码，请检查写法。"
        case "unknownMilestone": "没有这个节点，请检查写法。"
        case "unknownSite": "该供应商没有这个工厂。"
        case "unknownLine": "订单没有这一行。"
        case "unknownLot": "订单没有这一批。"
        case "repeated": "表中同一行出现两次，请只保留一个。"
        case "moreThanTheLine": "超过订购数量。"
        case "milestoneAlreadyReached": "该节点已在另一日期完成。"
        case "fallsWithoutReason": "比此前的累计数少。请更正，或在订单页面填写并说明原因。"
        default: ChineseObstacles().sentence(named: code) ?? "订单无法接受此行（\(code)）。"
        }
    }

    private var handover: String { ChineseTerms().milestone(.handedOver, nil) }

    func reportLede(_ report: ImportReport) -> String {
        report.dryRun ? "这只是检查，尚未记录。" : "没有问题的行已导入，各订单的日志都写明了本表的内容。"
    }

    func problemsShown(_ shown: Int, of all: Int) -> String {
        "共 \(Figures.number(all)) 条，此处显示前 \(Figures.number(shown)) 条，文件中有全部。"
    }

    func notes(_ notes: ImportNotes) -> [String] {
        var lines: [String] = []
        func note(_ count: Int, _ sentence: (String) -> String) {
            if count > 0 { lines.append(sentence(Figures.number(count))) }
        }
        if let alone = withoutOrders(notes) { lines.append(alone) }
        note(notes.absentDates) { "\($0) 处日期写成文字，按“不明”处理。" }
        note(notes.absentNumbers) { "\($0) 处数字写成文字，按“不明”处理。" }
        note(notes.withdrawnTradeTerms) { "\($0) 行的贸易术语已废止，按原文保留。" }
        note(notes.valueDiffers) { "\($0) 行的金额与数量 × 单价相差超过 1 %。" }
        note(notes.repeatedKeys) { "\($0) 组订单、产品、日期各出现在多行，\(repeated(notes))" }
        note(notes.deliveredLate) { "\($0) 行属于逾期交货。" }
        note(notes.quantitiesOfSeveralLots) {
            "\($0) 行的数量属于分为数批的订单：只记在订单上，未计入任何一批，请在订单页面按批填写。"
        }
        if !notes.provisionalYears.isEmpty {
            lines.append(ChineseFrame().provisionalYears(notes.provisionalYears))
        }
        for (key, count) in notes.changedFields.sorted(by: { $0.key < $1.key }) {
            lines.append("\(field(key))：更改 \(Figures.number(count)) 处。")
        }
        return lines
    }

    /// What went in where no order did.
    private func withoutOrders(_ notes: ImportNotes) -> String? {
        let told = [
            (notes.suppliersAlone, "个供应商"), (notes.sitesAlone, "个工厂"), (notes.itemsAlone, "个产品"),
        ].filter { $0.0 > 0 }.map { "\(Figures.number($0.0)) \($0.1)" }
        guard !told.isEmpty else { return nil }
        return "没有订单导入，但已记录清单中的 \(told.joined(separator: "、"))，再次导入时会沿用。"
    }

    private func repeated(_ notes: ImportNotes) -> String {
        let all = "共 \(Figures.number(notes.repeatedLines)) 行"
        return notes.repeatedWithoutId == 0
            ? "\(all)，均按行标识识别。"
            : "\(all)，其中 \(Figures.number(notes.repeatedWithoutId)) 行没有行标识，按所在位置识别。"
    }

    func field(_ key: String) -> String {
        Self.fields[key] ?? ChineseTerms().milestone(MilestoneKey(rawValue: key), nil)
    }

    private static let fields = [
        "number": "订单号", "order": "订单号", "supplier": "供应商", "supplierChinese": "供应商中文名",
        "site": "工厂",
        "reference": "行标识", "line": "行标识", "item": "品名", "itemCode": "产品编码",
        "description": "品名", "quantity": "数量", "unit": "单位", "unitPrice": "单价", "value": "金额",
        "currency": "币种", "orderedOn": "下单日期", "promised": "承诺交期", "required": "要求交期",
        "delivered": "交货日期", "tradeTerm": "贸易术语", "tradePlace": "指定地点", "payment": "付款条款",
        "destination": "目的地", "buyer": "买方", "consignee": "收货人", "mode": "运输方式", "kind": "类别",
        "profile": "跟单要求", "stage": "当前节点", "on": "截至", "takenOverOn": "截至", "finished": "成品数",
        "packed": "已装箱数",
        "paid": "已付金额", "note": "备注", "terms": "条款", "lines": "订单行",
    ]
}
