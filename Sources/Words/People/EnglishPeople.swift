import FollowUp

struct EnglishPeople: PeopleWords {
    let signInTitle = "Sign in"
    let signInLede = "One record of every purchase order, from the draft to the handover."
    let email = "E-mail"
    let password = "Password"
    let signIn = "Sign in"
    let sessionEnded = "Your session has ended. Sign in to go on."
    let typedKept =
        "Your session has ended, and nothing was recorded. Sign in: what you typed is kept."
    let typedTooMuch =
        "Your session has ended, and nothing was recorded. It was more than can be kept over the"
        + " sign-in: it has to be entered again."
    let typedBack =
        "Nothing was recorded yet. What you typed stands in the form again: send it from here."
    let typedKeptWithoutFile =
        "Your session has ended, and nothing was recorded. Sign in: what you typed is kept."
        + " The file is not: choose it again afterwards."
    let typedBackWithoutFile =
        "Nothing was recorded yet. What you typed stands in the form again. Choose the file"
        + " once more, then send it from here."
    let noAccount =
        "No account yet, or the password is lost? An administrator of your workspace makes you a"
        + " link."
    let demonstrationAccounts = "Sign in to the demonstration with:"
    let newPassword = "Choose a password"
    let newPasswordHint = "At least 12 characters. A few words in a row are easy to keep in mind."
    let join = "Set the password and sign in"
    let joinExpiredTitle = "This link no longer works"
    let renewTitle = "Choose a new password"
    let renew = "Renew the password and sign in"
    let offersTitle = "Workspaces that have added you"
    let offersLede =
        "You are a member there once you accept. Do so only where you know who added you."
    let noOffers = "None is waiting for your answer."

    func accept(workspace: String) -> String { "Accept: \(workspace)" }

    func obstacle(_ obstacle: PersonObstacle) -> String {
        switch obstacle {
        case .accountExists(let email):
            "\(email) has an account already, and this is not its password. Whoever holds that"
                + " account would own the new workspace. Use its password or another address; if"
                + " you know whose it is, say --existing-account."
        }
    }

    func joinTitle(workspace: String) -> String { "Welcome to \(workspace)" }

    func joinLede(name: String, email: String) -> String {
        "You are \(name), and you will sign in with \(email)."
    }

    func renewLede(name: String, email: String, by: String?) -> String {
        "For \(name), who signs in with \(email). \(by ?? "The operator") made this link. The old"
            + " password holds until you choose a new one; then every session and API token ends."
    }
}
