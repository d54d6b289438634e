import FollowUp

struct ChineseAccounts: AccountWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "收款账户"
    let noAccount = "尚无已确认的收款账户，暂时不能向该供应商付款。"
    let noCallable = "没有一位联系人的电话在提出前 72 小时已登记，回拨不作数。请先驳回；联系人登记满 72 小时后再提出。"
    let account = "账户"
    let holder = "户名"
    let supplierIs = "供应商名称"
    let code = "IBAN 或账号"
    let codeHint = "照单据填写，空格不限。之后只显示末位"
    let bank = "开户行"
    let bic = "BIC（SWIFT 代码）"
    let country = "账户所在国家或地区"
    let currencies = "币种"
    let currenciesHint = "如 USD, CNY"
    let platform = "平台"
    let shop = "平台上的店铺名"
    let kind = "类别"
    let replacesField = "取代"
    let asks = "确认前须具备"
    let lookTwice = "需要留意"
    let former = "停用及驳回的账户"
    let worthNothing = "不作数：该电话登记时间不够长"
    let noNumber = "无账号"

    let proposeTitle = "提出收款账户"
    let proposeHint = "账户一经提出，在有人确认或驳回之前，对该供应商的付款全部暂停。"
    let proposePlatformTitle = "提出平台账户"
    let proposeButton = "提出并暂停付款"
    let callBackTitle = "登记回拨"
    let contact = "回拨的联系人"
    let said = "通话内容"
    let saidHint = "不要写账号"
    let callBackButton = "登记通话"
    let factTitle = "登记核实情况"
    let fact = "事项"
    let seen = "所见情况"
    let link = "订单页面地址"
    let linkHint = "本公司在平台上的订单页面，由您亲自打开"
    let factButton = "登记"
    let on = "日期"
    let confirmButton = "确认该账户"
    let confirmHint = "您声明：已核对各项事实，这确是供应商的账户。须由两人确认，提出人和登记人不能确认。"
    let rejectTitle = "驳回"
    let rejectHint = "驳回后，此前已确认的账户立即恢复付款。"
    let rejectButton = "驳回该账户"
    let withdrawTitle = "停用该账户"
    let withdrawButton = "停用"
    let cause = "原因类别"
    let shortenTitle = "申请缩短冷静期"
    let hours = "自提出起的小时数"
    let shortenButton = "提交申请"
    let agreeButton = "同意缩短"
    let tellTitle = "告知原有联系人"
    let tellHint = "请用此前已登记的电话逐一告知。不要说出账号。"
    let toldButton = "登记已电话告知"
    let revealTitle = "显示完整账号"
    let revealHint = "查看人和理由都会记录在案。"
    let revealButton = "显示账号"
    let revealedHint = "只显示这一次，用毕请离开本页。"

    let ofOrder = "本订单的收款账户"
    let chooseTitle = "选用另一个已确认的账户"
    let chooseButton = "选用"
    let anyAccount = "不指定：唯一已确认的账户"
    let toAccounts = "供应商的收款账户"
    let shownTitle = "单据上是另一个账户"
    let shownHint = "例如形式发票。在有人确认或驳回之前，对该供应商的付款全部暂停。"
    let shownOn = "见于单证文件"

    func word(_ kind: AccountKind) -> String {
        switch kind {
        case .bank: "银行账户"
        case .platform: "平台账户"
        }
    }

    func word(_ status: AccountStatus) -> String {
        switch status {
        case .proposed: "待确认"
        case .confirmed: "已确认"
        case .rejected: "已驳回"
        case .withdrawn: "已停用"
        }
    }

    func word(_ kind: AccountFactKind) -> String {
        switch kind {
        case .licenceCompared: "与营业执照核对"
        case .stampedConfirmation: "盖章确认函"
        case .videoCall: "视频通话"
        case .visit: "实地拜访"
        case .callBack: "电话回拨"
        case .orderPageSeen: "见于本公司订单页面"
        }
    }

    func word(_ end: AccountEnd) -> String {
        switch end {
        case .closed: "账户已注销"
        case .fraud: "并非供应商的账户"
        case .mistaken: "确认有误"
        case .replaced: "已由另一账户取代"
        }
    }

    func paid(to account: String) -> String { "可付款至 \(account)。" }

    func paid(toOneOf count: Int) -> String { "已确认 \(count) 个账户，各订单指定其中一个收款。" }

    func firstHeld(on instant: String, by name: String) -> String {
        "暂时不能付款：\(name) 于\(instant)提出了收款账户，尚待确认。"
    }

    func held(on instant: String, by name: String) -> String {
        "对该供应商的付款已暂停：\(name) 于\(instant)提出了新的收款账户。"
    }

    func confirmFrom(_ instant: String, after contact: String?) -> String {
        contact.map { "\(instant)起、且回拨 \($0) 之后方可确认。" } ?? "\(instant)起方可确认。"
    }

    func confirmNow(persons: Int) -> String {
        persons == 1 ? "只差另一人确认。" : "只差两人确认。"
    }

    func missing(_ count: Int) -> String { "还缺 \(count) 项事实。" }

    func proposed(on instant: String, by name: String) -> String { "\(name) 于\(instant)提出" }

    func confirmed(on instant: String, by names: String) -> String {
        "\(names) 于\(instant)确认"
    }

    func halfConfirmed(by name: String) -> String { "\(name) 已确认，还须另一人确认。" }

    func ended(on instant: String, by name: String) -> String { "\(name) 于\(instant)" }

    func replaces(_ number: Int) -> String { "取代账户 \(number)" }

    func evidence(document: Int) -> String { "某订单的单证文件 \(document)" }

    func callBackHint(hours: Int) -> String { "只有提出前 \(hours) 小时已登记的电话才作数。" }

    func shortenHint(least: Int) -> String { "不少于 \(least) 小时，须另一人同意。" }

    func shorteningAsked(hours: Int, reason: String) -> String {
        "已申请将冷静期缩短为 \(hours) 小时：“\(reason)”"
    }

    func told(_ name: String, by: String, on instant: String) -> String {
        "\(name)：\(by) 于\(instant)告知"
    }

    func toldByLetter(_ name: String, on instant: String) -> String {
        "\(name)：\(instant)已发邮件告知"
    }

    func unreached(_ why: String) -> String { "邮件未送达。\(why)" }

    func noticeSubject(from house: String, of supplier: (String, String?)) -> String {
        "\(house)：有人向我司提供了\(supplier.1 ?? supplier.0)的另一个收款账户"
    }

    func notice(to name: String?, from house: String, of supplier: (String, String?)) -> String {
        let supplier = supplier.1 ?? supplier.0
        return """
            \(name ?? supplier)，您好：

            有人向\(house)提供了\(supplier)的另一个收款账户。在我们打电话核实之前，不会向贵司的任何账户付款。

            如果您不知道此事，请立即拨打您一直使用的电话与我们联系。请不要在邮件里回复账号：我们从不通过邮件索要账号。

            \(house)
            """
    }

    func revealed(_ account: Int) -> String { "账户 \(account) 的完整账号" }
}
