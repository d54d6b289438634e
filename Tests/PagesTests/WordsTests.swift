import FollowUp
import Testing
import Words

struct WordsTests {
    private let english = Words.of(.english)
    private let chinese = Words.of(.chinese)

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test func `a day says its weekday, and its year unless it is today's`() throws {
        let today = try day("2026-11-20")
        let thursday = try day("2026-12-03")
        #expect(english.dates.day(thursday) == "Thu 3 Dec 2026")
        #expect(chinese.dates.day(thursday) == "2026年12月3日（周四）")
        #expect(english.dates.short(thursday, today: today) == "Thu 3 Dec")
        #expect(chinese.dates.short(thursday, today: today) == "12月3日 周四")
        let next = try day("2027-09-01")
        #expect(english.dates.short(next, today: today) == "Wed 1 Sep 2027")
        #expect(chinese.dates.short(next, today: today) == "2027年9月1日 周三")
    }

    @Test func `an instant stands on the clock of its place`() throws {
        let instant = try #require(Instant(rfc3339: "2026-11-20T16:05:00Z"))
        #expect(english.dates.instant(instant, offsetMinutes: 480) == "Sat 21 Nov 2026, 00:05")
        #expect(english.dates.instant(instant, offsetMinutes: -300) == "Fri 20 Nov 2026, 11:05")
        #expect(chinese.dates.instant(instant, offsetMinutes: 480) == "2026年11月21日（周六） 00:05")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
    func `figures have thousands separators`(number: Int, text: String) {
        #expect(Figures.number(number) == text)
    }

    @Test func `money stands with its code and every decimal`() throws {
        #expect(Figures.money(Money(amountMinor: 4_680_000, currency: .usd)) == "USD 46,800.00")
        #expect(Figures.money(Money(amountMinor: -50, currency: .usd)) == "USD -0.50")
        let yen = try #require(Currency(code: "JPY"))
        #expect(Figures.money(Money(amountMinor: 123_456, currency: yen)) == "JPY 123,456")
        #expect(Figures.share(640) == "64 %")
        #expect(Figures.share(5) == "0.5 %")
        #expect(Figures.signed(-3) == "−3")
    }

    @Test func `repeated lines of a list are counted as what they are`() {
        var notes = ImportNotes()
        (notes.repeatedKeys, notes.repeatedLines) = (916, 2_414)
        #expect(
            english.imports.notes(notes) == [
                "916 combinations of order, item and day stand in more than one line, 2,414 lines"
                    + " in all: each line is known by its id."
            ])
        #expect(chinese.imports.notes(notes) == ["916 组订单、产品、日期各出现在多行，共 2,414 行，均按行标识识别。"])
        notes.repeatedWithoutId = 2
        #expect(
            english.imports.notes(notes)[0].hasSuffix(
                "2 have no id and are known by their place in the list."))
        #expect(chinese.imports.notes(notes)[0].hasSuffix("其中 2 行没有行标识，按所在位置识别。"))
    }

    @Test func `one is one and two are two`() {
        #expect(english.dates.lateness(1) == "1 day late")
        #expect(english.dates.lateness(-2) == "2 days early")
        #expect(english.terms.orders(1) == "1 order")
        #expect(english.terms.orders(1_200) == "1,200 orders")
        var counts = BoardCounts()
        counts.open = 128
        counts.late = 1
        #expect(english.board.headline(counts) == "1 of 128 open orders needs you today.")
        counts.willBeLate = 6
        #expect(english.board.headline(counts) == "7 of 128 open orders need you today.")
        #expect(chinese.board.headline(counts) == "128 个未完成订单中，今天有 7 个需要您处理。")
    }

    @Test func `the headline of an order answers first`() throws {
        let today = try day("2026-11-20")
        let saturday = try day("2026-12-12")
        let late = OrderHeadline.forecast(on: saturday, lateDays: 9, toldLateDays: 6)
        #expect(
            english.order.headline(late, today: today)
                == "Will be handed over 9 days late, on Sat 12 Dec. The supplier says 6.")
        #expect(
            chinese.order.headline(late, today: today)
                == "预计12月12日（周六）交货，比承诺晚 9 天。供应商说晚 6 天。")
        let silent = OrderHeadline.forecast(on: saturday, lateDays: 1, toldLateDays: nil)
        #expect(
            english.order.headline(silent, today: today)
                == "Will be handed over 1 day late, on Sat 12 Dec. The supplier has not said so.")
        let onPlan = OrderHeadline.forecast(on: saturday, lateDays: 0, toldLateDays: nil)
        #expect(
            english.order.headline(onPlan, today: today)
                == "On plan: will be handed over on Sat 12 Dec.")
    }

    @Test(arguments: [
        ("", Language.english), ("de-DE,de;q=0.9", .english), ("zh-CN,zh;q=0.9,en;q=0.8", .chinese),
        ("en-GB,en;q=0.9,zh;q=0.8", .english), ("fr;q=1, zh;q=0.5, en;q=0.4", .chinese),
        ("zh;q=0", .english), ("zh-Hant-TW", .chinese), (";;,,q=", .english),
        ("en;q=0.1,zh;q=0.10", .english),
    ])
    func `the reader's browser decides until the reader does`(header: String, language: Language) {
        #expect(Language.reading(header) == language)
    }

    @Test(arguments: Language.allCases)
    func `every enumerated word is there and says something of its own`(language: Language) {
        let terms = Words.of(language).terms
        let lists: [[String]] = [
            SlipCause.allCases.map(terms.cause), SlipSide.allCases.map(terms.side),
            OrderKind.allCases.map(terms.orderKind), Profile.allCases.map(terms.profile),
            VisitKind.allCases.map(terms.visitKind), ShipmentMode.allCases.map(terms.mode),
            SourceKind.allCases.map(terms.source), Door.allCases.map(terms.door),
            FileKind.allCases.map(terms.fileKind), Role.allCases.map(terms.role),
            Standing.allCases.map(terms.standing), Party.allCases.map(terms.party),
            MilestoneKey.standard.map { terms.milestone($0, nil) },
        ]
        let gates = Words.of(language).gates
        let more: [[String]] = [
            Requirement.allCases.map(gates.word), Strength.allCases.map(gates.word),
            WaiverKind.allCases.map(gates.word), ApprovalState.allCases.map(gates.word),
            Certificate.allCases.map(gates.word), ProductGroup.allCases.map(gates.word),
            Market.allCases.map(gates.word),
        ]
        let payments = Words.of(language).payments
        let money: [[String]] = [
            InstalmentKind.allCases.map(payments.word), DueEvent.allCases.map(payments.word),
            InstalmentStage.allCases.map(payments.word), RemittanceWay.allCases.map(payments.word),
            CheckKind.allCases.map(payments.word), AdjustmentKind.allCases.map(payments.word),
            Verdict.allCases.map(payments.word), GoodsGround.allCases.map(payments.word),
            TermsReading.Trouble.allCases.map(payments.sentence),
        ]
        let samples = Words.of(language).samples
        let baseline = Words.of(language).baseline
        let goods: [[String]] = [
            SampleKind.allCases.map(samples.word), SampleState.allCases.map(samples.word),
            FileSubject.allCases.map(samples.word), VersionStanding.allCases.map(samples.word),
            MarkFace.allCases.map(samples.word), Barcode.Kind.allCases.map(samples.word),
            BaselinePart.allCases.map(baseline.word), BaselineField.allCases.map(baseline.word),
            LeadTimeUnit.allCases.map(baseline.word), DepositEvent.allCases.map(baseline.word),
        ]
        for list in lists + more + money + goods {
            #expect(!list.contains(""))
            #expect(Set(list).count == list.count)
        }
        for key in MilestoneKey.standard { #expect(terms.milestone(key, nil) != key.rawValue) }
    }
}
