/// Who is asked to release a payment: a person in a session of their own, and whether they signed
/// in a short while ago.
public struct Releaser: Sendable, Equatable {
    public var person: FileID
    public var roles: Set<Role>
    public var isFresh: Bool

    public init(person: FileID, roles: Set<Role>, isFresh: Bool) {
        self.person = person
        self.roles = roles
        self.isFresh = isFresh
    }
}

/// What the release of a payment stands on, besides the order.
public struct PaymentFacts: Sendable {
    public var today: Day
    public var settings: GateSettings
    /// The change of the workspace the settings are of, and of the supplier.
    public var workspace: GateFact
    public var supplier: GateFact
    public var beneficiary: BeneficiaryStanding
    /// Nil where nobody is about to who may: no program, no import, no shell releases money.
    public var releaser: Releaser?
    /// The instant of the decision.
    public var now: Instant?
    /// Who may release no more: a half release of theirs is none.
    public var former: Set<FileID> = []
    /// Who counts as one.
    public var voices = Voices()
    /// The roles of the workspace's members as it is now, for the limits of who released first.
    /// Members never leave its file, so that everybody is named.
    public var roles: [FileID: Set<Role>] = [:]

    public init(
        today: Day, settings: GateSettings, workspace: GateFact, supplier: GateFact,
        beneficiary: BeneficiaryStanding, releaser: Releaser? = nil
    ) {
        self.today = today
        self.settings = settings
        self.workspace = workspace
        self.supplier = supplier
        self.beneficiary = beneficiary
        self.releaser = releaser
    }
}

extension Order {
    /// Everything that is asked before an instalment is paid, each with its standing (E1-E5). The
    /// same report answers the page, the API, the shell and the refusal.
    public func paymentGate(_ instalment: Instalment, _ facts: PaymentFacts) -> GateReport {
        let check = PaymentCheck(order: self, instalment: instalment, facts: facts)
        let asked =
            instalment.allConditions + Requirement.ofEveryPayment
            + (hasBreach ? [.baselineAcknowledged] : [])
            + (contradictsTerms ? [.instalmentsFitTerms] : [])
        var report = GateReport(
            gate: .paymentRelease, order: id, seq: check.request?.seq ?? 0,
            lines: Requirement.allCases.filter { asked.contains($0) }.map {
                line($0, check, facts)
            })
        report.instalment = instalment.number
        report.amount = amount(of: instalment.number)
        return report
    }

    /// The instalments are not what the terms' words say. A plan that was read from other words is
    /// outdated, which stops its amount (`amountAgrees`), and is agreed again.
    private var contradictsTerms: Bool { !readsOtherwise && !instalmentsBesideTerms.isEmpty }

    private func line(
        _ requirement: Requirement, _ check: PaymentCheck, _ facts: PaymentFacts
    ) -> GateLine {
        let strength =
            check.request.map {
                facts.settings.strength(of: requirement, since: $0.request.gates)
            } ?? facts.settings.strength(of: requirement)
        if let reason = check.notAsked(requirement) {
            return GateLine(requirement, strength, .notApplicable(reason))
        }
        let findings = check.findings(requirement)
        if findings.isEmpty {
            return GateLine(requirement, strength, .met(check.fact(requirement)))
        }
        guard !requirement.alwaysBlocks, strength != .block else {
            return GateLine(requirement, strength, .unmet(findings))
        }
        let (standing, further) = standing(of: requirement, findings, on: facts.today)
        var line = GateLine(requirement, strength, standing)
        line.further = further
        return line
    }
}

extension Requirement {
    /// Asked of every payment, whatever its terms; no setting, waiver or profile touches them.
    public static let ofEveryPayment: [Requirement] = [
        .beneficiaryConfirmed, .noHold, .amountAgrees, .releaseRequested, .releaserIsAnother,
        .releaseWithinLimit, .secondReleaser, .sessionFresh,
    ]

    /// Those that say who does it, not what must be so.
    public static let ofPersons: Set<Requirement> = [
        .amountAgrees, .releaseRequested, .releaserIsAnother, .releaseWithinLimit,
        .secondReleaser, .sessionFresh, .withinLimit, .requesterIsAnother, .secondPerson,
    ]

    /// The gates that ask for it.
    public static func of(_ gate: Gate) -> [Requirement] {
        let ofPayments = Set(
            Instalment.askable + ofEveryPayment
                + [.stageDone, .baselineAcknowledged, .instalmentsFitTerms])
        return allCases.filter { ofPayments.contains($0) == (gate == .paymentRelease) }
    }
}
