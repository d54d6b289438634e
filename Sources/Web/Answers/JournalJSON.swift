import FollowUp
import UseCases
import Words

/// A journal's page as programs read it: what was said, in words too.
struct JournalJSON: Codable, Sendable {
    struct Line: Codable, Sendable {
        let seq: Int
        let at: Instant
        let kind: String
        let words: String
        let person: FileID?
        let name: String?
        let role: Role
        let door: FollowUp.Door
        let onBehalfOf: Party?
        let source: SourceKind?
        let claimedAt: Instant?
        let chain: String
    }

    let items: [Line]
    let next: String?

    init(_ answer: JournalAnswer, _ words: Words) {
        let names = JournalNames(files: answer.names)
        items = answer.lines.map { line in
            Line(
                seq: line.seq, at: line.at, kind: line.change.kind,
                words: words.journal.line(line.change, names: names),
                person: line.envelope.person, name: line.envelope.name.text,
                role: line.envelope.role, door: line.envelope.door,
                onBehalfOf: line.envelope.onBehalfOf, source: line.envelope.source?.kind,
                claimedAt: line.envelope.claimedAt, chain: line.chain)
        }
        next = answer.next
    }
}
