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
        for (done, lines) in list.enumerated() {
            if done % 200 == 0 { progress.tell(.settling, done, of: list.count) }
            let number = lines[0].order
            let known = try await house.claimed(caller.workspace, .order, number)
            parties.orders[Claim.of(number)] = known
            let name = lines[0].supplier
            if parties.supplier(name) == nil {
                parties.suppliers[Claim.of(name)] = try await desk.supplier(
                    name, enters: enters && known == nil)
            }
            guard parties.supplier(name) != nil || known == nil else { continue }
            for line in lines { try await parties.settle(line, desk, enters: enters) }
        }
        return parties
    }

    private mutating func settle(
        _ line: ImportedLine, _ desk: PartyDesk, enters: Bool
    ) async throws {
        if item(line) == nil {
            items[Claim.of(line.itemKey)] = try await desk.item(line, enters: enters)
        }
        guard let site = line.site, let supplier = supplier(line.supplier), self.site(line) == nil
        else { return }
        sites["\(supplier) \(Claim.of(site))"] = try await desk.site(
            site, supplier, enters: enters)
    }
}

/// Finds one party, or enters it.
private struct PartyDesk {
    let house: House
    let caller: Caller

    func supplier(_ name: String, enters: Bool) async throws -> FileID? {
        if let known = try await house.claimed(caller.workspace, .supplier, name) { return known }
        guard enters else { return nil }
        return try await house.supplierFile(caller, id: nil, name: name, allowed: .keepers)
    }

    func item(_ line: ImportedLine, enters: Bool) async throws -> FileID? {
        if let known = try await house.claimed(caller.workspace, .item, line.itemKey) {
            return known
        }
        guard enters else { return nil }
        var profile = ItemProfile(description: line.line.description)
        profile.code = line.itemCode
        profile.unit = line.line.unit
        let changes = try Item.enter(profile)
        return try await house.begin(.item, changes.map { .item($0) }, caller, by: .keepers).id
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
