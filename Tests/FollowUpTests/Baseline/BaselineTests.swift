import Testing

@testable import FollowUp

@Suite struct BaselineTests {
    @Test func `every missing part is named, and each that is told goes from the list`() throws {
        var story = try BaselineStory()
        let early = try BaselineStory().order.baselineContent(BaselineTerms()).missing
        #expect(
            early == [
                .approvedSample, .specification, .packaging, .leadTime, .inspectionDate,
                .handoverPoint,
            ])
        try story.approveSample()
        try story.accept(.specification)
        try story.accept(.artwork)
        #expect(
            try BaselineStory().order.baselineContent(BaselineStory.terms).missing == [
                .approvedSample, .specification, .packaging,
            ])
        // How many go into a carton is told with the particulars.
        #expect(story.order.baselineContent(BaselineStory.terms).missing == [])
        var unsaid = BaselineStory.terms
        unsaid.handover = Erasable("  ")
        #expect(story.order.baselineContent(unsaid).missing == [.handoverPoint])
        story.tell(try story.order.tell(LinePackaging(line: 1, outerPieces: 24)))
        try story.propose()
        #expect(story.order.baselines.current?.version.missing == [])
    }

    @Test func `before the deposit it needs a reason, and says so`() throws {
        var story = try BaselineStory()
        #expect(!story.order.isDepositIn)
        #expect(
            Story.reasons { () throws(Refusal) in try story.propose(reason: nil) } == [
                Reason(.reasonMissing, field: "reason")
            ])
        try story.propose()
        #expect(story.order.baselines.current?.version.beforeDeposit == true)
        try story.payDeposit(received: false)
        #expect(story.order.isDepositIn)
        try story.propose(BaselineTerms(leadTime: LeadTime(days: 40)), reason: nil)
        #expect(story.order.baselines.current?.version.beforeDeposit == false)
        #expect(story.order.baselines.current?.version.number == 2)
    }

    @Test func `the same is not proposed twice, and a lead time has a length`() throws {
        var story = try BaselineStory()
        try story.propose()
        #expect(
            Story.reasons { () throws(Refusal) in try story.propose() } == [
                Reason(.nothingToChange)
            ])
        for days in [0, 401] {
            let terms = BaselineTerms(leadTime: LeadTime(days: days))
            #expect(
                Story.reasons { () throws(Refusal) in try story.propose(terms) } == [
                    Reason(.outOfRange(least: "1", most: "400"), field: "leadTimeDays")
                ])
        }
    }

    @Test func `a version is acknowledged once by each side, and only the last one`() throws {
        var story = try BaselineStory()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.acknowledgeBaseline(
                    1, by: .buyer, onBehalf: false, document: nil)
            } == [Reason(.notFound)])
        try story.propose()
        try story.acknowledge([.supplier])
        #expect(story.order.baselines.inForce == nil)
        #expect(
            Story.reasons { () throws(Refusal) in try story.acknowledge([.supplier]) } == [
                Reason(.acknowledgedAlready(1))
            ])
        try story.acknowledge([.buyer])
        #expect(story.order.baselines.inForce?.version.number == 1)
        try story.propose(BaselineTerms(leadTime: LeadTime(days: 40)))
        #expect(story.order.baselines.inForce?.version.number == 1)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.acknowledgeBaseline(
                    1, by: .buyer, onBehalf: false, document: nil)
            } == [Reason(.baselineReplaced(2)), Reason(.acknowledgedAlready(1))])
        try story.acknowledge()
        #expect(story.order.baselines.inForce?.version.number == 2)
    }

    @Test func `filed for the supplier it needs their stamped copy`() throws {
        var story = try BaselineStory()
        try story.propose()
        for (document, obstacle) in [(nil, Obstacle.missing), (7, .unknownDocument(7))]
            as [(Int?, Obstacle)]
        {
            #expect(
                Story.reasons { () throws(Refusal) in
                    _ = try story.order.acknowledgeBaseline(
                        1, by: .supplier, onBehalf: true, document: document)
                } == [Reason(obstacle, field: "document")])
        }
        let copy = try story.story.attach("stamped.txt")
        story.tell(
            try story.order.acknowledgeBaseline(
                1, by: .supplier, onBehalf: true, document: copy))
        #expect(
            story.order.baselines.current?.acknowledgement(of: .supplier)?.acknowledgement
                .document == copy)
    }

    @Test func `two versions differ field by field`() throws {
        var story = try BaselineStory()
        try story.propose()
        try story.approveSample()
        try story.accept(.specification)
        try story.amend(promised: "2026-12-10")
        let terms = BaselineTerms(
            leadTime: LeadTime(days: 35), inspection: Story.day("2026-10-21"),
            handover: "to our forwarder")
        try story.propose(terms)
        let versions = story.order.baselines.versions.map(\.version.content)
        #expect(
            versions[1].differences(from: versions[0]) == [
                .approvedSample, .specification, .inspectionDate, .handoverDay,
            ])
    }
}
