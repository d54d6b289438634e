/// A workspace that has added somebody whose account was made elsewhere.
public struct Offer: Codable, Sendable, Equatable {
    public var workspace: FileID
    public var name: String

    public init(workspace: FileID, name: String) {
        self.workspace = workspace
        self.name = name
    }
}

/// What a person may accept.
public struct OffersAnswer: Codable, Sendable, Equatable {
    public var offers: [Offer]

    public init(offers: [Offer]) { self.offers = offers }
}
