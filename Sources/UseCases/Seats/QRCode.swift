import CQRCode

/// A text as a QR code (ISO/IEC 18004), drawn by pages and printed by nobody.
enum QRCode {
    /// Of an address, with room to spare.
    static let most = 500

    /// Rows of `0` and `1` from the top, without the quiet zone; nil for a text too long.
    static func rows(_ text: String) -> [String]? {
        guard (1...most).contains(text.utf8.count),
            let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let cells = code.pointee.data else { return nil }
        return (0..<width).map { row in
            String((0..<width).map { cells[row * width + $0] & 1 == 1 ? "1" : "0" })
        }
    }
}
