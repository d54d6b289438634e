import FollowUp

/// An input whose own rules can be asked without a record: where one of its fields cannot be read,
/// what is wrong with the others is told in the same answer.
public protocol SelfExamined {
    func faults() -> [Reason]
}

extension OpenOrder: SelfExamined {
    public func faults() -> [Reason] {
        do throws(Refusal) {
            try examine(today: .distantPast)
            return []
        } catch {
            return error.reasons
        }
    }
}

extension FileConfirmation: SelfExamined {
    public func faults() -> [Reason] {
        do throws(Refusal) {
            // An amount is judged by the currency told; without one, by the one of most decimals.
            _ = try terms(in: Currency(code: "CLF") ?? .usd)
            return []
        } catch {
            return error.reasons
        }
    }
}
