import Testing

@testable import Post

/// What a mail server may say of a mailbox, honest or not.
struct MailboxTests {
    @Test(
        arguments: [
            ("0", nil), ("1", 1), ("4294967295", 4_294_967_295), ("4294967296", nil),
            ("9223372036854775807", nil), ("-9223372036854775808", nil),
            ("99999999999999999999", nil),
            ("x", nil),
        ] as [(String, Int?)])
    func `a number of a mailbox has 32 bits and is not nought`(_ word: String, _ number: Int?) {
        let told = "* STATUS INBOX (UIDVALIDITY 7 UIDNEXT \(word))"
        #expect(Mailbox.number("UIDNEXT", in: told, Mailbox.numbers) == number)
        #expect(Mailbox.number("UIDVALIDITY", in: told, Mailbox.numbers) == 7)
        #expect(Mailbox.number("UIDNEXT", in: "* STATUS INBOX (UIDNEXT", Mailbox.numbers) == nil)
    }

    @Test func `letters beyond one are told in their order, impossible ones not at all`() {
        let told = "* SEARCH 9 3 4294967296 9223372036854775807 0 5 4294967295"
        #expect(Mailbox.numbers(in: told, after: 3) == [5, 9, 4_294_967_295])
        #expect(Mailbox.numbers(in: "* SEARCH 3", after: 3).isEmpty)
        #expect(Mailbox.numbers(in: told, after: 4_294_967_295).isEmpty)
    }
}
