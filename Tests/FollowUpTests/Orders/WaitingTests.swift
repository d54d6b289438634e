import Testing

@testable import FollowUp

@Suite struct WaitingTests {
    private let other = FileID(high: 8, low: 8)

    @Test func `an order waits neither for itself nor in a circle`() throws {
        let order = try Story().order
        let itself = Story.reasons { () throws(Refusal) in
            _ = try order.wait(for: Story.orderID, workdays: 401) { _ in true }
        }
        #expect(
            itself == [
                Reason(.waitsForItself, field: "order"),
                Reason(.outOfRange(least: "0", most: "400"), field: "workdays"),
            ])
        let circle = Story.reasons { () throws(Refusal) in
            _ = try order.wait(for: other, workdays: 0) { $0 == other }
        }
        #expect(circle == [Reason(.waitsInACircle, field: "order")])
    }

    @Test func `waiting is said once, said anew with other days, and taken back`() throws {
        var story = try Story()
        story.tell(try story.order.wait(for: other, workdays: 3) { _ in false })
        let again = Story.reasons { () throws(Refusal) in
            _ = try story.order.wait(for: other, workdays: 3) { _ in false }
        }
        #expect(again == [Reason(.nothingToChange, field: "order")])
        story.tell(try story.order.wait(for: other, workdays: 4) { _ in false })
        #expect(story.order.waitsFor == [Dependence(order: other, workdays: 4)])
        story.tell(try story.order.stopWaiting(for: other))
        #expect(story.order.waitsFor.isEmpty)
        let gone = Story.reasons { () throws(Refusal) in
            _ = try story.order.stopWaiting(for: other)
        }
        #expect(gone == [Reason(.notFound, field: "order")])
    }

    @Test(arguments: [(49, true), (50, false)])
    func `an order waits for at most 50`(known: Int, stands: Bool) throws {
        var story = try Story()
        story.tell(
            (1...known).map {
                .dependenceAdded(
                    Dependence(order: FileID(high: 50, low: UInt64($0)), workdays: 0))
            })
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.wait(for: other, workdays: 0) { _ in false }
        }
        #expect(reasons == (stands ? [] : [Reason(.tooMany(limit: 50), field: "order")]))
    }
}
