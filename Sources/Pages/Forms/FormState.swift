import FollowUp

/// What was sent and why it was refused, so that a form keeps its values and says what is wrong.
public struct FormState: Sendable {
    /// The address it was sent to: a page has many forms.
    public var action: String
    public var values: [String: String]
    public var refusal: Refusal?

    public init(action: String, values: [String: String], refusal: Refusal? = nil) {
        self.action = action
        self.values = values
        self.refusal = refusal
    }
}
