import FollowUp
import Record
import Testing

extension Conformance {
    struct Searching {
        private func find(
            _ text: String, _ desk: Desk, in workspace: FileID? = nil
        ) async throws -> [String] {
            let workspace = workspace ?? desk.workspace
            guard let tokens = SearchTokens(text, workspace: workspace) else { return [] }
            let matching = desk.engine.matching(tokens)
            return try await desk.engine.texts(
                """
                SELECT number FROM (\(matching)) AS found CROSS JOIN order_row
                WHERE order_row.word_id = found.word_id AND workspace = \(workspace)
                ORDER BY number
                """)
        }

        /// PO-1001 bottles, PO-1002 thermos flasks, PO-1003 an umbrella.
        private func stocked(_ desk: Desk) async throws {
            try await desk.open("PO-1001", [Desk.line(1, "Insulated bottle 500 ml 不锈钢保温杯")])
            try await desk.open("PO-1002", [Desk.line(1, "Thermos flask, brushed 保温壶")])
            try await desk.open("PO-1003", [Desk.line(1, "Umbrella, folding 伞")])
        }

        static let questions: [(String, [String])] = [
            ("保温杯", ["PO-1001"]), ("保温", ["PO-1001", "PO-1002"]), ("温杯", ["PO-1001"]),
            ("杯", ["PO-1001"]), ("保", ["PO-1001", "PO-1002"]), ("伞", ["PO-1003"]),
            ("杯保", []), ("钢笔", []),
            ("insulated", ["PO-1001"]), ("INSUL", ["PO-1001"]), ("sulated", []),
            ("b", ["PO-1001", "PO-1002"]), ("bottle insulated", ["PO-1001"]),
            ("500 insul", ["PO-1001"]), ("insul 500", []), ("bottle umbrella", []),
            ("保温 brushed", ["PO-1002"]), ("brushed 保温", ["PO-1002"]),
            ("po-1003", ["PO-1003"]), ("PO-100", ["PO-1001", "PO-1002", "PO-1003"]),
            ("1002", ["PO-1002"]), ("恒达", ["PO-1001", "PO-1002", "PO-1003"]),
            ("hengda folding", ["PO-1003"]), ("hamburg", ["PO-1001", "PO-1002", "PO-1003"]),
            ("   ", []), ("", []), ("*", []), ("\"", []), ("ⓐ", []), ("🚢", []),
        ]

        @Test(arguments: Engines.here)
        func `an order is found by the beginnings of its words and by Chinese pairs`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                try await stocked(desk)
                for (question, answer) in Self.questions {
                    #expect(try await find(question, desk) == answer, "\(question)")
                }
            }
        }

        @Test(arguments: Engines.here)
        func `nothing of another workspace is ever found`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                try await stocked(desk)
                let other = FileID.new(at: Desk.now)
                for (question, _) in Self.questions {
                    #expect(try await find(question, desk, in: other) == [], "\(question)")
                    guard let tokens = SearchTokens(question, workspace: other) else { continue }
                    let matching = desk.engine.matching(tokens)
                    #expect(
                        try await desk.engine.number(
                            "SELECT COUNT(*) FROM (\(matching)) AS found") == 0,
                        "\(question), even where the statement forgot the workspace")
                }
            }
        }

        @Test(arguments: Engines.here)
        func `new terms are found at once, and the old no more`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-1001")
                try await desk.tell(order) { order in
                    var terms = order.terms
                    terms.destination = "Rotterdam"
                    return try order.amend(terms: terms)
                }
                #expect(try await find("hamburg", desk) == [])
                #expect(try await find("rotterdam", desk) == ["PO-1001"])
            }
        }

        @Test(arguments: Engines.here)
        func `whatever is typed is words, never an instruction`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                try await stocked(desk)
                let crooked = [
                    "\"", "'", "''", "\"\"\"", "NEAR(a b, 5)", "a AND", "OR OR", "NOT x", "a* b*",
                    "tokens:a", "^a", "(a", "a)", "{a}", "-a", "a + b", "a:*", "a & b | !c", "\\",
                    "a'b", "<->", "$1", "?1", "a\u{0}b", "%", "_", "\u{202E}abc",
                ]
                for text in crooked { _ = try await find(text, desk) }
                var dice = Dice()
                let letters = Array("ab1'\"*()&|!:-+^{}\\ \u{0}%_保温杯é🚢ⓐ\u{0301}\u{200D}")
                for _ in 1...2_000 {
                    let text = String(
                        (0..<Int.random(in: 0...24, using: &dice)).compactMap { _ in
                            letters.randomElement(using: &dice)
                        })
                    do {
                        _ = try await find(text, desk)
                    } catch {
                        Issue.record("seed \(dice.seed): \(text.debugDescription) met \(error)")
                        return
                    }
                }
            }
        }

        @Test(arguments: Engines.here)
        func `both engines find the same`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                try await stocked(desk)
                var dice = Dice(seed: 2291)
                let words = "Insulated bottle 500 ml 不锈钢保温杯 Thermos flask brushed 壶 Umbrella 伞 PO"
                var answers: [String] = []
                for _ in 1...200 {
                    let from = words.index(
                        words.startIndex,
                        offsetBy: Int.random(in: 0..<words.count - 6, using: &dice))
                    let to = words.index(from, offsetBy: Int.random(in: 1...6, using: &dice))
                    answers.append(try await find(String(words[from..<to]), desk).joined())
                }
                #expect(Set(answers).count > 3)
                #expect(answers == Self.plain(2291, words), "by comparing words in Swift")
            }
        }

        /// What a search means, without any database.
        private static func plain(_ seed: UInt64, _ words: String) -> [String] {
            let orders = [
                ("PO-1001", "PO-1001 Insulated bottle 500 ml 不锈钢保温杯"),
                ("PO-1002", "PO-1002 Thermos flask, brushed 保温壶"),
                ("PO-1003", "PO-1003 Umbrella, folding 伞"),
            ].map { ($0.0, tokens($0.1 + " Yongkang Hengda 永康恒达 Hamburg", singles: true)) }
            var dice = Dice(seed: seed)
            return (1...200).map { _ in
                let from = words.index(
                    words.startIndex, offsetBy: Int.random(in: 0..<words.count - 6, using: &dice))
                let to = words.index(from, offsetBy: Int.random(in: 1...6, using: &dice))
                let asked = tokens(String(words[from..<to]), singles: false)
                guard let last = asked.last else { return "" }
                return orders.filter { order in
                    asked.dropLast().allSatisfy { order.1.contains($0) }
                        && order.1.contains { $0.hasPrefix(last) }
                }.map(\.0).joined()
            }
        }

        private static func tokens(_ text: String, singles: Bool) -> [String] {
            text.split { !$0.isLetter && !$0.isNumber }.flatMap { word -> [String] in
                let word = String(word)
                guard word.unicodeScalars.allSatisfy({ $0.value >= 0x3400 }) else {
                    return [word.lowercased()]
                }
                let characters = word.map { String($0) }
                let pairs = zip(characters, characters.dropFirst()).map { $0 + $1 }
                return pairs + (singles || pairs.isEmpty ? characters : [])
            }
        }
    }
}
