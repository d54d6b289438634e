/// Every obstacle a rule can name, without words: `Words` says it in the reader's language and one
/// table gives its HTTP status and exit code.
public enum Obstacle: Sendable, Equatable, Hashable {
    // What was sent
    case missing
    case notUnderstood
    case tooLong(limit: Int)
    case tooMany(limit: Int)
    case outOfRange(least: String, most: String)
    case notADay
    case notANumber
    case numberTooLarge
    case tooManyDecimals(most: Int)
    case notAnAmount
    case unknownCurrency
    case unknownCode(String)
    /// A code of a known kind, and what is wrong with it.
    case wrongCodeOf(String, CodeProblem)
    case repeated(String)
    case otherCurrency
    case tooManyFound(most: Int)
    /// A letter bears more marks than any writing has (`Accents`).
    case tooManyAccents(most: Int)
    /// A name holds these hidden characters, and reads other than it is written (`Directions`).
    case turnsDirection(String)
    /// A field's name is not plain ASCII, or longer than this in bytes.
    case wrongFieldName(most: Int)
    /// A member of what a program sent that nothing reads.
    case unknownMember
    case notAMoment
    /// The short name of a workspace.
    case notAShortName(most: Int)
    /// What was said cannot be said later than now.
    case momentInFuture
    /// There is something at the address, and it takes other methods only.
    case otherMethod(takes: String)

    // Who
    case notSignedIn
    case notAllowed
    case notFromHere
    case wrongEmailOrPassword
    case tooManyTries(seconds: Int)
    case linkUsedOrExpired
    case passwordTooShort(least: Int)
    case emailTaken
    case operatorMakesLink
    case person(PersonObstacle)

    // What is there
    case notFound
    case numberTaken(String)
    case nameTaken(String)
    case changedMeanwhile
    case sameKeyOtherBody
    case stillInProgress

    // Orders and their plan
    case orderClosed
    case noLines
    case unknownLine(Int)
    case unknownLot(Int)
    case unknownMilestone(String)
    case unknownSite(Int)
    case moreThanTheLine(line: Int)
    case lineCancelled(Int)
    /// Goods of the line are on their way, or gone.
    case lineDeparted(Int, Departure)
    /// No other line of the order stands.
    case lastLine(Int)
    case dayInFuture(Day)
    case milestoneAlreadyReached(Day)
    case milestoneNotReached
    case milestoneDoesNotApply
    case milestoneMustStay
    case packedMoreThanFinished
    case fallsWithoutReason
    case reasonMissing
    case nothingToChange
    case waitsForItself
    case waitsInACircle
    case lotHasProgress
    case lotDeparted(Int, Departure)
    case severalLots(Int)
    case proposalGone
    case planCircle(String)
    case lastAdministrator
    case calendarProblem(year: Int, OfficialYearProblem)
    case throughBeforeFrom

    // Documents
    case programNotTaken
    /// The content is of another type than the name promises.
    case notWhatItSays(String)
    case sameDocument(Int)
    case fileTooLarge(megabytes: Int)
    case spaceUsedUp(megabytes: Int)
    case contentDamaged
    case paperNotDrawn

    // Gates
    /// A requirement stops the act.
    case unmet(GateFinding)
    case notADraft
    case notToBeWaived(Requirement)
    /// It is asked of the order as a whole.
    case notOfLots(Requirement)
    case alwaysBlocks(Requirement)
    case waiverOver
    case needsAnotherPerson
    case othersDecide

    // Letters
    case notApproved
    case unknownContact(Int)
    case noAddress
    case notAnAddress
    case accountNumberInLetter
    case accountNumberInPaper
    case mailNotSetUp
    case mailboxNotReached
    // Accounts
    case unknownAccount(Int)
    /// It is not proposed any more, or not confirmed.
    case accountSettled
    case sameAccount(Int)
    case wrongIBAN
    case wrongBIC
    case wrongAccountNumber
    /// Nobody is there: a program, the shell or a list.
    case personNeeded
    /// Who is there gave the password too long ago.
    case signInAgain
    // Seats
    /// The link or the device lets nobody in any more.
    case seatEnded
    case contactTooNew(hours: Int)
    case wrongCode
    /// The seat told as much of the order as it may in a day.
    case enoughForToday(SeatTelling, limit: Int)
    /// A link would go over a connection anybody on the way can read.
    case linkNeedsHTTPS
    // Payments and goods
    case unknownInstalment(Int)
    case instalmentInUse(Int)
    case shareAndAmount
    case sharesDiffer(hundredths: Int)
    case alreadySent
    case unknownDocument(Int)
    /// An instalment that is not the last names neither share nor amount.
    case restBeforeLast
    case moreThanReceived
    /// More is given to the order than it still owes.
    case moreThanOwed(Money)
    /// The transfer that gives to another order what this payment brought.
    case creditStands(Int)
    case moreThanSent
    case groundMissing(GoodsGround)
    case lotLoaded(Int)
    case shipmentLoaded
    /// The order is not even: by how much.
    case notSettled(Money)

    // Decisions
    case decision(DecisionObstacle)
    // Samples, packaging, baseline
    case sampleNotReceived
    /// The version of this number was taken back, or a later one is in force.
    case versionOver(Int)
    case nothingToCarryOver
    case ofAnotherSupplier(String)
    case innerCartonsNotWhole
    case netAboveGross
    case wrongBarcode
    /// The version of this number stands in its place.
    case baselineReplaced(Int)
    case acknowledgedAlready(Int)
    // Confirmations
    case confirmation(ConfirmationTrouble)

    // Letters of credit
    case expiresBeforeShipment

    // The house
    case busy
    case storageFull
    case readOnly
    case outcomeUnknown
    case unreadableTable(TableTrouble)
}
