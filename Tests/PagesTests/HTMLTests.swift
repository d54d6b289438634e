import FollowUp
import Pages
import Testing

struct HTMLTests {
    @Test func `what is put in is escaped, what stands in the source is not`() {
        let name = "<b>\"A\" & 'B'</b>"
        let page: HTML = "<p title=\"\(name)\">\(name)</p>"
        let escaped = "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"
        #expect(page.string == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `markup goes in as it is, and nothing for nil`() {
        let inner: HTML = "<i>x</i>"
        let none: HTML? = nil
        let page: HTML = "\(inner)\(none)\([inner, inner])"
        #expect(page.string == "<i>x</i><i>x</i><i>x</i>")
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (-12, "-12"), (1_000, "1000"), (.max, "9223372036854775807"),
        (.min, "-9223372036854775808"),
    ])
    func `whole numbers are written plainly`(number: Int, text: String) {
        #expect(("\(number)" as HTML).string == text)
    }

    @Test(arguments: [
        (0.0, "0"), (0.04, "0"), (-0.26, "-0.3"), (12.5, "12.5"), (99.96, "100"),
        (.infinity, "0"), (.nan, "0"), (1e300, "100000"),
    ])
    func `places in pictures are written to a tenth`(number: Double, text: String) {
        #expect(("\(number)" as HTML).string == text)
    }

    @Test func `Chinese, emoji and an identity come through whole`() throws {
        let id = try #require(FileID("0190a1b2-c3d4-7000-8000-0123456789ab"))
        let page: HTML = "\("跟单 🚢")\(id)"
        #expect(page.string == "跟单 🚢0190a1b2-c3d4-7000-8000-0123456789ab")
    }

    @Test func `pieces are joined with what stands between`() {
        let parts: [HTML] = ["<a/>", "<b/>", "<c/>"]
        #expect(HTML.joined(parts, by: ", ").string == "<a/>, <b/>, <c/>")
    }
}
