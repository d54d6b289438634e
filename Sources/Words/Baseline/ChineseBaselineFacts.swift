import FollowUp

extension ChineseBaseline {
    func fact(_ field: BaselineField, _ content: BaselineContent) -> String? {
        switch field {
        case .approvedSample: approved(content)
        case .specification: content.specification.map { samples.name($0) }
        case .packaging: content.packaging.map { packaging($0) }
        case .packagingFiles:
            content.packagingFiles.isEmpty
                ? nil : content.packagingFiles.map { samples.name($0) }.joined(separator: "、")
        case .paymentTerms: payment(content)
        case .leadTime: content.terms.leadTime.map { inWords($0) }
        case .inspectionDate: content.terms.inspection.map { dates.day($0) }
        case .handoverPoint: handover(content)
        case .handoverDay: handoverDay(content)
        case .quantities: quantities(content)
        }
    }

    private func handoverDay(_ content: BaselineContent) -> String? {
        guard let lots = content.lots, lots.count > 1 else {
            return content.handoverDay.map { dates.day($0) }
        }
        return lots.prefix(20).map { lot in
            "第 \(lot.lot) 批：\(lot.day.map { dates.day($0) } ?? "–")"
        }.joined(separator: "；") + (lots.count > 20 ? "；…" : "")
    }

    private func quantities(_ content: BaselineContent) -> String {
        guard let lots = content.lots, lots.count > 1 else { return inWords(content.quantities) }
        return lots.prefix(20).map { lot in "第 \(lot.lot) 批：" + inWords(lot.shares) }
            .joined(separator: "；") + (lots.count > 20 ? "；…" : "")
    }

    private func inWords(_ shares: [LotShare]) -> String {
        shares.prefix(20).map { "第 \($0.line) 行 \(Figures.quantity($0.quantity))" }
            .joined(separator: "，") + (shares.count > 20 ? "，…" : "")
    }

    private func approved(_ content: BaselineContent) -> String? {
        guard !content.samples.isEmpty else { return nil }
        let without = content.linesWithoutSample.map { ["第 \(list($0)) 行尚无"] } ?? []
        return (content.samples.map { sample($0) } + without).joined(separator: "；")
    }

    private func list(_ lines: [Int]) -> String {
        lines.prefix(20).map { "\($0)" }.joined(separator: "、") + (lines.count > 20 ? "…" : "")
    }

    private func sample(_ sample: SampleReference) -> String {
        let approval = sample.approval
        var facts = ["S\(approval.version)，\(dates.day(approval.on))"]
        if let seal = approval.seal { facts.append("封样 \(terms.text(seal))") }
        if let less = approval.deviations { facts.append(samples.deviations(terms.text(less))) }
        return facts.joined(separator: "，")
    }

    private func packaging(_ packaging: Packaging) -> String {
        packaging.lines.prefix(10).map {
            let size = $0.outer?.sizeText.map { "，\($0)" } ?? ""
            return "第 \($0.line) 行：\(samples.levels($0, unit: "件"))\(size)"
        }.joined(separator: "；") + (packaging.lines.count > 10 ? "；…" : "")
    }

    private func payment(_ content: BaselineContent) -> String? {
        guard !content.instalments.isEmpty else { return content.payment }
        return content.instalments.map {
            "\(payments.name($0))，\(payments.due($0))"
        }.joined(separator: "；")
    }

    private func inWords(_ leadTime: LeadTime) -> String {
        "\(leadTime.days) 个\(word(leadTime.unit))，自预付款\(word(leadTime.from))与样品批准两者中较晚者起算"
    }

    private func handover(_ content: BaselineContent) -> String? {
        let term = content.tradeTerm.map { terms.tradeTerm($0) }
        let who = content.terms.handover.map { "“\(terms.text($0))”" }
        let told = [term, who].compactMap { $0 }.filter { !$0.isEmpty }
        return told.isEmpty ? nil : told.joined(separator: "，")
    }

    func reckoned(_ reckoning: LeadTimeReckoning) -> String {
        let leadTime = reckoning.leadTime
        let days = "\(leadTime.days) 个\(word(leadTime.unit))"
        guard let start = reckoning.start, let end = reckoning.end else {
            var waits: [String] = []
            if reckoning.deposit == nil, !reckoning.withoutDeposit {
                waits.append("预付款\(word(leadTime.from))")
            }
            if reckoning.sample == nil { waits.append("样品批准") }
            return "\(days)；尚未起算，等待\(waits.joined(separator: "和"))。"
        }
        let deposit = reckoning.deposit.map { "预付款\(dates.day($0))，" } ?? ""
        let sample = reckoning.sample.map { "样品\(dates.day($0))" } ?? ""
        return "\(days)，自\(dates.day(start))起，至\(dates.day(end))止（\(deposit)\(sample)）。"
    }

    func line(_ change: BaselineChange) -> String {
        switch change {
        case .proposed(let version):
            let missing = version.missing.isEmpty ? "" : self.missing(version.missing)
            let early = version.beforeDeposit ? beforeDeposit : ""
            let reason = version.reason.map { "：“\(terms.text($0))”" } ?? "。"
            return "提出第 \(version.number) 版生产确认书，摘要"
                + " \(version.digest.prefix(12))\(reason)\(early)\(missing)"
        case .acknowledged(let told):
            let copy = told.document.map { "（单证文件 \($0)）" } ?? ""
            return "\(terms.party(told.side))确认了第 \(told.version) 版生产确认书\(copy)。"
        case .breached(let lot, let day):
            return "第 \(lot) 批于\(dates.day(day))大货开产，没有双方确认的生产确认书。"
        case .changeRequested(let request):
            let fields = request.fields.map { field in
                "\(word(field))：\(fact(field, request.content) ?? notTold)"
            }
            return "第 \(request.version) 版生产确认书的变更申请 \(request.number)："
                + fields.joined(separator: "；") + "。"
        case .changeRefused(let request, let reason):
            return "拒绝变更申请 \(request)：“\(terms.text(reason))”"
        }
    }
}
