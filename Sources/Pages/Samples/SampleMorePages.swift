import FollowUp
import Words

extension SamplePages {
    static func plans(_ language: Language) -> [(name: String, page: HTML)] {
        let frame = frame(language, .board, "/orders/1")
        let path = "/orders/\(SampleFacts.id(1).description)"
        let refused = FormState(
            action: "\(path)/lots/1/milestones/handedOver/move", values: ["to": "2026-12-16"],
            refusal: Refusal(.missing, field: "cause"))
        let progress = FormState(
            action: "\(path)/progress", values: ["finished": "3000", "packed": "1800"],
            refusal: Refusal(.fallsWithoutReason, field: "finished"))
        var cancelled = SampleOrder.answer
        cancelled.closure = OrderClosure(on: SampleFacts.today, cancelled: true)
        let answers = [
            ("order-move-refused", SampleOrder.answer, refused as FormState?),
            ("order-progress-refused", SampleOrder.answer, progress),
            ("order-cancelled", cancelled, nil),
        ]
        return answers.map { name, answer, state in
            let page = OrderPage.markup(
                frame, answer, journal: SampleJournal.order, names: SampleJournal.names,
                state: state)
            return (name, page)
        } + [
            ("new-order", NewOrderPage.markup(frame, suppliers: ["Yongkang Hengda"])),
            (
                "impact",
                ImpactPage.markup(
                    frame, SampleOrder.answer, lot: 1, milestone: .eightyPercentPacked,
                    to: SampleFacts.day(12, 9), impact: SampleHouse.impact)
            ),
            (
                "journal",
                JournalPage.markup(
                    frame, SampleJournal.order, file: path, name: "PO-2291",
                    names: SampleJournal.names)
            ),
        ]
    }

    static func parties(_ language: Language) -> [(name: String, page: HTML)] {
        let suppliers = frame(language, .suppliers, "/suppliers")
        let items = frame(language, .items, "/items")
        let visits = frame(language, .visits, "/visits")
        let shipments = frame(language, .shipments, "/shipments")
        return [
            (
                "suppliers",
                SuppliersPage.markup(
                    suppliers, ListAnswer(items: SampleLists.suppliers, next: "x"))
            ),
            (
                "supplier",
                SupplierPage.markup(
                    suppliers, SampleLists.supplier, journal: SampleJournal.supplier)
            ),
            ("items", ItemsPage.markup(items, ListAnswer(items: SampleLists.items, next: nil))),
            ("items-empty", ItemsPage.markup(items, ListAnswer(items: [], next: nil))),
            ("item", ItemPage.markup(items, SampleLists.item)),
            (
                "visits",
                VisitsPage.markup(visits, ListAnswer(items: SampleLists.visits, next: nil))
            ),
            ("visits-empty", VisitsPage.markup(visits, ListAnswer(items: [], next: nil))),
            ("visit", VisitPage.markup(visits, SampleLists.visits[0])),
            (
                "shipments",
                ShipmentsPage.markup(
                    shipments, ListAnswer(items: SampleLists.shipments, next: nil))
            ),
            ("shipment", ShipmentPage.markup(shipments, SampleLists.shipments[0])),
        ]
    }

    static func imports(_ language: Language) -> [(name: String, page: HTML)] {
        let frame = frame(language, .imports, "/import")
        let mapping = SampleImport.answer(.mapping)
        let missing = FormState(
            action: "/import/\(mapping.id.description)/check", values: ["currency": ""],
            refusal: Refusal([
                Reason(.unknownCurrency, field: "currency"), Reason(.missing, field: "dateOrder"),
                Reason(.missing, field: "decimalMark"),
            ]))
        return [
            (
                "import",
                ImportPage.markup(
                    frame, mappings: [mapping.mapping],
                    lists: [
                        ImportRow(
                            SampleImport.answer(.importing), at: SampleFacts.instant(11, 20, 9, 5)),
                        ImportRow(
                            SampleImport.answer(.done), at: SampleFacts.instant(11, 19, 17, 40)),
                    ])
            ),
            ("import-first", ImportPage.markup(frame)),
            (
                "import-mapping",
                ImportMappingPage.markup(frame, mapping, fields: SampleImport.fields)
            ),
            (
                "import-mapping-refused",
                ImportMappingPage.markup(
                    frame, mapping, fields: SampleImport.fields, state: missing)
            ),
            ("import-running", ImportProgressPage.markup(frame, SampleImport.answer(.importing))),
            (
                "import-checked",
                ImportReportPage.markup(frame, SampleImport.answer(.checked), hasErrors: true)
            ),
            (
                "import-done",
                ImportReportPage.markup(frame, SampleImport.answer(.done), hasErrors: true)
            ),
            ("import-failed", ImportReportPage.markup(frame, SampleImport.answer(.failed))),
        ]
    }

    static func house(_ language: Language) -> [(name: String, page: HTML)] {
        let frame = frame(language, .settings, "/settings")
        var reader = frame
        reader.may = []
        return [
            (
                "settings",
                SettingsPage.markup(
                    frame, SampleHouse.workspace, invitation: "https://gendan.example/join/4f2a")
            ),
            (
                "settings-renewal",
                SettingsPage.markup(
                    frame, SampleHouse.workspace, renewal: "https://gendan.example/renew/4f2a")
            ),
            ("template", TemplatePage.markup(frame, SampleHouse.workspace, .standard)),
            ("settings-read", SettingsPage.markup(reader, SampleHouse.workspace)),
            ("refused", FailurePages.markup(frame, status: 403, [Reason(.notAllowed)])),
            (
                "unanswered",
                FailurePages.unanswered(
                    frame, status: 422, [Reason(.notUnderstood)])
            ),
            ("out-of-date", FailurePages.markup(frame, status: 403, [Reason(.notFromHere)])),
            (
                "failure",
                FailurePages.markup(frame, status: 500, [], id: SampleFacts.id(5).description)
            ),
            ("not-found", FailurePages.notFound(frame)),
        ]
    }
}
