extension Findings {
    /// Words that must be there: neither blank nor longer than the limit, in characters, none of
    /// which counts for more than four bytes.
    public mutating func text(_ text: String?, atMost limit: Int, field: String) {
        guard let text, text.contains(where: { !$0.isWhitespace }) else {
            return note(.missing, field: field)
        }
        words(text, atMost: limit, field: field)
    }

    /// Words that may be absent, no longer than the limit, that read as they are written. The doors
    /// take hidden characters out of plain texts; of names they leave them, for this to refuse.
    public mutating func words(_ text: String?, atMost limit: Int, field: String) {
        guard let text else { return }
        require(!text.isLonger(than: limit), .tooLong(limit: limit), field: field)
        if let codes = Directions.codes(in: text) { note(.turnsDirection(codes), field: field) }
    }

    /// A reason that has to be given in words.
    public mutating func reason(_ text: String?, field: String) {
        guard let text, text.contains(where: { !$0.isWhitespace }) else {
            return note(.reasonMissing, field: field)
        }
        words(text, atMost: 2_000, field: field)
    }

    /// A fact cannot lie ahead of the day it is told on.
    public mutating func past(_ day: Day?, today: Day, field: String) {
        if let day, day > today { note(.dayInFuture(day), field: field) }
    }
}
