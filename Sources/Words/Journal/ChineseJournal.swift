import FollowUp

struct ChineseJournal: JournalWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let empty = "还没有任何记录。"

    func author(_ envelope: Envelope) -> String {
        switch envelope.role {
        case .clock: "系统"
        case .operator: "系统操作员"
        case .administrator, .merchandiser, .decisionOwner, .finance, .agent, .inspector,
            .supplier, .client:
            envelope.seat.map {
                "\(terms.text(envelope.name))（\(ChineseSeats().place($0, envelope.device?.text))）"
            } ?? terms.text(envelope.name)
        }
    }

    func circumstances(_ envelope: Envelope) -> String {
        var facts: [String] = []
        if envelope.role != .clock { facts.append(terms.role(envelope.role)) }
        if let party = envelope.onBehalfOf { facts.append("代\(terms.party(party))记录") }
        if let source = envelope.source {
            let words = source.words.map { "“\(terms.text($0))”" } ?? ""
            facts.append("来源：\(terms.source(source.kind))\(words)")
        }
        facts.append(terms.door(envelope.door))
        return facts.joined(separator: " · ")
    }

    func order(_ change: OrderChange, _ names: JournalNames) -> String {
        switch change {
        case .opened(let opening): return opened(opening, names)
        case .amended(let amendment): return amended(amendment)
        case .lineAdded(let line): return "新增\(lineInWords(line))。"
        case .lineAmended(let line): return "更改\(lineInWords(line))。"
        case .lineDelivered(let line, let day): return "第 \(line) 行已于\(dates.day(day))交货。"
        case .lineCancelled(let line): return cancelled(line)
        case .lineReopened(let line, let reason):
            return "恢复第 \(line) 行\(reason.map { "：“\(terms.text($0))”" } ?? "。")"
        case .lotsDivided(let lots): return divided(lots)
        case .lotHolds(let lot, let line, let quantity, let before):
            return holds(lot, line, quantity, before)
        case .lotPromised(let lot, let day):
            return day.map { "第 \(lot) 批承诺交期改为\(dates.day($0))。" } ?? "第 \(lot) 批不再有承诺交期。"
        case .lotPlanned(let lot, let template, let milestones):
            return "第 \(lot) 批按模板“\(template.name)”第 \(template.version) 版排定计划，共"
                + " \(milestones.count) 个节点。"
        case .takenOver: return "按现状接管订单。"
        case .progressTold(let lot, let progress): return told(lot, progress)
        case .dependenceAdded(let dependence):
            return "本订单等待 \(names.file(dependence.order)) 交货，之后再隔"
                + " \(dates.workdays(dependence.workdays))。"
        case .dependenceRemoved(let other): return "本订单不再等待 \(names.file(other))。"
        case .importProposed(let proposal):
            return "导入提出第 \(proposal.number) 项更改，须由人决定是否接受。"
        case .importProposalSettled(let number, let accepted):
            return accepted ? "接受导入的第 \(number) 项更改。" : "不接受导入的第 \(number) 项更改。"
        case .particularsTold, .approvalGiven, .approvalWithdrawn, .waiverGiven,
            .waiverWithdrawn, .waiverExpired:
            return gate(change)
        case .creditTold, .creditEnded, .accountChosen, .orderSent, .letterAccepted,
            .letterFailed, .letterBounced, .letterReceived, .documentAttached,
            .documentWithdrawn, .payment, .goods, .decision, .sample, .version, .packaging,
            .carriedOver, .baseline, .messageWritten, .confirmation, .productionPlan:
            return exchanged(change, names)
        case .noted(let words): return "备注：“\(terms.text(words))”"
        case .cancelled(let reason): return "取消订单：“\(terms.text(reason))”"
        case .closed(let day): return "订单已于\(dates.day(day))关闭。"
        case .reopened(let reason): return "重新打开订单：“\(terms.why(reason))”"
        case .slipExplained(let slip, let reason):
            return "说明第 \(slip) 条记录中延期的原因：\(terms.reason(reason))。"
        case .milestoneReached, .milestoneReopened, .milestoneMoved, .milestoneTold,
            .milestoneNotApplicable, .milestoneMissed, .replanned:
            return milestone(change, names)
        }
    }

    private func exchanged(_ change: OrderChange, _ names: JournalNames) -> String {
        let letters = ChineseLetters()
        return switch change {
        case .documentAttached(let document): ChineseDocuments().attached(document)
        case .documentWithdrawn(let number, let reason):
            ChineseDocuments().withdrawn(number, terms.text(reason))
        case .payment(let change): ChinesePaymentJournal().line(change, names)
        case .goods(let change): ChineseGoods().line(change, names)
        case .decision(let change): ChineseDecisions().line(change)
        case .messageWritten(let text): ChineseSeats().written(terms.text(text))
        case .confirmation(let change): ChineseConfirmations().line(change)
        case .productionPlan(let change):
            ChineseProduction().line(change) {
                terms.milestone($0, names.milestones[$0])
            }
        case .creditTold(let credit): ChineseCredits().told(credit)
        case .creditEnded(let reason): ChineseCredits().ended(terms.text(reason))
        case .accountChosen(let number): ChineseAccounts().chosen(number)
        case .orderSent(let sending): letters.sent(sending)
        case .letterAccepted(let answer): letters.accepted(answer)
        case .letterFailed(let answer): letters.failed(answer)
        case .letterBounced(let answer): letters.bounced(answer)
        case .letterReceived(let letter): letters.received(letter)
        default: making(change)
        }
    }

    private func gate(_ change: OrderChange) -> String {
        let gates = ChineseGates()
        return switch change {
        case .particularsTold(let told): gates.told(told)
        case .approvalGiven(let approval): gates.approved(approval)
        case .approvalWithdrawn(let reason): gates.approvalWithdrawn(terms.text(reason))
        case .waiverGiven(let waiver): gates.given(waiver)
        case .waiverWithdrawn(let number, let reason):
            gates.waiverWithdrawn(number, terms.text(reason))
        case .waiverExpired(let number, let day): gates.waiverExpired(number, day)
        default: ""
        }
    }

    private func milestone(_ change: OrderChange, _ names: JournalNames) -> String {
        switch change {
        case .milestoneReached(let lot, let key, let day, let proof):
            return "\(name(key, lot, names))：已于\(dates.day(day))完成，\(terms.proof(proof))。"
        case .milestoneReopened(let lot, let key, let corrects, let reason):
            return "\(name(key, lot, names))：实际未完成，更正第 \(corrects) 条记录：“\(terms.why(reason))”"
        case .milestoneMoved(let lot, let key, let day, let reason):
            return "\(name(key, lot, names))：改到\(dates.day(day))，\(terms.reason(reason))。"
        case .milestoneTold(let lot, let key, let day, let reason):
            return "\(name(key, lot, names))：供应商说\(dates.day(day))，\(terms.reason(reason))。"
        case .milestoneNotApplicable(let lot, let key, let reason):
            return "\(name(key, lot, names))：不适用，\(why(reason))。"
        case .milestoneMissed(let lot, let key, let day):
            return "\(name(key, lot, names))：未按计划的\(dates.day(day))完成。"
        case .replanned(let lot, let days, let calendar):
            return "第 \(lot) 批按日历 \(calendar) 重新排期，\(days.count) 个日期有变。"
        default: return ""
        }
    }

    private func name(_ key: MilestoneKey, _ lot: Int, _ names: JournalNames) -> String {
        "\(terms.milestone(key, names.milestones[key]))（第 \(lot) 批）"
    }

    private func why(_ reason: NotApplicable) -> String {
        if let profile = reason.profile { return "\(terms.profile(profile))不要求" }
        return reason.reason.map { "“\(terms.why($0))”" } ?? "未留原因"
    }
}
