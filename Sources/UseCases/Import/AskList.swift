import FollowUp
import Foundation
import Record

/// A list on its way in: what was found, how far it is, what would happen or happened.
public struct AskList: Question {
    public static let name = "list"
    public static let allowed = Set<Role>.keepers

    public var list: FileID

    public init(list: FileID) { self.list = list }

    public func ask(_ house: House, _ caller: Caller) async throws -> ImportAnswer {
        try house.imports.find(list, caller.workspace).answer
    }
}

/// The rows that did not go in, as a list of the same form with the reason beside each.
///
/// *Refuses when* every row went in.
public struct AskListErrors: Question {
    public static let name = "listErrors"
    public static let allowed = Set<Role>.keepers

    public var list: FileID

    public init(list: FileID) { self.list = list }

    public func ask(
        _ house: House, _ caller: Caller
    ) async throws -> (path: String, name: String) {
        let job = try house.imports.find(list, caller.workspace)
        let path = ImportDesk.errorFile(job.path)
        guard !job.answer.stage.isRunning, FileManager.default.fileExists(atPath: path) else {
            throw Refusal(.notFound)
        }
        return (path, "errors-" + Self.name(of: job.answer))
    }

    /// A workbook's rows come back as text: named by what they are.
    private static func name(of list: ImportAnswer) -> String {
        guard list.form.encoding == "xlsx" else { return list.fileName }
        let ending = list.fileName.split(separator: ".").dropFirst().last.map { ".\($0)" } ?? ""
        let isWorkbooks = [".xlsx", ".xlsm", ".xltx", ".xls"].contains(ending.lowercased())
        return (isWorkbooks ? String(list.fileName.dropLast(ending.count)) : list.fileName) + ".csv"
    }
}
