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

    @Test func `too little, or a number the file has, proposes nothing and refuses nothing`() throws
    {
        let story = try story()
        var named = AccountStory.account("9999000011112222")
        named.bank = nil
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
        named = AccountStory.account("9999000011112222")
        named.holder = Erasable("")
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
        named = AccountStory.account()
        named.bic = "BKCHHKHH"
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
        named.mark = nil
        #expect(story.supplier.proposeNamed(named, elsewhere: false).isEmpty)
    }
}
