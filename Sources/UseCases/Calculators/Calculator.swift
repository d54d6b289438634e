import FollowUp

/// The trade's arithmetic, useful to anyone: one input, one answer, nothing is recorded. The page,
/// the API and the shell fill the same struct; the shell needs no house for it.
public protocol Calculator: UseCase {
    /// Its name in addresses and at the shell: `presentation`.
    static var calculator: String { get }
    /// `banks` gives the banking days of a place, an ISO 3166-1 code.
    func calculate(_ banks: (String) -> OfficialCalendar) throws(Refusal) -> Answer
}

extension Calculator {
    public static var allowed: Set<Role> { .staff }

    /// With the banking days that the workspace has loaded.
    public func run(_ house: House, _ caller: Caller) async throws -> Answer {
        let file = try await house.workspace(caller.workspace)
        return try calculate { file.bankCalendar($0) }
    }
}

/// All calculators there are, in the order in which they are listed.
public enum Calculators {
    public static let all: [any Calculator.Type] = [
        CalculatePresentation.self, CalculateTolerance.self, CalculateCredit.self,
    ]

    public static let names: [String] = all.map { $0.calculator }
}
