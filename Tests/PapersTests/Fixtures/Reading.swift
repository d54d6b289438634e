import Foundation

@testable import Papers

/// A whole small table in memory, for comparing.
struct Reading: Equatable {
    var form: TableForm
    var header: [String]
    var numbers: [Int]
    var rows: [[String]]

    init(_ data: Data, form: TableForm? = nil, limits: TableLimits = TableLimits()) throws {
        let reader = try TableReader.open(data, form: form, limits: limits)
        self.form = reader.form
        header = reader.header
        (numbers, rows) = ([], [])
        while let row = try reader.next() {
            numbers.append(row.number)
            rows.append(row.cells)
        }
    }

    init(_ text: String, form: TableForm? = nil, limits: TableLimits = TableLimits()) throws {
        try self.init(Data(text.utf8), form: form, limits: limits)
    }

    /// With a header in the first row, so that short texts are read as they stand.
    static func plain(_ text: String, limits: TableLimits = TableLimits()) throws -> Reading {
        try Reading(text, form: TableForm(headerRow: 1), limits: limits)
    }
}

/// Chance that can be repeated: a failing test prints the seed.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
