import Testing

@testable import FollowUp

@Suite struct ProposingAccountsTests {
    private func reasons(_ edit: (inout SupplierAccount) -> Void) throws -> [Reason] {
        var account = AccountStory.account()
        edit(&account)
        let (supplier, told) = (try AccountStory().supplier, account)
        return Story.reasons { () throws(Refusal) in
            _ = try supplier.propose(told, elsewhere: false)
        }
    }

    @Test func `everything wrong with an account is told at once, and never its number`() throws {
        let found = try reasons {
            $0.holder = Erasable(" ")
            $0.code = Erasable("HELLO")
            $0.bank = nil
            $0.bic = "BKCH"
            $0.country = nil
            $0.currencies = []
        }
        #expect(
            found == [
                Reason(.missing, field: "holder"), Reason(.missing, field: "currencies"),
                Reason(.wrongAccountNumber, field: "accountNumber"),
                Reason(.missing, field: "bank"), Reason(.missing, field: "country"),
                Reason(.wrongBIC, field: "bic"),
            ])
        #expect(try reasons { $0.code = nil } == [Reason(.missing, field: "accountNumber")])
        #expect(try reasons { $0.bic = nil } == [Reason(.missing, field: "bic")])
        #expect(
            try reasons { $0.replaces = 4 } == [Reason(.unknownAccount(4), field: "replaces")])
    }

    @Test(arguments: [
        ("DE89370400440532013000", []),
        ("DE89370400440532013001", [Reason(.wrongIBAN, field: "accountNumber")]),
        ("DE8937040044053201300", [Reason(.wrongIBAN, field: "accountNumber")]),
        // Mainland China and Hong Kong have no IBAN.
        ("CN89370400440532013000", [Reason(.wrongIBAN, field: "accountNumber")]),
    ])
    func `an IBAN is checked and needs no code of the bank`(code: String, told: [Reason]) throws {
        let found = try reasons {
            $0.code = Erasable(code)
            $0.bic = nil
            $0.bank = nil
        }
        #expect(found == told)
    }

    @Test(arguments: [
        ("3300 1234-5678 4321", "3300123456784321"),
        (
            "de89 3704 0044 0532 0130 00",
            "DE89370400440532013000"
        ),
        ("IBAN DE89370400440532013000", "DE89370400440532013000"), ("３３００", "3300"),
        (" - ", nil),
    ])
    func `a number is kept without blanks and signs`(typed: String, kept: String?) {
        #expect(AccountCode.plain(typed) == kept)
    }

    @Test(arguments: [
        ("3300123456784321", "•••• 4321"), ("12345678", "•••• 5678"), ("1234567", "•••• 7"),
        ("123", "•••• "),
    ])
    func `what is shown of a number is its end`(code: String, shown: String) {
        #expect(AccountStory.account(code).masked == shown)
    }

    @Test func `a platform's account is asked for the platform`() throws {
        var story = try AccountStory()
        var told = AccountStory.platform
        told.platform = nil
        let (supplier, account) = (story.supplier, told)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.propose(account, elsewhere: false)
            } == [Reason(.missing, field: "platform")])
        try story.propose(AccountStory.platform)
        #expect(story.supplier.account(1)?.account.kind == .platform)
    }

    @Test func `what stands there already is not proposed again, what was rejected may be`() throws
    {
        var story = try AccountStory()
        try story.propose()
        let supplier = story.supplier
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.propose(AccountStory.account(), elsewhere: false)
            } == [Reason(.sameAccount(1), field: "accountNumber")])
        story.tell(
            try story.supplier.reject(
                account: 1, reason: "mistyped", by: AccountStory.present(2)), by: 2)
        try story.propose()
        #expect(story.supplier.account(2)?.isFirst == true)
    }

    @Test func `another name on the same number takes its place, another number is a change`()
        throws
    {
        var story = try AccountStory.confirmed()
        try story.propose(AccountStory.account(holder: "Yongkang Hengda Co., Ltd."))
        try story.propose(AccountStory.account("999900001111"))
        #expect(story.supplier.account(2)?.account.replaces == 1)
        #expect(story.supplier.account(3)?.account.replaces == nil)
        #expect(story.supplier.account(3)?.isFirst == false)
        #expect(
            story.supplier.accounts.allSatisfy { $0.number == 1 || story.supplier.isChange($0) })
    }

    @Test func `contacts known before are to be told`() throws {
        var story = try AccountStory.confirmed()
        story.tell(try story.supplier.add(AccountStory.contact(2, telephone: nil)))
        story.tell(try story.supplier.withdraw(contact: 1))
        try story.propose(AccountStory.account("999900001111"))
        #expect(story.supplier.account(2)?.tell == [2])
        let supplier = story.supplier
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.tell(contact: 1, of: 2, words: nil)
            } == [Reason(.unknownContact(1), field: "contact")])
        story.tell(try story.supplier.tell(contact: 2, of: 2, words: "she knew nothing"))
        #expect(story.supplier.account(2)?.tell == [])
        #expect(story.supplier.account(2)?.told.map(\.contact) == [2])
    }

    @Test(arguments: [
        ("永康恒达工贸有限公司", []), ("YONGKANG HENGDA COMPANY LIMITED", []),
        ("Ｙongkang　Hengda (Co) Ltd", []),
        ("Yongkang Hengdo Co., Ltd.", [AccountWarning.holderResembles]),
        ("Yongkang Нengda Co., Ltd.", [.holderResembles]),
        ("Ningbo Trading Ltd", [.holderDiffers]), ("Wang Fang", [.holderDiffers, .personal]),
    ])
    func `the holder's name is laid beside the supplier's`(holder: String, told: [AccountWarning])
        throws
    {
        let supplier = try AccountStory().supplier
        #expect(
            supplier.warnings(about: AccountStory.account(holder: holder), elsewhere: false) == told
        )
    }

    @Test func `another country, currency, bank's country or supplier is worth a second look`()
        throws
    {
        let supplier = try AccountStory.confirmed().supplier
        var account = AccountStory.account("999900001111", country: "HK")
        account.number = 2
        account.currencies = [Currency(code: "EUR") ?? .usd]
        #expect(
            supplier.warnings(about: account, elsewhere: true) == [
                .otherCountry, .otherCurrency, .bankElsewhere, .knownElsewhere,
            ])
    }
}
