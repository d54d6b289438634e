import FollowUp
import Testing
import Words

struct ObstacleTests {
    static let all: [Obstacle] = [
        .missing, .notUnderstood, .tooLong(limit: 80), .tooMany(limit: 2_000),
        .outOfRange(least: "1", most: "500"), .notADay, .notAnAmount, .unknownCurrency,
        .unknownCode("XYZ"), .repeated("PO-1"), .otherCurrency, .notSignedIn, .notAllowed,
        .wrongEmailOrPassword, .tooManyTries(seconds: 1), .linkUsedOrExpired,
        .passwordTooShort(least: 12), .emailTaken, .notFound, .numberTaken("PO-2291"),
        .changedMeanwhile, .sameKeyOtherBody, .stillInProgress, .orderClosed, .noLines,
        .unknownLine(3), .unknownLot(2), .unknownMilestone("x"), .unknownSite(4),
        .moreThanTheLine(line: 1), .dayInFuture(.distantFuture),
        .milestoneAlreadyReached(.distantPast), .milestoneNotReached, .milestoneDoesNotApply,
        .milestoneMustStay, .packedMoreThanFinished, .moreThanOrderedPlusTolerance,
        .fallsWithoutReason, .reasonMissing, .nothingToChange, .waitsForItself, .waitsInACircle,
        .lotHasProgress, .proposalGone, .planCircle("x"), .lastAdministrator,
        .calendarProblem(year: 2027), .throughBeforeFrom, .busy, .storageFull,
        .readOnly, .outcomeUnknown,
        .unreadableTable("row 3"),
    ]

    @Test(arguments: Language.allCases)
    func `every obstacle has a sentence of its own that ends`(language: Language) {
        let words = Words.of(language).obstacles
        let sentences = Self.all.map { words.sentence($0) }
        #expect(Set(sentences).count == sentences.count)
        let end: Character = language == .chinese ? "。" : "."
        for sentence in sentences { #expect(sentence.last == end, "\(sentence)") }
    }

    @Test func `a sentence carries its facts`() {
        let words = Words.of(.english).obstacles
        #expect(words.sentence(.numberTaken("PO-2291")).contains("PO-2291"))
        #expect(words.sentence(.tooManyTries(seconds: 1)).contains("1 second "))
        #expect(words.sentence(.tooManyTries(seconds: 30)).contains("30 seconds "))
    }

    @Test(arguments: [
        "missing", "notADay", "notANumber", "notPositive", "tooLarge", "unknownCurrency",
        "tooLong", "unknownOrder", "currencyDiffers", "otherRowsOfOrder",
    ])
    func `a problem of an import is said in both languages`(code: String) {
        for language in Language.allCases {
            let said = Words.of(language).imports.problem(code)
            #expect(!said.contains("(\(code))") && said.count > 4)
        }
    }
}
