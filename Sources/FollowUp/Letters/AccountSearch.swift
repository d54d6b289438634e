/// Looks for account numbers in a text: no bank data leaves by e-mail, ever (reliability F6).
enum AccountSearch {
    private static let marks = ["iban", "swift", "account", "a/c", "acct", "账号", "帐号", "账户", "帐户"]

    /// A number of an international account that checks, or twelve digits and more in a text that
    /// speaks of an account.
    static func finds(in text: String?) -> Bool {
        guard let text else { return false }
        let runs = runs(of: text)
        if runs.contains(where: holdsIBAN) { return true }
        let lower = text.lowercased()
        guard marks.contains(where: { lower.contains($0) }) else { return false }
        return runs.contains { run in
            longestDigits(run) >= 12
        }
    }

    /// Letters and digits that stand together but for blanks and hyphens between.
    private static func runs(of text: String) -> [[UInt8]] {
        var runs: [[UInt8]] = [[]]
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90: runs[runs.count - 1].append(byte)
            case 97...122: runs[runs.count - 1].append(byte - 32)
            case 32, 45, 46: continue
            default: runs.append([])
            }
        }
        return runs.filter { $0.count >= 12 }
    }

    private static func holdsIBAN(_ run: [UInt8]) -> Bool {
        guard run.count >= 15 else { return false }
        for start in 0...(run.count - 15) where run[start] >= 65 && run[start + 2] < 58 {
            for length in 15...34 where start + length <= run.count {
                let piece = run[start..<(start + length)]
                // Words that happen to check have few digits.
                guard piece.filter({ $0 < 58 }).count >= 10 else { continue }
                let code = String(decoding: piece, as: UTF8.self)
                if CodeKind.iban.check(code).problems.isEmpty { return true }
            }
        }
        return false
    }

    private static func longestDigits(_ run: [UInt8]) -> Int {
        run.split { $0 >= 65 }.map(\.count).max() ?? 0
    }
}
