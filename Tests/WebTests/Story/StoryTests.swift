import Foundation
import Testing
import UseCases

@testable import Web

/// The acceptance story by the doors that programs and phones use.
@Suite struct StoryTests {
    @Test(arguments: WebEngine.all)
    func `from a draft with two mistakes to a baseline that both sides acknowledged`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            var story = try await Story(served)
            try await story.hengdaIsKnown()
            try await story.daysPass(4)
            try await story.draftIsTold()
            try await story.bothMistakesAreNamed()
            try await story.correctedItIsApprovedAndSent()
            try await story.theProformaComesBack()
            try await story.paymentIsClosedInBothLanguages()
            try await story.somebodyTelephones()
            try await story.theDepositIsPaid()
            try await story.theBaselineIsFrozen()
            try await story.bothSidesAcknowledge()
            let report = try await served.house.operate(.check) { _ in }
            #expect(String(decoding: report, as: UTF8.self).contains("\"problems\":[]"))
        }
    }
}
