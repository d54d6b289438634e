import FollowUp

struct ChineseObstacles: ObstacleWords {
    let dates = ChineseDates()

    let missing = "此项为必填，请补上。"
    let notUnderstood = "无法识别，请换一种写法。"
    let notADay = "不是有效日期，请写成 2026-12-03。"
    let notANumber = "不是数字，请用数字和小数点，如 1234.50。"
    let numberTooLarge = "数值过大，请核对位数。"
    let notAnAmount = "不是有效金额，请用数字和小数点，如 1234.50。"
    let unknownCurrency = "未知币种，请用三位字母代码，如 USD。"
    let otherCurrency = "币种与订单不同，请改用订单的币种。"
    let notSignedIn = "您尚未登录，或登录已过期，请重新登录。"
    let notAllowed = "您的角色没有此权限，请联系工作区管理员。"
    let notFromHere = "页面已过期：其间重新登录过或切换过工作区。请刷新页面后重新提交。"
    let wrongEmailOrPassword = "邮箱或密码不对，请重试。"
    let linkUsedOrExpired = "链接已使用或已过期，请向管理员索取新链接。"
    let emailTaken = "此邮箱已有人使用，请换一个。"
    let operatorMakesLink =
        "管理员不能生成此链接：它涉及其他工作区或您本人的账号。请系统操作员用“gendan person renew”生成。"
    let notFound = "找不到这个名称或编号，请检查写法。"
    let changedMeanwhile = "您填写期间内容已有更新，请核对后重新填写。"
    let sameKeyOtherBody = "此表单已用不同内容提交过，请刷新页面后重新填写。"
    let stillInProgress = "同一内容正在记录，请稍候。"
    let orderClosed = "订单已关闭，请先说明原因并重新打开。"
    let noLines = "订单至少要有一行，请填写第一行。"
    let milestoneNotReached = "该节点尚未完成，无需撤回。"
    let milestoneDoesNotApply = "该节点不适用于本批，请选择其他节点。"
    let milestoneMustStay = "交货节点始终适用，不能设为不适用。"
    let packedMoreThanFinished = "已装箱数多于成品数，请核对两个累计数。"
    let fallsWithoutReason = "累计数比上次少，请说明原因或更正。"
    let reasonMissing = "请填写原因。"
    let nothingToChange = "内容没有变化，请修改后再提交。"
    let waitsForItself = "订单不能等待自己，请填写另一个订单号。"
    let waitsInACircle = "对方订单已在等待本订单，请先解除。"
    let lotHasProgress = "该批已报过数量，不能再这样分批。"
    let proposalGone = "该建议已处理，无需再操作。"
    let notADraft =
        "这不是草稿订单：它在录入前已下单，不再倒查。"
    let waiverOver = "这项豁免已经失效，无需撤回。"
    let othersDecide = "这里还有其他人可以决定，须由两人办理。"
    let needsAnotherPerson =
        "提议人不能自己确认，请由另一位管理员确认。"
    let lastAdministrator = "这是最后一位管理员，请先设置另一位管理员。"
    let throughBeforeFrom = "结束日期早于开始日期，请核对。"
    let expiresBeforeShipment = "信用证在装运之前到期，无法交单，请核对两个日期。"
    let notApproved = "订单还是草稿，批准后才能发送。"
    let noAddress = "该联系人没有邮箱。请补填，或改为人工发送。"
    let notAnAddress = "不是邮箱地址，请写成 wang@factory.example 的形式。"
    let accountNumberInLetter = "内容含有银行账号。本系统从不通过邮件发送账号，请删除。"
    let accountNumberInPaper = "付款条款含有银行账号，会出现在订单文件上。本系统从不通过邮件发送账号，请从条款中删除。"
    let mailNotSetUp = "这里还没有设置邮件服务器。请下载订单 PDF 自行发送，或联系系统操作员。"
    let mailboxNotReached = "无法连接邮箱，或用户名、密码被拒。请检查“gendan mail show”。"
    let programNotTaken = "不接受程序、脚本、快捷方式和带宏的文件，请发送单证或图片本身。"
    let contentDamaged = "存储的文件与当初上传的内容不符，请告知管理员。"
    let paperNotDrawn = "无法生成文件：gendan-worker 程序缺失或出错，请告知管理员。"
    let busy = "系统繁忙，未作记录，请稍后再试。"
    let storageFull = "存储空间已满，未作记录，请通知管理员。"
    let readOnly = "磁盘出现故障。所有内容仍可查看，但在检查完成之前不作任何记录。"
    let outcomeUnknown = "尚不清楚是否已记录。请原样再提交一次，不会重复记录。"
    let accountSettled = "该账户已经处理完毕，请刷新页面。"
    let wrongIBAN = "IBAN 校验不符，请与单据逐位核对。"
    let wrongBIC = "BIC 不符合规则，应为 8 位或 11 位字母数字。"
    let wrongAccountNumber = "账号不符合规则，应为 5 至 34 位字母数字，以数字为主。"
    let personNeeded = "须由登录的人亲自操作，程序、命令行和导入都不能。"
    let signInAgain = "您登录已久，请先退出并重新登录，再操作一次。"

    func ofPerson(_ obstacle: PersonObstacle) -> String { ChinesePeople().obstacle(obstacle) }

    func ofDecision(_ obstacle: DecisionObstacle) -> String {
        ChineseDecisions().obstacle(obstacle)
    }

    func unmet(_ finding: GateFinding) -> String { ChineseGates().sentence(finding) }

    func notOfLots(_ requirement: Requirement) -> String {
        ChineseGates().notOfLots(requirement)
    }

    func notToBeWaived(_ requirement: Requirement) -> String {
        ChineseGates().notToBeWaived(requirement)
    }

    func alwaysBlocks(_ requirement: Requirement) -> String {
        ChineseGates().alwaysBlocks(requirement)
    }

    func tooLong(_ limit: Int) -> String { "内容过长，请缩短到 \(Figures.number(limit)) 个字符以内。" }
    func tooManyFound(_ most: Int) -> String {
        "找到的结果超过 \(Figures.number(most)) 个，请再加一个词缩小范围。"
    }

    func tooMany(_ limit: Int) -> String { "数量过多，最多 \(Figures.number(limit)) 个。" }

    func outOfRange(_ least: String, _ most: String) -> String {
        "超出范围，须在 \(least) 与 \(most) 之间。"
    }

    func unknownCode(_ code: String) -> String { "未知代码“\(code)”，请从列表中选择。" }
    func wrongCode(_ code: String, _ problem: CodeProblem) -> String {
        "“\(code)”有误：\(ChineseTerms().codeProblem(problem))。"
    }

    func tooManyDecimals(_ most: Int) -> String {
        most == 0 ? "请填写整数。" : "小数位数过多，此处最多 \(most) 位小数。"
    }

    func repeated(_ what: String) -> String { "“\(what)”重复出现，请只保留一个。" }
    func tooManyTries(_ seconds: Int) -> String { "尝试次数过多，请等 \(seconds) 秒后再试。" }
    func passwordTooShort(_ least: Int) -> String { "密码太短，至少需要 \(least) 个字符。" }
    func nameTaken(_ name: String) -> String { "“\(name)”已被使用，请换一个名称。" }
    func numberTaken(_ number: String) -> String { "订单号 \(number) 已存在，请换一个。" }
    func unknownLine(_ line: Int) -> String { "订单没有第 \(line) 行，请核对行号。" }
    func unknownLot(_ lot: Int) -> String { "订单没有第 \(lot) 批，请重新选择。" }
    func unknownMilestone(_ key: String) -> String { "计划中没有节点“\(key)”，请重新选择。" }

    func unknownSite(_ site: Int) -> String {
        "该供应商没有编号 \(site) 的工厂，请先在供应商页面添加。"
    }

    func severalLots(_ count: Int) -> String {
        "该订单有 \(count) 批尚未达到该节点，请在订单页逐批记录。"
    }

    func lotDeparted(_ lot: Int, _ departure: Departure) -> String {
        switch departure {
        case .loaded: "第 \(lot) 批已装货，不能再分批。"
        case .handedOver: "第 \(lot) 批已交货，不能再分批。"
        }
    }

    func ofCancelling(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .lineCancelled(let line): "第 \(line) 行已取消，请先说明原因并恢复。"
        case .lineDeparted(let line, .loaded): "第 \(line) 行的货物已装货，不能再取消。"
        case .lineDeparted(let line, .handedOver): "第 \(line) 行的货物已交货，不能再取消。"
        case .lastLine(let line): "第 \(line) 行是最后一行有效的订单行，请改为取消订单。"
        default: notUnderstood
        }
    }

    func moreThanTheLine(_ line: Int) -> String { "超过该批第 \(line) 行的数量，请减少。" }

    func dayInFuture(_ day: Day) -> String {
        "\(dates.day(day))还没到，已发生的事只能填过去的日期。"
    }

    func milestoneAlreadyReached(_ day: Day) -> String {
        "该节点已于\(dates.day(day))完成，如需更改请先说明原因并撤回。"
    }

    func planCircle(_ key: String) -> String { "“\(key)”经其他节点又等待自己，请解除循环。" }

    func notWhatItSays(_ mediaType: String) -> String {
        "文件内容与文件名不符：内容实为 \(mediaType)。请改正文件名，或发送正确的文件。"
    }

    func sameDocument(_ number: Int) -> String { "同一文件已作为第 \(number) 号文件存在。" }

    func fileTooLarge(_ megabytes: Int) -> String {
        "文件过大，不得超过 \(Figures.number(megabytes)) MB。"
    }

    func spaceUsedUp(_ megabytes: Int) -> String {
        "本工作区的 \(Figures.number(megabytes)) MB 文件空间已用完，请告知管理员。"
    }

    func unknownContact(_ contact: Int) -> String { "联系人 \(contact) 不在可选之列，请另选。" }

    func unknownAccount(_ account: Int) -> String { "该供应商没有可用的账户 \(account)，请另选。" }

    func sameAccount(_ account: Int) -> String { "账户 \(account) 已有完全相同的内容。" }

    func ofSeats(_ obstacle: Obstacle) -> String {
        ChineseSeats().sentence(obstacle) ?? notUnderstood
    }
}
