import Testing

@testable import FollowUp

@Suite struct MailAddressTests {
    @Test(arguments: [
        "wang@hengda.example", "a.b+c@x-y.example.cn", "o'neill@localhost", "1@2.cn",
        String(repeating: "a", count: 64) + "@b.example",
    ])
    func `an address between servers is one`(_ text: String) {
        #expect(MailAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@@b", "a b@c", "a@b c", "a@b\r\nRCPT TO:<x@y>", "a\n@b", "a\0@b",
        "<a@b>", "\"a b\"@c", "a@[127.0.0.1]", ".a@b", "a.@b", "a..b@c", "a@-b", "a@b-", "a@b..c",
        "王@hengda.example", "a@王.cn", "a@b,c@d", "a@b>", "a\u{202E}@b",
        String(repeating: "a", count: 65) + "@b.example",
        "a@" + String(repeating: "b", count: 64) + ".example",
        "a@" + String(repeating: "b.", count: 140) + "cn",
    ])
    func `anything else is none`(_ text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `a mailbox has names that come back`() {
        #expect(MailAddress("a@b.cn")?.plus("gendan-1").description == "a+gendan-1@b.cn")
    }

    @Test(
        arguments: [(String, String?)]([
            ("550 5.1.1 User unknown", "5.1.1"), ("552-5.2.2 full 552 5.2.2", "5.2.2"),
            ("550 No such user", nil), ("host 10.1.2.3 said 550", nil), ("250 2.0.0 ok", "2.0.0"),
        ]))
    func `a status is found in a server's words`(_ words: String, _ status: String?) {
        #expect(LetterTrouble.status(in: words) == status)
    }

    @Test(
        arguments: [(Int, String?, LetterTrouble)]([
            (550, "5.1.1", LetterTrouble.noMailbox), (550, nil, .refused), (552, nil, .tooLarge),
            (552, "5.2.2", .mailboxFull), (554, "5.7.1", .blocked), (552, "5.3.4", .tooLarge),
            (550, "5.0.0", .refused), (551, nil, .noMailbox), (550, "2.0.0", .refused),
        ]))
    func `a reply is understood`(_ reply: Int, _ status: String?, _ meant: LetterTrouble) {
        #expect(LetterTrouble(reply: reply, status: status) == meant)
    }
}
