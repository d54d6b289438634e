import FollowUp
import Record

/// Which items the lines of an order are: found by code or description, or still to be entered.
struct ItemsOfLines: Sendable {
    /// The codes told, by the line's number; a line without one goes by its description.
    var codes: [Int: String] = [:]
    var known: [String: FileID] = [:]

    func name(of line: OrderLine) -> String? {
        let name = codes[line.number] ?? line.description
        return name.allSatisfy(\.isWhitespace) ? nil : name
    }
}

extension OpenOrder {
    /// The codes told of its lines' items.
    var itemCodes: [Int: String] {
        var codes: [Int: String] = [:]
        for (index, line) in lines.enumerated() { codes[index + 1] = line.itemCode }
        return codes
    }
}

extension House {
    /// Enters what bears names no other file may: the order's number, the items of its lines. An
    /// item that somebody else enters meanwhile is looked up again.
    func entering<T>(
        _ lines: [OrderLine], codes: [Int: String], order number: String? = nil,
        _ caller: Caller, _ body: (ItemsOfLines) async throws -> T
    ) async throws -> T {
        for _ in 0..<Self.lookups {
            let items = try await items(of: lines, codes: codes, caller.workspace)
            do {
                return try await body(items)
            } catch RecordFailure.missed(.taken) {
                guard let number,
                    try await claimed(caller.workspace, .order, number) != nil
                else { continue }
                throw Refusal(.numberTaken(number), field: "number")
            }
        }
        throw Refusal(.changedMeanwhile)
    }

    private static let lookups = 4

    func items(
        of lines: [OrderLine], codes: [Int: String], _ workspace: FileID
    ) async throws -> ItemsOfLines {
        var items = ItemsOfLines(codes: codes)
        let names = Set(
            lines.prefix(OrderLimits.lines).compactMap { items.name(of: $0) }
                .map { Claim.of($0) })
        items.known = try await claimed(workspace, .item, names)
        return items
    }

    /// Says a taken number as a refusal.
    func claiming<T>(_ number: String, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch RecordFailure.missed(.taken) {
            throw Refusal(.numberTaken(number), field: "number")
        }
    }

    /// Says a taken name of a supplier or an item as a refusal.
    func claiming<T>(
        name: String, field: String, _ body: () async throws -> T
    ) async throws -> T {
        do {
            return try await body()
        } catch RecordFailure.missed(.taken) {
            throw Refusal(.nameTaken(name), field: field)
        }
    }
}

extension Turn {
    /// Names the item of each line; one that is not known yet is entered with the order.
    mutating func match(
        _ lines: inout [OrderLine], _ items: ItemsOfLines, by envelope: Envelope
    ) throws {
        var known = items.known
        for at in lines.indices.prefix(OrderLimits.lines) {
            guard let name = items.name(of: lines[at]) else { continue }
            let key = Claim.of(name)
            if known[key] == nil {
                var profile = ItemProfile(description: lines[at].description)
                profile.code = items.codes[lines[at].number]
                profile.unit = lines[at].unit
                guard let changes = try? Item.enter(profile) else { continue }
                let id = FileID.new(at: now)
                begin(.item, id)
                try record(changes.map { .item($0) }, in: id, by: envelope)
                known[key] = id
            }
            lines[at].item = known[key]
        }
    }
}
