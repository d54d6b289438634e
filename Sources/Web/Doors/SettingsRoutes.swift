import FollowUp
import Foundation
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    mutating func settings() {
        page("/settings", AskWorkspace.allowed, "settings") { try await $0.settingsPage() }
        ask(AskWorkspace.self, "/workspace") { _ in AskWorkspace() }
        act(
            AddMember.self, "/settings/people", created: true,
            then: { done, visitor in
                try await visitor.telling(madeElsewhere: done.madeElsewhere == true).settingsPage(
                    invitation: done.secret.map { visitor.origin + "/join/\($0)" })
            },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        act(
            AmendMember.self, "/settings/people/{person}", fields: { $0.asRoles },
            then: { _, _ in Answer.seeOther("/settings") },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        act(
            RenewInvitation.self, "/settings/people/{person}/invitation", created: true,
            then: { done, visitor in
                try await visitor.settingsPage(
                    invitation: done.secret.map { visitor.origin + "/join/\($0)" })
            },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        act(
            MakeRenewalLink.self, "/settings/people/{person}/renewal", created: true,
            then: { done, visitor in
                try await visitor.settingsPage(
                    renewal: done.secret.map { visitor.origin + "/renew/\($0)" })
            },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        tokens()
        act(
            LoadBankCalendar.self, "/settings/bank-calendars", fields: { $0.calendar },
            then: { _, _ in Answer.seeOther("/settings") },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        act(
            LoadCalendar.self, "/settings/calendars", fields: { $0.calendar },
            then: { _, _ in Answer.seeOther("/settings") },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        gates()
        inSettings(RenameWorkspace.self, "/name")
        templates()
    }

    private mutating func gates() {
        inSettings(SetRequirementStrength.self, "/strengths")
        inSettings(ConfirmStrength.self, "/strengths/{proposal}/confirmation")
        inSettings(RefuseStrength.self, "/strengths/{proposal}/refusal")
        inSettings(SetApprovalLimits.self, "/approval-limits")
        inSettings(ConfirmLimits.self, "/approval-limits/{proposal}/confirmation")
        inSettings(RefuseLimits.self, "/approval-limits/{proposal}/refusal")
        inSettings(DeclareOnePerson.self, "/one-person")
        inSettings(EndOnePerson.self, "/one-person/end")
    }

    /// An act of the settings: its form leads back to their page.
    mutating func inSettings<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, "/settings" + path, then: { _, _ in Answer.seeOther("/settings") },
            again: { try await $0.settingsPage($0.state($1, $2)) })
    }

    private mutating func tokens() {
        act(
            MakeToken.self, "/settings/tokens", created: true,
            then: { done, visitor in try await visitor.settingsPage(token: done.secret) },
            again: { try await $0.settingsPage($0.state($1, $2)) })
        act(
            RevokeToken.self, "/settings/tokens/{token}/revocation",
            then: { _, _ in Answer.seeOther("/settings") },
            again: { try await $0.settingsPage($0.state($1, $2)) })
    }
}

extension Visitor {
    /// The same visitor, told about an account that another workspace made.
    func telling(madeElsewhere: Bool) -> Visitor {
        var copy = self
        if madeElsewhere { copy.notice = words.settings.madeElsewhere }
        return copy
    }

    func settingsPage(
        _ state: FormState? = nil, invitation: String? = nil, renewal: String? = nil,
        token: String? = nil
    ) async throws -> Response {
        let answer = try await site.house.ask(AskWorkspace(), signedIn())
        return Answer.page(
            SettingsPage.markup(
                try await framed(section: .settings), answer, invitation: invitation,
                renewal: renewal, token: token, state: state))
    }
}

extension FormFields {
    /// A member's form in which no role is ticked asks for none; a form without roles leaves them.
    var asRoles: FormFields {
        guard self["asksRoles"] != nil, self["roles"] == nil else { return self }
        var changed = self
        changed.setNone(of: "roles")
        return changed
    }

    /// The calendar form holds one text of JSON; its members become fields.
    var calendar: FormFields {
        guard let json = self["json"], (try? SentText.checkJSON(Array(json.utf8))) != nil,
            let year = try? JSONDecoder().decode(OfficialYear.self, from: Data(json.utf8))
        else { return self }
        var changed = self
        changed.set("year.year", "\(year.year)")
        changed.set("year.region", year.region)
        changed.set("year.notice", year.notice)
        for (at, holiday) in year.holidays.enumerated() {
            changed.set("year.holidays.\(at).name", holiday.name)
            changed.set("year.holidays.\(at).from", holiday.from.iso)
            changed.set("year.holidays.\(at).through", holiday.through.iso)
        }
        for (at, day) in year.makeUpDays.enumerated() {
            changed.set("year.makeUpDays.\(at)", day.iso)
        }
        return changed
    }
}
