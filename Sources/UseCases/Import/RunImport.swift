import FollowUp
import Logging
import Record

extension House {
    /// Starts a check or an import in the background; its progress is asked by `list`.
    public func startImport(_ id: FileID, dryRun: Bool, _ caller: Caller) throws {
        let job = try importJob(id, caller)
        var findings = Findings()
        findings.require(
            !job.answer.currencyMissing, .unknownCurrency, field: "currency")
        findings.require(job.answer.ambiguousDates.isEmpty, .missing, field: "dateOrder")
        for field in ImportField.of(sheet: job.answer.sheet)
        where field.isNeeded && (job.answer.sheet == "orders" || field == .order) {
            findings.require(
                job.answer.mapping.columns[field.rawValue] != nil, .missing,
                field: "column.\(field.rawValue)")
        }
        try findings.settle()
        guard imports.begin(id, dryRun: dryRun) else { throw Refusal(.stillInProgress) }
        Task { await runImport(job, dryRun: dryRun, caller) }
    }

    /// Runs a check or an import to its end.
    public func runImport(
        _ job: FileID, dryRun: Bool, _ caller: Caller
    ) async throws -> ImportAnswer {
        try startImport(job, dryRun: dryRun, caller)
        while true {
            let answer = try list(job, caller)
            if !answer.stage.isRunning { return answer }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func runImport(_ job: ImportDesk.Job, dryRun: Bool, _ told: Caller) async {
        var caller = told
        caller.door = .file
        let id = job.answer.id
        do {
            let report: ImportReport
            if job.answer.sheet == "takeOver" {
                var run = TakeOverRun(house: self, caller: caller, job: job, dryRun: dryRun)
                report = try await run.run()
            } else {
                var run = ImportRun(house: self, caller: caller, job: job, dryRun: dryRun)
                report = try await run.run()
            }
            imports.update(id) { answer in
                answer.report = report
                answer.stage = dryRun ? .checked : .done
                answer.rowsRead = report.lines
            }
        } catch {
            let code = Failure.code(error)
            log.warning("import stopped", metadata: ["import": "\(id)", "why": "\(code)"])
            imports.update(id) { answer in
                answer.stage = .failed
                answer.failure = code
            }
        }
    }
}

/// Names a failure for people and programs, without its insides.
public enum Failure {
    public static func code(_ error: any Error) -> String {
        switch error {
        case let refusal as Refusal: refusal.reasons.first?.obstacle.code ?? "refused"
        case RecordFailure.storageFull: Obstacle.storageFull.code
        case RecordFailure.readOnly: Obstacle.readOnly.code
        case RecordFailure.unknownOutcome: Obstacle.outcomeUnknown.code
        case is RecordFailure: Obstacle.busy.code
        default: "unreadableTable"
        }
    }
}

extension Obstacle {
    /// The obstacle's name without its facts: the `type` of a problem in the API.
    public var code: String { String("\(self)".prefix { $0 != "(" }) }
}
