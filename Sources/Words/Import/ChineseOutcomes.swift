import FollowUp

/// 导入新建、更新或仅提出更改建议的订单。
extension ChineseImport {
    func createdOrders(_ report: ImportReport) -> String {
        report.dryRun ? "将新建的订单" : "新建的订单"
    }

    func updatedOrders(_ report: ImportReport) -> String {
        report.dryRun ? "将更新的订单" : "更新的订单"
    }

    func proposedOrders(_ report: ImportReport) -> String {
        report.dryRun ? "将仅提出建议的订单" : "仅提出建议的订单"
    }

    var proposedHint: String {
        "上次导入之后已有人更改过这些内容，因此本表不直接更改。请在订单页面接受或拒绝。"
    }

    var alsoProposed: String { "其中仅提出建议的内容" }

    func ordersShown(_ shown: Int, of all: Int) -> String {
        "共 \(Figures.number(all)) 个，此处按表中顺序显示前 \(Figures.number(shown)) 个。"
    }

    func showNumbers(_ count: Int) -> String { "显示 \(Figures.number(count)) 个订单号" }

    func moreFields(_ count: Int) -> String {
        "另有 \(Figures.number(count)) 项，详见订单日志。"
    }

    var order: String { "订单" }
    var whatChanged: String { "内容" }
    var before: String { "原值" }
    var after: String { "表中" }
    var inForce: String { "现行" }
    var listSays: String { "表中" }
    var acceptedBy: String { "现行值由谁确定" }
    var notTold: String { "未填" }
}
