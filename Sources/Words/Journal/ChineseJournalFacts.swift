import FollowUp

/// The facts of an order's changes, in words.
extension ChineseJournal {
    func opened(_ opening: OrderOpening, _ names: JournalNames) -> String {
        let promised = opening.terms.promised.map { "，承诺\(dates.day($0))交货" } ?? ""
        return "建立订单 \(opening.number)，供应商 \(names.file(opening.supplier))，"
            + "\(opening.lines.count) 行，\(opening.lots.count) 批\(promised)。"
    }

    func amended(_ amendment: OrderAmendment) -> String {
        let reason = amendment.reason.map { "原因：“\(terms.text($0))”" } ?? ""
        return "条款改为：\(inWords(amendment.terms))。\(reason)"
    }

    func inWords(_ agreed: OrderTerms) -> String {
        var facts = [agreed.currency.code]
        if let term = agreed.tradeTerm { facts.append(terms.tradeTerm(term)) }
        if let payment = agreed.payment { facts.append(payment) }
        if let day = agreed.orderedOn { facts.append("\(dates.day(day))下单") }
        if let day = agreed.promised { facts.append("承诺\(dates.day(day))") }
        if let day = agreed.required { facts.append("需要\(dates.day(day))") }
        if let destination = agreed.destination { facts.append("目的地 \(destination)") }
        return facts.joined(separator: "，")
    }

    func lineInWords(_ line: OrderLine) -> String {
        let promised = line.promised.map { "，承诺\(dates.day($0))" } ?? ""
        return "第 \(line.number) 行：\(line.description) \(Figures.quantity(line.quantity))"
            + " \(terms.unit(line.unit))\(promised)"
    }

    func cancelled(_ line: CancelledLine) -> String {
        let by = line.confirmation.map { "（第 \($0) 份确认中没有此行）" } ?? ""
        let reason = line.reason.map { "：“\(terms.text($0))”" } ?? "。"
        return "取消第 \(line.line) 行\(by)\(reason)"
    }

    func holds(_ lot: Int, _ line: Int, _ quantity: Quantity, _ before: Quantity?) -> String {
        guard let before else {
            return "第 \(lot) 批加入第 \(line) 行：\(Figures.quantity(quantity))。"
        }
        return "第 \(lot) 批中第 \(line) 行的数量由 \(Figures.quantity(before)) 改为"
            + " \(Figures.quantity(quantity))。"
    }

    func told(_ lot: Int, _ progress: Progress) -> String {
        var facts: [String] = []
        if let finished = progress.finished { facts.append("成品 \(Figures.quantity(finished))") }
        if let packed = progress.packed { facts.append("已装箱 \(Figures.quantity(packed))") }
        let counts = facts.isEmpty ? "未报数量" : facts.joined(separator: "，")
        let note = progress.note.map { "“\(terms.text($0))”" } ?? ""
        let fall = progress.fallReason.map { "累计数减少：\(terms.reason($0))。" } ?? ""
        return "第 \(lot) 批截至\(dates.day(progress.asOf))：\(counts)。\(note)\(fall)"
    }

    /// With the lots themselves, where they are few.
    func divided(_ lots: [Lot]) -> String {
        let head = "订单分为 \(lots.count) 批"
        guard 1...6 ~= lots.count else { return head + "。" }
        let parts = lots.map { lot in
            let quantity = lot.quantity.map { Figures.quantity($0) } ?? ""
            let finished = lot.finishedTold.map { "，已完成 \(Figures.quantity($0))" } ?? ""
            let packed = lot.packedTold.map { "，已装箱 \(Figures.quantity($0))" } ?? ""
            return "\(terms.lot(lot.number)) \(quantity)\(finished)\(packed)"
        }
        return "\(head)：\(parts.joined(separator: "；"))。"
    }

    func supplier(_ change: SupplierChange) -> String {
        switch change {
        case .entered(let profile): "录入供应商 \(named(profile))。"
        case .amended(let profile): "更改供应商资料：\(named(profile))。"
        case .siteAdded(let site): "新增工厂 \(site.number)：\(site.name)。"
        case .siteAmended(let site): "更改工厂 \(site.number)：\(site.name)。"
        case .closureTold(let site, let closure):
            "工厂 \(site) 放假：\(dates.span(closure.from, closure.through))，"
                + (closure.confirmed ? "已确认。" : "未确认。")
        case .closureWithdrawn(let site, let closure):
            "撤回工厂 \(site) 的放假：\(dates.span(closure.from, closure.through))。"
        case .contactAdded(let contact): ChineseLetters().added(contact)
        case .contactAmended(let contact): ChineseLetters().amended(contact)
        case .contactWithdrawn(let number): ChineseLetters().withdrawn(contact: number)
        case .account(let change): ChineseAccounts().line(change)
        case .seat(let change): ChineseSeats().line(change)
        case .noted(let words): "备注：“\(terms.text(words))”"
        }
    }

    private func named(_ profile: SupplierProfile) -> String {
        profile.chineseName.map { "\($0)（\(profile.name)）" } ?? profile.name
    }

    func item(_ change: ItemChange) -> String {
        switch change {
        case .entered(let profile): "录入产品 \(profile.description)。"
        case .amended(let profile): "更改产品资料：\(profile.description)。"
        }
    }

    func visit(_ change: VisitChange, _ names: JournalNames) -> String {
        switch change {
        case .planned(let plan):
            "安排\(dates.day(plan.day))\(terms.visitKind(plan.kind))：\(names.lots(plan.lots))。"
        case .replanned(let plan):
            "改为\(dates.day(plan.day))\(terms.visitKind(plan.kind))：\(names.lots(plan.lots))。"
        case .cancelled(let reason): "取消验货：“\(terms.text(reason))”"
        case .resulted(let result):
            ChineseGoods().visit(result, names.lots([result.lot]))
        }
    }

    func shipment(_ change: ShipmentChange, _ names: JournalNames) -> String {
        switch change {
        case .drafted(let draft): "安排出运：\(inWords(draft, names))。"
        case .redrafted(let draft): "出运改为：\(inWords(draft, names))。"
        case .cancelled(let reason): "取消出运：“\(terms.text(reason))”"
        case .loaded(let told): ChineseGoods().loading(told)
        case .handedOver(let told): ChineseGoods().handover(told)
        }
    }

    private func inWords(_ draft: ShipmentDraft, _ names: JournalNames) -> String {
        var facts = [draft.reference, terms.mode(draft.mode), names.lots(draft.lots)]
        if let day = draft.departure { facts.append("\(dates.day(day))启运") }
        if let day = draft.arrival { facts.append("\(dates.day(day))抵达") }
        return facts.joined(separator: "，")
    }

    func workspace(_ change: WorkspaceChange) -> String {
        switch change {
        case .opened(let name, let zone, let demonstration):
            "建立工作区 \(name)，时区 \(zone)\(demonstration ? "，演示环境" : "")。"
        case .memberAdded(let member): "新增人员 \(terms.text(member.name))：\(roles(member))。"
        case .memberAmended(let member):
            member.active
                ? "更改人员 \(terms.text(member.name))：\(roles(member))。"
                : "停用 \(terms.text(member.name))。"
        case .calendarLoaded(let year): "载入 \(year.year) 年官方放假安排。"
        case .templateChanged(let template):
            template.version == 1
                ? "新增模板“\(template.name)”。"
                : "更改模板“\(template.name)”，现为第 \(template.version) 版。"
        case .subject(let change): ChineseDecisions().line(change)
        case .templateMadeDefault(let name): "未指定模板的新订单改用“\(name)”。"
        case .renamed(let name): "工作区更名为“\(name)”。"
        case .mappingRemembered(let mapping): "记住列对应“\(mapping.name)”。"
        case .tokenMade(let token): "新建 API 令牌“\(token.name)”。"
        case .tokenRevoked(let token): "撤销 API 令牌“\(token.name)”。"
        case .invitationRenewed(_, let name): "为 \(terms.text(name)) 重新生成一次性链接。"
        case .bankCalendarLoaded(let year): "载入 \(year.region) \(year.year) 年银行工作日。"
        case .strengthSet(let set): ChineseGates().set(set)
        case .strengthProposed(let proposal): ChineseGates().proposed(proposal)
        case .strengthProposalRefused(let number): ChineseGates().refused(number)
        case .approvalLimitsSet(let limits): ChineseGates().set(limits)
        case .limits(.proposed(let proposal)): ChineseGates().proposed(proposal)
        case .limits(.refused(let number)): ChineseGates().refusedLimits(number)
        case .onePersonDeclared(_, let name, let reason):
            "声明单人工作区，由\(terms.text(name))独自决定：“\(terms.text(reason))”须两人办理之处，由同一人十二小时后再次办理。"
        case .onePersonEnded: "恢复须由两人办理。"
        case .letterSetAside(let aside):
            "将邮件“\(terms.text(aside.subject))”搁置：“\(terms.text(aside.reason))”"
        case .renewalLinkMade(_, let name): "为 \(terms.text(name)) 生成重设密码的一次性链接。"
        case .passwordRenewed(_, let name, let by):
            "\(terms.text(name)) 的密码已通过\(by.map { " \(terms.text($0)) " } ?? "系统操作员")"
                + "生成的链接重设，原有登录和 API 令牌均已失效。"
        }
    }

    private func roles(_ member: Member) -> String {
        member.roles.map(terms.role).joined(separator: "、")
    }
}
