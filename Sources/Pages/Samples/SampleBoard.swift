import FollowUp
import Words

enum SampleBoard {
    static var answer: BoardAnswer {
        var counts = BoardCounts()
        counts.open = 128
        counts.late = 3
        counts.willBeLate = 4
        counts.dueThisWeek = 12
        counts.decisionWaits = 2
        counts.paymentWaits = 5
        counts.hasOrders = true
        return BoardAnswer(
            today: SampleFacts.today, counts: counts, weeks: weeks, items: rows, next: "eyJ")
    }

    static var empty: BoardAnswer {
        BoardAnswer(
            today: SampleFacts.today, counts: BoardCounts(), weeks: [], items: [], next: nil)
    }

    /// Every order is closed: nothing is open, and the number searched for is among the closed.
    static var ended: BoardAnswer {
        var answer = empty
        answer.counts.hasOrders = true
        answer.elsewhere = [BoardFound(filter: .closed, orders: 1)]
        return answer
    }

    /// Two orders chosen, a column sorted by, and nothing said of what was reached.
    static var chosen: BoardPage.Shown {
        var shown = BoardPage.Shown()
        shown.sort = BoardSort(.promised, .descending)
        shown.arranges = true
        shown.milestones = MilestoneTemplate.standard.milestones
        shown.state = FormState(
            action: BoardBulk.action,
            values: [
                "orders": rows.prefix(2).map { "\($0.order)" }.joined(separator: ","),
                "act": BulkAct.reachMilestone.rawValue,
            ], refusal: Refusal(.missing, field: "milestone"))
        return shown
    }

    static func report(_ language: Language) -> BulkReport {
        var report = BulkReport(act: .reachMilestone)
        report.done = rows.prefix(3).map {
            BulkDone(order: $0.order, number: $0.number, seq: 12)
        }
        let obstacle = Obstacle.milestoneAlreadyReached(SampleFacts.day(11, 14))
        report.refused = [
            BulkRefusal(
                order: rows[3].order, number: rows[3].number,
                reasons: [
                    BulkReason(
                        code: "milestoneAlreadyReached", field: "milestone",
                        detail: Words.of(language).obstacles.sentence(obstacle))
                ])
        ]
        return report
    }

    static let weeks: [BoardWeek] = {
        let figures = [
            (3, 0, 1), (9, 1, 2), (12, 2, 1), (15, 3, 0), (11, 1, 0), (14, 0, 0), (8, 0, 0),
            (4, 0, 0), (1, 0, 0), (0, 0, 0), (0, 0, 0), (6, 0, 0), (9, 0, 0),
        ]
        return figures.enumerated().map { index, figure in
            var week = BoardWeek(
                monday: SampleFacts.day(11, 23).adding(days: index * 7), onPlan: figure.0,
                willBeLate: figure.1, late: figure.2)
            week.closed = index == 9 || index == 10
            week.provisional = index > 5
            return week
        }
    }()

    static let rows: [BoardRow] = [
        row(1, "PO-2291", "bottles 500 ml", "Yongkang Hengda", "Yongkang site 2", .late) {
            $0.lots = 2
            $0.waits = [.decision, .payment]
            plan(&$0, .packingMaterialsReady, SampleFacts.day(11, 14), .supplier, 1)
            days(&$0, SampleFacts.day(12, 3), SampleFacts.day(12, 12))
            $0.p80 = SampleFacts.day(12, 16)
            $0.finishedPermille = 640
            $0.value = SampleFacts.money(4_680_000)
        },
        row(2, "PO-2304", "bamboo trays", "Fujian Minhou Crafts", "Minhou", .late) {
            plan(&$0, .twentyPercentFinished, SampleFacts.day(11, 19), .supplier, 1)
            days(&$0, SampleFacts.day(12, 11), SampleFacts.day(12, 11))
            $0.value = SampleFacts.money(1_825_000)
        },
        row(3, "PO-2276", "desk lamps, EU plug", "Zhongshan Lumen", "Guzhen", .willBeLate) {
            plan(&$0, .eightyPercentPacked, SampleFacts.day(12, 4), .supplier, 1)
            days(&$0, SampleFacts.day(12, 16), SampleFacts.day(12, 22))
            $0.p80 = SampleFacts.day(12, 28)
            $0.finishedPermille = 310
            $0.value = SampleFacts.money(9_210_000)
            $0.moreLines = 3
        },
        row(4, "PO-2310", "cotton throws, 5 colours", "Nantong Yifeng", "Nantong", .onPlan) {
            plan(&$0, .preProductionSampleApproved, SampleFacts.today, .buyer, 1)
            days(&$0, SampleFacts.day(12, 21), SampleFacts.day(12, 21))
            $0.finishedPermille = 120
            $0.value = SampleFacts.money(2_790_000)
        },
        row(5, "PO-2299", "gift boxes", "Dongguan Paperworks", "Humen", .onPlan) {
            plan(&$0, .inspectionWindowConfirmed, SampleFacts.day(11, 23), .provider, 1)
            days(&$0, SampleFacts.day(1, 8, 2027), SampleFacts.day(1, 6, 2027))
            $0.finishedPermille = 880
            $0.value = SampleFacts.money(834_000)
            $0.provisional = true
        },
        row(6, "PO-2265", "ceramic mugs", "Chaozhou Ruixing", "Fengxi", .onPlan) {
            plan(&$0, .loaded, SampleFacts.day(11, 26), .forwarder, 1)
            days(&$0, SampleFacts.day(11, 27), SampleFacts.day(11, 26))
            $0.finishedPermille = 1_000
            $0.value = SampleFacts.money(3_348_000)
        },
        row(7, "PO-2320", "steel canisters", "Yongkang Hengda", nil, .notKnown) {
            $0.value = SampleFacts.money(1_560_000)
        },
    ]

    private static func row(
        _ number: UInt64, _ order: String, _ summary: String, _ supplier: String, _ site: String?,
        _ standing: Standing, _ fill: (inout BoardRow) -> Void
    ) -> BoardRow {
        var row = BoardRow(
            order: SampleFacts.id(number), number: order, supplier: SampleFacts.id(100 + number),
            supplierName: supplier)
        row.summary = summary
        row.siteName = site
        row.standing = standing
        fill(&row)
        return row
    }

    private static func plan(
        _ row: inout BoardRow, _ key: MilestoneKey, _ due: Day, _ owes: Party, _ lot: Int
    ) {
        row.milestone = key
        row.due = due
        row.owes = owes
        row.lot = lot
    }

    private static func days(_ row: inout BoardRow, _ promised: Day, _ forecast: Day) {
        row.promised = promised
        row.forecast = forecast
    }
}
