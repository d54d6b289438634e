import ArgumentParser
import FollowUp
import Foundation
import Record
import UseCases
import Words

struct GateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Show what stops an order and what does not; exit 1 where something does.")

    @Argument(help: "The order's number.") var order: String
    @OptionGroup var data: DirectoryOption
    @Option(help: "Short name: a-z, 0-9 and dashes.") var workspace: String
    @Flag(help: "Print one line of JSON.") var json = false

    func run() async throws {
        let asJSON = json
        let told = try await Operating.run(
            .gate(workspace: workspace, order: order), data.installation
        ) { text in
            let answer = try Self.read(text)
            guard asJSON else { return GateTable(answer).text }
            return String(decoding: try FactsEncoder(plain: true).encode(answer), as: UTF8.self)
        }
        if try Self.read(told).gates.contains(where: { !$0.isOpen }) { throw ExitCode(1) }
    }

    private static func read(_ json: String) throws -> GatesAnswer {
        try JSONDecoder().decode(GatesAnswer.self, from: Data(json.utf8))
    }
}

/// A gate's report as lines: what is asked, how much it weighs, how it stands and why.
struct GateTable {
    let text: String

    init(_ answer: GatesAnswer) {
        let words = Words.of(.english).gates
        var lines = ["\(answer.number): \(words.word(answer.state))"]
        for gate in answer.gates {
            if let number = gate.instalment {
                let amount = gate.amount.map { Figures.money($0) } ?? ""
                lines.append("instalment \(number): \(amount)")
            }
            for line in gate.lines {
                let name = words.word(line.requirement)
                let pad = String(repeating: " ", count: max(1, 44 - name.count))
                lines.append("\(name)\(pad)\(Self.standing(line, words))")
                lines += line.findings.map { "    \(words.sentence($0))" }
            }
        }
        text = lines.joined(separator: "\n")
    }

    private static func scope(_ line: GateLine, _ words: any GateWords) -> String {
        let lots = line.waivers.flatMap { $0.waiver.lots ?? [] }
        return lots.isEmpty ? "" : ", \(words.scope(lots.sorted()))"
    }

    private static func standing(_ line: GateLine, _ words: any GateWords) -> String {
        switch line.standing {
        case .met: words.met
        case .waived: words.waived + scope(line, words)
        case .notApplicable: words.notApplicable + scope(line, words)
        case .unmet: "\(words.unmet), \(words.word(line.strength))"
        }
    }
}
