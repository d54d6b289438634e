import ArgumentParser
import Foundation
import UseCases

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import a list; exit 2 where it is refused.",
        subcommands: [Orders.self, TakeOver.self])

    enum DateOrder: String, ExpressibleByArgument, CaseIterable {
        case dayFirst = "day-first"
        case monthFirst = "month-first"

        var told: String { self == .dayFirst ? "dayMonthYear" : "monthDayYear" }
    }

    enum DecimalMark: String, ExpressibleByArgument, CaseIterable { case point, comma }

    struct Options: ParsableArguments {
        @Argument(help: "A CSV, TSV or XLSX file.") var file: String
        @OptionGroup var data: DirectoryOption
        @Option(help: "The workspace's short name.") var workspace: String
        @Option(help: "A remembered mapping.") var mapping: String?
        @Option(help: "Remember how the list is read under this name.") var remember: String?
        @Option(help: "The currency, where the list has no such column.") var currency: String?
        @Option(help: "How to read dates such as 3/12/2026 that nothing decides.")
        var dateOrder: DateOrder?
        @Option(help: "How to read numbers such as 1.500 that nothing decides.")
        var decimal: DecimalMark?
        @Option(help: "A new file for the rows that stay out, with the reasons.")
        var errors: String?
        @Flag(help: "Count and name problems, change nothing.") var dryRun = false
        @Flag(help: "Print JSON only.") var json = false

        func run(sheet: String) async throws {
            try ToldFile(path: file, option: "file", code: 2).require()
            var list = ListToImport(
                path: Self.whole(file), sheet: sheet, workspace: workspace)
            list.mapping = mapping
            list.remember = remember
            list.currency = currency
            list.dateOrder = dateOrder?.told
            list.decimalMark = decimal?.rawValue
            list.dryRun = dryRun
            list.errors = errors.map { Self.whole($0) }
            if let errors = list.errors, FileManager.default.fileExists(atPath: errors) {
                throw ValidationError("--errors: \(errors) is there already; name a new file")
            }
            if let errors, Self.isWorkbooks(errors) {
                throw ValidationError(
                    "--errors: \(errors) would hold text; name a file that ends in .csv")
            }
            let asJSON = json
            try await Operating.run(.importList(list), data.installation, quiet: json) { told in
                asJSON ? told : ImportTable.text(told) ?? told
            }
        }

        private static func isWorkbooks(_ name: String) -> Bool {
            ["xls", "xlsx", "xlsm"].contains((name as NSString).pathExtension.lowercased())
        }

        /// The server may stand in another directory.
        private static func whole(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.path
        }
    }

    struct Orders: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Orders, a row a line.")
        @OptionGroup var options: Options
        func run() async throws { try await options.run(sheet: "orders") }
    }

    struct TakeOver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "take-over", abstract: "Running orders, a row an order.")
        @OptionGroup var options: Options
        func run() async throws { try await options.run(sheet: "takeOver") }
    }
}
