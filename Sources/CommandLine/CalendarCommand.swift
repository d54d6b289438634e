import ArgumentParser
import FollowUp
import Foundation
import UseCases

struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Official calendars and bank days.",
        subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a year: JSON with year, region, notice, holidays, makeUpDays.")

        @Argument(help: "A JSON file.") var file: String
        @OptionGroup var data: DirectoryOption
        @Option(help: "The workspace's short name.") var workspace: String
        @Flag(help: "The file holds bank days of the place that its region names.")
        var bank = false

        func run() async throws {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let year: OfficialYear
            do {
                year = try JSONDecoder().decode(OfficialYear.self, from: bytes)
            } catch let wrong as DecodingError {
                let place = wrong.place.map { ": look at \($0)" } ?? ""
                throw ValidationError(
                    "\(file) does not hold a year of an official calendar\(place)")
            }
            try await Operating.run(
                bank
                    ? .loadBankCalendar(workspace: workspace, year: year)
                    : .loadCalendar(workspace: workspace, year: year), data.installation)
        }
    }
}

extension DecodingError {
    /// Which member of the text it speaks of, such as `holidays.0.from`; nil for the whole.
    fileprivate var place: String? {
        let path: [any CodingKey]
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            path = context.codingPath
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        @unknown default: return nil
        }
        let names = path.map { key in key.intValue.map { "\($0)" } ?? key.stringValue }
        return names.isEmpty ? nil : names.joined(separator: ".")
    }
}
