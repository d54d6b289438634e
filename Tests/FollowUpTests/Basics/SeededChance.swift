import FollowUp
import Foundation
import Testing

/// SplitMix64: the same numbers for the same seed. `GENDAN_SEED` repeats a run.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A new seed, printed so that a failure can be repeated.
    static func announced(for test: String = #function) -> SeededChance {
        let told = ProcessInfo.processInfo.environment["GENDAN_SEED"].flatMap { UInt64($0) }
        let seed = told ?? UInt64.random(in: 0...UInt64.max)
        print("GENDAN_SEED=\(seed) \(test)")
        return SeededChance(seed: seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func anyDay(_ from: String = "1900-01-01", _ through: String = "2199-12-31") -> Day {
        let least = day(from).number
        let most = day(through).number
        return Day(clamping: Int(Int32.random(in: least...most, using: &self)))
    }

    /// Text no one would type: any bytes, or a true sample with some of its bytes exchanged.
    mutating func text(like samples: [String]) -> String {
        var bytes = Array((samples.randomElement(using: &self) ?? "").utf8)
        if Bool.random(using: &self) {
            let length = Int.random(in: 0...90, using: &self)
            bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &self) }
        }
        for _ in 0..<Int.random(in: 0...3, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0...3, using: &self) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
            case 2: bytes[place] = Array("0123456789-+.:TZ ".utf8)[place % 17]
            default: bytes[place] = UInt8.random(in: 32...126, using: &self)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
