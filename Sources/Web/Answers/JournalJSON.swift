import FollowUp
import UseCases
import Words

/// A journal's page as programs read it: what was said, in words too.
struct JournalJSON: Encodable {
    struct Line: Encodable {
        let seq: Int
        let at: Instant
        let kind: String
        let words: String
        let person: FileID?
        let name: String?
        let role: String
        let door: String
        let onBehalfOf: String?
        let source: String?
        let chain: String
    }

    let items: [Line]
    let next: String?

    init(_ answer: JournalAnswer, _ words: Words) {
        items = answer.lines.map { line in
            Line(
                seq: line.seq, at: line.at, kind: line.change.kind,
                words: words.journal.line(line.change, names: JournalNames()),
                person: line.envelope.person, name: line.envelope.name.text,
                role: line.envelope.role.rawValue, door: line.envelope.door.rawValue,
                onBehalfOf: line.envelope.onBehalfOf?.rawValue,
                source: line.envelope.source?.kind.rawValue, chain: line.chain)
        }
        next = answer.next
    }
}
