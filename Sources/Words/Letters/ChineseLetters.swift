import FollowUp

struct ChineseLetters: LetterWords {
    private let terms = ChineseTerms()
    private let dates = ChineseDates()

    let title = "发送给供应商"
    let none = "订单尚未发送给供应商。"
    let to = "收件人"
    let sent = "发送"
    let standing = "状态"
    let changed = "上次发送之后，订单内容有变："
    let wasSent = "已发送内容"
    let contact = "联系人"
    let words = "附言"
    let wordsHint = "写入邮件正文。请勿填写银行账号，系统会拒绝。"
    let sendTitle = "用邮件发送订单"
    let sendButton = "发送订单"
    let sendAmendedTitle = "用邮件发送修改后的订单"
    let sendAmendedButton = "发送修改后的订单"
    let again = "再次发送"
    let correctAddress = "更正联系人的邮箱"
    let needsApproval = "订单批准后才能用邮件发送。"
    let noAddresses = "该供应商没有留有邮箱的联系人。"
    let toContacts = "添加联系人"
    let notSetUp = "这里还没有设置邮件服务器（由系统操作员用“gendan mail set”设置）。请下载订单 PDF 自行发送，再在下面登记。"
    let copyTitle = "自行发送时可用的文字"
    let handTitle = "登记人工发送"
    let handButton = "登记发送"
    let way = "发送方式"
    let on = "日期"
    let somebodyElse = "其他人，姓名填在下面"
    let name = "收到的人"
    let proof = "凭据"
    let underWay = "等待发出"
    let accepted = "邮件服务器已接收"
    let undelivered = "未送达"
    let answers = "收到的邮件"
    let strayTitle = "未归档邮件"
    let strayLede = "这些邮件没有对应我们发出的信。请指明所属订单，邮件及附件会随订单存档。"
    let asideTitle = "已搁置"
    let noSubject = "（无主题）"
    let from = "发件人"
    let arrived = "收到时间"
    let namesOrders = "提到的订单"
    let assignTitle = "归入订单"
    let assignHint = "订单号。"
    let assignButton = "归入该订单"
    let asideReason = "为何不属于任何订单"
    let asideButton = "搁置"
    let files = "附件"
    let noWords = "邮件没有正文。"
    let automatic = "自动发出"
    let contacts = "联系人"
    let noContacts = "还没有联系人。"
    let addContact = "添加联系人"
    let addContactButton = "添加联系人"
    let changeContact = "修改"
    let changeContactButton = "保存联系人"
    let withdrawContact = "不再联系此人"
    let contactName = "姓名"
    let contactRole = "职务"
    let email = "邮箱"
    let telephone = "电话"
    let language = "邮件语言"

    func strayHeadline(_ count: Int, more: Bool) -> String {
        count == 0 ? "没有待归档的邮件。" : "有 \(count)\(more ? " 封以上" : " 封")邮件待归档。"
    }

    func subject(_ number: String, revision: Int?, from house: String) -> String {
        let amended = revision.map { "（第 \($0) 次修订）" } ?? ""
        return "采购订单 \(number)\(amended)，\(house)"
    }

    func text(_ facts: LetterFacts, words: String?) -> String {
        let promised = facts.promised.map { "，交期\(dates.day($0))" } ?? ""
        let own = words.map { "\($0)\n\n" } ?? ""
        let amended = facts.revision.map { "第 \($0) 次修订版" } ?? ""
        let record = facts.record.isEmpty ? "" : "记录状态：\(facts.record)\n"
        return """
            \(facts.contact)，您好：

            随信附上我司采购订单 \(facts.number)\(amended)（共 \(facts.lines) 行\(promised)）。

            \(changes(facts))\(own)请直接回复本邮件确认订单，您的回复会随订单存档。

            此致
            \(facts.by)
            \(facts.house)

            我司从不通过邮件发送银行账号，也不接受以邮件更改的账号。
            \(record)
            """
    }

    /// What an amended order says otherwise than the paper sent before.
    private func changes(_ facts: LetterFacts) -> String {
        guard facts.revision != nil else { return "" }
        let rows = facts.changes.prefix(LetterFacts.mostChanges).map {
            "- \($0.name)：原为 \($0.was)；现为 \($0.now)"
        }
        let more = facts.changes.count - rows.count
        let rest = more > 0 ? ["- 另有 \(more) 处变更，见附件"] : []
        let list = rows.isEmpty ? "" : "变更如下：\n\((rows + rest).joined(separator: "\n"))\n\n"
        return "本版取代此前发出的订单。\(list)"
    }

    func word(_ way: SendingWay) -> String {
        switch way {
        case .email: "由本系统发邮件"
        case .chat: "微信等聊天软件"
        case .ownMail: "用自己的邮箱"
        case .paper: "纸质"
        case .other: "其他方式"
        }
    }

    func waits(_ letter: WaitingLetter, next: String) -> String {
        guard let trouble = letter.trouble else { return underWay }
        return "\(sentence(trouble))已尝试 \(letter.tries) 次，下次尝试：\(next)。"
    }

    func sentence(_ trouble: LetterTrouble) -> String {
        switch trouble {
        case .noMailbox: "对方邮箱不存在。"
        case .mailboxFull: "对方邮箱已满。"
        case .tooLarge: "邮件过大，服务器不接收。"
        case .blocked: "对方服务器拒收我方邮件。"
        case .refused: "服务器拒收。"
        case .addressErased: "发送前邮箱地址已被删除。"
        case .paperMissing: "存档的订单文件已损坏。"
        case .gaveUp: "三天内未能发出，已放弃。"
        case .orderEnded: "不再发送：订单已关闭或取消。"
        case .approvalGone: "不再发送：该版订单的批准已失效。"
        case .superseded: "不再发送：已有更新的订单文件。"
        case .notReached: "无法连接邮件服务器。"
        case .notEncrypted: "邮件服务器的加密连接不可靠。"
        case .signInRefused: "邮件服务器不接受我方用户名或密码。"
        case .notNow: "邮件服务器暂时不接收。"
        case .cutOff: "与邮件服务器的连接中断。"
        case .paperNotRead: "暂时无法从磁盘读取订单文件。"
        }
    }

    func word(_ role: ContactRole) -> String {
        switch role {
        case .sales: "业务"
        case .production: "生产"
        case .quality: "品质"
        case .shipping: "船务"
        case .accounting: "财务"
        case .management: "管理层"
        case .other: "其他"
        }
    }

    func sent(_ sending: OrderSending) -> String {
        let name = sending.name.map { "给 \(terms.text($0))" } ?? ""
        guard sending.way == .email else {
            let day = sending.on.map { dates.day($0) } ?? ""
            return "\(day)订单已发\(name)（\(word(sending.way))）：第 \(sending.number) 次发送，"
                + "订单第 \(sending.of) 条记录。"
        }
        let address = sending.address.map { "（\(terms.text($0))）" } ?? ""
        let paper = sending.sha256.map { "，SHA-256 \($0)" } ?? ""
        return "用邮件发送订单\(name)\(address)：第 \(sending.number) 次发送，"
            + "第 \(sending.document ?? 0) 号文件\(paper)。"
    }

    func accepted(_ answer: LetterAnswer) -> String {
        "第 \(answer.sending) 次发送：邮件服务器已接收\(said(answer))"
    }

    func failed(_ answer: LetterAnswer) -> String {
        "第 \(answer.sending) 次发送失败。\(why(answer))"
    }

    func bounced(_ answer: LetterAnswer) -> String {
        "第 \(answer.sending) 次发送被退回。\(why(answer))"
    }

    private func why(_ answer: LetterAnswer) -> String {
        let code = answer.code.map { "（\($0)）" } ?? ""
        let why = answer.trouble.map { sentence($0) } ?? ""
        return "\(why)\(code)" + (answer.words == nil ? "" : said(answer))
    }

    private func said(_ answer: LetterAnswer) -> String {
        answer.words.map { "：“\(terms.text($0))”" } ?? "。"
    }

    func leftOut(_ names: [String]) -> String {
        "以下附件未存为文件，仍保留在原邮件中：\(names.joined(separator: "、"))。"
    }

    func sentence(_ trouble: ReceivingTrouble) -> String {
        switch trouble {
        case .tooLarge: "邮件过大，仍留在邮箱中，请到邮箱查看。"
        case .unreadable: "邮件无法解读，已按原样保存。"
        case .noOrder: "邮件没有对应的订单。"
        case .noSpace: "工作区空间已用完，附件未保存，邮件仍留在邮箱中，请到邮箱查看。"
        case .orderFull: "该订单经邮件收到的文件已达上限，邮件仍留在邮箱中，请到邮箱查看。"
        }
    }

    func received(_ letter: ReceivedLetter) -> String {
        let name = letter.name ?? letter.address
        let from = name.map { " \(terms.text($0)) 的" } ?? ""
        let documents = letter.documents.map(String.init).joined(separator: "、")
        let files = letter.documents.isEmpty ? "" : "，文件 \(documents)"
        let trouble = letter.trouble.map { sentence($0) } ?? ""
        return "收到\(from)邮件：“\(terms.text(letter.subject))”\(files)。\(trouble)"
    }

    func added(_ contact: SupplierContact) -> String {
        "添加联系人 \(contact.number)，\(word(contact.role))：\(terms.text(contact.name))。"
    }

    func amended(_ contact: SupplierContact) -> String {
        "更改联系人 \(contact.number)，\(word(contact.role))：\(terms.text(contact.name))。"
    }

    func withdrawn(contact: Int) -> String { "不再联系第 \(contact) 号联系人。" }
}
