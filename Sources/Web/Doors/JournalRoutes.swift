import FollowUp
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    /// The journal of every kind of file, on a page of its own and for programs.
    mutating func journals() {
        journal(.board, "/orders/{order}") { visitor, caller in
            let order = try await visitor.site.house.ask(
                AskOrder(order: visitor.id("order")), caller)
            return (order.number, order.journalNames)
        }
        journal(.suppliers, "/suppliers/{supplier}") { visitor, caller in
            let answer = try await visitor.site.house.ask(
                AskSupplier(supplier: visitor.id("supplier")), caller)
            return (answer.supplier.name, JournalNames())
        }
        journal(.items, "/items/{item}") { visitor, caller in
            let answer = try await visitor.site.house.ask(
                AskItem(item: visitor.id("item")), caller)
            return (answer.item.description, JournalNames())
        }
        journal(.visits, "/visits/{visit}") { visitor, caller in
            let visit = try await visitor.site.house.ask(
                AskVisit(visit: visitor.id("visit")), caller)
            let kind = visitor.words.terms.visitKind(visit.kind)
            return ("\(kind), \(visit.supplierName)", JournalNames())
        }
        journal(.shipments, "/shipments/{shipment}") { visitor, caller in
            let shipment = try await visitor.site.house.ask(
                AskShipment(shipment: visitor.id("shipment")), caller)
            return (shipment.draft.reference, JournalNames())
        }
        workspaceJournal()
    }

    /// `named` gives what the file is called, and names its lines mention.
    private mutating func journal(
        _ section: Section, _ file: String,
        _ named: @escaping @Sendable (Visitor, Caller) async throws -> (String, JournalNames)
    ) {
        let parameter = String(file.split(separator: "{").last?.dropLast() ?? "")
        ask(
            AskJournal.self, file + "/journal", as: JournalJSON.self, query: QueryParameter.journal,
            { visitor in try visitor.journal(visitor.id(parameter)) },
            { answer, visitor in try Answer.json(JournalJSON(answer, visitor.words)) })
        page(file + "/journal", AskJournal.allowed, AskJournal.name) { visitor in
            let caller = try visitor.signedIn()
            let id = try visitor.id(parameter)
            let (name, names) = try await named(visitor, caller)
            let journal = try await visitor.site.house.ask(visitor.journal(id), caller)
            return Answer.page(
                JournalPage.markup(
                    try await visitor.framed(section: section), journal,
                    file: file.replacing("{\(parameter)}", with: "\(id)"), name: name, names: names)
            )
        }
    }

    private mutating func workspaceJournal() {
        @Sendable func asked(_ visitor: Visitor) throws -> AskWorkspaceJournal {
            let told = try visitor.journal(.unset)
            return AskWorkspaceJournal(before: told.before, limit: told.limit)
        }
        let path = "/settings/journal"
        ask(
            AskWorkspaceJournal.self, path, as: JournalJSON.self, query: QueryParameter.journal,
            { try asked($0) },
            { answer, visitor in try Answer.json(JournalJSON(answer, visitor.words)) })
        page(path, AskWorkspaceJournal.allowed, AskWorkspaceJournal.name) { visitor in
            let journal = try await visitor.site.house.ask(asked(visitor), visitor.signedIn())
            let frame = try await visitor.framed(section: .settings)
            return Answer.page(
                JournalPage.markup(
                    frame, journal, file: "/settings", name: frame.words.settings.title))
        }
    }
}

extension Visitor {
    func journal(_ file: FileID) throws -> AskJournal {
        var before: Int?
        if let text = query("before") {
            guard let number = Int(text), number > 0 else {
                throw Refusal(.notUnderstood, field: "before")
            }
            before = number
        }
        return try AskJournal(
            file: file, before: before, limit: number("limit", default: 30, 1...200))
    }

    /// The same visitor, told what was recorded since the page of a form that is refused for it.
    func told(meanwhile refusal: Refusal, _ posted: FormFields) async -> Visitor {
        let files = ["order", "supplier", "item", "visit", "shipment"]
        guard refusal.reasons.contains(where: { $0.obstacle == .changedMeanwhile }),
            let seq = posted["seq"].flatMap({ Int($0) }),
            let file = files.compactMap({ parameters[$0] }).first, let id = FileID(file),
            let journal = try? await newest(id)
        else { return self }
        let address = request.uri.path.split(separator: "/").prefix(2).joined(separator: "/")
        var visitor = self
        visitor.meanwhile = Meanwhile(journal, after: seq, address: "/\(address)/journal")
        return visitor
    }

    /// The newest lines of a file, for its page; nil for whom its journal is not.
    func newest(_ file: FileID) async throws -> JournalAnswer? {
        let caller = try signedIn()
        guard !caller.roles.isDisjoint(with: AskJournal.allowed) else { return nil }
        return try await site.house.ask(AskJournal(file: file), caller)
    }
}
