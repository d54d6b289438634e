import ArgumentParser
import FollowUp
import Foundation
import Record
import UseCases

/// Runs an operator's command: over the socket where a server has the directory, else here.
enum Operating {
    @discardableResult
    static func run(
        _ command: OperatorCommand, _ installation: Installation, quiet: Bool = false,
        told values: [String: String] = [:], show: (String) throws -> String = { $0 }
    ) async throws -> String {
        // Nothing is put into a folder that is another's.
        try installation.require()
        let shows = !quiet && isatty(2) == 1
        let progress: @Sendable (OperatorProgress) -> Void = { told in
            guard shows else { return }
            FileHandle.standardError.write(Data(bar(told).utf8))
        }
        return try await refusing(values) {
            let json: String
            if let lock = try installation.lock() {
                let house = try await installation.house()
                let answer = try await house.operate(command, progress: progress)
                await house.engine.close()
                json = String(decoding: answer, as: UTF8.self)
                withExtendedLifetime(lock) {}
            } else {
                json = try OperatorLine.ask(
                    command, at: installation.socketPath, progress: progress)
            }
            if shows { FileHandle.standardError.write(Data("\r".utf8)) }
            try print(show(json))
            return json
        }
    }

    /// Says every reason for which something is refused; `values` are what was told, by field.
    static func refusing<T>(
        _ values: [String: String], _ body: () async throws -> T
    ) async throws -> T {
        do {
            return try await body()
        } catch {
            try complain(error, values)
            throw error
        }
    }

    static func refusing(_ values: [String: String], _ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            try complain(error, values)
            throw error
        }
    }

    private static func complain(_ error: any Error, _ values: [String: String]) throws {
        switch error {
        case let refused as OperatorLine.Refused: try complain(refused.told, values)
        case is Refusal, is ListDoubt, RecordFailure.storageFull:
            try complain(OperatorLine.told(error), values)
        default: return
        }
    }

    /// A bar where the whole is known, else a count.
    private static func bar(_ told: OperatorProgress) -> String {
        guard let whole = told.of, whole > 0 else { return "\r\(told.done) " }
        let full = min(30, told.done * 30 / whole)
        let bar = String(repeating: "█", count: full) + String(repeating: "·", count: 30 - full)
        return "\r\(bar) \(told.done)/\(whole) "
    }

    /// Every reason on a line of its own; exit code 2 for a refusal, 1 for what nobody foresaw.
    private static func complain(
        _ reasons: [OperatorLine.Told], _ values: [String: String]
    ) throws {
        for told in reasons {
            let line =
                told.field.map { field in
                    let value = values[field].map { " “\($0)”" } ?? ""
                    return "\(options[field] ?? field)\(value): \(told.sentence)"
                } ?? told.sentence
            FileHandle.standardError.write(Data("gendan: \(line)\n".utf8))
        }
        throw ExitCode(reasons.contains { $0.code == "unexpected" } ? 1 : 2)
    }

    /// What is asked for on a page is an option at the shell.
    private static let options = [
        "currency": "--currency", "dateOrder": "--date-order", "decimalMark": "--decimal",
        "email": "--email", "mapping": "--mapping", "password": "--password-file",
        "workspace": "--workspace",
    ]
}
