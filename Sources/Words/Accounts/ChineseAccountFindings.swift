import FollowUp

extension ChineseAccounts {
    func sentence(_ warning: AccountWarning) -> String {
        switch warning {
        case .holderResembles: "户名与供应商名称相近，但不相同。"
        case .holderDiffers: "户名不是供应商名称。"
        case .personal: "户名看不出是公司，可能是私人账户。"
        case .otherCountry: "账户与供应商不在同一国家或地区。"
        case .otherCurrency: "以前从未以这些币种向该供应商付款。"
        case .bankElsewhere: "BIC 与账户所在国家或地区不同。"
        case .knownElsewhere: "另一供应商也有同一账号。"
        }
    }

    func asked(_ finding: GateFinding) -> String? {
        switch finding {
        case .coolingOff: "冷静期"
        case .callBackMissing: "回拨原有联系人"
        case .holderDiffers: "户名与供应商名称一致"
        case .licenceNotCompared: "有人与营业执照核对"
        case .stampedConfirmationMissing: "盖章确认函"
        case .callOrVisitMissing: "视频通话或实地拜访"
        case .orderPageNotSeen: "见于本公司订单页面"
        default: nil
        }
    }

    func sentence(_ finding: GateFinding) -> String {
        switch finding {
        case .accountMissing: "该供应商没有已确认的收款账户。"
        case .accountNotChosen: "已确认的账户不止一个，请为本订单指定一个。"
        case .accountNotConfirmed(let number): "账户 \(number) 已不再是确认状态。"
        case .accountProposed(let number, let at):
            "账户 \(number) 于\(shanghai(at))提出，在有人确认或驳回之前，对该供应商的付款全部暂停。"
        case .accountIncomplete(let number):
            "账户 \(number) 是在单据上看到的，所填不全，不能付款。请驳回，或补齐银行、国家或地区和 BIC 后重新提出。"
        case .coolingOff(let number, let until): "账户 \(number) 的冷静期到\(shanghai(until))为止。"
        case .callBackMissing(let number): "账户 \(number)：尚未回拨此前已登记电话的联系人。"
        case .holderDiffers(let number): "账户 \(number)：户名与供应商的中英文名称都不一致。"
        case .licenceNotCompared(let number): "账户 \(number)：尚无人将户名与营业执照核对。"
        case .stampedConfirmationMissing(let number): "账户 \(number)：缺少盖公章的确认函。"
        case .callOrVisitMissing(let number): "账户 \(number)：尚无人通过视频或实地见过供应商。"
        case .orderPageNotSeen(let number): "账户 \(number)：尚无人在本公司的平台订单页面上见到它。"
        default: personSentence(finding)
        }
    }

    private func personSentence(_ finding: GateFinding) -> String {
        switch finding {
        case .confirmationsMissing(let number, let persons):
            persons == 1 ? "账户 \(number)：还须另一人确认。" : "账户 \(number)：须由两人确认。"
        case .confirmerMissing: "只有登录的人才能确认账户，程序、命令行和导入都不能。"
        case .confirmerRecorded(let number): "账户 \(number) 由您提出，或由您登记过事实，须由他人确认。"
        case .confirmedAlready(let number): "您已确认账户 \(number)，还须另一人确认。"
        case .secondThought(let until): "您在此独自决定：\(shanghai(until))起重新登录后可再次确认。"
        case .countsAsOne(let until):
            "您与此前经手的一人在\(shanghai(until))之前视为同一人："
                + "其中一人为另一人生成的登录链接，生成或使用未满 \(Voices.hours) 小时。请由他人操作，或稍后再试。"
        case .sessionOld: "您登录已久，请先退出并重新登录。"
        default: ""
        }
    }

    private func shanghai(_ instant: Instant) -> String {
        dates.instant(instant, offsetMinutes: 480) + "（上海时间）"
    }

    func line(_ change: AccountChange) -> String {
        switch change {
        case .proposed(let proposal): proposed(proposal)
        case .factRecorded(let number, let fact): recorded(number, fact)
        case .shorteningAsked(let number, let asked):
            "申请将账户 \(number) 的冷静期缩短为 \(asked.hours) 小时：“\(terms.text(asked.reason))”"
        case .shorteningAgreed(let number, let hours):
            "同意将账户 \(number) 的冷静期缩短为 \(hours) 小时。"
        case .confirmed(let number, let confirmation):
            confirmation.alone == true
                ? "单人工作区独自确认账户 \(number)，可以付款。"
                : confirmation.completes
                    ? "作为第二人确认账户 \(number)，可以付款。" : "作为第一人确认账户 \(number)。"
        case .rejected(let number, let reason): "驳回账户 \(number)：“\(terms.text(reason))”"
        case .withdrawn(let number, .replaced, _): "账户 \(number) 停用，已由另一账户取代。"
        case .withdrawn(let number, let cause, let reason):
            "账户 \(number) 停用，\(word(cause))：“\(terms.text(reason))”"
        case .contactTold(let number, let contact, let words):
            "已将账户 \(number) 之事告知联系人 \(contact)。"
                + (words.map { "“\(terms.text($0))”" } ?? "")
        case .noticeAnswered(let number, let contact, let trouble):
            trouble.map {
                "关于账户 \(number) 的告知邮件未送达联系人 \(contact)：\(ChineseLetters().sentence($0))"
            } ?? "已就账户 \(number) 发邮件告知联系人 \(contact)。"
        case .revealed(let number, let reason):
            "查看了账户 \(number) 的完整账号：“\(terms.text(reason))”"
        }
    }

    private func proposed(_ proposal: AccountProposal) -> String {
        let account = proposal.account
        var facts = [word(account.kind), terms.text(account.holder)]
        facts += [account.platform, account.masked, account.bank, account.bic].compactMap { $0 }
        facts += [account.country?.alpha2].compactMap { $0 } + account.currencies.map(\.code)
        let looks = proposal.warnings.map(sentence).joined()
        return "提出账户 \(account.number)：\(facts.joined(separator: "，"))。"
            + "对该供应商的付款暂停。\(looks)"
    }

    private func recorded(_ number: Int, _ fact: AccountFact) -> String {
        let whom = fact.contact.map { "，联系人 \($0)" } ?? ""
        return "账户 \(number)，\(word(fact.kind))\(whom)，\(dates.day(fact.on))："
            + "“\(terms.text(fact.words))”"
    }

    func chosen(_ account: Int?) -> String {
        account.map { "本订单选用供应商的账户 \($0)。" } ?? "取消账户的选用。"
    }
}
