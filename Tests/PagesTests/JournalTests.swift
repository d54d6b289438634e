import FollowUp
import Testing
import Words

struct JournalTests {
    private let reason = SlipReason(primary: .materials, side: .supplier)
    private let day = Day.distantFuture

    private var question: DecisionQuestion {
        DecisionQuestion(
            number: 1, subject: .artwork, question: "Which blue?",
            options: [
                DecisionOption(number: 1, text: "a", days: -1),
                DecisionOption(number: 2, text: "b"),
            ], deadline: day, asked: day, remind: day, answerDays: 2)
    }

    private func naming(_ owner: FileID?) -> OwnerNaming {
        OwnerNaming(
            subject: .artwork, names: nil, owner: owner, name: owner.map { _ in Erasable("Anna") })
    }

    private var changes: [OrderChange] {
        let line = OrderLine(number: 1, description: "mug", quantity: .zero)
        let key = MilestoneKey.loaded
        let other = FileID(high: 1, low: 2)
        return [
            .opened(
                OrderOpening(
                    number: "PO-1", kind: .production, profile: .simple, supplier: other, site: nil,
                    terms: OrderTerms(currency: .usd), lines: [line], lots: [])),
            .amended(OrderAmendment(terms: OrderTerms(currency: .usd))), .lineAdded(line),
            .lineAmended(line), .lineDelivered(line: 1, on: day),
            .lineCancelled(CancelledLine(line: 1, reason: "range dropped")),
            .lineReopened(line: 1, reason: Erasable("by mistake")), .lotsDivided([]),
            .lotHolds(lot: 1, line: 1, quantity: .zero, before: nil),
            .lotPromised(lot: 1, for: day),
            .lotPlanned(
                lot: 1, template: TemplateReference(name: "a", version: 2), milestones: []),
            .takenOver(TakeOver(on: day)),
            .progressTold(lot: 1, progress: Progress(asOf: day, finished: .zero, packed: nil)),
            .milestoneReached(lot: 1, milestone: key, on: day, proof: .told),
            .milestoneReopened(lot: 1, milestone: key, corrects: 4, reason: Erasable("x")),
            .milestoneMoved(lot: 1, milestone: key, to: day, reason: reason),
            .milestoneTold(lot: 1, milestone: key, day: day, reason: reason),
            .milestoneNotApplicable(
                lot: 1, milestone: key, reason: NotApplicable(profile: .sample)),
            .milestoneMissed(lot: 1, milestone: key, planned: day),
            .replanned(lot: 1, days: [], calendar: "CN 2"),
            .dependenceAdded(Dependence(order: other, workdays: 1)), .dependenceRemoved(other),
            .importProposed(ImportProposal(number: 1, terms: nil, lines: [])),
            .importProposalSettled(proposal: 1, accepted: true),
            .importProposalSettled(proposal: 1, accepted: false), .noted(Erasable("y")),
            .particularsTold(Particulars()),
            .approvalGiven(
                OrderApproval(
                    person: other, value: nil, of: 2, workspace: 1, supplier: 1, waivers: [1],
                    completes: true, note: nil)),
            .approvalWithdrawn(reason: Erasable("x")),
            .waiverGiven(
                Waiver(
                    number: 1, requirement: .marksTold, kind: .waived, reason: "x", expires: day)),
            .waiverWithdrawn(waiver: 1, reason: Erasable("x")), .waiverExpired(waiver: 1, on: day),
            .creditTold(
                LetterOfCredit(
                    number: "LC1", amount: Money(amountMinor: 100, currency: .usd))),
            .creditEnded(reason: Erasable("x")),
            .payment(.instalmentsAgreed(PaymentPlan(instalments: [], asRead: true))),
            .payment(.checkWithdrawn(check: 1, reason: Erasable("x"))),
            .payment(.holdLifted(hold: 1, reason: Erasable("x"))),
            .payment(.releaseWithdrawn(instalment: 1, reason: Erasable("x"))),
            .payment(.remittanceWithdrawn(remittance: 1, reason: Erasable("x"))),
            .payment(.adjustmentWithdrawn(adjustment: 1, reason: Erasable("x"))),
            .goods(.goodsReleaseWithdrawn(lot: 1, reason: Erasable("x"))),
            .goods(.shippedTold(lot: 1, shares: [])),
            .decision(.asked(question)),
            .decision(
                .decided(
                    DecisionMade(
                        decision: 1, option: 2, person: other, capacity: .deputy, daysTaken: 4,
                        buyerDays: 2))),
            .decision(.withdrawn(decision: 1, reason: Erasable("x"))),
            .decision(.overdue(decision: 1, deadline: day)),
            .decision(.ownerNamed(naming(other))), .decision(.ownerNamed(naming(nil))),
            .sample(.requested(SampleRequest(number: 1, kind: .shipment))),
            .sample(.sent(SampleSending(round: 1, on: day))),
            .sample(.received(round: 1, on: day)),
            .sample(.commented(SampleComment(round: 1, text: "x"))),
            .sample(.approved(SampleApproval(round: 1, on: day))),
            .sample(.rejected(round: 1, on: day, reason: Erasable("x"))),
            .sample(.verdictWithdrawn(round: 1, reason: Erasable("x"))),
            .version(.accepted(file: 1, side: .buyer)),
            .version(.withdrawn(file: 1, reason: Erasable("x"))),
            .packaging(.lineTold(LinePackaging(line: 1, outerPieces: 6))),
            .packaging(.marksTold(MarkTexts(main: "x"))),
            .packaging(.marksTold(MarkTexts())),
            .carriedOver(
                CarryOver(from: other, number: "PO-0", sample: nil, files: [], packaging: nil)),
            .baseline(
                .acknowledged(BaselineAcknowledgement(version: 1, side: .buyer, digest: ""))),
            .baseline(
                .acknowledged(BaselineAcknowledgement(version: 1, side: .supplier, digest: ""))),
            .baseline(.breached(lot: 1, on: day)),
            .baseline(.changeRefused(request: 1, reason: Erasable("x"))),
            .cancelled(reason: Erasable(nil)), .closed(on: day), .reopened(reason: Erasable("z")),
        ]
    }

    @Test(arguments: Language.allCases)
    func `every change of an order has a line of its own`(language: Language) {
        let words = Words.of(language).journal
        let lines = changes.map { words.line(.order($0), names: JournalNames()) }
        #expect(!lines.contains(""))
        #expect(Set(lines).count == lines.count)
    }

    @Test func `an erased name and erased words say so`() {
        var envelope = Envelope(person: nil, name: "", role: .merchandiser, door: .page)
        envelope.name = Erasable(nil)
        #expect(Words.of(.english).journal.author(envelope) == "(erased)")
        let line = Words.of(.chinese).journal.line(
            .order(.noted(Erasable(nil))), names: JournalNames())
        #expect(line == "备注：“（已依法删除）”")
    }

    @Test func `who told it for whom and where it came from is said`() {
        let envelope = Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page)
            .telling(for: .supplier, source: Source(kind: .chat, words: "ok"))
        #expect(
            Words.of(.english).journal.circumstances(envelope)
                == "merchandiser · on behalf of the supplier · source: chat: “ok” · by page")
        #expect(
            Words.of(.chinese).journal.circumstances(envelope)
                == "跟单员 · 代供应商记录 · 来源：聊天“ok” · 网页录入")
    }

    @Test(arguments: Language.allCases)
    func `a reason that a rule gave by itself is said in words`(language: Language) {
        let words = Words.of(language)
        let codes = [Order.newLinesReason, Order.takenOverReason]
        let said = codes.flatMap { code in
            [
                words.journal.order(.reopened(reason: Erasable(code)), JournalNames()),
                words.plan.notApplicable(NotApplicable(profile: nil, reason: code)),
            ]
        }
        for sentence in said {
            #expect(!codes.contains { sentence.contains($0) }, "\(sentence)")
        }
        let told = words.journal.order(.reopened(reason: Erasable("by mistake")), JournalNames())
        #expect(told.contains("by mistake"))
    }
}
