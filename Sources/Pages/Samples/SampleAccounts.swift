import FollowUp
import Words

/// A confirmed account, and another one proposed in its place that waits.
enum SampleAccounts {
    static let now = SampleFacts.instant(11, 20, 12, 0)

    static func tell(_ supplier: inout Supplier) {
        let before = SampleFacts.instant(10, 1, 9, 0)
        for contact in SampleLetters.contacts {
            supplier.apply(.contactAdded(contact), SampleOrder.stamp(4, before))
        }
        supplier.apply(.account(.proposed(proposal(first, isFirst: true))), stamp(5, 2))
        for (at, completes) in [(6, false), (7, true)] {
            let person = SampleFacts.id(UInt64(900 + at))
            supplier.apply(
                .account(
                    .confirmed(
                        account: 1,
                        confirmation: AccountConfirmation(person: person, completes: completes))),
                stamp(at, at))
        }
        supplier.apply(
            .account(.proposed(proposal(second, isFirst: false))),
            SampleOrder.stamp(8, SampleFacts.instant(11, 19, 17, 5)))
    }

    private static func stamp(_ seq: Int, _ day: Int) -> Stamp {
        SampleOrder.stamp(seq, SampleFacts.instant(10, day, 9, 0))
    }

    private static func proposal(_ account: SupplierAccount, isFirst: Bool) -> AccountProposal {
        AccountProposal(account: account, isFirst: isFirst, warnings: [], tell: isFirst ? [] : [1])
    }

    private static var first: SupplierAccount {
        account(1, holder: "Yongkang Hengda", code: "3300123456784321", country: "CN")
    }

    private static var second: SupplierAccount {
        account(2, holder: "Yongkang Hengdo Ltd", code: "012875009876", country: "HK")
    }

    private static func account(
        _ number: Int, holder: String, code: String, country: String
    ) -> SupplierAccount {
        var account = SupplierAccount(kind: .bank, holder: holder)
        account.number = number
        account.code = Erasable(code)
        account.bank = "BOC"
        account.bic = country == "CN" ? "BKCHCNBJ92H" : "BKCHHKHH"
        account.country = Country(alpha2: country)
        account.currencies = [.usd]
        return account
    }
}
