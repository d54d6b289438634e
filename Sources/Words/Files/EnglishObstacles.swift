import FollowUp

struct EnglishObstacles: ObstacleWords {
    let dates = EnglishDates()

    let missing = "This is missing. Please fill it in."
    let notUnderstood = "This could not be understood. Please write it another way."
    let notADay = "This is no day of the calendar. Write it as 2026-12-03."
    let notANumber = "This is no number. Write digits with a point, such as 1234.50."
    let numberTooLarge = "This number is too large. Check its digits."
    let notAnAmount = "This is no amount. Write digits with a point, such as 1234.50."
    let unknownCurrency = "This currency is not known. Use its three letters, such as USD."
    let otherCurrency = "This is in another currency than the order. Use the order's."
    let notSignedIn = "You are not signed in, or your session has ended. Sign in again."
    let notAllowed = "Your roles do not allow this. Ask an administrator of the workspace."
    let notFromHere =
        "The page this came from is out of date: somebody signed in anew or went to another"
        + " workspace. Load it again and send it anew."
    let wrongEmailOrPassword = "E-mail and password do not fit together. Try again."
    let linkUsedOrExpired = "This link was used or has expired. Ask an administrator for a new one."
    let emailTaken = "Somebody with this e-mail is here already. Use another one."
    let operatorMakesLink =
        "No administrator can make this link: it would open more than this workspace, or your own"
        + " account. Ask the operator of the server, who makes it with “gendan person renew”."
    let notFound = "There is nothing of that name or number here. Check how it is written."
    let changedMeanwhile =
        "This was changed while you were writing. Look at it again and record it anew."
    let sameKeyOtherBody =
        "This form was sent before with other values. Load the page again and send it anew."
    let stillInProgress = "The same thing is being recorded right now. Wait a moment."
    let orderClosed = "The order is closed. Reopen it first, with a reason."
    let noLines = "An order needs at least one line. Fill in the first one."
    let milestoneNotReached = "This milestone has not been reached, so there is nothing to reopen."
    let milestoneDoesNotApply = "This milestone does not apply to this lot. Choose another one."
    let milestoneMustStay = "The handover always applies. It cannot be left out."
    let packedMoreThanFinished =
        "More is packed than finished. Check both totals; they count everything so far."
    let fallsWithoutReason =
        "This total is lower than the one told before. Say why it fell, or correct it."
    let reasonMissing = "The reason is missing. Please give one."
    let nothingToChange = "Nothing would change. Change something, or leave it as it is."
    let waitsForItself = "An order cannot wait for itself. Give the number of another one."
    let waitsInACircle = "The other order already waits for this one. Remove that first."
    let lotHasProgress =
        "Quantities were already told for this lot. It can no longer be split this way."
    let proposalGone = "This proposal was settled in the meantime. There is nothing left to do."
    let notADraft =
        "The order is no draft: it was placed before it came here, so no gate asks backwards."
    let waiverOver = "This waiver counts no more. There is nothing left to withdraw."
    let othersDecide =
        "Somebody else here may decide, too: two persons are asked for."
    let needsAnotherPerson =
        "The one who proposed this cannot confirm it. Ask somebody else who may."
    let lastAdministrator =
        "This is the last administrator. Make somebody else administrator first."
    let throughBeforeFrom = "The last day lies before the first. Check both."
    let expiresBeforeShipment =
        "The credit expires before the shipment: nothing could be presented. Check both days."
    let notApproved = "The order is a draft. It can be sent once it is approved."
    let noAddress = "This contact has no e-mail address. Give them one, or send it by hand."
    let notAnAddress = "This is no e-mail address. Write it as wang@factory.example."
    let accountNumberInLetter =
        "This holds an account number. None is ever sent by e-mail; take it out."
    let accountNumberInPaper =
        "The payment terms hold an account number, and the paper would show it. None is ever sent"
        + " by e-mail; take it out of the terms."
    let mailNotSetUp =
        "No mail server is set up here. Load the order as PDF and send it by hand, or ask the"
        + " operator."
    let mailboxNotReached =
        "The mailbox was not reached, or refused the user or the password. Check what “gendan mail"
        + " show” prints."
    let programNotTaken =
        "Programs are not taken, nor scripts, shortcuts and files with macros. Send the paper or"
        + " the picture itself."
    let contentDamaged =
        "The stored file is no longer what was put here. Tell your administrator."
    let paperNotDrawn =
        "The paper could not be drawn: the program gendan-worker is missing or failed. Tell your"
        + " administrator."
    let busy = "The house is busy. Nothing was recorded; try again in a moment."
    let storageFull = "The storage is full. Nothing was recorded; tell your administrator."
    let readOnly =
        "A disk failed. Everything can be read, nothing is recorded until the record was checked."
    let outcomeUnknown =
        "Nobody knows yet whether this was recorded. Send it again as it is; it will not double."
    let accountSettled = "This account is settled already. Reload the page."
    let wrongIBAN = "This IBAN does not check. Compare it with the paper, letter by letter."
    let wrongBIC = "This BIC does not check. It has 8 or 11 letters and digits."
    let wrongAccountNumber =
        "This is no account number. It has 5 to 34 letters and digits, most of them digits."
    let personNeeded = "Only a person who is signed in can do this; no program, shell or list can."
    let signInAgain =
        "You signed in too long ago to do this. Sign out and in again, then repeat it."

    func ofPerson(_ obstacle: PersonObstacle) -> String { EnglishPeople().obstacle(obstacle) }

    func ofDecision(_ obstacle: DecisionObstacle) -> String {
        EnglishDecisions().obstacle(obstacle)
    }

    func unmet(_ finding: GateFinding) -> String { EnglishGates().sentence(finding) }

    func notOfLots(_ requirement: Requirement) -> String {
        EnglishGates().notOfLots(requirement)
    }

    func notToBeWaived(_ requirement: Requirement) -> String {
        EnglishGates().notToBeWaived(requirement)
    }

    func alwaysBlocks(_ requirement: Requirement) -> String {
        EnglishGates().alwaysBlocks(requirement)
    }

    func tooLong(_ limit: Int) -> String {
        "This is too long. Shorten it to \(Plural.of(limit, "character", "characters"))."
    }

    func tooManyDecimals(_ most: Int) -> String {
        most == 0
            ? "This must be a whole number."
            : "This has too many decimals. At most \(most) can be kept here."
    }

    func tooMany(_ limit: Int) -> String {
        "There are too many. At most \(Figures.number(limit)) are taken."
    }

    func tooManyFound(_ most: Int) -> String {
        "More than \(Figures.number(most)) were found. Narrow it with another word."
    }

    func outOfRange(_ least: String, _ most: String) -> String {
        "This must lie between \(least) and \(most)."
    }

    func unknownCode(_ code: String) -> String {
        "“\(code)” is not known here. Choose one from the list."
    }

    func wrongCode(_ code: String, _ problem: CodeProblem) -> String {
        "“\(code)” is wrong: \(EnglishTerms().codeProblem(problem))."
    }

    func repeated(_ what: String) -> String {
        "“\(what)” stands here more than once. Keep one of them."
    }

    func tooManyTries(_ seconds: Int) -> String {
        "Too many tries. Wait \(Plural.of(seconds, "second", "seconds")) and try again."
    }

    func passwordTooShort(_ least: Int) -> String {
        "The password is too short. Use at least \(Plural.of(least, "character", "characters"))."
    }

    func numberTaken(_ number: String) -> String {
        "There is an order \(number) already. Use another number."
    }

    func nameTaken(_ name: String) -> String {
        "Another one is called “\(name)” already. Use another name."
    }

    func unknownLine(_ line: Int) -> String { "The order has no line \(line). Check the number." }
    func unknownLot(_ lot: Int) -> String { "The order has no lot \(lot). Choose another one." }

    func unknownMilestone(_ key: String) -> String {
        "The plan has no milestone “\(key)”. Choose another one."
    }

    func unknownSite(_ site: Int) -> String {
        "The supplier has no site \(site). Add it on the supplier's page first."
    }

    func severalLots(_ count: Int) -> String {
        "\(count) lots of the order have not reached it. Record it on the order's page, lot by lot."
    }

    func lotDeparted(_ lot: Int, _ departure: Departure) -> String {
        switch departure {
        case .loaded: "Lot \(lot) was loaded: it cannot be split any more."
        case .handedOver: "Lot \(lot) was handed over: it cannot be split any more."
        }
    }

    func ofCancelling(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .lineCancelled(let line):
            "Line \(line) is cancelled. Let it stand again first, with a reason."
        case .lineDeparted(let line, .loaded):
            "Goods of line \(line) were loaded: it cannot be cancelled any more."
        case .lineDeparted(let line, .handedOver):
            "Goods of line \(line) were handed over: it cannot be cancelled any more."
        case .lastLine(let line):
            "Line \(line) is the last one that stands. Cancel the order instead."
        default: notUnderstood
        }
    }

    func moreThanTheLine(_ line: Int) -> String {
        "This is more than line \(line) has in that lot. Take less."
    }

    func dayInFuture(_ day: Day) -> String {
        "\(dates.day(day)) is still to come. What happened can only lie in the past."
    }

    func milestoneAlreadyReached(_ day: Day) -> String {
        "This milestone was reached on \(dates.day(day)). Reopen it first, with a reason."
    }

    func planCircle(_ key: String) -> String {
        "“\(key)” would wait for itself through other milestones. Break the circle."
    }

    func notWhatItSays(_ mediaType: String) -> String {
        "The file is not what its name says: its content is \(mediaType). Name it rightly, or"
            + " send the right file."
    }

    func sameDocument(_ number: Int) -> String {
        "The same file stands here already as document \(number)."
    }

    func fileTooLarge(_ megabytes: Int) -> String {
        "The file is too large. At most \(Figures.number(megabytes)) MB are taken."
    }

    func spaceUsedUp(_ megabytes: Int) -> String {
        "The workspace's \(Figures.number(megabytes)) MB for files are used up. Tell your"
            + " administrator."
    }

    func unknownContact(_ contact: Int) -> String {
        "Contact \(contact) is not one of those asked for. Choose another one."
    }

    func unknownAccount(_ account: Int) -> String {
        "The supplier has no such account \(account). Choose another one."
    }

    func sameAccount(_ account: Int) -> String {
        "Account \(account) says exactly this already."
    }

    func ofSeats(_ obstacle: Obstacle) -> String {
        EnglishSeats().sentence(obstacle) ?? notUnderstood
    }
}
