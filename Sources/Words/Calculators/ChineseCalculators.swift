import FollowUp

struct ChineseCalculators: CalculatorWords {
    private let dates = ChineseDates()

    let title = "计算器"
    let lede = "外贸常用计算。这里输入的内容不会被记录。"
    let calculate = "计算"

    func alsoByProgram(_ name: String) -> String {
        "程序接口：POST /api/v1/calculators/\(name)。"
    }

    let presentationTitle = "信用证最迟交单日"
    let presentationLede = "须在装运后的交单期内、且不迟于信用证到期日交单（UCP 600 第 6 条 d 款、第 14 条 c 款）。"
    let shipment = "装运日"
    let expiry = "信用证到期日（31D）"
    let presentationDays = "交单期天数（48）"
    let presentationDaysHint = "信用证未规定时为 21 天"
    let calendar = "银行所在国家或地区"
    let calendarHint = "两个字母，如 CN。最后一天银行休业的，顺延至下一个银行工作日。"

    func lastDay(_ day: Day) -> String { "最迟须于\(dates.day(day))交单。" }

    func extended(from day: Day, to extended: Day, place: String) -> String {
        "按期限应为\(dates.day(day))；当地银行（\(place)）该日休业，交单期限顺延至\(dates.day(extended))（第 29 条）。"
            + "最迟装运日不得顺延。"
    }

    func notExtended(place: String) -> String { "当地银行（\(place)）当天营业，无需顺延（第 29 条）。" }

    func provisional(place: String) -> String { "暂定：尚未载入当地（\(place)）该年的银行工作日。" }

    let creditTitle = "信用证与订单核对"
    let creditLede = "列出银行会拒付的不符点和存疑之处，并注明 UCP 600 条款。订单页面按已记录的内容同样核对。"
    let creditOrder = "订单"
    let orderValue = "订单金额（按信用证币种）"
    let orderQuantity = "订单数量（按信用证单位）"
    let orderGoods = "订单中的货物描述"

    let toleranceTitle = "信用证数量溢短装"
    let toleranceLede = "实际装运数量可以比信用证规定多或少多少（UCP 600 第 30 条），且不得超过信用证金额。"
    let quantity = "信用证数量"
    let unit = "单位"
    let about = "信用证的数量前有“约”或“大约”"
    let countedInPieces = "信用证以包装单位件数或货物自身件数规定数量"
    let minimum = "最少"
    let maximum = "最多"

    func rule(_ rule: QuantityTolerance.Rule) -> String {
        switch rule {
        case .about: "第 30 条 a 款：“约”允许 10 % 的增减。"
        case .measured: "第 30 条 b 款：允许 5 % 的增减。"
        case .none: "无溢短装：按件数规定的数量须如数装运。"
        }
    }
}
