import FollowUp

/// What is wrong and what to do about it: one sentence for each obstacle.
public protocol ObstacleWords: Sendable {
    // What was sent
    var missing: String { get }
    var notUnderstood: String { get }
    var notADay: String { get }
    var notANumber: String { get }
    var numberTooLarge: String { get }
    var notAnAmount: String { get }
    /// `most` 0: a whole number is asked for.
    func tooManyDecimals(_ most: Int) -> String
    var unknownCurrency: String { get }
    var otherCurrency: String { get }
    func tooLong(_ limit: Int) -> String
    func tooMany(_ limit: Int) -> String
    func tooManyFound(_ most: Int) -> String
    func ofSent(_ obstacle: Obstacle) -> String
    func outOfRange(_ least: String, _ most: String) -> String
    func unknownCode(_ code: String) -> String
    func wrongCode(_ code: String, _ problem: CodeProblem) -> String
    func repeated(_ what: String) -> String

    // Who
    var notSignedIn: String { get }
    var notAllowed: String { get }
    /// A form of a page that is out of date, or of another site.
    var notFromHere: String { get }
    var wrongEmailOrPassword: String { get }
    var linkUsedOrExpired: String { get }
    var emailTaken: String { get }
    /// A link by which one could act as somebody beyond this workspace, or as oneself.
    var operatorMakesLink: String { get }
    func tooManyTries(_ seconds: Int) -> String
    func passwordTooShort(_ least: Int) -> String

    // What is there
    var notFound: String { get }
    var changedMeanwhile: String { get }
    var sameKeyOtherBody: String { get }
    var stillInProgress: String { get }
    func numberTaken(_ number: String) -> String
    func nameTaken(_ name: String) -> String

    // Orders and their plan
    var orderClosed: String { get }
    var noLines: String { get }
    var milestoneNotReached: String { get }
    var milestoneDoesNotApply: String { get }
    var milestoneMustStay: String { get }
    var packedMoreThanFinished: String { get }
    var fallsWithoutReason: String { get }
    var reasonMissing: String { get }
    var nothingToChange: String { get }
    var waitsForItself: String { get }
    var waitsInACircle: String { get }
    var lotHasProgress: String { get }
    var proposalGone: String { get }
    var lastAdministrator: String { get }
    var throughBeforeFrom: String { get }
    var expiresBeforeShipment: String { get }
    // Gates
    var notADraft: String { get }
    var waiverOver: String { get }
    var needsAnotherPerson: String { get }
    var othersDecide: String { get }
    func unmet(_ finding: GateFinding) -> String
    func ofDecision(_ obstacle: DecisionObstacle) -> String
    func ofPerson(_ obstacle: PersonObstacle) -> String
    /// Payments and goods.
    func ofMoney(_ obstacle: Obstacle) -> String
    func ofBaseline(_ obstacle: Obstacle) -> String
    func ofConfirmation(_ trouble: ConfirmationTrouble) -> String
    func notToBeWaived(_ requirement: Requirement) -> String
    func notOfLots(_ requirement: Requirement) -> String
    func alwaysBlocks(_ requirement: Requirement) -> String
    // Letters
    var notApproved: String { get }
    var noAddress: String { get }
    var notAnAddress: String { get }
    var accountNumberInLetter: String { get }
    var accountNumberInPaper: String { get }
    var mailNotSetUp: String { get }
    var mailboxNotReached: String { get }
    func unknownContact(_ contact: Int) -> String
    // Accounts
    var accountSettled: String { get }
    var wrongIBAN: String { get }
    var wrongBIC: String { get }
    var wrongAccountNumber: String { get }
    var personNeeded: String { get }
    var signInAgain: String { get }
    func unknownAccount(_ account: Int) -> String
    func sameAccount(_ account: Int) -> String
    /// Seats of suppliers.
    func ofSeats(_ obstacle: Obstacle) -> String
    // Documents
    var programNotTaken: String { get }
    var contentDamaged: String { get }
    var paperNotDrawn: String { get }
    func notWhatItSays(_ mediaType: String) -> String
    func sameDocument(_ number: Int) -> String
    func fileTooLarge(_ megabytes: Int) -> String
    func spaceUsedUp(_ megabytes: Int) -> String
    func unknownLine(_ line: Int) -> String
    func unknownLot(_ lot: Int) -> String
    func unknownMilestone(_ key: String) -> String
    func unknownSite(_ site: Int) -> String
    func moreThanTheLine(_ line: Int) -> String
    /// Lines that cannot be cancelled, or are.
    func ofCancelling(_ obstacle: Obstacle) -> String
    func severalLots(_ count: Int) -> String
    func lotDeparted(_ lot: Int, _ departure: Departure) -> String
    func dayInFuture(_ day: Day) -> String
    func milestoneAlreadyReached(_ day: Day) -> String
    func planCircle(_ key: String) -> String
    func calendarProblem(_ year: Int, _ problem: OfficialYearProblem) -> String

    // The house
    var busy: String { get }
    var storageFull: String { get }
    var readOnly: String { get }
    var outcomeUnknown: String { get }
    func unreadableTable(_ trouble: TableTrouble) -> String
}

extension ObstacleWords {
    public func sentence(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .tooLong(let limit): tooLong(limit)
        case .tooManyDecimals(let most): tooManyDecimals(most)
        case .tooMany(let limit): tooMany(limit)
        case .tooManyFound(let most): tooManyFound(most)
        case .tooManyAccents, .turnsDirection, .wrongFieldName, .unknownMember, .notAMoment,
            .momentInFuture, .notAShortName, .otherMethod, .wrongCodeOf:
            ofSent(obstacle)
        case .outOfRange(let least, let most): outOfRange(least, most)
        case .unknownCode(let code): unknownCode(code)
        case .repeated(let what): repeated(what)
        case .tooManyTries(let seconds): tooManyTries(seconds)
        case .passwordTooShort(let least): passwordTooShort(least)
        case .numberTaken(let number): numberTaken(number)
        case .nameTaken(let name): nameTaken(name)
        case .unknownLine, .unknownLot, .unknownMilestone, .unknownSite, .unknownContact:
            unknown(obstacle)
        case .moreThanTheLine, .severalLots, .lotDeparted: ofLots(obstacle)
        case .lineCancelled, .lineDeparted, .lastLine: ofCancelling(obstacle)
        case .dayInFuture, .milestoneAlreadyReached, .planCircle, .calendarProblem: ofPlan(obstacle)
        case .notWhatItSays, .sameDocument, .fileTooLarge, .spaceUsedUp: ofDocuments(obstacle)
        case .unknownInstalment, .instalmentInUse, .shareAndAmount, .sharesDiffer, .alreadySent,
            .unknownDocument, .moreThanReceived, .moreThanSent, .groundMissing, .lotLoaded,
            .shipmentLoaded, .notSettled, .restBeforeLast, .moreThanOwed, .creditStands:
            ofMoney(obstacle)
        case .unmet, .notToBeWaived, .notOfLots, .alwaysBlocks: ofGates(obstacle)
        case .seatEnded, .contactTooNew, .wrongCode, .linkNeedsHTTPS, .enoughForToday:
            ofSeats(obstacle)
        case .innerCartonsNotWhole, .nothingToCarryOver, .sampleNotReceived, .ofAnotherSupplier,
            .versionOver, .netAboveGross, .wrongBarcode, .baselineReplaced, .acknowledgedAlready:
            ofBaseline(obstacle)
        case .unreadableTable, .decision, .person, .confirmation: ofGroups(obstacle)
        case .unknownAccount, .sameAccount, .accountSettled, .wrongIBAN, .wrongBIC,
            .wrongAccountNumber, .personNeeded, .signInAgain:
            ofAccounts(obstacle)
        case .missing, .notUnderstood, .notADay, .notANumber, .numberTooLarge, .notAnAmount,
            .unknownCurrency, .otherCurrency, .notSignedIn, .notAllowed, .notFromHere,
            .wrongEmailOrPassword, .linkUsedOrExpired, .emailTaken, .operatorMakesLink, .notFound,
            .changedMeanwhile, .sameKeyOtherBody, .stillInProgress, .orderClosed, .noLines,
            .milestoneNotReached, .milestoneDoesNotApply, .milestoneMustStay,
            .packedMoreThanFinished, .fallsWithoutReason, .reasonMissing, .nothingToChange,
            .waitsForItself, .waitsInACircle, .lotHasProgress, .proposalGone, .lastAdministrator,
            .throughBeforeFrom, .notADraft, .waiverOver, .needsAnotherPerson, .othersDecide,
            .notApproved, .noAddress, .notAnAddress, .accountNumberInLetter, .accountNumberInPaper,
            .mailNotSetUp, .mailboxNotReached, .expiresBeforeShipment, .programNotTaken,
            .contentDamaged, .paperNotDrawn, .busy, .storageFull, .readOnly, .outcomeUnknown:
            plain(obstacle)
        }
    }

    private func ofLots(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .moreThanTheLine(let line): moreThanTheLine(line)
        case .severalLots(let count): severalLots(count)
        case .lotDeparted(let lot, let departure): lotDeparted(lot, departure)
        default: notUnderstood
        }
    }

    private func ofGates(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .unmet(let finding): unmet(finding)
        case .notToBeWaived(let requirement): notToBeWaived(requirement)
        case .notOfLots(let requirement): notOfLots(requirement)
        case .alwaysBlocks(let requirement): alwaysBlocks(requirement)
        default: notUnderstood
        }
    }

    private func unknown(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .unknownLine(let line): unknownLine(line)
        case .unknownLot(let lot): unknownLot(lot)
        case .unknownMilestone(let key): unknownMilestone(key)
        case .unknownSite(let site): unknownSite(site)
        case .unknownContact(let contact): unknownContact(contact)
        default: notUnderstood
        }
    }

    private func ofAccounts(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .unknownAccount(let account): unknownAccount(account)
        case .sameAccount(let account): sameAccount(account)
        case .accountSettled: accountSettled
        case .wrongIBAN: wrongIBAN
        case .wrongBIC: wrongBIC
        case .wrongAccountNumber: wrongAccountNumber
        case .personNeeded: personNeeded
        case .signInAgain: signInAgain
        default: notUnderstood
        }
    }

    /// The words for an obstacle kept by its name alone, without facts; nil for one that has some.
    func sentence(named name: String) -> String? {
        PlainObstacles.byName[name].map { plain($0) }
    }

    /// The sentences without facts of their own.
    private func plain(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .missing: missing
        case .notUnderstood: notUnderstood
        case .notADay: notADay
        case .notANumber: notANumber
        case .numberTooLarge: numberTooLarge
        case .notAnAmount: notAnAmount
        case .unknownCurrency: unknownCurrency
        case .otherCurrency: otherCurrency
        case .notSignedIn: notSignedIn
        case .notAllowed: notAllowed
        case .notFromHere: notFromHere
        case .wrongEmailOrPassword: wrongEmailOrPassword
        case .linkUsedOrExpired: linkUsedOrExpired
        case .emailTaken: emailTaken
        case .operatorMakesLink: operatorMakesLink
        case .notFound: notFound
        case .changedMeanwhile: changedMeanwhile
        case .sameKeyOtherBody: sameKeyOtherBody
        case .stillInProgress: stillInProgress
        case .orderClosed: orderClosed
        case .noLines: noLines
        case .milestoneNotReached: milestoneNotReached
        case .milestoneDoesNotApply: milestoneDoesNotApply
        case .milestoneMustStay: milestoneMustStay
        case .packedMoreThanFinished: packedMoreThanFinished
        case .fallsWithoutReason: fallsWithoutReason
        case .reasonMissing: reasonMissing
        case .nothingToChange: nothingToChange
        case .waitsForItself: waitsForItself
        case .waitsInACircle: waitsInACircle
        case .lotHasProgress: lotHasProgress
        case .proposalGone: proposalGone
        case .lastAdministrator: lastAdministrator
        case .throughBeforeFrom: throughBeforeFrom
        case .expiresBeforeShipment: expiresBeforeShipment
        case .programNotTaken: programNotTaken
        case .contentDamaged: contentDamaged
        case .paperNotDrawn: paperNotDrawn
        case .busy: busy
        case .storageFull: storageFull
        case .readOnly: readOnly
        case .outcomeUnknown: outcomeUnknown
        default: ofLettersAndApprovals(obstacle)
        }
    }

    private func ofLettersAndApprovals(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .notADraft: notADraft
        case .waiverOver: waiverOver
        case .needsAnotherPerson: needsAnotherPerson
        case .othersDecide: othersDecide
        case .notApproved: notApproved
        case .noAddress: noAddress
        case .notAnAddress: notAnAddress
        case .accountNumberInLetter: accountNumberInLetter
        case .accountNumberInPaper: accountNumberInPaper
        case .mailNotSetUp: mailNotSetUp
        case .mailboxNotReached: mailboxNotReached
        default: notUnderstood
        }
    }
}
