/// The workspace file: one buyer, or one client of an agent. People, templates, calendars and
/// remembered mappings are versioned changes of it; a change that used one cites its version.
public struct Workspace: File, Equatable {
    public static let kind = FileKind.workspace

    public let id: FileID
    public internal(set) var name = ""
    public internal(set) var zone = "Asia/Shanghai"
    public internal(set) var demonstration = false
    public internal(set) var members: [Member] = []
    public internal(set) var calendar = OfficialCalendar.china
    public internal(set) var calendarVersion = 1
    public internal(set) var templates: [MilestoneTemplate] = [.standard]
    public internal(set) var mappings: [ImportMapping] = []
    /// The change that last told each template, by name.
    public internal(set) var templateSeqs: [String: Int]?
    public internal(set) var tokens: [Token] = []
    /// Bank days, by place: calendars of their own, kept apart from the official one (X23).
    public internal(set) var banks: [OfficialCalendar] = []
    /// One-time links and who made them, the latest of each two persons.
    var links: [MemberLink]?
    /// Nil while nobody set any (`gates`).
    var gateSettings: GateSettings?
    /// Nil while nobody told any (`subjects`, `absences`).
    var subjectSettings: SubjectSettings?

    public init(id: FileID) { self.id = id }

    public func member(_ person: FileID) -> Member? { members.first { $0.person == person } }

    /// The template of that name; nil where there is none.
    public func template(named name: String) -> MilestoneTemplate? {
        templates.first { $0.name == name }
    }

    /// The template of that name; the first where none is named, or it is not there.
    public func template(_ name: String?) -> MilestoneTemplate {
        templates.first { $0.name == name } ?? templates.first ?? .standard
    }

    /// Every milestone of its templates, each once.
    public var milestones: [TemplateMilestone] {
        var seen: Set<MilestoneKey> = []
        return templates.flatMap(\.milestones).filter { seen.insert($0.key).inserted }
    }

    public func mapping(_ name: String) -> ImportMapping? { mappings.first { $0.name == name } }
}

/// A person of the workspace. The credentials are kept elsewhere, per installation.
public struct Member: Codable, Sendable, Equatable {
    public var person: FileID
    public var name: Erasable
    public var email: Erasable
    public var roles: [Role]
    public var language: String
    public var active: Bool
    /// The board's columns as this person chose them; nil for the usual ones.
    public var columns: [BoardColumn]?
    /// Their account was made elsewhere, and they have not accepted: true while they are asked,
    /// false where that was taken back. Until then they are not active.
    public var pending: Bool?
    /// They used the link that was made for them, or accepted.
    public var joined: Bool?

    public init(person: FileID, name: String, email: String, roles: [Role], language: String) {
        self.person = person
        self.name = Erasable(name)
        self.email = Erasable(email)
        self.roles = roles
        self.language = language
        active = true
    }

    /// The same person with an account that was made elsewhere: they are asked first.
    public var asked: Member {
        var copy = self
        copy.active = false
        copy.pending = true
        return copy
    }

    /// Lets the member act or not; who has not accepted is asked, or asked no more.
    public mutating func allow(_ acting: Bool) {
        if pending == nil { active = acting } else { pending = acting }
    }
}

/// How the columns of a list become fields of orders, remembered by name.
public struct ImportMapping: Codable, Sendable, Equatable {
    public var name: String
    /// `orders` or `takeOver`.
    public var sheet: String
    /// Field → column name as it stands in the list's header.
    public var columns: [String: String]
    public var currency: Currency?
    /// How an ambiguous date column is read: `dayMonthYear` or `monthDayYear`.
    public var dateOrder: String?
    /// How an ambiguous number column is read: `point` or `comma` before the decimals.
    public var decimalMark: String?

    public init(name: String, sheet: String, columns: [String: String]) {
        self.name = name
        self.sheet = sheet
        self.columns = columns
    }
}

public enum WorkspaceChange: FileChange, Equatable {
    case opened(name: String, zone: String, demonstration: Bool)
    case memberAdded(Member)
    case memberAmended(Member)
    case calendarLoaded(OfficialYear)
    case templateChanged(MilestoneTemplate)
    case mappingRemembered(ImportMapping)
    case tokenMade(Token)
    case tokenRevoked(Token)
    case invitationRenewed(person: FileID, name: Erasable)
    case bankCalendarLoaded(OfficialYear)
    case strengthSet(SetStrength)
    case strengthProposed(StrengthProposal)
    case strengthProposalRefused(proposal: Int)
    case approvalLimitsSet(ApprovalLimits)
    case renewalLinkMade(person: FileID, name: Erasable)
    /// Sessions and API tokens of the person ended with it. `by` made the link; nil: the operator.
    case passwordRenewed(person: FileID, name: Erasable, by: Erasable?)
    case renamed(name: String)
    /// The template of that name is used from now on where nobody names another.
    case templateMadeDefault(name: String)
    case letterSetAside(LetterAside)
    case onePersonDeclared(person: FileID, name: Erasable, reason: Erasable)
    case onePersonEnded
    case subject(SubjectChange)
    indirect case limits(LimitsChange)

    public var kind: String {
        switch self {
        case .opened: "workspace.opened/1"
        case .memberAdded: "workspace.memberAdded/1"
        case .memberAmended: "workspace.memberAmended/1"
        case .calendarLoaded: "workspace.calendarLoaded/1"
        case .templateChanged: "workspace.templateChanged/1"
        case .mappingRemembered: "workspace.mappingRemembered/1"
        case .tokenMade: "workspace.tokenMade/1"
        case .tokenRevoked: "workspace.tokenRevoked/1"
        case .invitationRenewed: "workspace.invitationRenewed/1"
        case .bankCalendarLoaded: "workspace.bankCalendarLoaded/1"
        case .strengthSet: "workspace.strengthSet/1"
        case .strengthProposed: "workspace.strengthProposed/1"
        case .strengthProposalRefused: "workspace.strengthProposalRefused/1"
        case .approvalLimitsSet: "workspace.approvalLimitsSet/1"
        case .renewalLinkMade: "workspace.renewalLinkMade/1"
        case .passwordRenewed: "workspace.passwordRenewed/1"
        case .renamed: "workspace.renamed/1"
        case .templateMadeDefault: "workspace.templateMadeDefault/1"
        case .letterSetAside: "workspace.letterSetAside/1"
        case .onePersonDeclared: "workspace.onePersonDeclared/1"
        case .onePersonEnded: "workspace.onePersonEnded/1"
        case .subject(let change): change.kind
        case .limits(let change): change.kind
        }
    }

    public var audience: Audience {
        switch self {
        case .opened, .calendarLoaded, .templateChanged, .bankCalendarLoaded, .strengthSet,
            .strengthProposed, .strengthProposalRefused, .approvalLimitsSet, .renamed,
            .templateMadeDefault, .onePersonDeclared, .onePersonEnded, .subject, .limits:
            .house
        case .memberAdded, .memberAmended, .mappingRemembered, .tokenMade, .tokenRevoked,
            .invitationRenewed, .renewalLinkMade, .passwordRenewed, .letterSetAside:
            .buyer
        }
    }
}

extension Workspace {
    public mutating func apply(_ change: WorkspaceChange, _ stamp: Stamp) {
        switch change {
        case .opened(let told, let place, let demo):
            name = told
            zone = place
            demonstration = demo
        case .memberAdded, .memberAmended, .invitationRenewed, .renewalLinkMade,
            .passwordRenewed:
            applyToMembers(change, stamp)
        case .calendarLoaded(let year):
            calendar = calendar.loading(year)
            calendarVersion += 1
        case .templateChanged(let template):
            templateSeqs = (templateSeqs ?? [:]).merging([template.name: stamp.seq]) { $1 }
            // In its place: the first is the one used where nobody names another.
            if let at = templates.firstIndex(where: { $0.name == template.name }) {
                templates[at] = template
            } else {
                templates.append(template)
            }
        case .templateMadeDefault(let name):
            if let at = templates.firstIndex(where: { $0.name == name }) {
                templates.insert(templates.remove(at: at), at: 0)
            }
        case .renamed(let told): name = told
        case .mappingRemembered(let mapping):
            mappings.removeAll { $0.name == mapping.name }
            mappings.append(mapping)
        case .tokenMade(let token): tokens.append(token)
        case .tokenRevoked(let token): tokens.removeAll { $0.id == token.id }
        case .letterSetAside: break
        case .strengthSet, .strengthProposed, .strengthProposalRefused, .approvalLimitsSet,
            .onePersonDeclared, .onePersonEnded, .limits:
            applyToGates(change)
        case .subject(let change): apply(change, stamp)
        case .bankCalendarLoaded(let year):
            let place = bankCalendar(year.region).loading(year)
            banks.removeAll { $0.region == place.region }
            banks.append(place)
        }
    }

    private mutating func applyToMembers(_ change: WorkspaceChange, _ stamp: Stamp) {
        switch change {
        case .memberAdded(let member):
            members.append(member)
            settleOnePerson()
            noteLink(for: member.person, stamp)
        case .memberAmended(let member):
            guard let at = members.firstIndex(where: { $0.person == member.person }) else { return }
            if members[at].joined != member.joined { noteUse(by: member.person, stamp) }
            members[at] = member
            settleOnePerson()
        case .invitationRenewed(let person, _), .renewalLinkMade(let person, _):
            noteLink(for: person, stamp)
        case .passwordRenewed(let person, _, let maker):
            tokens.removeAll { $0.person == person }
            if maker != nil { noteUse(by: person, stamp) }
        default: break
        }
    }
}
