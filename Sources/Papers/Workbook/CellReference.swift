/// A place in a sheet such as `AB12`, both numbers 1-based.
struct CellReference: Equatable {
    static let lastRow = 1_048_576
    static let lastColumn = 16_384

    let column: Int
    let row: Int

    init?(_ text: some StringProtocol) {
        var (column, row) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - 64)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - 48)
            case UInt8(ascii: "$"):
                continue
            default:
                return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        (self.column, self.row) = (column, row)
    }
}
