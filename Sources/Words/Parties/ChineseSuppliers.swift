import FollowUp

struct ChineseSuppliers: SupplierWords {
    private let dates = ChineseDates()

    let title = "供应商"
    let lede = "各供应商至今守约情况，按订单行统计。"
    let name = "名称"
    let searchHint = "名称的一部分（按 / 键）"
    let chineseName = "中文名称"
    let creditCode = "统一社会信用代码"
    let creditCodeHint = "18 位，与营业执照一致"
    let country = "国家或地区"
    let countryHint = "两位字母代码，如 CN"
    let sites = "工厂"
    let noOpenOrders = "与该供应商没有未完成的订单。"
    let openOrders = "未完成订单"
    let onTime = "准时率"
    let noneHandedOver = "尚未交货"
    let picture = "准时与逾期交货的行数"
    let onTimeLines = "准时"
    let lateLines = "逾期"
    let week = "上班日"
    let closures = "放假"
    let noClosures = "未登记放假。"
    let factory = "实际工厂"
    let disclosed = "已知"
    let undisclosed = "未透露"
    let siteName = "工厂名称"
    let siteNameHint = "实际工厂，或贸易公司背后的“未透露 A”"
    let address = "地址"
    let addSite = "新增工厂"
    let addSiteButton = "新增工厂"
    let changeSite = "修改"
    let changeSiteButton = "保存工厂"
    let otherWeek = "其他安排，保持不变"
    let withdrawClosure = "撤销此次放假"
    let addClosure = "登记放假"
    let addClosureButton = "登记放假"
    let site = "工厂"
    let from = "放假第一天"
    let through = "放假最后一天"
    let confirmed = "供应商已确认"
    let particulars = "基本资料"
    let changeParticulars = "修改资料"
    let particularsButton = "保存资料"
    let newSupplier = "新增供应商"
    let newSupplierButton = "录入供应商"
    let emptyText = "供应商随订单一起建立（导入或手工录入），也可以在这里先录入。"
    let noSites = "尚不知工厂，暂按周一至周六上班计算。"
    let allOrders = "全部未完成订单"
    let listCaption = "供应商，按名称排列"

    func headline(count: Int) -> String { count == 0 ? "还没有供应商" : "供应商" }

    func onTimeShare(permille: Int, lines: Int) -> String {
        "\(Figures.share(permille))（\(Figures.number(lines)) 行）"
    }

    func weekOf(days: Int) -> String {
        switch days {
        case ...5: "周一至周五"
        case 6: "周一至周六"
        default: "每天"
        }
    }

    func recordHeadline(_ row: SupplierRow) -> String {
        let all = Figures.number(row.linesHandedOver)
        if row.linesHandedOver == 0 { return "尚未交过货，交期无据可依。" }
        return row.linesLate == 0
            ? "已交货的 \(all) 行全部准时。"
            : "已交货的 \(all) 行中有 \(Figures.number(row.linesLate)) 行逾期。"
    }

    func spread(p50: Int, p80: Int, basedOn: Int) -> String {
        "\(Figures.number(basedOn)) 个已完成订单中，一半不晚于\(against(p50))交货，八成不晚于\(against(p80))交货。"
    }

    private func against(_ days: Int) -> String {
        if days == 0 { return "承诺当天" }
        return days > 0 ? "承诺后 \(days) 天" : "承诺前 \(days.magnitude) 天"
    }

    func tooFew(_ basedOn: Int) -> String {
        basedOn < 10
            ? "已完成的订单不足十个（\(basedOn) 个），不显示 P50 和 P80。"
            : "\(Figures.number(basedOn)) 个已完成订单中，承诺交期前一个月仍未交货的不足十个，不显示 P50 和 P80。"
    }

    func closure(_ closure: FactoryClosure) -> String {
        let note = closure.note?.text.map { "“\($0)”" } ?? ""
        return dates.span(closure.from, closure.through)
            + (closure.confirmed ? "，已确认。" : "，尚未确认。") + note
    }
}
