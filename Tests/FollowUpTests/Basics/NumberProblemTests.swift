import FollowUp
import Foundation
import Testing

struct NumberProblemTests {
    @Test(arguments: [
        ("abc", NumberProblem.notANumber), ("1e9", .notANumber), ("", .notANumber),
        ("1.", .notANumber), (".5", .notANumber), ("--1", .notANumber), ("1,5", .notANumber),
        ("1.2.3", .notANumber), ("99999999999999999999", .tooLarge),
        ("-99999999999999999999", .tooLarge),
        ("1.1234567", .tooManyDecimals(most: 6)), ("-0.0000001", .tooManyDecimals(most: 6)),
    ])
    func `what is wrong with a price is told`(_ text: String, _ problem: NumberProblem) throws {
        #expect(UnitPrice(decimal: text) == nil)
        #expect(NumberProblem(in: text, places: UnitPrice.decimals) == problem)
        #expect(NumberProblem(told: problem.description) == problem)
        let json = Data("[\"\(text)\"]".utf8)
        let wrong = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([UnitPrice].self, from: json)
        }
        guard case .dataCorrupted(let context) = wrong else {
            Issue.record("\(String(describing: wrong))")
            return
        }
        #expect(NumberProblem(told: context.debugDescription) == problem)
    }

    @Test func `another error of decoding is no problem of a number`() {
        #expect(NumberProblem(told: "not a day") == nil)
        #expect(NumberProblem(told: "decimals beyond reason") == nil)
    }
}
