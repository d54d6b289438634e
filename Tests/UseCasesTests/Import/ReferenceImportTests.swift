import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// `GENDAN_REFERENCE` names the list, or the folder it lies in, or that folder's parent.
private let reference = ProcessInfo.processInfo.environment["GENDAN_REFERENCE"].flatMap { told in
    ["", "/scms_delivery_history.tsv", "/data/scms_delivery_history.tsv"].map { told + $0 }
        .first { $0.hasSuffix(".tsv") && FileManager.default.isReadableFile(atPath: $0) }
}

/// The real list, as it is.
@Suite(.serialized, .enabled(if: reference != nil))
struct ReferenceImportTests {
    @Test(arguments: TestEngine.all)
    func `the real list goes in whole, and a second time changes nothing`(
        _ engine: TestEngine
    ) async throws {
        let path = try #require(reference)
        try await Stage.on(engine) { stage in
            func bring() async throws -> ImportReport {
                let begun = ContinuousClock.now
                let list = try await stage.take(
                    Array(try Data(contentsOf: URL(fileURLWithPath: path))),
                    name: "scms_delivery_history.tsv")
                let answer = try await stage.house.runImport(list, dryRun: false, stage.owner)
                print("real list on \(engine.rawValue): \(ContinuousClock.now - begun)")
                return try #require(answer.report, "\(answer.failure ?? "")")
            }
            let report = try await bring()
            #expect(report.lines == 10_324)
            #expect(report.orders == 6_233)
            #expect(report.suppliers == 73)
            #expect(report.created == 6_233)
            #expect(report.problems.isEmpty && report.rejectedRows == 0)
            #expect(report.notes.deliveredLate == 1_186)
            #expect(report.notes.withdrawnTradeTerms == 15)
            #expect(report.notes.valueDiffers == 10_182)
            #expect(report.notes.repeatedKeys == 916)
            #expect(report.notes.repeatedLines == 2_414)
            #expect(report.notes.repeatedWithoutId == 0)
            #expect(!report.notes.provisionalYears.isEmpty)
            #expect(report.notes.provisionalYears.allSatisfy { $0 < 2023 })
            #expect(try await stage.count(.order) == 6_233)
            #expect(try await stage.count(.supplier) == 73)
            let again = try await bring()
            #expect(again.unchanged == 6_233)
            #expect(again.created == 0 && again.updated == 0 && again.proposed == 0)
            let late = try await stage.house.engine.read { reading in
                try reading.count("SELECT CAST(SUM(lines_late) AS BIGINT) FROM lot_row")
            }
            #expect(late == 1_186)
        }
    }
}
