import FollowUp

/// At which numbers files stand in a database that others write to, asked for everybody who waits.
struct Freshness: Sendable {
    private let together: Together<[Keeper.Key], [Int]>

    init(engine: any Engine) {
        together = Together(most: 64) { company in
            let keys = company.flatMap { $0 }
            let numbers = try await engine.read { reading in
                try Freshness.numbers(of: keys, reading)
            }
            return company.map { $0.map { numbers[$0] ?? 0 } }
        }
    }

    /// Of each file the number of its last change, zero where there is none.
    func numbers(of keys: [Keeper.Key]) async throws -> [Int] {
        try await together.answer(keys)
    }

    /// A few lengths of statement, so that few are prepared.
    private static let lengths = [1, 4, 16, 64]

    private static func numbers(
        of keys: [Keeper.Key], _ reading: any Reading
    ) throws -> [Keeper.Key: Int] {
        var numbers: [Keeper.Key: Int] = [:]
        var rest = keys[...]
        while let last = rest.last {
            let length = lengths.first { $0 >= rest.count } ?? 64
            var page = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
            page += Array(repeating: last, count: length - page.count)
            let found = try reading.rows(statement(page)) {
                (Keeper.Key(workspace: $0.id(0), id: $0.id(1)), $0.int(2))
            }
            for (key, number) in found { numbers[key] = number }
        }
        return numbers
    }

    private static func statement(_ page: [Keeper.Key]) -> SQL {
        var text = SQL.StringInterpolation(literalCapacity: 512, interpolationCount: 128)
        text.appendLiteral("SELECT workspace, id, seq FROM file WHERE (workspace, id) IN (")
        for (number, key) in page.enumerated() {
            text.appendLiteral(number == 0 ? "(" : "), (")
            text.appendInterpolation(key.workspace)
            text.appendLiteral(", ")
            text.appendInterpolation(key.id)
        }
        text.appendLiteral(")) ORDER BY workspace, id")
        return SQL(stringInterpolation: text)
    }
}
