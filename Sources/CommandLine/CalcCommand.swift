import ArgumentParser
import FollowUp
import Foundation
import UseCases
import Words

/// The trade's arithmetic at the shell: no house, no data directory.
struct CalcCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calc",
        abstract: "Calculate: one JSON object in, one out.",
        discussion: """
            \(Calculators.names.joined(separator: ", ")): the object is what POST \
            /api/v1/calculators/NAME takes. Exit 2 where it is refused. With --batch each line of \
            the input is an object and gets one line of the output, in order; a bad one gets \
            {"error":…}.
            """)

    @Argument(help: "The calculator.") var name: String
    @Argument(help: "The object; else it is read from the input.") var json: String?
    @Flag(help: "One object a line.") var batch = false
    @Option(
        help: """
            A JSON file with a year of a place's bank days, as `calendar import` takes it. Where \
            all are of one place, they count also where the object names none.
            """)
    var bankDays: [String] = []

    func run() async throws {
        guard let calculator = Calculators.all.first(where: { $0.calculator == name }) else {
            let known = Calculators.names.joined(separator: ", ")
            throw ValidationError("there is no calculator \(name); there are \(known)")
        }
        let desk = CalculatingDesk(calculator: calculator, banks: try banks())
        guard !batch else {
            guard json == nil else { throw ValidationError("--batch reads from the input") }
            return try CalculatingLines(desk: desk).run()
        }
        let text =
            try json.map { Data($0.utf8) } ?? FileHandle.standardInput.readToEnd() ?? Data()
        do {
            try print(String(decoding: desk.answer(text), as: UTF8.self))
        } catch let refusal as Refusal {
            for told in OperatorLine.told(refusal) {
                FileHandle.standardError.write(Data("gendan: \(told.line)\n".utf8))
            }
            throw ExitCode(2)
        }
    }

    private func banks() throws -> [String: OfficialCalendar] {
        var banks: [String: OfficialCalendar] = [:]
        for file in bankDays {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            guard let year = try? JSONDecoder().decode(OfficialYear.self, from: bytes),
                year.problems().isEmpty
            else { throw ValidationError("\(file) does not hold a year of bank days") }
            let known = banks[year.region] ?? OfficialCalendar(region: year.region, years: [])
            banks[year.region] = known.loading(year)
        }
        return banks
    }
}

/// One calculator with the bank days it may use.
struct CalculatingDesk {
    let calculator: any Calculator.Type
    let banks: [String: OfficialCalendar]

    /// *Refuses when* the text is no JSON of the calculator's input, or the input is refused.
    func answer(_ json: Data) throws -> Data { try answer(calculator, json) }

    private func answer<Asked: Calculator>(_ type: Asked.Type, _ json: Data) throws -> Data {
        var asked: Asked
        do {
            let strangers = Strangers()
            let decoder = JSONDecoder()
            decoder.userInfo = strangers.userInfo
            asked = try decoder.decode(Noted<Asked>.self, from: json).value
            let unknown = strangers.reasons()
            guard unknown.isEmpty else { throw Refusal(unknown) }
        } catch let wrong as DecodingError {
            throw Refusal([Reason(wrong)])
        }
        // Bank days that were given are meant.
        if banks.count == 1, var told = asked as? CalculatePresentation, told.calendar == nil {
            told.calendar = banks.keys.first
            asked = told as? Asked ?? asked
        }
        let answer = try asked.calculate {
            banks[$0] ?? OfficialCalendar(region: $0, years: [])
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return try encoder.encode(answer)
    }
}

/// Lines in, lines out, in order, however many there are.
struct CalculatingLines {
    static let longest = 1 << 20
    let desk: CalculatingDesk

    private struct Wrong: Encodable {
        let error: String
        let reasons: [OperatorLine.Told]
    }

    func run() throws {
        var line = Data()
        var isTooLong = false
        while let part = try FileHandle.standardInput.read(upToCount: 65_536), !part.isEmpty {
            var answers = Data()
            for byte in part {
                guard byte == 10 else {
                    if line.count < Self.longest { line.append(byte) } else { isTooLong = true }
                    continue
                }
                answers += answer(line, isTooLong)
                line.removeAll(keepingCapacity: true)
                isTooLong = false
            }
            try FileHandle.standardOutput.write(contentsOf: answers)
        }
        if !line.isEmpty {
            try FileHandle.standardOutput.write(contentsOf: answer(line, isTooLong))
        }
    }

    private func answer(_ line: Data, _ isTooLong: Bool) -> Data {
        do {
            guard !isTooLong else { throw Refusal(.tooLong(limit: Self.longest)) }
            return try desk.answer(line) + Data([10])
        } catch {
            let told = OperatorLine.told(error)
            let wrong = Wrong(error: told.map(\.line).joined(separator: " "), reasons: told)
            let bytes = try? JSONEncoder().encode(wrong)
            return (bytes ?? Data(#"{"error":"unexpected"}"#.utf8)) + Data([10])
        }
    }
}

extension OperatorLine.Told {
    /// The sentence behind the name of its field.
    var line: String { field.map { "\($0): \(sentence)" } ?? sentence }
}
