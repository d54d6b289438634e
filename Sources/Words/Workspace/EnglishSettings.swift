struct EnglishSettings: SettingsWords {
    let title = "Settings"
    let lede = "Every change here stands in the workspace's journal."
    let people = "People"
    let name = "Name"
    let email = "E-mail"
    let roles = "Roles"
    let language = "Language"
    let state = "State"
    let browserLanguage = "as the browser asks"
    let journalLink = "Read the journal"
    let change = "Change"
    let changeButton = "Save the person"
    let active = "active"
    let inactive = "deactivated"
    let asked = "has to accept"
    let madeElsewhere =
        "This address has an account already, which another workspace of this server made: nobody"
        + " here can know who holds it. The person is a member once they sign in and accept. Ask"
        + " them, by a way you know, whether the account is theirs."
    let invited = "invited, not here yet"
    let addPerson = "Add a person"
    let addPersonButton = "Add and make a link"
    let rolesHint = "A person may have several."
    let linkTitle = "The link is ready"
    let linkText = "The person chooses a password under this address:"
    let linkHint = "It works once, and is shown only now. Copy it and send it yourself."
    let renewalText = "The person chooses a new password under this address:"
    let renewalHint =
        "It works once, for 24 hours, and is shown only now. The old password holds until then."
        + " Copy it and send it yourself; the journal says that you made it."
    let renewalByOperator =
        "Password lost? The operator of the server makes the link, with “gendan person renew”."
    let calendars = "Official calendars"
    let calendarHint =
        "China's official days off and make-up working days, year by year. A year without its"
        + " official notice is provisional wherever a day of it is used."
    let year = "Year"
    let notice = "Official notice"
    let daysOff = "Days off"
    let makeUpDays = "Make-up working days"
    let loadCalendar = "Load a year"
    let calendarText = "Calendar as JSON"
    let calendarTextHint = "Year, address of the notice, days off, make-up working days."
    let loadButton = "Load the calendar"
    let templates = "Milestone templates"
    let templateHint =
        "A change makes a new version and touches only new orders. Orders that are planned keep"
        + " their own plan."
    let milestone = "Milestone"
    let owner = "Owner"
    let after = "Working days after"
    let start = "the start"
    let workdays = "Working days"
    let notFor = "Not asked of"
    let templateButton = "Save as a new version"
    let myLanguage = "My language"
    let languageButton = "Use this language"
    let mappings = "Remembered columns"
    let noMappings = "None yet. An import remembers its columns under a name."
    let workspace = "Workspace"
    let zone = "Time zone"
    let tokens = "API tokens"
    let tokenHint =
        "A program sends its token with every request and acts for the person who made"
        + " it."
    let tokenLabel = "Name of the program"
    let actsFor = "Acts for"
    let makeToken = "Make a token"
    let tokenButton = "Make the token"
    let noTokens = "None yet."
    let tokenTitle = "The token is ready"
    let tokenText = "The program sends it as “Authorization: Bearer”:"
    let tokenOnce = "It is shown only now. Copy it to the program."
    let banks = "Bank days"
    let bankHint =
        "On which days money moves, place by place. They are kept apart from the"
        + " official calendars, and no plan rests on them; a year without its notice is"
        + " provisional."
    let place = "Place"
    let loadBank = "Load a year of bank days"
    let noBanks = "None loaded: every bank day is provisional."

    func revokeToken(_ name: String) -> String { "Revoke “\(name)”" }
    func newLink(_ name: String) -> String { "New link for \(name)" }
    func renewalLink(_ name: String) -> String { "Make a link for a lost password of \(name)" }
    func deactivateWhom(_ name: String) -> String { "Deactivate \(name)" }
    func activateWhom(_ name: String) -> String { "Let \(name) in again" }
    func templateName(_ name: String, version: Int) -> String { "\(name), version \(version)" }

    func mapping(_ name: String, columns: Int) -> String {
        "\(name): \(Plural.of(columns, "column", "columns"))"
    }
}
