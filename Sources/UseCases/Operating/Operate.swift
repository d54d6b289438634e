import FollowUp
import Foundation
import Post
import Record

/// What the shell on the server's own machine can ask for, as actor *operator*. The same command
/// runs in this process or is sent over the socket of a serving one.
public enum OperatorCommand: Codable, Sendable {
    /// `existing`: the address has an account, and the operator means it.
    case found(slug: String, email: String, password: String, existing: Bool)
    case importList(ListToImport)
    case loadCalendar(workspace: String, year: OfficialYear)
    case loadBankCalendar(workspace: String, year: OfficialYear)
    /// A link for a lost password; `origin` is where the house is reached, as far as it is known.
    case makeRenewalLink(email: String, origin: String?)
    /// What stops an order, by its number.
    case gate(workspace: String, order: String)
    /// Looks into the mailbox.
    case fetchLetters
    case rebuild
    case check

    /// The same, where nobody said under which address the house is reached.
    public func reached(under origin: String?) -> OperatorCommand {
        guard case .makeRenewalLink(let email, nil) = self else { return self }
        return .makeRenewalLink(email: email, origin: origin)
    }
}

/// A list at the shell and how it is to be read. The list is copied; nothing is written beside it.
public struct ListToImport: Codable, Sendable {
    public var path: String
    public var sheet: String
    public var workspace: String
    public var mapping: String?
    /// The name under which it is remembered how the list was read, the currency too.
    public var remember: String?
    public var currency: String?
    public var dateOrder: String?
    public var decimalMark: String?
    public var dryRun = false
    /// Where the rows that stay out are to be written.
    public var errors: String?

    public init(path: String, sheet: String, workspace: String) {
        self.path = path
        self.sheet = sheet
        self.workspace = workspace
    }
}

/// What a command reports on its way.
public struct OperatorProgress: Codable, Sendable {
    public var done: Int
    /// Of how many, where that is known.
    public var of: Int?

    public init(done: Int, of whole: Int? = nil) {
        self.done = done
        of = whole
    }
}

extension House {
    /// Runs a command; the answer is JSON.
    public func operate(
        _ command: OperatorCommand, progress: @escaping @Sendable (OperatorProgress) -> Void
    ) async throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        switch command {
        case .found(let slug, let email, let password, let existing):
            do {
                return try encoder.encode(
                    await found(
                        slug: slug, email: email, password: password, language: "auto",
                        existingAccount: existing))
            } catch RecordFailure.missed(.taken(let name)) {
                throw Refusal(.nameTaken(name), field: "workspace")
            }
        case .importList(let list):
            let caller = try await operating(list.workspace)
            return try encoder.encode(await bringIn(list, caller, progress))
        case .loadCalendar(let workspace, let year):
            let caller = try await operating(workspace)
            return try encoder.encode(await perform(LoadCalendar(year: year), caller))
        case .loadBankCalendar(let workspace, let year):
            let caller = try await operating(workspace)
            return try encoder.encode(await perform(LoadBankCalendar(year: year), caller))
        case .makeRenewalLink(let email, let origin):
            return try encoder.encode(await makeRenewalLink(email: email, origin: origin))
        case .gate(let workspace, let number):
            let caller = try await operating(workspace)
            let order = try await orderNumbered(number, in: caller.workspace)
            return try encoder.encode(await ask(AskGates(order: order), caller))
        case .fetchLetters:
            post.reload()
            do {
                return try encoder.encode(await fetchLetters())
            } catch is Mailbox.Failure { throw Refusal(.mailboxNotReached) }
        case .rebuild:
            let files = try await rebuild { progress(OperatorProgress(done: $0)) }
            try await finishWhatWasBegun()
            return try encoder.encode(["files": files])
        case .check:
            var report = try await Check(engine: engine).run {
                progress(OperatorProgress(done: $0))
            }
            let files = report.files
            try await checkBlobs(&report) { progress(OperatorProgress(done: files + $0)) }
            return try encoder.encode(report)
        }
    }

    private func orderNumbered(_ number: String, in workspace: FileID) async throws -> FileID {
        let found = try await engine.read { reading in
            try reading.first(
                """
                SELECT file FROM claim WHERE workspace = \(workspace) AND kind = \("order")
                AND value = \(Claim.of(number))
                """
            ) { $0.id(0) }
        }
        guard let found else { throw Refusal(.unknownCode(number), field: "number") }
        return found
    }

    private func operating(_ slug: String) async throws -> Caller {
        guard let workspace = try await workspace(slug: slug) else {
            throw Refusal(.unknownCode(slug), field: "workspace")
        }
        return .operating(workspace)
    }
}
