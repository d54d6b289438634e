import FollowUp

struct ChineseCredits: CreditWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "信用证"
    let found = "检查结果"
    let grade = "性质"
    let tellTitle = "登记信用证"
    let amendTitle = "修改信用证"
    let tellHint = "按银行电文填写，各栏编号见括号。每次登记全部内容：留空即信用证未规定。"
    let tellButton = "登记信用证"
    let endTitle = "信用证不再用于本订单"
    let endButton = "终止信用证"

    let number = "信用证号（20）"
    let amount = "金额（32B）"
    let currency = "币种（32B）"
    let issuedOn = "开证日（31C）"
    let expiry = "到期日（31D）"
    let expiryPlace = "到期地（31D）"
    let applicant = "申请人（50）"
    let beneficiary = "受益人（59）"
    let tolerancePlus = "金额上浮 %（39A）"
    let toleranceMinus = "金额下浮 %（39A）"
    let tolerance = "金额增减幅度（39A）"
    let aboutAmount = "金额前有“约”或“大约”"
    let partialShipments = "分批装运（43P）"
    let transhipment = "转运（43T）"
    let loadingPort = "装运港（44E）"
    let dischargePort = "卸货港（44F）"
    let latestShipment = "最迟装运日（44C）"
    let goods = "货物描述（45A）"
    let quantity = "数量（45A）"
    let unit = "单位"
    let about = "数量前有“约”或“大约”"
    let countedInPieces = "以包装件数或货物个数规定数量"
    let documents = "所需单据（46A）"
    let conditions = "附加条件（47A）"
    let presentationDays = "交单期天数（48）"
    let sequence = "报文序号（27）"
    let form = "信用证类型（40A）"
    let rules = "适用规则（40E）"
    let availableWith = "兑用银行（41A/41D）"
    let availableBy = "兑用方式（41A/41D）"
    let drafts = "汇票期限（42C）"
    let deferredPayment = "延期付款（42P）"
    let receiptPlace = "接管地（44A）"
    let finalPlace = "最终目的地（44B）"
    let shipmentPeriod = "装运期（44D）"
    let confirmation = "保兑指示（49）"
    let charges = "费用（71D）"
    let shipmentPeriodHint = "“约某日”、上下半月、月初、月中、月末按第 3 条计算"

    func word(_ grade: CreditGrade) -> String {
        switch grade {
        case .discrepancy: "不符点"
        case .doubt: "须核对"
        case .unknown: "不明"
        }
    }

    func word(_ permission: CreditPermission) -> String {
        switch permission {
        case .allowed: "允许"
        case .notAllowed: "不允许"
        case .conditional: "有条件"
        }
    }

    func word(_ form: CreditForm) -> String {
        switch form {
        case .irrevocable: "不可撤销"
        case .irrevocableTransferable: "不可撤销、可转让"
        case .irrevocableStandby: "不可撤销备用"
        case .revocable: "可撤销"
        }
    }

    func word(_ rules: CreditRules) -> String {
        switch rules {
        case .ucpLatest: "UCP 最新版"
        case .eucpLatest: "eUCP 最新版"
        case .ucpurrLatest: "UCP URR 最新版"
        case .eucpurrLatest: "eUCP URR 最新版"
        case .ispLatest: "ISP 最新版"
        case .other: "其他规则"
        }
    }

    func word(_ availability: CreditAvailability) -> String {
        switch availability {
        case .sightPayment: "即期付款"
        case .deferredPayment: "延期付款"
        case .acceptance: "承兑"
        case .negotiation: "议付"
        case .mixedPayment: "混合付款"
        }
    }

    func word(_ confirmation: CreditConfirmation) -> String {
        switch confirmation {
        case .confirm: "加具保兑"
        case .mayAdd: "可加具保兑"
        case .without: "不保兑"
        }
    }

    func place(article: String, field: String) -> String {
        "UCP 600 第 \(article) 条，\(field) 栏"
    }

    func standing(discrepancies: Int, others: Int) -> String {
        if discrepancies > 0 {
            return "按本订单出具的单据有 \(discrepancies) 处不符点，银行会拒付。"
        }
        return others > 0 ? "没有不符点，有 \(others) 处须核对。" : "信用证与订单相符。"
    }

    func lastPresentation(_ day: Day, of lots: [Int]) -> String {
        let which = lots.isEmpty ? "" : "第 \(lots.map { "\($0)" }.joined(separator: "、")) 批"
        return "\(which)按预计装运，最迟须于\(dates.day(day))交单。"
    }

    func told(_ credit: LetterOfCredit) -> String {
        var parts = [Figures.money(credit.amount)]
        if let latest = credit.latestShipment { parts.append("最迟装运\(dates.day(latest))") }
        if let expiry = credit.expiry { parts.append("\(dates.day(expiry))到期") }
        parts += further(credit)
        return "登记信用证 \(credit.number)：\(parts.joined(separator: "，"))。"
    }

    func ended(_ reason: String) -> String { "信用证不再用于本订单：“\(reason)”" }
}
