import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Record
import UseCases
import Words

extension Visitor {
    /// The reader's language: the person's, else the one chosen in this browser, else what the
    /// browser asks for. Whom a link is for reads their own before they are anybody here.
    var language: Language {
        if let caller, caller.seat != nil {
            return chosenLanguage
                ?? cookie(Self.languageCookie).flatMap { Language(rawValue: $0) }
                ?? Language(rawValue: caller.language) ?? .chinese
        }
        return caller.flatMap { Language(rawValue: $0.language) } ?? chosenLanguage
            ?? invitedIn ?? cookie(Self.languageCookie).flatMap { Language(rawValue: $0) }
            ?? Language.reading(request.headers[.acceptLanguage] ?? "")
    }

    static let languageCookie = "gendan-language"

    /// What a stranger just chose, by the link on a page.
    var chosenLanguage: Language? {
        caller == nil || caller?.seat != nil
            ? query("language").flatMap { Language(rawValue: $0) } : nil
    }

    /// The answer, with the language a stranger has just chosen.
    func keepingChoice(in response: Response) -> Response {
        chosenLanguage.map { remembering($0, in: response) } ?? response
    }

    /// The answer, with the language kept in this browser for the pages before the sign-in. It is
    /// no secret: the cookie's plain name serves both schemes.
    func remembering(_ language: Language, in response: Response) -> Response {
        var response = response
        let cookie =
            "\(Self.languageCookie)=\(language.rawValue); Path=/; HttpOnly; SameSite=Lax; "
            + "Max-Age=31536000\(isSecure ? "; Secure" : "")"
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
        return response
    }

    var words: Words { .of(language) }

    /// What every page needs, without asking the record.
    func frame(section: Section? = nil) -> Frame {
        var frame = Frame(
            words: words, csrf: csrf, today: site.house.today(in: "Asia/Shanghai"),
            path: request.uri.description)
        frame.section = section
        frame.isAnswer = request.method == .post
        frame.notice = notice
        frame.meanwhile = meanwhile
        // Who sits on a seat is nobody of the house.
        guard let caller, caller.seat == nil else { return frame }
        frame.personName = caller.name
        frame.elsewhere = caller.elsewhere.map { ($0.id, $0.name) }
        frame.offers = caller.offers
        frame.roles = Role.allCases.filter { caller.roles.contains($0) }
        frame.may = Permission.acts(caller.roles)
        frame.opens = Permission.sections(caller.roles)
        frame.key = FileID.new(at: site.house.now())
        if let columns = caller.columns { frame.columns = columns }
        return frame
    }

    /// The same with what the workspace says: its name, day and zone.
    func framed(section: Section? = nil) async throws -> Frame {
        var frame = frame(section: section)
        guard let caller, caller.seat == nil else { return frame }
        let file = try await site.house.workspace(caller.workspace)
        frame.workspaceName = file.name
        frame.demonstration = file.demonstration
        if file.decides(caller.person) { frame.opens.insert(.decisions) }
        frame.today = site.house.today(in: file.zone)
        frame.offsetMinutes = House.offsetMinutes(file.zone, at: site.house.now())
        return frame
    }
}

/// Which forms a person sees: those whose use cases allow one of their roles.
enum Permission {
    static func acts(_ roles: Set<Role>) -> Set<String> {
        let declared: [(Act, Set<Role>)] = [
            (.progress, TellProgress.allowed), (.plan, MoveMilestone.allowed),
            (.order, OpenOrder.allowed), (.supplier, EnterSupplier.allowed),
            (.item, EnterItem.allowed), (.visit, PlanVisit.allowed),
            (.shipment, DraftShipment.allowed), (.document, AttachDocument.allowed),
            (.import, RememberMapping.allowed),
            (.settings, AddMember.allowed), (.approve, ApproveOrder.allowed),
            (.waive, GiveWaiver.allowed), (.releaseGoods, ReleaseGoods.allowed),
            (.gates, SetRequirementStrength.allowed), (.credit, TellCredit.allowed),
            (.account, ProposeAccount.allowed), (.confirmAccount, ConfirmAccount.allowed),
            (.revealAccount, RevealAccount.allowed),
            (.agree, AgreeInstalments.allowed),
            (.request, RequestRelease.allowed), (.release, ReleasePayment.allowed),
            (.remit, TellRemittance.allowed), (.hold, RecordCheck.allowed),
            (.result, RecordResult.allowed), (.ask, RequestDecision.allowed),
            (.judge, ApproveSample.allowed), (.acknowledge, AcknowledgeBaseline.allowed),
            (.confirm, FileConfirmation.allowed), (.settle, SettleDifferences.allowed),
        ]
        return Set(declared.filter { !$0.1.isDisjoint(with: roles) }.map(\.0.rawValue))
    }

    /// The parts of the house that open to one of the roles, as their questions declare.
    static func sections(_ roles: Set<Role>) -> Set<Section> {
        Set(Section.allCases.filter { !allowed($0).isDisjoint(with: roles) })
    }

    private static func allowed(_ section: Section) -> Set<Role> {
        switch section {
        case .board: AskBoard.allowed
        case .suppliers: AskSuppliers.allowed
        case .items: AskItems.allowed
        case .visits: AskVisits.allowed
        case .shipments: AskShipments.allowed
        case .money: AskMoney.allowed
        // Who asks follows what became of it; others who own a subject see it too (`framed`).
        case .decisions:
            AskDecisions.allowed.intersection(RequestDecision.allowed)
                .union([.decisionOwner])
        case .imports: AskImports.allowed
        case .calculators: .staff
        case .settings: AskWorkspace.allowed
        }
    }

    /// The first page for these roles.
    static func home(_ roles: Set<Role>) -> String {
        let opens = sections(roles)
        return (Section.allCases.first { opens.contains($0) } ?? .settings).path
    }
}
