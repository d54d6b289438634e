import FollowUp
import Foundation
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    mutating func templates() {
        page(TemplatePage.address, ChangeTemplate.allowed, "template") { visitor in
            try await visitor.templatePage(named: visitor.query("name"))
        }
        add(
            .post, TemplatePage.address, .roles(ChangeTemplate.allowed), .form, ChangeTemplate.name
        ) { visitor in
            let posted = try await FormFields(urlEncoded: visitor.body())
            guard posted["csrf"] == visitor.csrf, !visitor.csrf.isEmpty else { throw CrossSite() }
            return try await visitor.arrangedPage(posted, Refusal([]))
        }
        shownAgain { try await $0.arrangedPage($1, $2) }
        act(
            ChangeTemplate.self, TemplatePage.saving, fields: { $0.asTemplate },
            then: { _, _ in Answer.seeOther("/settings#templates") },
            again: { visitor, posted, refusal in
                try await visitor.templatePage(
                    named: posted["template.name"], posted, posted.explaining(refusal))
            })
        act(
            AddTemplate.self, TemplatePage.saving + "/copies",
            then: { _, visitor in Answer.seeOther("/settings#templates") },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        inSettings(MakeDefaultTemplate.self, "/templates/default")
    }
}

extension Visitor {
    /// The form of a template: of the one new orders follow where none is named.
    fileprivate func templatePage(
        named name: String?, _ posted: FormFields? = nil, _ refusal: Refusal? = nil
    ) async throws -> Response {
        let answer = try await site.house.ask(AskWorkspace(), signedIn())
        let template =
            name == nil ? answer.templates.first : answer.templates.first { $0.name == name }
        guard let template else {
            guard let posted, let refusal else { throw Refusal(.notFound) }
            return try await settingsPage(state(posted, refusal))
        }
        var frame = try await framed(section: .settings)
        frame.path = TemplatePage.address(template.name)
        let state = posted.map {
            FormState(
                action: TemplatePage.saving, values: $0.filled,
                refusal: refusal.map { named($0, posted) })
        }
        return Answer.page(TemplatePage.markup(frame, answer, template, state: state))
    }

    /// The form with a row added, moved or taken out; nothing is recorded.
    fileprivate func arrangedPage(
        _ posted: FormFields, _ refusal: Refusal
    ) async throws -> Response {
        guard let name = posted["template.name"] else { return Answer.seeOther("/settings") }
        let answer = try await site.house.ask(AskWorkspace(), signedIn())
        guard answer.templates.contains(where: { $0.name == name }) else {
            return Answer.seeOther("/settings")
        }
        var rows = TemplateRows(posted.asTemplate)
        rows.arrange(posted["arrange"] ?? "")
        return try await templatePage(named: name, rows.fields, refusal)
    }

    /// Milestones by the names the form shows, not by their keys; a circle at one of its own.
    private func named(_ refusal: Refusal, _ posted: FormFields?) -> Refusal {
        let rows = TemplateRows(posted ?? FormFields()).rows
        func name(_ key: String) -> String {
            let suffix = language == .chinese ? "names.chinese" : "names.english"
            let row = rows.first { $0["key"]?.first == key }
            return row?[suffix]?.first
                ?? words.terms.milestone(MilestoneKey(rawValue: key), nil)
        }
        return Refusal(
            refusal.reasons.map { reason in
                switch reason.obstacle {
                case .planCircle(let key):
                    let at = rows.firstIndex { $0["key"]?.first == key } ?? 0
                    return Reason(
                        .planCircle(name(key)), field: "template.milestones.\(at)")
                case .unknownMilestone(let key):
                    return Reason(.unknownMilestone(name(key)), field: reason.field)
                case .repeated(let key):
                    return Reason(.repeated(name(key)), field: reason.field)
                default: return reason
                }
            })
    }
}
