import FollowUp
import Words

extension OrderView {
    /// The way of a draft to its approval: the checklist, who approved, what changed since.
    var approval: HTML {
        guard let request = answer.request else { return "" }
        let told = words.gates
        return """
            <section><h2 id="approval">\(told.title)</h2><p class="lede">\(lede(request))</p>\
            \(difference(request.approved))\(checklist)\(approvalForms(request))</section>\
            \(waiverSection)
            """
    }

    private func lede(_ request: Request) -> String {
        let told = words.gates
        if let last = request.approvals.last(where: { $0.approval.completes }) {
            let day = last.at.day(offsetMinutes: frame.offsetMinutes)
            return told.approvedLede(by: words.terms.text(last.by), on: day)
        }
        var sentences = [told.draftLede] + [stopping.map(told.stopping)].compactMap { $0 }
        if request.approved != nil { sentences.append(told.changedSince) }
        sentences += request.approvals.map { told.halfApproved(by: words.terms.text($0.by)) }
        return sentences.joined(separator: words.language == .chinese ? "" : " ")
    }

    /// How many requirements stop the approval, besides who approves.
    var stopping: Int? {
        report?.lines.count { $0.stops && !Requirement.ofPersons.contains($0.requirement) }
    }

    private var report: GateReport? { gates?.gates.first { $0.gate == .orderApproval } }

    private var checklist: HTML? {
        guard answer.state == .draft, let report else { return nil }
        let told = words.gates
        return """
            <table><caption class="hidden">\(told.title)</caption><thead><tr>\
            <th scope="col">\(told.requirement)</th><th scope="col">\(told.standing)</th>\
            </tr></thead><tbody>\(HTML.each(report.lines.sorted(by: stopsFirst), row))</tbody>\
            </table>
            """
    }

    func stopsFirst(_ left: GateLine, _ right: GateLine) -> Bool {
        rank(left) < rank(right)
    }

    private func rank(_ line: GateLine) -> Int {
        let place = Requirement.allCases.firstIndex(of: line.requirement) ?? 0
        return (line.stops ? 0 : line.findings.isEmpty ? 200 : 100) + place
    }

    private func row(_ line: GateLine) -> HTML {
        let told = words.gates
        return """
            <tr><td>\(told.word(line.requirement))<small>\(told.word(line.strength))</small></td>\
            <td data-label="\(told.standing)">\(mark(line))\(reasons(line))</td></tr>
            """
    }

    func mark(_ line: GateLine) -> HTML {
        let told = words.gates
        return switch line.standing {
        case .met: "<span class=\"s ok\">\(told.met)</span>"
        case .waived: "<span class=\"s plan\">\(told.waived)</span>"
        case .notApplicable: "<span class=\"s na\">\(told.notApplicable)</span>"
        case .unmet:
            line.stops
                ? "<span class=\"s late\">\(told.unmet)</span>"
                : "<span class=\"s soon\">\(told.unmet)</span>"
        }
    }

    func reasons(_ line: GateLine) -> HTML? {
        switch line.standing {
        case .met: nil
        case .unmet(let findings): HTML.each(findings) { "<small>\(linked($0))</small>" }
        case .waived, .notApplicable(.owner):
            HTML.each(line.waivers) { "<small>\(said($0))</small>" }
        case .notApplicable(.placedBefore): "<small>\(words.gates.placedBefore)</small>"
        case .notApplicable(.profile(let profile)):
            "<small>\(words.gates.byProfile(profile))</small>"
        }
    }

    func said(_ held: HeldWaiver) -> String {
        let waiver = held.waiver
        let until = waiver.expires.map { "\(frame.comma)\(words.gates.until($0))" } ?? ""
        let scope = waiver.lots.map { "\(frame.comma)\(words.gates.scope($0))" } ?? ""
        let name = words.terms.text(held.by)
        return "“\(words.terms.text(waiver.reason))” \(name)\(until)\(scope)"
    }

    /// The sentence, leading to the field it concerns.
    private func linked(_ finding: GateFinding) -> HTML {
        let sentence = words.gates.sentence(finding)
        if let place = place(ofPayment: finding) {
            return "<a href=\"\(place)\">\(sentence)</a>"
        }
        guard isOpen, frame.may(.order), let field = finding.field else {
            return HTML(text: sentence)
        }
        return "<a href=\"\(place(of: field))\">\(sentence)</a>"
    }

    private func place(of field: String) -> String {
        let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return "#approval" }
        guard parts[0] == "lines" else { return "#\(parts[0])-\(parts[1])" }
        let line = parts[1].split(separator: ".").map(String.init)
        guard line.count == 2 else { return "#approval" }
        return "\(address())?line=\(line[0])#lines-\(line[0])-line.\(line[1])"
    }

    /// What an approval was refused for, each with the way to its field.
    func stopped(_ refusal: Refusal) -> HTML {
        let items = refusal.reasons.map { reason -> HTML in
            if case .unmet(let finding) = reason.obstacle { return "<li>\(linked(finding))</li>" }
            return "<li>\(words.obstacles.sentence(reason.obstacle))</li>"
        }
        return """
            <div class="summary" role="alert" tabindex="-1" id="errors" autofocus="autofocus">\
            <h2>\(words.forms.summaryTitle)</h2><ul>\(items)</ul></div>
            """
    }

    private func approvalForms(_ request: Request) -> HTML? {
        guard isOpen, frame.may(.approve) else { return nil }
        let told = words.gates
        if request.isApproved || !request.approvals.isEmpty {
            let form = form("/approval/withdrawal", "approval-withdrawal")
            let withdrawal = Parts.fold(
                told.withdrawTitle, open: form.isRefused,
                form.markup(
                    form.input("reason", words.forms.reason), button: told.withdrawButton))
            return request.isApproved ? withdrawal : approveForm(request) + withdrawal
        }
        return approveForm(request)
    }

    private func approveForm(_ request: Request) -> HTML {
        let form = form("/approval", "approval")
        return form.markup(
            form.shown(answer.seq) + form.input("note", words.forms.note, optional: true),
            button: words.gates.approveButton)
    }
}
