import FollowUp
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    mutating func parties() {
        suppliers()
        accounts()
        items()
        visits()
        shipments()
    }

    private mutating func suppliers() {
        page("/suppliers", AskSuppliers.allowed, "suppliers") { try await $0.suppliersPage() }
        page("/suppliers/{supplier}", AskSupplier.allowed, "supplier") {
            try await $0.supplierPage()
        }
        ask(AskSuppliers.self, "/suppliers", query: QueryParameter.suppliers) {
            try $0.suppliers()
        }
        ask(AskSupplier.self, "/suppliers/{supplier}") {
            try AskSupplier(supplier: $0.id("supplier"))
        }
        act(
            EnterSupplier.self, "/suppliers", created: true,
            then: { done, _ in Answer.seeOther("/suppliers/\(done.id)") },
            again: { visitor, posted, refusal in
                try await visitor.suppliersPage(visitor.state(posted, refusal))
            })
        onSupplier(AmendSupplier.self, "")
        onSupplier(AddSite.self, "/sites")
        onSupplier(AmendSite.self, "/sites/{site}")
        onSupplier(TellClosure.self, "/closures")
        onSupplier(WithdrawClosure.self, "/closures/withdrawal")
        onSupplier(NoteSupplier.self, "/notes")
        onSupplier(AddContact.self, "/contacts")
        onSupplier(AmendContact.self, "/contacts/{contact}")
        onSupplier(WithdrawContact.self, "/contacts/{contact}/withdrawal")
    }

    private mutating func onSupplier<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, "/suppliers/{supplier}" + path,
            then: { _, visitor in Answer.seeOther("/suppliers/\(try visitor.id("supplier"))") },
            again: { visitor, posted, refusal in
                try await visitor.supplierPage(visitor.state(posted, refusal))
            })
    }

    private mutating func items() {
        page("/items", AskItems.allowed, "items") { try await $0.itemsPage() }
        page("/items/{item}", AskItem.allowed, "item") { try await $0.itemPage() }
        ask(AskItems.self, "/items", query: QueryParameter.names) { try $0.items() }
        ask(AskItem.self, "/items/{item}") { try AskItem(item: $0.id("item")) }
        act(
            EnterItem.self, "/items", created: true,
            then: { done, _ in Answer.seeOther("/items/\(done.id)") },
            again: { visitor, posted, refusal in
                try await visitor.itemsPage(visitor.state(posted, refusal))
            })
        act(
            AmendItem.self, "/items/{item}",
            then: { _, visitor in Answer.seeOther("/items/\(try visitor.id("item"))") },
            again: { visitor, posted, refusal in
                try await visitor.itemPage(visitor.state(posted, refusal))
            })
    }

    private mutating func visits() {
        page("/visits", AskVisits.allowed, "visits") { try await $0.visitsPage() }
        page("/visits/{visit}", AskVisit.allowed, "visit") { try await $0.visitPage() }
        ask(AskVisits.self, "/visits", query: QueryParameter.days) {
            try $0.visits()
        }
        ask(AskVisit.self, "/visits/{visit}") { try AskVisit(visit: $0.id("visit")) }
        act(
            PlanVisit.self, "/visits", created: true,
            then: { done, _ in Answer.seeOther("/visits/\(done.id)") },
            again: { visitor, posted, refusal in
                try await visitor.visitsPage(visitor.state(posted, refusal))
            })
        onVisit(ReplanVisit.self, "")
        onVisit(CancelVisit.self, "/cancellation")
        onVisit(RecordResult.self, "/results")
    }

    private mutating func onVisit<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, "/visits/{visit}" + path,
            then: { _, visitor in Answer.seeOther("/visits/\(try visitor.id("visit"))") },
            again: { visitor, posted, refusal in
                try await visitor.visitPage(visitor.state(posted, refusal))
            })
    }

    private mutating func shipments() {
        page("/shipments", AskShipments.allowed, "shipments") { try await $0.shipmentsPage() }
        page("/shipments/{shipment}", AskShipment.allowed, "shipment") {
            try await $0.shipmentPage()
        }
        ask(AskShipments.self, "/shipments", query: QueryParameter.days) {
            try $0.shipments()
        }
        ask(AskShipment.self, "/shipments/{shipment}") {
            try AskShipment(shipment: $0.id("shipment"))
        }
        act(
            DraftShipment.self, "/shipments", created: true,
            then: { done, _ in Answer.seeOther("/shipments/\(done.id)") },
            again: { visitor, posted, refusal in
                try await visitor.shipmentsPage(visitor.state(posted, refusal))
            })
        onShipment(RedraftShipment.self, "")
        onShipment(CancelShipment.self, "/cancellation")
        onShipment(LoadShipment.self, "/loading")
        onShipment(HandOverShipment.self, "/handover")
    }

    private mutating func onShipment<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, "/shipments/{shipment}" + path,
            then: { _, visitor in
                Answer.seeOther("/shipments/\(try visitor.id("shipment"))")
            },
            again: { visitor, posted, refusal in
                try await visitor.shipmentPage(visitor.state(posted, refusal))
            })
    }
}

extension Visitor {
    /// The form that was just refused, as its page shows it again.
    func state(_ posted: FormFields, _ refusal: Refusal) -> FormState {
        FormState(action: request.uri.path, values: posted.first, refusal: refusal)
    }

    func suppliers() throws -> AskSuppliers {
        try AskSuppliers(
            search: query("search"), after: query("after"),
            limit: number("limit", default: 50, 1...200))
    }

    func items() throws -> AskItems {
        try AskItems(after: query("after"), limit: number("limit", default: 50, 1...200))
    }

    func visits() throws -> AskVisits {
        try AskVisits(after: query("after"), limit: number("limit", default: 100, 1...200))
    }

    func shipments() throws -> AskShipments {
        try AskShipments(after: query("after"), limit: number("limit", default: 100, 1...200))
    }

    func suppliersPage(_ state: FormState? = nil) async throws -> Response {
        let asked = try suppliers()
        let answer = try await site.house.ask(asked, signedIn())
        return Answer.page(
            SuppliersPage.markup(
                try await framed(section: .suppliers), answer, search: asked.search ?? "",
                state: state))
    }

    /// `revealed` is the number that was just asked for, `shown` what was just made: each is shown
    /// this once.
    func supplierPage(
        _ state: FormState? = nil, revealed: (account: Int, code: String)? = nil,
        shown: ShownOnce? = nil
    ) async throws -> Response {
        let id = try id("supplier")
        let answer = try await site.house.ask(AskSupplier(supplier: id), signedIn())
        let journal = try await site.house.ask(AskJournal(file: id), signedIn())
        return Answer.page(
            SupplierPage.markup(
                try await framed(section: .suppliers), answer, journal: journal, state: state,
                revealed: revealed, shown: shown))
    }

    func itemsPage(_ state: FormState? = nil) async throws -> Response {
        let answer = try await site.house.ask(items(), signedIn())
        return Answer.page(
            ItemsPage.markup(try await framed(section: .items), answer, state: state))
    }

    func itemPage(_ state: FormState? = nil) async throws -> Response {
        let id = try id("item")
        let answer = try await site.house.ask(AskItem(item: id), signedIn())
        return Answer.page(
            ItemPage.markup(
                try await framed(section: .items), answer, journal: try await newest(id),
                state: state))
    }

    func visitsPage(_ state: FormState? = nil) async throws -> Response {
        let answer = try await site.house.ask(visits(), signedIn())
        return Answer.page(
            VisitsPage.markup(try await framed(section: .visits), answer, state: state))
    }

    func visitPage(_ state: FormState? = nil) async throws -> Response {
        let id = try id("visit")
        let answer = try await site.house.ask(AskVisit(visit: id), signedIn())
        return Answer.page(
            VisitPage.markup(
                try await framed(section: .visits), answer, journal: try await newest(id),
                state: state))
    }

    func shipmentsPage(_ state: FormState? = nil) async throws -> Response {
        let answer = try await site.house.ask(shipments(), signedIn())
        return Answer.page(
            ShipmentsPage.markup(try await framed(section: .shipments), answer, state: state))
    }

    func shipmentPage(_ state: FormState? = nil) async throws -> Response {
        let id = try id("shipment")
        let answer = try await site.house.ask(AskShipment(shipment: id), signedIn())
        return Answer.page(
            ShipmentPage.markup(
                try await framed(section: .shipments), answer, journal: try await newest(id),
                state: state))
    }
}
