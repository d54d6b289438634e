import FollowUp
import Record

/// What the orders of a list refer to: suppliers, their sites, items; and the orders known already.
struct ImportParties: Sendable {
    private(set) var orders: [String: FileID] = [:]
    private(set) var suppliers: [String: FileID] = [:]
    private(set) var sites: [String: Int] = [:]
    private(set) var items: [String: FileID] = [:]
    private(set) var suppliersEntered = 0
    private(set) var itemsEntered = 0
    private(set) var sitesEntered = 0
    /// Why the record took no more of them, where it took some: these stay, and no order of the
    /// list can go in.
    private(set) var lost: Refusal?

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
    ///
    /// Throws where a rule refuses one, and where the record fails before any was entered.
    static func settle(
        _ list: [[ImportedLine]], _ house: House, _ caller: Caller, enters: Bool,
        _ progress: ImportProgress
    ) async throws -> ImportParties {
        var parties = ImportParties()
        do {
            try await parties.settle(
                list, PartyDesk(house: house, caller: caller), enters: enters, progress)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            let entered = [parties.suppliersEntered, parties.itemsEntered, parties.sitesEntered]
            guard entered.contains(where: { $0 > 0 }) else { throw error }
            parties.lost = Failure.unrecorded(error)
        }
        return parties
    }

    private mutating func settle(
        _ list: [[ImportedLine]], _ desk: PartyDesk, enters: Bool, _ progress: ImportProgress
    ) async throws {
        progress.tell(.settling, 0, of: 4)
        orders = try await desk.known(.order, list.map { $0[0].order })
        progress.tell(.settling, 1, of: 4)
        let fresh = list.filter { order($0[0].order) == nil }
        suppliers = try await desk.known(.supplier, list.map { $0[0].supplier })
        if enters {
            let missing = fresh.map { $0[0].supplier }.filter { supplier($0) == nil }
            let entered = await desk.each(missing, named: { $0 }, desk.supplier)
            suppliers.merge(entered.files) { known, _ in known }
            suppliersEntered = entered.files.count
            if let failure = entered.failure { throw failure }
        }
        progress.tell(.settling, 2, of: 4)
        let lines = list.filter { lines in
            supplier(lines[0].supplier) != nil || order(lines[0].order) == nil
        }.flatMap { $0 }
        items = try await desk.known(.item, lines.map(\.itemKey))
        if enters {
            let missing = lines.filter { item($0) == nil }
            let entered = await desk.each(missing, named: \.itemKey, desk.item)
            items.merge(entered.files) { known, _ in known }
            itemsEntered = entered.files.count
            if let failure = entered.failure { throw failure }
        }
        progress.tell(.settling, 3, of: 4)
        for line in lines { try await settleSite(line, desk, enters: enters) }
    }

    private mutating func settleSite(
        _ line: ImportedLine, _ desk: PartyDesk, enters: Bool
    ) async throws {
        guard let site = line.site, let supplier = supplier(line.supplier), self.site(line) == nil
        else { return }
        let (number, isNew) = try await desk.site(site, supplier, enters: enters)
        sites["\(supplier) \(Claim.of(site))"] = number
        if isNew { sitesEntered += 1 }
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
    /// Once one is not entered no other is begun, and those under way are waited for.
    func each<Named: Sendable>(
        _ missing: [Named], named: (Named) -> String,
        _ enter: @escaping @Sendable (Named) async throws -> FileID
    ) async -> (files: [String: FileID], failure: (any Error)?) {
        var waiting: [(name: String, party: Named)] = []
        var seen = Set<String>()
        for party in missing where seen.insert(Claim.of(named(party))).inserted {
            waiting.append((Claim.of(named(party)), party))
        }
        var files: [String: FileID] = [:]
        var failure: (any Error)?
        await withTaskGroup(of: (String, Result<FileID, any Error>).self) { group in
            func begin(_ one: (name: String, party: Named)) {
                group.addTask {
                    do {
                        return (one.name, .success(try await enter(one.party)))
                    } catch {
                        return (one.name, .failure(error))
                    }
                }
            }
            var rest = waiting.dropFirst(ImportRun.abreast)
            for one in waiting.prefix(ImportRun.abreast) { begin(one) }
            while let (name, entered) = await group.next() {
                switch entered {
                case .success(let file): files[name] = file
                case .failure(let error): failure = failure ?? error
                }
                if failure == nil, let one = rest.popFirst() { begin(one) }
            }
        }
        return (files, failure)
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

    func site(
        _ name: String, _ supplier: FileID, enters: Bool
    ) async throws -> (number: Int?, isNew: Bool) {
        let file = try await house.supplier(caller.workspace, supplier)
        if let known = file.sites.first(where: { Claim.of($0.name) == Claim.of(name) }) {
            return (known.number, false)
        }
        guard enters else { return (nil, false) }
        let envelope = caller.envelope(.keepers)
        let number: Int? = try await house.keeper.turn(
            caller.workspace, files: [supplier], context: RowContext(official: .china)
        ) { turn in
            let file = try turn.supplier(supplier)
            let changes = try file.addSite(Site(number: file.nextSiteNumber, name: name))
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            return try turn.supplier(supplier).sites.last?.number
        }
        return (number, true)
    }
}
