/// A letter that waits to go out.
public struct WaitingLetter: Codable, Sendable, Equatable {
    /// The sending, by its number.
    public var sending: Int
    /// How often it was tried.
    public var tries: Int
    public var next: Instant
    /// Why it did not go the last time.
    public var trouble: LetterTrouble?

    public init(sending: Int, tries: Int, next: Instant, trouble: LetterTrouble?) {
        self.sending = sending
        self.tries = tries
        self.next = next
        self.trouble = trouble
    }
}
