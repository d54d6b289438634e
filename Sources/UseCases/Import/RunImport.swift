import FollowUp
import Foundation
import Logging
import Papers
import Record

extension House {
    /// Starts a check or an import in the background; its progress is asked by `AskList`.
    ///
    /// *Refuses when* the list has no currency, a column whose order of day and month or whose
    /// decimal mark nobody told, no column for what a row needs, or not one that the mapping names;
    /// or it is running already.
    func start(_ id: FileID, dryRun: Bool, _ caller: Caller) throws -> ImportAnswer {
        let job = try imports.find(id, caller.workspace)
        if let answer = try imports.answer(ImportAnswer.self) { return answer }
        var findings = Findings()
        findings.readable(job.answer)
        try findings.settle()
        guard imports.begin(id, dryRun: dryRun) else { throw Refusal(.stillInProgress) }
        let begun = try imports.find(id, caller.workspace).answer
        imports.keep(begun, for: id)
        // The key belongs to the start, not to what the run records.
        Answering.$pending.withValue(nil) {
            _ = Task { await runImport(job, dryRun: dryRun, caller) }
        }
        return begun
    }

    /// Runs a check or an import to its end.
    public func runImport(
        _ list: FileID, dryRun: Bool, _ caller: Caller
    ) async throws -> ImportAnswer {
        var answer =
            dryRun
            ? try await perform(CheckList(list: list), caller)
            : try await perform(RunList(list: list), caller)
        while answer.stage.isRunning {
            try await Task.sleep(for: .milliseconds(20))
            answer = try await ask(AskList(list: list), caller)
        }
        return answer
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
            imports.update(id) { job in
                job.answer.report = report
                job.answer.stage = dryRun ? .checked : .done
                job.answer.rowsRead = job.answer.rowsInAll
            }
        } catch {
            let refusal = Failure.refusal(error)
            let code = refusal.reasons.first?.obstacle.code ?? "refused"
            log.warning("import stopped", metadata: ["import": "\(id)", "why": "\(code)"])
            imports.update(id) { job in
                job.failure = refusal
                job.answer.stage = .failed
                job.answer.failure = code
                if case .unreadableTable(let trouble)? = refusal.reasons.first?.obstacle {
                    job.answer.trouble = trouble
                }
            }
        }
    }
}

extension Findings {
    fileprivate mutating func readable(_ list: ImportAnswer) {
        require(!list.currencyMissing, .unknownCurrency, field: "currency")
        require(list.ambiguousDates.isEmpty, .missing, field: "dateOrder")
        require(list.ambiguousDecimals.isEmpty, .missing, field: "decimalMark")
        for field in ImportField.of(sheet: list.sheet) {
            let place = "column.\(field.rawValue)"
            let column = list.mapping.columns[field.rawValue]
            if field.isNeeded(in: list.sheet) { require(column != nil, .missing, field: place) }
            if let column, list.missingColumns.contains(column) {
                note(.unknownCode(column), field: place)
            }
        }
    }
}

extension Obstacle {
    /// The obstacle's name without its facts: the `type` of a problem in the API.
    public var code: String {
        if case .unmet(let finding) = self { return finding.code }
        if case .decision(let obstacle) = self {
            return String("\(obstacle)".prefix { $0 != "(" })
        }
        if case .person(let obstacle) = self {
            return String("\(obstacle)".prefix { $0 != "(" })
        }
        if case .confirmation(let trouble) = self { return trouble.code }
        return String("\(self)".prefix { $0 != "(" })
    }
}

extension TableProblem {
    /// What a person can do something about.
    var trouble: TableTrouble {
        switch self {
        case .unreadable, .kindDiffers, .encodingUnavailable: .unreadable
        case .empty: .empty
        case .fileTooLarge(let bytes): .fileTooLarge(megabytes: bytes / 1_000_000)
        case .invalidText(let row, _), .nulByte(let row, _): .notText(row: row)
        case .unterminatedQuote(let row): .openQuote(row: row)
        case .headerMissing(let row): .headerMissing(row: row)
        case .tooManyColumns(let row, let limit): .tooManyColumns(row: row, limit: limit)
        case .tooManyRows(let limit): .tooManyRows(limit: limit)
        case .cellTooLong(let row, let column, let limit):
            .cellTooLong(row: row, column: column, limit: limit)
        case .oldOrLockedWorkbook: .oldOrLockedWorkbook
        case .archiveCutOff: .cutOff
        case .notAWorkbook: .notAWorkbook
        case .sheetMissing(let name): .sheetMissing(name)
        case .noVisibleSheet: .noVisibleSheet
        case .tooManyParts, .expandsTooFar, .expandsTooSteeply, .tooManySharedStrings:
            .workbookTooLarge
        case .documentTypeForbidden, .nestedTooDeeply: .brokenWorkbook(row: 0)
        case .brokenWorkbook(_, let row): .brokenWorkbook(row: row)
        case .tooManyAccents(let row): .tooManyAccents(row: row)
        case .tookTooLong: .tookTooLong
        case .rowTooLong(let row, let bytes): .rowTooLong(row: row, megabytes: bytes / 1_000_000)
        }
    }
}
