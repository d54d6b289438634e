struct ChineseNewOrder: NewOrderWords {
    let title = "新建订单"
    let lede = "暂缺的内容可以以后补充。订单较多时，用导入更快。"
    let order = "订单"
    let number = "订单号"
    let supplierHint = "输入新名称会建立新供应商。"
    let kind = "类别"
    let profile = "档次"
    let profileHint = "决定对本订单要求多少内容。"
    let terms = "条款"
    let currency = "币种"
    let currencyHint = "三位字母代码，如 USD"
    let placeHint = "例如：宁波"
    let paymentHint = "例如：30 % 预付款，70 % 出货前付清"
    let promisedHint = "供应商承诺的交货日期"
    let lines = "订单行"
    let linesHint = "需要几行填几行，空行不计。"
    let button = "建立订单"

    func lineLegend(_ number: Int) -> String { "第 \(number) 行" }
}
