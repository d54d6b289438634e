import FollowUp

struct ChineseSeats: SeatWords {
    private let dates = ChineseDates()

    let title = "联系人链接"
    let hint = "联系人用手机打开链接、选择姓名，就能看到与该供应商的全部未完成订单；看不到价格和内部备注。不需要账号和密码。"
    let noContacts = "请先新增联系人，每人一个链接。"
    let noLink = "还没有链接"
    let ended = "已到期"
    let revoked = "已作废"
    let asking = "申请新链接"
    let makeLink = "生成链接"
    let makeNewLink = "重新生成链接"
    let newLinkHint = "旧链接即失效，已登记的设备不受影响。"
    let revoke = "作废链接和设备"
    let revokeHint = "从下一次访问起，此席位的人都不能再进入。"
    let devices = "设备"
    let moreActs = "验证码、作废"
    let noDevices = "还没有人打开链接。"
    let revokeDevice = "作废"
    let makeCode = "生成验证码"
    let codeHint = "对方要登记收款账户或新联系人时，需要六位验证码。请打电话告知，电话须是早已知道的号码。"
    let tooNew = "登记或更改联系方式未满 72 小时：可以报告进度，但暂不能登记收款账户或联系人。"
    let shownHint = "只显示这一次，请现在复制。拿到链接的人可以自报姓名并报告进度，请只发给本人。"
    let address = "链接"
    let messageLabel = "可复制的消息"
    let qrTitle = "链接的二维码"
    let messages = "与供应商的消息"
    let noMessages = "还没有消息。"
    let fromSupplier = "供应商"
    let fromHouse = "我方"
    let writeToSupplier = "给供应商留言"
    let writeHint = "对方联系人在自己的页面上看到，不发邮件。"
    let send = "发送消息"

    let doorLede = "请先选择您的姓名，再打开订单。在此之前不会记录任何内容。"
    let whoAreYou = "您是哪位？"
    let otherName = "其他人：请填姓名"
    let otherNameHint = "客户认识的称呼"
    let enter = "是我，打开"
    let endedTitle = "此链接已失效"
    let endedLede = "链接已更换或到期，请向客户索取新链接。"
    let unknownLede = "请检查链接是否复制完整，或向客户索取新链接。"
    let askLink = "申请新链接"
    let askedTitle = "已申请"
    let askedLede = "客户已看到您在等新链接，会发给您。"
    let typedTitle = "未记录：您填写的内容"
    let typedHint = "请先复制，打开新链接后再提交。文件须重新选择。"
    let noSeatTitle = "请打开收到的链接"
    let noSeatLede = "此浏览器尚未登记。请在这里重新打开客户发给您的链接。"

    let nothingAsked = "目前没有需要您处理的事项"
    let orders = "未完成订单"
    let noOrders = "与该客户没有未完成的订单。"
    let moreOrders = "更多订单"
    let earlier = "回到开头"
    let askedOfYou = "需要您处理"
    let promised = "交期"
    let told = "您报的日期"
    let finished = "成品数"
    let packed = "已装箱数"
    let ordered = "订购"
    let notTold = "尚未报告"
    let overdue = "已逾期"
    let handedOver = "已交货"
    let closed = "已完成"
    let cancelled = "已取消"
    let open = "进行中"
    let tellProgress = "报告进度"
    let progressHint = "从第一件起的累计数量"
    let note = "有什么困难，还需要我方提供什么"
    let fallCause = "数量比上次少"
    let tellProgressButton = "提交"
    let milestones = "节点"
    let yours = "由您完成"
    let tellDay = "改报日期"
    let expected = "预计日期"
    let because = "原因"
    let inWords = "说明"
    let tellDayButton = "提交日期"
    let planned = "计划"
    let reached = "完成"
    let lines = "订购内容"
    let notToBeMade = "已取消，不再生产"
    let payments = "客户已付款项"
    func sent(on day: Day) -> String { "\(dates.day(day))汇出" }
    func arrived(on day: Day) -> String { "\(dates.day(day))到账" }
    let attach = "上传照片或文件"
    let file = "文件"
    let kind = "内容"
    let attachButton = "上传"
    let files = "贵方已上传"
    let write = "给客户留言"
    let writeButton = "发送消息"
    let waitsForYou = "请贵司确认"
    let waitsForBuyer = "客户尚未确认"
    let confirmTitle = "确认订单"
    let confirmLink = "有不同之处，或上传形式发票"
    let confirmAsReceived = "与收到的订单一致，确认"
    let asReceived = "除以下改动外，均与收到的订单一致（含价格）"
    let confirmDiffers = "有不同之处"
    let pricesHint = "已按订单填好，只改不同之处。此页不显示价格和金额：仅在与订单不同时填写。"
    let paperFile = "已签字的形式发票或回签订单"
    let confirmHint = "与收到的订单一致，直接提交即可。不一致之处由客户逐项确认。"
    let confirmButton = "提交确认"
    let notNamed = "此处不填"
    let otherAccount = "登记其他账户"
    let otherAccountHint = "未列出的账户须先凭客户告知的验证码登记，之后即可在此选择。"
    let commitTitle = "提交生产计划"
    let commitHint = "填写各节点的承诺日期和届时累计完成的数量。客户接受后即成为正式计划。"
    let stageDay = "日期"
    let stageQuantity = "届时累计完成"
    let planAccepted = "客户已接受"
    let planRefused = "客户未接受，请重新提交"
    let planWaits = "等待客户核对"
    let commitButton = "提交计划"
    let recorded = "已记录，谢谢。"
    let back = "全部订单"
    let proposals = "收款账户或联系人"
    let proposalsLede = "两者都需要验证码，请打电话向客户索取。我们从不在邮件中告知账户。"
    let mayNotPropose = "您登记或更改联系方式未满 72 小时，暂不能登记收款账户或联系人；可以照常报告进度。"
    let proposeAccount = "登记收款账户"
    let proposeAccountHint = "客户回拨电话并经两人确认之前，不会付款。"
    let proposeAccountButton = "提交账户"
    let proposeContact = "登记新联系人"
    let proposeContactHint = "客户会另外发给他一个链接。"
    let proposeContactButton = "提交联系人"
    let secondCode = "验证码"
    let secondCodeHint = "客户在电话里告知的六位数字"
    let pleaseConfirm = "确认订单"
    let pleaseConfirmAgain = "订单确认未获接受或已过时，请重新确认"
    let yourWord = "贵方"
    let accountProposed = "已记录。付款之前客户会回拨电话确认。"
    let askNew = "申请新链接"

    let seatEnded = "此链接或设备已失效，请申请新链接。"
    let wrongCode = "验证码不对、已过期或已用过，请索取新的。"
    let linkNeedsHTTPS = "供应商链接只能通过 https 使用。请用 --public-url 启动服务，或用 https 打开。"

    func acknowledged(_ name: String, on day: String, ours: Bool) -> String {
        "\(ours ? "贵司" : "客户")已确认：\(name)，\(day)"
    }

    func word(_ standing: SupplierConfirmationStanding) -> String {
        switch standing {
        case .waiting: "等待客户核对"
        case .accepted: "客户已接受"
        case .refused: "客户有未接受的内容，请更正后重新确认"
        case .outdated: "确认之后订单有改动，请重新确认"
        }
    }

    func word(_ kind: DeviceKind) -> String {
        switch kind {
        case .phone: "手机"
        case .tablet: "平板"
        case .computer: "电脑"
        }
    }

    func place(_ seat: SeatReference, _ device: String?) -> String {
        let kind = device.flatMap { DeviceKind(rawValue: $0) }.map { "，\(word($0))" } ?? ""
        return "席位 \(seat.seat)\(kind)"
    }

    func opens(until day: Day) -> String { "有效至\(dates.day(day))" }

    func asks(_ name: String, _ instant: String) -> String { "\(name) 于 \(instant) 申请新链接。" }

    func device(_ name: String, _ kind: DeviceKind) -> String { "\(name)，\(word(kind))" }

    func bound(_ instant: String) -> String { "\(instant) 登记" }

    func seen(_ instant: String) -> String { "最近访问 \(instant)" }

    func shownTitle(_ name: String) -> String { "\(name) 的链接" }

    func codeTitle(_ name: String) -> String { "\(name) 的验证码" }

    func codeUse(until instant: String) -> String {
        "有效至 \(instant)，只能用一次。请打电话告知，不要用文字发送。"
    }

    func message(
        name: String?, buyer: String, orders: [String], of total: Int, address: String, last: Day
    ) -> String {
        let greeting = name.map { "\($0)，您好！\n" } ?? "您好！\n"
        let numbers = orders.joined(separator: "、")
        let more = total > orders.count ? "等 \(Figures.number(total)) 个" : ""
        let which =
            orders.isEmpty ? "这是 \(buyer) 的订单链接。" : "这是 \(buyer) 的订单：\(numbers)\(more)。"
        return "\(greeting)\(which)\n请用手机打开链接，选择姓名后报告进度，一分钟即可，不需要账号：\n"
            + "\(address)\n链接有效至\(dates.day(last))，请勿转发给公司以外的人。"
    }

    func pleaseAcknowledge(_ version: Int) -> String { "确认生产确认书第 \(version) 版" }

    func doorTitle(_ buyer: String) -> String { "\(buyer) 的订单" }

    func asked(_ orders: Int) -> String { "有 \(Figures.number(orders)) 个订单需要您处理" }

    func youAre(_ name: String, _ supplier: String) -> String { "\(supplier) · \(name)" }

    func opensForYou(until day: Day) -> String { "您的链接有效至\(dates.day(day))。" }

    func moreLines(_ count: Int) -> String { "另有 \(count) 行" }

    func due(_ day: Day, isLate: Bool) -> String {
        isLate ? "原定\(dates.day(day))，已过期" : "\(dates.day(day))前"
    }

    func asOf(_ day: Day) -> String { "截至\(dates.day(day))" }

    func paperHint(megabytes: Int) -> String { "可不上传；最大 \(megabytes) MB" }

    func fileHint(megabytes: Int) -> String { "最大 \(megabytes) MB" }

    func line(_ change: SeatChange) -> String {
        switch change {
        case .linkMade(let seat, let link, let until):
            "为联系人 \(seat) 生成第 \(link) 个链接，有效至\(last(until))。"
        case .revoked(let seat): "作废联系人 \(seat) 的链接和全部设备。"
        case .linkAsked(let seat): "为联系人 \(seat) 申请新链接。"
        case .deviceBound(let seat, let device, let name, let kind):
            "以“\(ChineseTerms().text(name))”的名义打开联系人 \(seat) 的链接，"
                + "登记为设备 \(device)（\(word(kind))）。"
        case .deviceRevoked(let seat, let device): "作废联系人 \(seat) 的设备 \(device)。"
        case .codeMade(let seat, _): "为联系人 \(seat) 生成验证码。"
        case .endedLinkTried(let seat, let link):
            "试图使用联系人 \(seat) 已失效的链接（第 \(link) 个），已拒绝。"
        }
    }

    private func last(_ until: Instant) -> String {
        dates.day(until.day(offsetMinutes: 480).adding(days: -1))
    }

    func written(_ text: String) -> String { "留言：“\(text)”" }

    func enoughForToday(_ what: SeatTelling, _ limit: Int) -> String {
        let told =
            switch what {
            case .files: "\(limit) 个文件"
            case .confirmations: "\(limit) 份订单确认"
            case .plans: "\(limit) 份生产计划"
            case .messages: "\(limit) 条消息"
            case .reports: "\(limit) 次进度报告"
            }
        return "此链接一天内已就本订单提交 \(told)，不能再提交。其余的请明天再提交，或请客户代为录入。"
    }

    func contactTooNew(_ hours: Int) -> String {
        "此联系人登记或更改联系方式未满 \(hours) 小时，暂不能从这里登记收款账户或联系人。"
    }
}
