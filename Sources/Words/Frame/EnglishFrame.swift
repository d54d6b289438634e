import FollowUp

struct EnglishFrame: FrameWords {
    private let dates = EnglishDates()

    let brand = "Gendan 跟单"
    let skip = "Skip to the content"
    let menu = "Menu"
    let mainNavigation = "Main"
    let board = "Board"
    let suppliers = "Suppliers"
    let items = "Items"
    let visits = "Inspections"
    let shipments = "Shipments"
    let imports = "Import"
    let money = "Money"
    let decisions = "Decisions"
    let calculators = "Calculators"
    let settings = "Settings"
    let signOut = "Sign out"
    let workspace = "Workspace"
    let otherWorkspaces = "Go to another workspace:"
    let offers = "Invitations"
    let demonstration =
        "Demonstration. Everything here is made up."
    let next = "Next page"
    let older = "Older"
    let journal = "Journal"
    let keys = "Keyboard"
    let keyDown = "next row"
    let keyUp = "previous row"
    let keySearch = "search"
    let keyHelp = "this list"
    let keyBoard = "board"
    let keyChoose = "choose the row"
    let keyOpen = "open the row"
    let close = "Close"
    let notFoundTitle = "There is nothing at this address"
    let notFoundText =
        "It may have been mistyped, or it belongs to a workspace you are not signed in to."
    let backToBoard = "Back to the board"
    let provisionalMark =
        "Provisional: it rests on a year without official calendar, or on a closure not confirmed."

    func refusedTitle(status: Int) -> String {
        switch status {
        case 401: "Please sign in"
        case 403: "You may not do this"
        case 404: notFoundTitle
        case 405: "This cannot be done here"
        case 409, 412: "Something changed in the meantime"
        case 429: "Too many tries"
        case 500...: "Something went wrong with us"
        default: "This could not be recorded"
        }
    }

    func unansweredTitle(status: Int) -> String {
        status == 422 || status == 400
            ? "This question was not understood" : refusedTitle(status: status)
    }

    func errorNumberOfQuestion(_ id: String) -> String {
        "Tell your administrator this number: \(id)."
    }

    func errorNumber(_ id: String) -> String {
        "Nothing was recorded. Tell your administrator this number: \(id)."
    }

    func unconfirmedClosure(from: Day, through: Day, today: Day) -> String {
        "The site's closure from \(dates.short(from, today: today)) to"
            + " \(dates.short(through, today: today)) is not confirmed: days that rest on it are"
            + " provisional."
    }

    func provisionalYears(_ years: [Int]) -> String {
        let list = years.map(String.init).joined(separator: ", ")
        return years.count == 1
            ? "The official calendar of \(list) is not loaded: days in that year are provisional."
            : "The official calendars of \(list) are not loaded: days in these years are"
                + " provisional."
    }
}
