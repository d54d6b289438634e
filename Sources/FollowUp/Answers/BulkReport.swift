/// What can be done to several orders at once.
public enum BulkAct: String, Codable, Sendable, CaseIterable {
    case reachMilestone, cancelOrder
}

/// What became of an act on several orders: each took it or was refused for itself, whole.
public struct BulkReport: Codable, Sendable {
    /// Orders taken at once.
    public static let most = 200

    public var act: BulkAct
    public var done: [BulkDone] = []
    public var refused: [BulkRefusal] = []

    public init(act: BulkAct) { self.act = act }
}

/// An order that took the act, with the number of its last change.
public struct BulkDone: Codable, Sendable {
    public var order: FileID
    public var number: String
    public var seq: Int

    public init(order: FileID, number: String, seq: Int) {
        self.order = order
        self.number = number
        self.seq = seq
    }
}

/// An order that did not, with every reason.
public struct BulkRefusal: Codable, Sendable {
    public var order: FileID
    /// Nil where there is no such order.
    public var number: String?
    public var reasons: [BulkReason]

    public init(order: FileID, number: String?, reasons: [BulkReason]) {
        self.order = order
        self.number = number
        self.reasons = reasons
    }
}

public struct BulkReason: Codable, Sendable {
    /// The obstacle by its name.
    public var code: String
    public var field: String?
    /// The same as a sentence in the reader's language.
    public var detail: String

    public init(code: String, field: String?, detail: String) {
        self.code = code
        self.field = field
        self.detail = detail
    }
}
