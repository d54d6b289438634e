import FollowUp
import Testing

@testable import Record

extension Conformance {
    /// The hashes were computed apart from this code, with Python's hashlib.
    struct TheChain {
        let workspace = FileID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)
        let file = FileID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0002)

        @Test func `a journal begins with workspace, file and kind`() {
            let start = Chain.start(workspace: workspace, file: file, kind: .order)
            #expect(
                start.hex
                    == "5696a541a1faaa77350e825db39ec0c1"
                    + "6a91ec4ecef4a4305d39149be196a3db")
            #expect(start != Chain.start(workspace: workspace, file: file, kind: .item))
            #expect(start != Chain.start(workspace: file, file: workspace, kind: .order))
        }

        @Test func `a change is bound with all its header and with what came before`() {
            let start = Chain.start(workspace: workspace, file: file, kind: .order)
            let parts = [[UInt8](repeating: 7, count: 32), [UInt8](repeating: 9, count: 32)]
            let header = Header(
                workspace: workspace, file: file, seq: 1, at: Desk.now, kind: "order.noted/1",
                commitment: Chain.commitment(of: parts))
            #expect(
                Chain.next(header, after: start).hex
                    == "897c4819bb347432cca8cf5f359dac88"
                    + "c96dcbe32feb4393705d49c135db8cf1")
        }

        @Test func `a part is bound with its salt`() {
            let salt = [UInt8](0..<32)
            let bound = Chain.commitment(salt: salt, bytes: Array("PO-2291".utf8))
            #expect(
                bound.hex
                    == "9e058d2702fa2b97f6b4ee82fa4fd5dd"
                    + "62855b0e0b943876b2af7f7569969cf5")
        }
    }
}
