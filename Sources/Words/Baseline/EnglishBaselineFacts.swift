import FollowUp

extension EnglishBaseline {
    func fact(_ field: BaselineField, _ content: BaselineContent) -> String? {
        switch field {
        case .approvedSample: approved(content)
        case .specification: content.specification.map { samples.name($0) }
        case .packaging: content.packaging.map { packaging($0) }
        case .packagingFiles:
            content.packagingFiles.isEmpty
                ? nil : content.packagingFiles.map { samples.name($0) }.joined(separator: ", ")
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
            "lot \(lot.lot): \(lot.day.map { dates.day($0) } ?? "–")"
        }.joined(separator: "; ") + (lots.count > 20 ? "; …" : "")
    }

    private func quantities(_ content: BaselineContent) -> String {
        guard let lots = content.lots, lots.count > 1 else { return inWords(content.quantities) }
        return lots.prefix(20).map { lot in "lot \(lot.lot): " + inWords(lot.shares) }
            .joined(separator: "; ") + (lots.count > 20 ? "; …" : "")
    }

    private func inWords(_ shares: [LotShare]) -> String {
        shares.prefix(20).map { "line \($0.line): \(Figures.quantity($0.quantity))" }
            .joined(separator: ", ") + (shares.count > 20 ? ", …" : "")
    }

    private func approved(_ content: BaselineContent) -> String? {
        guard !content.samples.isEmpty else { return nil }
        let without = content.linesWithoutSample.map { ["none of line \(list($0))"] } ?? []
        return (content.samples.map { sample($0) } + without).joined(separator: "; ")
    }

    private func list(_ lines: [Int]) -> String {
        lines.prefix(20).map { "\($0)" }.joined(separator: ", ") + (lines.count > 20 ? ", …" : "")
    }

    private func sample(_ sample: SampleReference) -> String {
        let approval = sample.approval
        var facts = ["S\(approval.version), \(dates.day(approval.on))"]
        if let seal = approval.seal { facts.append("sealed \(terms.text(seal))") }
        if let less = approval.deviations { facts.append(samples.deviations(terms.text(less))) }
        return facts.joined(separator: ", ")
    }

    private func packaging(_ packaging: Packaging) -> String {
        packaging.lines.prefix(10).map {
            let size = $0.outer?.sizeText.map { ", \($0)" } ?? ""
            return "line \($0.line): \(samples.levels($0, unit: "pieces"))\(size)"
        }.joined(separator: "; ") + (packaging.lines.count > 10 ? "; …" : "")
    }

    private func payment(_ content: BaselineContent) -> String? {
        guard !content.instalments.isEmpty else { return content.payment }
        return content.instalments.map {
            "\(payments.name($0)), \(payments.due($0))"
        }.joined(separator: "; ")
    }

    private func inWords(_ leadTime: LeadTime) -> String {
        "\(leadTime.days) \(word(leadTime.unit)) from the later of the deposit"
            + " \(word(leadTime.from)) and the sample’s approval"
    }

    private func handover(_ content: BaselineContent) -> String? {
        let term = content.tradeTerm.map { terms.tradeTerm($0) }
        let who = content.terms.handover.map { "“\(terms.text($0))”" }
        let told = [term, who].compactMap { $0 }.filter { !$0.isEmpty }
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }

    func reckoned(_ reckoning: LeadTimeReckoning) -> String {
        let leadTime = reckoning.leadTime
        guard let start = reckoning.start, let end = reckoning.end else {
            var waits: [String] = []
            if reckoning.deposit == nil, !reckoning.withoutDeposit {
                waits.append(
                    leadTime.from == .sent ? "the deposit to be sent" : "the deposit to arrive")
            }
            if reckoning.sample == nil { waits.append("the sample’s approval") }
            return "\(leadTime.days) \(word(leadTime.unit)); it has not begun, for it waits for"
                + " \(waits.joined(separator: " and "))."
        }
        let deposit = reckoning.deposit.map { "deposit \(dates.day($0)), " } ?? ""
        let sample = reckoning.sample.map { "sample \(dates.day($0))" } ?? ""
        return "\(leadTime.days) \(word(leadTime.unit)) from \(dates.day(start)) end on"
            + " \(dates.day(end)) (\(deposit)\(sample))."
    }

    func line(_ change: BaselineChange) -> String {
        switch change {
        case .proposed(let version):
            let missing =
                version.missing.isEmpty ? "" : " \(self.missing(version.missing))"
            let early = version.beforeDeposit ? " \(beforeDeposit)" : ""
            let reason = version.reason.map { ": “\(terms.text($0))”" } ?? "."
            return "Proposed baseline \(version.number), digest"
                + " \(version.digest.prefix(12))\(reason)\(early)\(missing)"
        case .acknowledged(let told):
            let copy = told.document.map { " by document \($0)" } ?? ""
            let side = terms.party(told.side)
            return "The \(side) acknowledged baseline \(told.version)\(copy)."
        case .breached(let lot, let day):
            return "Mass production of lot \(lot) started on \(dates.day(day)) without an"
                + " acknowledged baseline."
        case .changeRequested(let request):
            let fields = request.fields.map { field in
                let now = fact(field, request.content) ?? notTold
                return "\(word(field)): \(now)"
            }
            return "Change request \(request.number) against baseline \(request.version): "
                + fields.joined(separator: "; ") + "."
        case .changeRefused(let request, let reason):
            return "Refused change request \(request): “\(terms.text(reason))”"
        }
    }
}
