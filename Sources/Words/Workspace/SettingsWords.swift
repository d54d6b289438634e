/// Settings of a workspace: people, calendars, templates, and one's own language.
public protocol SettingsWords: Sendable {
    var title: String { get }
    var lede: String { get }
    var people: String { get }
    var name: String { get }
    var email: String { get }
    var roles: String { get }
    var language: String { get }
    var state: String { get }
    var active: String { get }
    var inactive: String { get }
    /// Has an account of elsewhere, and has not accepted.
    var asked: String { get }
    /// Told to who added somebody with an account of elsewhere.
    var madeElsewhere: String { get }
    /// Has a link and has not used it yet.
    var invited: String { get }
    var journalLink: String { get }
    var browserLanguage: String { get }
    var change: String { get }
    var changeButton: String { get }
    func deactivateWhom(_ name: String) -> String
    func activateWhom(_ name: String) -> String
    var addPerson: String { get }
    var addPersonButton: String { get }
    var rolesHint: String { get }
    var linkTitle: String { get }
    var linkText: String { get }
    var linkHint: String { get }
    var calendars: String { get }
    var calendarHint: String { get }
    var year: String { get }
    var notice: String { get }
    var daysOff: String { get }
    var makeUpDays: String { get }
    var loadCalendar: String { get }
    var calendarText: String { get }
    var calendarTextHint: String { get }
    var loadButton: String { get }
    var templates: String { get }
    var templateHint: String { get }
    func templateName(_ name: String, version: Int) -> String
    var milestone: String { get }
    var owner: String { get }
    var after: String { get }
    var start: String { get }
    var workdays: String { get }
    var notFor: String { get }
    func editTemplate(_ name: String) -> String
    var templateButton: String { get }
    /// Above a template's form: what a change touches.
    var templateLede: String { get }
    /// Beside the template that orders follow where nobody names another.
    var isDefault: String { get }
    var makeDefault: String { get }
    var newTemplate: String { get }
    var newTemplateHint: String { get }
    var newTemplateButton: String { get }
    var templateTitle: String { get }
    var copyOf: String { get }
    var englishName: String { get }
    var chineseName: String { get }
    var afterMilestone: String { get }
    var noFurther: String { get }
    var conditions: String { get }
    var onlyAskedOf: String { get }
    /// Of which kinds of order alone a milestone is asked, as a clause.
    func onlyFor(_ kinds: String) -> String
    var addMilestone: String { get }
    var newMilestone: String { get }
    var addStep: String { get }
    var moveUp: String { get }
    var moveDown: String { get }
    var removeMilestone: String { get }
    func milestoneRow(_ number: Int) -> String
    var rename: String { get }
    var renameHint: String { get }
    var renameButton: String { get }
    var workspaceName: String { get }
    var myLanguage: String { get }
    var languageButton: String { get }
    var mappings: String { get }
    var noMappings: String { get }
    func mapping(_ name: String, columns: Int) -> String
    var workspace: String { get }
    var zone: String { get }
    var tokens: String { get }
    var tokenHint: String { get }
    var tokenLabel: String { get }
    var actsFor: String { get }
    var makeToken: String { get }
    var tokenButton: String { get }
    var noTokens: String { get }
    var tokenTitle: String { get }
    var tokenText: String { get }
    var tokenOnce: String { get }
    var banks: String { get }
    var bankHint: String { get }
    var place: String { get }
    var loadBank: String { get }
    var noBanks: String { get }
    func revokeToken(_ name: String) -> String
    func newLink(_ name: String) -> String
    func renewalLink(_ name: String) -> String
    var renewalText: String { get }
    var renewalHint: String { get }
    /// Instead of the button, where an administrator may not.
    var renewalByOperator: String { get }
}
