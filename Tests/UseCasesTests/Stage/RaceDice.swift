/// Chance of a race that can be repeated: its seed is printed.
struct RaceDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// How long two sides of a race wait before they begin, in microseconds: chance, and on top of it
/// what the side that won last waits for the other, so that both win now and then on a machine of
/// any speed and under any load.
struct Handicap {
    private static let step: Int64 = 300
    private static let most: Int64 = 60_000
    /// Above nothing the first side waits, below it the second.
    private var lead: Int64 = 0

    func pauses(_ first: UInt64, _ second: UInt64) -> (first: UInt64, second: UInt64) {
        (first + UInt64(max(0, lead)), second + UInt64(max(0, -lead)))
    }

    mutating func won(first: Bool) {
        lead = min(Self.most, max(-Self.most, lead + (first ? Self.step : -Self.step)))
    }
}
