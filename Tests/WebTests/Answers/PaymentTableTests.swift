import FollowUp
import Testing

@testable import Web

struct PaymentTableTests {
    @Test(arguments: [
        ("=1", "'=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("-5", "'-5"),
        ("=\u{301}1", "'=\u{301}1"), ("\tx", "'\tx"), ("\nx", "\"'\nx\""), ("a,b", "\"a,b\""),
        ("=\"x\"", "\"'=\"\"x\"\"\""), ("a\"\u{301}", "\"a\"\"\u{301}\""), ("恒达", "恒达"), ("", ""),
    ])
    func `no cell of a payment order is a formula, whatever joins its first sign`(
        _ text: String, _ cell: String
    ) {
        #expect(Array(PaymentOrder.cell(text).utf8) == Array(cell.utf8))
    }
}
