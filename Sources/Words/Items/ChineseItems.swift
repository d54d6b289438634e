struct ChineseItems: ItemWords {
    let title = "产品"
    let lede = "每个订单行对应一个产品，未完成的订单在此计数。"
    let code = "编码"
    let description = "品名"
    let chineseDescription = "中文品名"
    let unit = "单位"
    let gtin = "商品条码（GTIN）"
    let gtinHint = "8、12、13 或 14 位数字"
    let hsCode = "海关编码（HS）"
    let openOrders = "未完成订单"
    let emptyText = "产品随订单行一起建立，也可以在这里先录入。"
    let newItem = "新增产品"
    let newButton = "录入产品"
    let amend = "修改资料"
    let amendButton = "保存资料"
    let orders = "含此产品的订单"
    let noOrders = "还没有订单含此产品。"
    let listCaption = "产品，按编码排列"

    func headline(count: Int) -> String { count == 0 ? "还没有产品" : "产品" }

    func itemHeadline(openOrders: Int) -> String {
        openOrders == 0 ? "没有未完成的订单。" : "\(Figures.number(openOrders)) 个未完成订单。"
    }
}
