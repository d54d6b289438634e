import FollowUp
import Words

/// A list to choose from, with its markup made once.
struct Options: Sendable {
    let pairs: [(value: String, label: String)]
    /// With nothing chosen.
    let markup: HTML

    init(_ pairs: [(value: String, label: String)]) {
        self.pairs = pairs
        markup = HTML.each(pairs) { "<option value=\"\($0.value)\">\($0.label)</option>" }
    }

    /// With what stands now before them, where it is none of them.
    func beside(_ told: String?) -> Options {
        guard let told, !pairs.contains(where: { $0.value == told }) else { return self }
        return Options([(told, told)] + pairs)
    }

    func markup(chosen: String) -> HTML {
        guard !chosen.isEmpty else { return markup }
        return HTML.each(pairs) { pair in
            let selected: HTML? = pair.value == chosen ? " selected=\"selected\"" : nil
            return "<option value=\"\(pair.value)\"\(selected)>\(pair.label)</option>"
        }
    }
}

/// The lists to choose from, in the reader's words; the same for every page of a language.
struct Choices: Sendable {
    let causes: Options
    let sides: Options
    let sources: Options
    let kinds: Options
    let profiles: Options
    let visits: Options
    let modes: Options
    let roles: Options
    let languages: Options
    let tradeRules: Options
    let contactRoles: Options
    let sendingWays: Options
    let groups: Options
    let certificates: Options
    let waiverKinds: Options
    let strengths: Options
    let requirements: Options
    let permissions: Options
    let creditForms: Options
    let creditRules: Options
    let availabilities: Options
    let confirmations: Options
    let documents: Options
    let instalmentKinds: Options
    let dueEvents: Options
    let checks: Options
    let adjustments: Options
    let verdicts: Options
    let grounds: Options
    let ways: Options
    let askable: Options
    let milestones: Options

    static func of(_ words: Words) -> Choices {
        switch words.language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = Choices(.of(.english))
    private static let chinese = Choices(.of(.chinese))

    private init(_ words: Words) {
        let terms = words.terms
        causes = Options(SlipCause.allCases.map { ($0.rawValue, terms.cause($0)) })
        sides = Options(SlipSide.allCases.map { ($0.rawValue, terms.side($0)) })
        sources = Options(SourceKind.allCases.map { ($0.rawValue, terms.source($0)) })
        kinds = Options(OrderKind.allCases.map { ($0.rawValue, terms.orderKind($0)) })
        profiles = Options(Profile.allCases.map { ($0.rawValue, terms.profile($0)) })
        visits = Options(VisitKind.allCases.map { ($0.rawValue, terms.visitKind($0)) })
        modes = Options(ShipmentMode.allCases.map { ($0.rawValue, terms.mode($0)) })
        roles = Options(Role.givable.map { ($0.rawValue, terms.role($0)) })
        languages = Options(Language.allCases.map { ($0.rawValue, terms.language($0)) })
        let gates = words.gates
        groups = Options(ProductGroup.allCases.map { ($0.rawValue, gates.word($0)) })
        certificates = Options(Certificate.allCases.map { ($0.rawValue, gates.word($0)) })
        waiverKinds = Options(WaiverKind.allCases.map { ($0.rawValue, gates.word($0)) })
        strengths = Options(Strength.allCases.map { ($0.rawValue, gates.word($0)) })
        requirements = Options(
            Requirement.allCases.filter { !$0.alwaysBlocks }.map {
                ($0.rawValue, gates.word($0))
            })
        permissions = Options(
            CreditPermission.allCases.map { ($0.rawValue, words.credits.word($0)) })
        creditForms = Options(CreditForm.allCases.map { ($0.rawValue, words.credits.word($0)) })
        creditRules = Options(CreditRules.allCases.map { ($0.rawValue, words.credits.word($0)) })
        availabilities = Options(
            CreditAvailability.allCases.map { ($0.rawValue, words.credits.word($0)) })
        confirmations = Options(
            CreditConfirmation.allCases.map { ($0.rawValue, words.credits.word($0)) })
        documents = Options(
            DocumentKind.allCases.map { ($0.rawValue, words.documents.word($0)) })
        let letters = words.letters
        contactRoles = Options(ContactRole.allCases.map { ($0.rawValue, letters.word($0)) })
        sendingWays = Options(SendingWay.byHand.map { ($0.rawValue, letters.word($0)) })
        let payments = words.payments
        instalmentKinds = Options(InstalmentKind.allCases.map { ($0.rawValue, payments.word($0)) })
        dueEvents = Options(DueEvent.allCases.map { ($0.rawValue, payments.word($0)) })
        checks = Options(CheckKind.recorded.map { ($0.rawValue, payments.word($0)) })
        adjustments = Options(AdjustmentKind.allCases.map { ($0.rawValue, payments.word($0)) })
        verdicts = Options(Verdict.allCases.map { ($0.rawValue, payments.word($0)) })
        grounds = Options(GoodsGround.allCases.map { ($0.rawValue, payments.word($0)) })
        ways = Options(
            [RemittanceWay.payment, .refund].map { ($0.rawValue, payments.word($0)) })
        askable = Options(Instalment.askable.map { ($0.rawValue, gates.word($0)) })
        milestones = Options(
            MilestoneKey.standard.map { ($0.rawValue, terms.milestone($0, nil)) })
        tradeRules = Options(Incoterm.allCases.map { ($0.rawValue, $0.rawValue) })
    }
}
