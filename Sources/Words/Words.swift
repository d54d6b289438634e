/// Every sentence a person reads, in one language, by area. A sentence missing in a language does
/// not compile.
public struct Words: Sendable {
    public let language: Language
    public let dates: any DateWords
    public let terms: any TermWords
    public let frame: any FrameWords
    public let forms: any FormWords
    public let obstacles: any ObstacleWords
    public let board: any BoardWords
    public let bulk: any BulkWords
    public let order: any OrderWords
    public let plan: any PlanWords
    public let findings: any FindingWords
    public let newOrder: any NewOrderWords
    public let journal: any JournalWords
    public let imports: any ImportWords
    public let people: any PeopleWords
    public let suppliers: any SupplierWords
    public let items: any ItemWords
    public let visits: any VisitWords
    public let shipments: any ShipmentWords
    public let settings: any SettingsWords
    public let calculators: any CalculatorWords
    public let documents: any DocumentWords
    public let papers: any PaperWords
    public let gates: any GateWords
    public let credits: any CreditWords
    public let letters: any LetterWords
    public let accounts: any AccountWords
    public let payments: any PaymentWords
    public let goods: any GoodsWords
    public let decisions: any DecisionWords
    public let seats: any SeatWords
    public let samples: any SampleWords
    public let baseline: any BaselineWords
    public let confirmations: any ConfirmationWords
    public let production: any ProductionWords

    public static func of(_ language: Language) -> Words {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = Words(
        language: .english, dates: EnglishDates(), terms: EnglishTerms(), frame: EnglishFrame(),
        forms: EnglishForms(), obstacles: EnglishObstacles(), board: EnglishBoard(),
        bulk: EnglishBulk(), order: EnglishOrder(), plan: EnglishPlan(),
        findings: EnglishFindings(),
        newOrder: EnglishNewOrder(), journal: EnglishJournal(), imports: EnglishImport(),
        people: EnglishPeople(), suppliers: EnglishSuppliers(), items: EnglishItems(),
        visits: EnglishVisits(), shipments: EnglishShipments(), settings: EnglishSettings(),
        calculators: EnglishCalculators(), documents: EnglishDocuments(),
        papers: EnglishPapers(), gates: EnglishGates(), credits: EnglishCredits(),
        letters: EnglishLetters(), accounts: EnglishAccounts(), payments: EnglishPayments(),
        goods: EnglishGoods(), decisions: EnglishDecisions(), seats: EnglishSeats(),
        samples: EnglishSamples(), baseline: EnglishBaseline(),
        confirmations: EnglishConfirmations(),
        production: EnglishProduction())

    private static let chinese = Words(
        language: .chinese, dates: ChineseDates(), terms: ChineseTerms(), frame: ChineseFrame(),
        forms: ChineseForms(), obstacles: ChineseObstacles(), board: ChineseBoard(),
        bulk: ChineseBulk(), order: ChineseOrder(), plan: ChinesePlan(),
        findings: ChineseFindings(),
        newOrder: ChineseNewOrder(), journal: ChineseJournal(), imports: ChineseImport(),
        people: ChinesePeople(), suppliers: ChineseSuppliers(), items: ChineseItems(),
        visits: ChineseVisits(), shipments: ChineseShipments(), settings: ChineseSettings(),
        calculators: ChineseCalculators(), documents: ChineseDocuments(),
        papers: ChinesePapers(), gates: ChineseGates(), credits: ChineseCredits(),
        letters: ChineseLetters(), accounts: ChineseAccounts(), payments: ChinesePayments(),
        goods: ChineseGoods(), decisions: ChineseDecisions(), seats: ChineseSeats(),
        samples: ChineseSamples(), baseline: ChineseBaseline(),
        confirmations: ChineseConfirmations(),
        production: ChineseProduction())
}
