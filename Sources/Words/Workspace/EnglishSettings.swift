struct EnglishSettings: SettingsWords {
    let title = "Settings"
    let lede = "Every change here stands in the workspace's journal."
    let people = "People"
    let name = "Name"
    let email = "E-mail"
    let roles = "Roles"
    let language = "Language"
    let state = "State"
    let active = "active"
    let inactive = "deactivated"
    let addPerson = "Add a person"
    let addPersonButton = "Add and make a link"
    let rolesHint = "A person may have several."
    let linkTitle = "The link is ready"
    let linkText = "The person chooses a password under this address:"
    let linkHint = "It works once, and is shown only now. Copy it and send it yourself."
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
    let templateHint = "A change makes a new version and touches only orders planned afterwards."
    let milestone = "Milestone"
    let owner = "Owner"
    let after = "Working days after"
    let start = "the start"
    let workdays = "Working days"
    let notFor = "Not asked of"
    let editTemplate = "Change the working days"
    let templateButton = "Save as a new version"
    let myLanguage = "My language"
    let languageButton = "Use this language"
    let mappings = "Remembered columns"
    let noMappings = "None yet. An import remembers its columns under a name."
    let workspace = "Workspace"
    let zone = "Time zone"

    func deactivateWhom(_ name: String) -> String { "Deactivate \(name)" }
    func templateName(_ name: String, version: Int) -> String { "\(name), version \(version)" }
    func workdaysAfter(_ milestone: String) -> String { "Working days after: \(milestone)" }

    func mapping(_ name: String, columns: Int) -> String {
        "\(name): \(Plural.of(columns, "column", "columns"))"
    }
}
