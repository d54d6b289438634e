import FollowUp
import Testing
import Words

struct ObstacleTests {
    static let all: [Obstacle] =
        [
            .missing, .notUnderstood, .tooLong(limit: 80), .tooMany(limit: 2_000),
            .tooManyFound(most: 10_000), .tooManyAccents(most: 30), .wrongFieldName(most: 200),
            .turnsDirection("U+202E"), .unknownMember, .notAMoment, .momentInFuture,
            .notAShortName(most: 40), .otherMethod(takes: "GET"),
            .outOfRange(least: "1", most: "500"), .notADay, .notANumber,
            .numberTooLarge, .tooManyDecimals(most: 0), .tooManyDecimals(most: 1),
            .tooManyDecimals(most: 6), .notAnAmount, .unknownCurrency,
            .unknownCode("XYZ"), .wrongCodeOf("CSQU3054384", .wrongCheckDigit), .repeated("PO-1"),
            .otherCurrency, .notSignedIn, .notAllowed,
            .notFromHere,
            .wrongEmailOrPassword, .tooManyTries(seconds: 1), .linkUsedOrExpired,
            .passwordTooShort(least: 12), .emailTaken, .operatorMakesLink,
            .person(.accountExists("mei@example.org")), .notFound,
            .numberTaken("PO-2291"),
            .nameTaken("Hengda"), .changedMeanwhile, .sameKeyOtherBody, .stillInProgress,
            .orderClosed, .noLines,
            .unknownLine(3), .unknownLot(2), .unknownMilestone("x"), .unknownSite(4),
            .moreThanTheLine(line: 1), .severalLots(2), .lotDeparted(1, .loaded),
            .lotDeparted(1, .handedOver), .lineCancelled(1), .lineDeparted(1, .loaded),
            .lineDeparted(1, .handedOver), .lastLine(1),
            .dayInFuture(.distantFuture),
            .milestoneAlreadyReached(.distantPast), .milestoneNotReached, .milestoneDoesNotApply,
            .milestoneMustStay, .packedMoreThanFinished,
            .fallsWithoutReason, .reasonMissing, .nothingToChange, .waitsForItself, .waitsInACircle,
            .lotHasProgress, .proposalGone, .planCircle("x"), .lastAdministrator,
            .throughBeforeFrom, .expiresBeforeShipment,
            .notApproved, .unknownContact(3), .noAddress, .notAnAddress, .accountNumberInLetter,
            .accountNumberInPaper, .mailNotSetUp, .mailboxNotReached,
            .notADraft, .waiverOver, .needsAnotherPerson, .notToBeWaived(.withinLimit),
            .notOfLots(.paymentTold), .alwaysBlocks(.withinLimit),
            .unknownContact(2), .unknownAccount(2), .sameAccount(2), .accountSettled, .wrongIBAN,
            .wrongBIC, .wrongAccountNumber, .personNeeded, .signInAgain,
            .programNotTaken, .contentDamaged, .paperNotDrawn, .notWhatItSays("image/png"),
            .sameDocument(3),
            .fileTooLarge(megabytes: 250), .spaceUsedUp(megabytes: 1_024), .busy,
            .storageFull,
            .readOnly, .outcomeUnknown,
            .unreadableTable(.openQuote(row: 3)),
            .unknownInstalment(7), .instalmentInUse(7), .shareAndAmount,
            .sharesDiffer(hundredths: 9_000), .alreadySent, .unknownDocument(7), .moreThanReceived,
            .moreThanSent, .restBeforeLast, .moreThanOwed(Money(amountMinor: 1, currency: .usd)),
            .creditStands(2),
            .groundMissing(.waived), .lotLoaded(7), .shipmentLoaded, .notSettled(money),
            .confirmation(.saysNothing),
            .confirmation(.noDifference(place)), .confirmation(.open(place)),
            .confirmation(.refused(place)), .confirmation(.followsLines),
            .confirmation(.notByItself(place)), .confirmation(.accountNotConfirmed),
            .confirmation(.bothWays(place)), .confirmation(.alreadyAccepted),
            .confirmation(.untold(.quantity, lines: [1, 2])),
            .confirmation(.untold(.total, lines: [])),
            .seatEnded, .contactTooNew(hours: 72), .wrongCode, .linkNeedsHTTPS,
            .enoughForToday(.files, limit: 50), .enoughForToday(.confirmations, limit: 10),
            .enoughForToday(.plans, limit: 20), .enoughForToday(.messages, limit: 50),
            .enoughForToday(.reports, limit: 100),
            .sampleNotReceived, .versionOver(3), .nothingToCarryOver, .innerCartonsNotWhole,
            .netAboveGross, .wrongBarcode, .baselineReplaced(2), .acknowledgedAlready(2),
            .ofAnotherSupplier("PO-1"),
        ] + calendar + gates.map { .unmet($0) }
        + decisions.map { .decision($0) }

    private static let holiday = OfficialHoliday(name: "春节", from: day, through: day)
    private static let calendar: [Obstacle] = problems.map { .calendarProblem(year: 2027, $0) }
    private static let problems: [OfficialYearProblem] = [
        .yearOutOfRange(2_300), .tooMany, .noHolidays, .throughBeforeFrom(holiday),
        .tooLong(holiday), .overlap(holiday, holiday), .farFromYear(day), .makeUpDayIsOff(day),
        .makeUpDayNotWeekend(day), .makeUpDayTwice(day),
    ]

    private static let decisions: [DecisionObstacle] = [
        .notTheDecisionOwner(["Anna"]), .notTheDecisionOwner([]), .nobodyDecides, .cannotDecide,
        .unknownDecision(2), .unknownOption(3), .decisionSettled(.decided),
        .decisionSettled(.withdrawn), .decisionStillOpen(4),
        .decisionAskedAgain(5), .nothingToHoldUp, .sideIsNotTheBuyer,
    ]

    private static let day = Day.distantFuture
    private static let money = Money(amountMinor: 100, currency: .usd)

    static let gates: [GateFinding] =
        [
            .valueDiffers(line: 1, told: money, computed: money),
            .totalDiffers(told: money, computed: money), .priceMissing(line: 1),
            .valueRounded(line: 1), .valueUnknown, .numberResembles("PO-1"), .tradeTermMissing,
            .tradePlaceMissing, .tradeTermNotKnown(told: "C&F"), .paymentMissing,
            .promisedMissing(lot: 1), .requiredMissing(lot: 1),
            .promisedAfterRequired(lot: 1, promised: day, required: day),
            .leadTimeTooShort(lot: 1, promised: day, earliest: day),
            .promisedOnDayOff(lot: 1, promised: day),
            .promisedInClosure(lot: 1, from: day, through: day), .daysProvisional(lot: 1),
            .modeMissing, .tradeTermNeedsSea(rule: .fob, mode: .air),
            .creditWithoutCarriage(rule: .exw), .billOfLadingWithoutSea(mode: .air),
            .packingMissing(line: 1),
            .quantityBreaksPacking(line: 1, quantity: .zero, multiple: .zero), .marksMissing,
            .destinationCountryMissing, .productGroupMissing(line: 1),
            .certificateNotAsked(
                .emcReport, market: .germany, lines: [1], sources: ["2014/30/EU"]),
            .noRules(country: "BR"),
            .leftover(order: FileID(high: 1, low: 1), number: "PO-0", quantity: .zero),
            .oftenLate(late: 2, of: 6), .approverMissing, .overLimit(value: money, most: money),
            .noLimit(currency: .usd), .requesterApproves, .secondPersonMissing,
        ] + unknown + accounts + payments

    private static let instant = Instant(milliseconds: 0)
    private static let place = ConfirmationPlace(.unitPrice, line: 3)

    static let unknown: [GateFinding] = [
        .totalNotCompared(told: money), .leadTimeNotKnown(lot: 1), .requiredNotCompared(lot: 1),
        .tradeTermNotCompared, .paymentNotCompared, .packingNotCompared(line: 1),
        .historyTooShort(lines: 2, asked: 5), .leftoverNotKnown(line: 1),
        .reportsUndated([.emcReport]), .reportTooOld(.emcReport, issued: day, months: 24),
    ]

    static let accounts: [GateFinding] = [
        .accountMissing, .accountNotChosen, .accountNotConfirmed(2),
        .accountProposed(2, at: instant), .coolingOff(2, until: instant), .callBackMissing(2),
        .holderDiffers(2), .licenceNotCompared(2), .stampedConfirmationMissing(2),
        .callOrVisitMissing(2), .orderPageNotSeen(2), .confirmationsMissing(2, persons: 1),
        .confirmationsMissing(2, persons: 2), .confirmerMissing, .confirmerRecorded(2),
        .confirmedAlready(2), .sessionOld, .countsAsOne(until: instant),
    ]

    static let payments: [GateFinding] = [
        .orderNotApproved, .confirmationMissing, .confirmationOutdated,
        .confirmationNotAccepted(1), .stageNotNamed,
        .stageNotReached(lot: 1, milestone: .loaded), .inspectionNotPassed(lot: 1),
        .goodsNotReleased(lot: 1), .packingIncomplete(lot: 1, packed: .zero, of: .zero),
        .draftsMissing, .notHandedOver(lot: 1), .copiesNotChecked, .onHold(1),
        .nothingDue, .amountDiffers(told: money, due: money), .releaseNotRequested,
        .requesterReleases, .releaserMissing, .secondReleaserMissing,
        .baselineNotAcknowledged(lot: 1), .instalmentsOutdated, .instalmentDiffers(1),
        .asksForLess, .releasedToAnotherAccount,
    ]

    @Test(arguments: Language.allCases)
    func `every obstacle has a sentence of its own that ends`(language: Language) {
        let words = Words.of(language).obstacles
        let sentences = Self.all.map { words.sentence($0) }
        #expect(Set(sentences).count == sentences.count)
        let end: Character = language == .chinese ? "。" : "."
        for sentence in sentences { #expect(sentence.last == end, "\(sentence)") }
    }

    static let troubles: [TableTrouble] =
        [
            .unreadable, .empty, .fileTooLarge(megabytes: 200), .notText(row: 3),
            .openQuote(row: 3),
            .headerMissing(row: 3), .tooManyColumns(row: 3, limit: 1_000),
            .tooManyRows(limit: 1_000),
            .cellTooLong(row: 3, column: 4, limit: 1_000), .oldOrLockedWorkbook, .notAWorkbook,
            .sheetMissing("Orders"), .noVisibleSheet, .workbookTooLarge, .brokenWorkbook(row: 0),
            .brokenWorkbook(row: 3), .noRows, .textNamedWorkbook, .workbookNamedText, .cutOff,
            .tooManyAccents(row: 0), .tooManyAccents(row: 3), .tookTooLong,
            .rowTooLong(row: 3, megabytes: 4),
        ] + OtherFile.allCases.map { .otherFile($0) }

    @Test(arguments: Language.allCases)
    func `every trouble with a table has a sentence of its own`(language: Language) {
        let words = Words.of(language)
        let sentences = Self.troubles.map { words.obstacles.sentence(.unreadableTable($0)) }
        #expect(Set(sentences).count == sentences.count)
        for (trouble, sentence) in zip(Self.troubles, sentences) {
            #expect(sentence.last == (language == .chinese ? "。" : "."), "\(sentence)")
            #expect(words.imports.failure("unreadableTable", trouble) == sentence)
        }
    }

    @Test func `a sentence carries its facts`() {
        let words = Words.of(.english).obstacles
        #expect(words.sentence(.numberTaken("PO-2291")).contains("PO-2291"))
        #expect(words.sentence(.tooManyTries(seconds: 1)).contains("1 second "))
        #expect(words.sentence(.tooManyTries(seconds: 30)).contains("30 seconds "))
    }

    @Test(arguments: [
        "missing", "notADay", "notANumber", "notPositive", "tooLarge", "unknownCurrency",
        "tooLong", "unknownOrder", "supplierDiffers", "currencyDiffers", "otherRowsOfOrder",
        "unknownMilestone", "repeated", "fallsWithoutReason", "busy", "storageFull",
        "outcomeUnknown", "signDiffers",
    ])
    func `a problem of an import is said in both languages`(code: String) {
        for language in Language.allCases {
            let said = Words.of(language).imports.problem(code)
            #expect(!said.contains("(\(code))") && said.count > 4)
        }
    }
}
