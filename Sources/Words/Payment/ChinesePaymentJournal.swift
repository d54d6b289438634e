import FollowUp

struct ChinesePaymentJournal: PaymentJournalWords {
    private let dates = ChineseDates()
    private let terms = ChineseTerms()
    private let words = ChinesePayments()

    func line(_ change: PaymentChange, _ names: JournalNames) -> String {
        switch change {
        case .instalmentsAgreed(let plan):
            return "付款节点改为：" + plan.instalments.map { inWords($0) }.joined(separator: "；") + "。"
        case .checkRecorded(let check):
            let document = check.document.map { "，文件 \($0)" } ?? ""
            let lot = check.lot.map { "（第 \($0) 批）" } ?? ""
            return "已核对：\(words.word(check.kind))\(lot)\(document)\(said(check.note))。"
        case .checkWithdrawn(let number, let reason):
            return "第 \(number) 号核对不再计：“\(terms.text(reason))”"
        case .holdPlaced(let hold):
            return "第 \(hold.number) 号暂停付款，\(scope(hold.instalments))："
                + "“\(terms.text(hold.reason))”"
        case .holdLifted(let number, let reason):
            return "解除第 \(number) 号暂停付款：“\(terms.text(reason))”"
        case .releaseRequested, .releaseGiven, .releaseWithdrawn: return release(change)
        case .remittanceSent(let sent): return inWords(sent, names)
        case .remittanceReceived(let receipt):
            return "第 \(receipt.remittance) 笔汇款\(dates.day(receipt.on))到账："
                + "\(Figures.money(receipt.amount))。"
        case .remittanceWithdrawn(let number, let reason):
            return "第 \(number) 笔汇款不再计：“\(terms.text(reason))”"
        case .adjusted(let told):
            let from = told.from.map { "，来自 \(names.file($0))" } ?? ""
            return "\(words.word(told.kind)) \(Figures.money(told.amount))\(from)："
                + "“\(terms.text(told.reason))”"
        case .adjustmentWithdrawn(let number, let reason):
            return "第 \(number) 号调整不再计：“\(terms.text(reason))”"
        }
    }

    private func release(_ change: PaymentChange) -> String {
        switch change {
        case .releaseRequested(let request):
            return "申请第 \(request.instalment) 个节点付款 \(Figures.money(request.amount))"
                + "\(said(request.note))。"
        case .releaseGiven(let release):
            let to = release.account.map { "，账户 \($0.masked)" } ?? ""
            let rests =
                release.waivers.isEmpty ? "" : "依据第 \(Self.list(release.waivers)) 号豁免。"
            let half =
                (release.completes ? "" : "，还须第二人放行")
                + (release.alone == true ? "，由同一人相隔十二小时独自办理" : "")
            return "放行第 \(release.instalment) 个节点付款 \(Figures.money(release.amount))\(to)，"
                + "依据第 \(release.of) 号记录的申请\(half)\(said(release.note))。\(rests)"
        case .releaseWithdrawn(let number, let reason):
            return "撤回第 \(number) 个节点的付款申请：“\(terms.text(reason))”"
        default: return ""
        }
    }

    private func inWords(_ instalment: Instalment) -> String {
        let besides = instalment.conditions.map { ChineseGates().word($0) }
        let more = besides.isEmpty ? "" : "，另须\(besides.joined(separator: "、"))"
        return "\(words.name(instalment))，\(words.due(instalment))\(more)"
    }

    private func inWords(_ sent: Remittance, _ names: JournalNames) -> String {
        let counted = sent.counted == sent.amount ? "" : "，折合 \(Figures.money(sent.counted))"
        let slip = sent.slip.map { "，水单为文件 \($0)" } ?? ""
        let to = sent.order.map { "（\(names.file($0))）" } ?? ""
        return "第 \(sent.number) 笔汇款，\(words.word(sent.way))\(to)：\(Figures.money(sent.amount))，"
            + "\(dates.day(sent.on))，第 \(Self.list(sent.parts.map(\.instalment))) 个节点"
            + "\(counted)\(slip)\(said(sent.reference))。\(conflicts(of: sent))"
    }

    private func conflicts(of sent: Remittance) -> String {
        var told = ""
        if !sent.unreleased.isEmpty { told += "第 \(Self.list(sent.unreleased)) 个节点未经放行。" }
        if let over = sent.overReleased {
            told += "第 \(Self.list(over)) 个节点的汇出金额超过放行金额。"
        }
        if let held = sent.onHold { told += "第 \(Self.list(held)) 个节点处于暂停付款。" }
        if let doubted = sent.accountInDoubt {
            told += "第 \(Self.list(doubted)) 个节点的收款账户存疑。"
        }
        switch sent.ended {
        case .closed: told += "订单已关闭。"
        case .cancelled: told += "订单已取消。"
        case nil: break
        }
        return told
    }

    private func scope(_ instalments: [Int]) -> String {
        instalments.isEmpty ? words.wholeOrder : "第 \(Self.list(instalments)) 个节点"
    }

    private func said(_ text: Erasable?) -> String { text.map { "：“\(terms.text($0))”" } ?? "" }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map { "\($0)" }.joined(separator: "、")
    }
}
