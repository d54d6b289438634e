import Testing

@testable import FollowUp

/// An account that a confirmation names.
@Suite struct NamedAccountTests {
    private func story() throws -> AccountStory { try AccountStory.confirmed() }

    @Test func `one the file never had is proposed by the rules of every proposal`() throws {
        var story = try story()
        #expect(story.supplier.beneficiaryLine(chosen: nil, at: story.now).findings.isEmpty)
        let named = AccountStory.account("9999000011112222")
        let changes = story.supplier.proposeNamed(named, elsewhere: false)
        #expect(changes == (try story.supplier.propose(named, elsewhere: false)))
        story.tell(changes, by: 9)
        #expect(story.supplier.accounts.last?.status == .proposed)
        #expect(!story.supplier.beneficiaryLine(chosen: nil, at: story.now).findings.isEmpty)
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
    }

    @Test func `one of which only the number is told holds payments, and nobody can confirm it`()
        throws
    {
        var story = try story()
        var named = AccountStory.account("9999000011112222")
        named.bank = nil
        named.bic = nil
        named.country = nil
        named.holder = Erasable(String(repeating: "长", count: 5_000))
        story.tell(story.supplier.proposeNamed(named, elsewhere: false), by: 9)
        let held = try #require(story.supplier.accounts.last)
        #expect(held.status == .proposed && held.account.holder.text?.count ?? 0 <= 300)
        let line = story.supplier.beneficiaryLine(chosen: nil, at: story.now)
        #expect(line.findings.contains(.accountIncomplete(held.number)))
        let missing = story.supplier.missing(for: held, at: story.now)
        #expect(missing.contains(.accountIncomplete(held.number)))
        // Told whole, it stands in its place, and goes on holding.
        let whole = AccountStory.account("9999000011112222")
        story.tell(try story.supplier.propose(whole, elsewhere: false), by: 9)
        #expect(story.supplier.accounts.suffix(2).map(\.status) == [.withdrawn, .proposed])
        #expect(!story.supplier.beneficiaryLine(chosen: nil, at: story.now).findings.isEmpty)
    }

    @Test func `a number the file has, or none, proposes nothing and refuses nothing`() throws {
        let story = try story()
        var named = AccountStory.account()
        named.bic = "BKCHHKHH"
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
        named.mark = nil
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
    }
}
