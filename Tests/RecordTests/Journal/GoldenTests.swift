import FollowUp
import Foundation
import Testing

@testable import Record

extension Conformance {
    /// The bytes of release 1 stay readable, and what is written today is still written so.
    struct GoldenBytes {
        private func leaf(_ change: Change) throws -> Leaf {
            try JournalCodec.leaf(
                change, workspace: Golden.workspace, file: Golden.file,
                stamp: Stamp(seq: 1, at: Desk.now, envelope: Golden.envelope),
                after: Chain.start(
                    workspace: Golden.workspace, file: Golden.file, kind: change.fileKind))
        }

        @Test func `every kind of change has its golden bytes`() {
            #expect(Golden.changes.map(\.kind) == Golden.bytes.map(\.kind))
            #expect(Set(Golden.bytes.map(\.kind)).count == Golden.bytes.count)
            #expect(Set(Golden.changes.map(\.fileKind)) == Set(FileKind.allCases))
        }

        @Test(arguments: Golden.bytes.indices)
        func `a change is written as release 1 wrote it`(_ index: Int) throws {
            let golden = Golden.bytes[index]
            let parts = try leaf(Golden.changes[index]).parts.map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
            #expect(parts.first == golden.facts)
            #expect(Array(parts.dropFirst()) == golden.texts)
        }

        @Test(arguments: Golden.bytes.indices)
        func `what release 1 wrote is read as it was meant`(_ index: Int) throws {
            let golden = Golden.bytes[index]
            let texts = Dictionary(uniqueKeysWithValues: zip(1..., golden.texts))
            let read = try JournalCodec.change(
                kind: golden.kind, facts: Array(golden.facts.utf8), texts: texts)
            #expect(read.envelope == Golden.envelope)
            #expect(read.change.kind == golden.kind)
            #expect("\(read.change)" == "\(Golden.changes[index])")
        }

        @Test(arguments: Golden.former.indices)
        func `what has another form since is read in the new one`(_ index: Int) throws {
            let golden = Golden.former[index]
            let texts = Dictionary(uniqueKeysWithValues: zip(1..., golden.texts))
            let read = try JournalCodec.change(
                kind: golden.kind, facts: Array(golden.facts.utf8), texts: texts)
            let name = golden.kind.prefix { $0 != "/" }
            let at = try #require(
                Golden.changes.firstIndex { $0.kind.prefix { $0 != "/" } == name })
            #expect(Golden.changes[at].kind != golden.kind)
            #expect("\(read.change)" == "\(Golden.changes[at])")
        }

        @Test(arguments: Golden.bytes.indices)
        func `names and free words are in no facts`(_ index: Int) {
            let golden = Golden.bytes[index]
            #expect(golden.texts.prefix(3) == ["Mei", "phone", "WeChat"])
            for text in golden.texts where text.count > 3 {
                #expect(!golden.facts.contains("\"\(text)\""), "\(text)")
            }
        }

        @Test(arguments: Golden.bytes.indices)
        func `a change whose texts are erased is read without them`(_ index: Int) throws {
            let golden = Golden.bytes[index]
            let read = try JournalCodec.change(
                kind: golden.kind, facts: Array(golden.facts.utf8), texts: [:])
            #expect(read.envelope.name == Erasable(nil))
            #expect(read.change.kind == golden.kind)
            var file = AnyFile(kind: read.change.fileKind, id: Golden.file)
            file.apply(read.change, Stamp(seq: 1, at: Desk.now, envelope: read.envelope))
            let again = try AnyFile.decoded(kind: file.kind, file.encoded())
            #expect("\(again)" == "\(file)")
        }

        @Test func `a proposal keeps the fields that it tells`() throws {
            var proposal = ImportProposal(number: 2, terms: OrderTerms(currency: .usd), lines: [])
            proposal.told = [
                ToldFields(line: nil, fields: ["payment", "promised"]),
                ToldFields(line: 1, fields: ["quantity"]),
            ]
            let change = Change.order(.importProposed(proposal))
            let parts = try leaf(change).parts.map { String(decoding: $0.bytes, as: UTF8.self) }
            let told = #"""
                "what":{"importProposed":{"_0":{"lines":[],"number":2,\#
                "terms":{"currency":"USD"},\#
                "told":[{"fields":["payment","promised"]},\#
                {"fields":["quantity"],"line":1}]}}}}
                """#
            #expect(parts.first?.hasSuffix(told) == true, "\(parts)")
            let read = try JournalCodec.change(
                kind: change.kind, facts: Array((parts.first ?? "").utf8),
                texts: [1: "Mei", 2: "phone", 3: "WeChat"])
            #expect("\(read.change)" == "\(change)")
        }

        @Test func `a kind nobody knows is damage, not a trap`() {
            for kind in ["", ".", "order", "orders.opened/1", "payment.made/1"] {
                #expect(throws: (any Error).self, "\(kind)") {
                    try JournalCodec.change(kind: kind, facts: Array("{}".utf8), texts: [:])
                }
            }
        }
    }
}
