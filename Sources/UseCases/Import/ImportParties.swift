import FollowUp
import Record

/// What the orders of a list refer to: suppliers, their sites, items; and the orders known already.
struct ImportParties: Sendable {
    private(set) var orders: [String: FileID] = [:]
    private(set) var suppliers: [String: FileID] = [:]
    private(set) var sites: [String: Int] = [:]
    private(set) var items: [String: FileID] = [:]

    func order(_ number: String) -> FileID? { orders[Claim.of(number)] }
    func supplier(_ name: String) -> FileID? { suppliers[Claim.of(name)] }
    func item(_ line: ImportedLine) -> FileID? { items[Claim.of(line.itemKey)] }

    /// Every supplier the list names.
    var all: Set<FileID> { Set(suppliers.values) }

    func site(_ line: ImportedLine) -> Int? {
        guard let site = line.site, let supplier = supplier(line.supplier) else { return nil }
        return sites["\(supplier) \(Claim.of(site))"]
    }

    /// Finds or enters them. A dry run only finds; neither is a supplier entered for an order that
    /// is known, since it has one and the list cannot give it another.
    static func settle(
        _ list: [[ImportedLine]], _ house: House, _ caller: Caller, enters: Bool,
        _ progress: ImportProgress
    ) async throws -> ImportParties {
        let desk = PartyDesk(house: house, caller: caller)
        var parties = ImportParties()
        progress.tell(.settling, 0, of: 4)
        parties.orders = try await desk.known(.order, list.map { $0[0].order })
        progress.tell(.settling, 1, of: 4)
        let fresh = list.filter { parties.order($0[0].order) == nil }
        parties.suppliers = try await desk.known(.supplier, list.map { $0[0].supplier })
        if enters {
            let missing = fresh.map { $0[0].supplier }.filter { parties.supplier($0) == nil }
            try await desk.each(missing, named: { $0 }, desk.supplier) { name, supplier in
                parties.suppliers[name] = supplier
            }
        }
        progress.tell(.settling, 2, of: 4)
        let lines = list.filter { lines in
            parties.supplier(lines[0].supplier) != nil || parties.order(lines[0].order) == nil
        }.flatMap { $0 }
        parties.items = try await desk.known(.item, lines.map(\.itemKey))
        if enters {
            let missing = lines.filter { parties.item($0) == nil }
            try await desk.each(missing, named: \.itemKey, desk.item) { name, item in
                parties.items[name] = item
            }
        }
        progress.tell(.settling, 3, of: 4)
        for line in lines { try await parties.settleSite(line, desk, enters: enters) }
        return parties
    }

    private mutating func settleSite(
        _ line: ImportedLine, _ desk: PartyDesk, enters: Bool
    ) async throws {
        guard let site = line.site, let supplier = supplier(line.supplier), self.site(line) == nil
        else { return }
        sites["\(supplier) \(Claim.of(site))"] = try await desk.site(
            site, supplier, enters: enters)
    }
}

/// Finds parties, or enters them.
private struct PartyDesk: Sendable {
    let house: House
    let caller: Caller

    /// The files that bear these names, by the name as it is compared.
    func known(_ kind: FileKind, _ names: [String]) async throws -> [String: FileID] {
        try await house.claimed(caller.workspace, kind, Set(names.map { Claim.of($0) }))
    }

    /// Enters one party a name, as the list spells it first; those entered together share commits.
    func each<Named: Sendable>(
        _ missing: [Named], named: (Named) -> String,
        _ enter: @escaping @Sendable (Named) async throws -> FileID,
        _ entered: (String, FileID) -> Void
    ) async throws {
        var waiting: [(name: String, party: Named)] = []
        var seen = Set<String>()
        for party in missing where seen.insert(Claim.of(named(party))).inserted {
            waiting.append((Claim.of(named(party)), party))
        }
        try await withThrowingTaskGroup(of: (String, FileID).self) { group in
            for (at, one) in waiting.enumerated() {
                if at >= ImportRun.abreast, let (name, file) = try await group.next() {
                    entered(name, file)
                }
                group.addTask { (one.name, try await enter(one.party)) }
            }
            for try await (name, file) in group { entered(name, file) }
        }
    }

    @Sendable func supplier(_ name: String) async throws -> FileID {
        try await house.supplierFile(caller, id: nil, name: name, allowed: .keepers)
    }

    @Sendable func item(_ line: ImportedLine) async throws -> FileID {
        var profile = ItemProfile(description: line.line.description)
        profile.code = line.itemCode
        profile.unit = line.line.unit
        let changes = try Item.enter(profile)
        do {
            return try await house.begin(
                .item, changes.map { .item($0) }, caller, by: .keepers
            ).id
        } catch RecordFailure.missed(.taken) {
            // Somebody entered it meanwhile.
            guard let known = try await house.claimed(caller.workspace, .item, line.itemKey) else {
                throw Refusal(.changedMeanwhile)
            }
            return known
        }
    }

    func site(_ name: String, _ supplier: FileID, enters: Bool) async throws -> Int? {
        let file = try await house.supplier(caller.workspace, supplier)
        if let known = file.sites.first(where: { Claim.of($0.name) == Claim.of(name) }) {
            return known.number
        }
        guard enters else { return nil }
        let envelope = caller.envelope(.keepers)
        return try await house.keeper.turn(
            caller.workspace, files: [supplier], context: RowContext(official: .china)
        ) { turn in
            let file = try turn.supplier(supplier)
            let changes = try file.addSite(Site(number: file.nextSiteNumber, name: name))
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            return try turn.supplier(supplier).sites.last?.number
        }
    }
}
