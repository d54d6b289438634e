import FollowUp
import Record

/// One order of a list: entered, updated where it differs, or only proposed where a person has
/// spoken since.
struct OrderImport: Sendable {
    let house: House
    let caller: Caller
    let dryRun: Bool
    let parties: ImportParties
    let file: Workspace
    let ground: PlanGround
    /// The name of the list, for the journal.
    let fileName: String
    /// The list has a column of line ids.
    let tellsIds: Bool

    enum Taken: Sendable {
        /// The order is nil in a check.
        case created(FileID?)
        case merged(FileID, MergedList)
    }

    /// By whom, in which role, out of which list.
    private var envelope: Envelope {
        caller.envelope(.keepers).telling(for: nil, source: .list(fileName))
    }

    func take(_ list: ImportedOrder) async throws -> Taken {
        let number = list.lines[0].order
        if let known = parties.order(number) { return try await merge(list, into: known) }
        do {
            return try await create(list, number)
        } catch let refusal as Refusal
            where refusal == Refusal(.numberTaken(number), field: "number")
        {
            // Somebody opened it since the list was read.
            guard let known = try await house.claimed(caller.workspace, .order, number) else {
                throw Refusal(.changedMeanwhile)
            }
            return try await merge(list, into: known)
        }
    }

    private func create(_ list: ImportedOrder, _ number: String) async throws -> Taken {
        let supplier = parties.supplier(list.lines[0].supplier)
        let made = lines(list.lines)
        let id = FileID.new(at: house.now())
        let opening = OrderOpening(
            number: number, kind: .production, profile: .simple, supplier: supplier ?? id,
            site: made.compactMap(\.site).first, terms: try terms(list), lines: made,
            lots: Order.lotsByPromise(lines: made))
        let scene: Scene? =
            if let supplier {
                try await house.scene(caller.workspace, supplier: supplier)
            } else {
                nil
            }
        // The newest there is, for a list takes its time; what moves between this and the commit is
        // marked in it.
        let official = scene?.house.calendar ?? file.calendar
        let calendar: any LotCalendars =
            scene?.supplier.calendars(
                site: opening.site, lines: made, start: opening.terms.orderedOn,
                official: official)
            ?? Calendars.shared.calendar(official, week: .mondayToSaturday, closures: [])
        let changes = try Order.open(
            opening, template: (scene?.house ?? file).template(nil), calendar: calendar,
            today: scene?.today ?? house.today(in: file.zone))
        guard !dryRun, let scene else { return .created(nil) }
        try await house.claiming(number) {
            try await house.keeper.turn(caller.workspace, files: [], context: scene.context) {
                turn in
                turn.begin(.order, id)
                // Where a new order comes from is said once; its plan is told in the same breath.
                try turn.record(Array(changes.prefix(1)), order: id, by: envelope)
                try turn.record(
                    Array(changes.dropFirst()), order: id, by: caller.envelope(.keepers))
                ground.mark(&turn, supplier: scene.supplier.id)
            }
        }
        return .created(id)
    }

    /// Another supplier's row never merges into an order: the number is theirs.
    private func merge(_ list: ImportedOrder, into id: FileID) async throws -> Taken {
        let (_, seen, scene) = try await house.laid(caller.workspace, order: id)
        guard parties.supplier(list.lines[0].supplier) == seen.supplier else {
            throw Refusal(.numberTaken(seen.number), field: "supplier")
        }
        if dryRun { return try .merged(id, merged(seen, list, scene)) }
        return try await house.keeper.turn(
            caller.workspace, files: [id], context: scene.context
        ) { turn in
            let order = try turn.order(id)
            let merged = try self.merged(order, list, scene)
            try turn.record(
                order.withConsequences(
                    of: merged.changes, calendar: scene.calendar(of: order)),
                order: id, by: envelope)
            if merged.changes.contains(where: \.plansALot) {
                ground.mark(&turn, supplier: seen.supplier)
            }
            return .merged(id, merged)
        }
    }

    private func merged(
        _ order: Order, _ list: ImportedOrder, _ scene: Scene
    ) throws(Refusal) -> MergedList {
        let made = lines(list.lines)
        if tellsIds { try order.requireIds(of: made) }
        var terms = try terms(list, over: order)
        let days = order.days(with: made)
        terms.promised = days.promised ?? order.terms.promised
        terms.required = days.required ?? order.terms.required
        return try order.mergeImported(
            terms: terms, lines: made, template: scene.house.template(nil),
            calendar: scene.calendar(of: order), today: scene.today)
    }

    private func lines(_ lines: [ImportedLine]) -> [OrderLine] {
        lines.enumerated().map { index, read in
            var line = read.line
            line.number = index + 1
            line.item = parties.item(read)
            line.site = parties.site(read)
            return line
        }
    }

    /// What the rows say of the order: the first told of each wins; what no row tells stays. Of a
    /// known order a part of its rows tells only what they may, and what nobody told before.
    private func terms(
        _ list: ImportedOrder, over order: Order? = nil
    ) throws(Refusal) -> OrderTerms {
        let before = order?.terms
        guard let currency = list.lines.compactMap(\.currency).first ?? before?.currency else {
            throw Refusal(.unknownCurrency, field: "currency")
        }
        var terms = before ?? OrderTerms(currency: currency)
        let rows = list.rows
        let told = Told(rows: rows, speaks: order?.speakers(among: lines(rows)))
        terms.currency = currency
        terms.promised = list.lines.compactMap(\.line.promised).max() ?? terms.promised
        terms.required = list.lines.compactMap(\.line.required).min() ?? terms.required
        terms.orderedOn = told.once(\.orderedOn, known: terms.orderedOn)
        terms.tradeTerm = told.once(\.line.tradeTerm, known: terms.tradeTerm)
        terms.payment = told.once(\.payment, known: terms.payment)
        terms.destination = told.once(\.destination, known: terms.destination)
        return terms
    }
}

/// What the rows of an order say of the order itself.
private struct Told {
    let rows: [ImportedLine]
    /// Which of them may change what is known; nil: all.
    let speaks: [Bool]?

    func once<Fact>(_ fact: KeyPath<ImportedLine, Fact?>, known: Fact?) -> Fact? {
        guard let at = rows.firstIndex(where: { $0[keyPath: fact] != nil }) else { return known }
        let counts = known == nil || speaks?[at] != false
        return counts ? rows[at][keyPath: fact] : known
    }
}

extension Source {
    /// A list, by the name of its file.
    static func list(_ fileName: String) -> Source { Source(kind: .sheet, words: fileName) }
}

extension OrderChange {
    fileprivate var plansALot: Bool {
        if case .lotPlanned = self { true } else { false }
    }
}

extension Supplier {
    /// The site's calendar, shared with every site that works the same days.
    func calendar(sharedFor number: Int?, official: OfficialCalendar) -> WorkCalendar {
        let site = number.flatMap { self.site($0) } ?? sites.first
        return Calendars.shared.calendar(
            official, week: site?.week ?? .mondayToSaturday, closures: site?.closures ?? [])
    }
}
