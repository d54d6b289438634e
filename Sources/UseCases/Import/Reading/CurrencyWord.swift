import FollowUp

/// What lists call a currency besides its code.
enum CurrencyWord {
    private static let codes = [
        "RMB": "CNY", "人民币": "CNY", "人民币元": "CNY", "元": "CNY", "美元": "USD", "美金": "USD",
        "欧元": "EUR",
    ]

    /// The currency of a cell; nil for a word nobody knows.
    static func currency(_ told: String) -> Currency? {
        let code = told.uppercased()
        return Currency(code: codes[code] ?? code)
    }
}
