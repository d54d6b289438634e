import FollowUp
import Jobs
import Words

/// What the paper says besides terms and lines, and what it says otherwise than the one before.
extension OrderPaper {
    var particulars: Particulars? { order.particularsInForce }

    /// `PO-2291`, and which revision of it.
    var subtitle: String {
        guard let revision = order.revision else { return order.number }
        return "\(order.number) · \(both { $0.revision(revision.number) })"
    }

    func inBoth(_ mode: ShipmentMode) -> String {
        "\(english.terms.mode(mode)) \(chinese.terms.mode(mode))"
    }

    /// Papers and marks, each under its heading, where they are told.
    var asked: [((any PaperWords) -> String, String)] {
        let papers = (particulars?.certificates ?? []).map {
            "\(english.gates.word($0)) \(chinese.gates.word($0))"
        }
        let told: [((any PaperWords) -> String, String?)] = [
            ({ $0.certificates }, papers.joined(separator: "\n")),
            ({ $0.marks }, drawn(.main)), ({ $0.sideMarks }, drawn(.side)),
            ({ $0.innerMarks }, drawn(.inner)),
        ]
        return told.compactMap { label, words in
            guard let words, !words.isEmpty else { return nil }
            return (label, words)
        }
    }

    /// A mark as it is drawn for each line that is packed, under the lines it is of.
    private func drawn(_ face: MarkFace) -> String {
        order.paperMarks(face).map { mark in
            let lines = mark.lines.map { english.terms.line($0) + " " + chinese.terms.line($0) }
            return (lines.isEmpty ? "" : lines.joined(separator: ", ") + "\n") + mark.text
        }.joined(separator: "\n\n")
    }

    /// How a line is packed.
    func cartons(of line: Int) -> [String] {
        guard let told = particulars?.line(line) else { return [] }
        let outer = told.packingMultiple.map { pieces in
            both { $0.perCarton(Figures.quantity(pieces)) }
        }
        let inner = told.innerPieces.map { pieces in
            both { $0.perInnerCarton(Figures.quantity(pieces)) }
        }
        return [outer, inner].compactMap { $0 }
    }

    /// What was told anew since the paper before this one was sent.
    var differenceTable: PrintedPaper.Table? {
        guard let revision = order.revision else { return nil }
        let (first, second) = (rows(revision, english), rows(revision, chinese))
        guard !first.isEmpty else { return nil }
        let columns = [
            PrintedPaper.Column(both { $0.fact }, share: 220),
            PrintedPaper.Column(both { $0.was }, share: 390),
            PrintedPaper.Column(both { $0.isNow }, share: 390),
        ]
        // Both languages tell the same facts in the same order.
        let rows = zip(first, second).map { one, other in
            [
                both(one.name, other.name), both(one.was, other.was), both(one.now, other.now),
            ]
        }
        return PrintedPaper.Table(columns: columns, rows: rows)
    }

    private func rows(_ revision: OrderRevision, _ words: Words) -> [ToldDifference.Row] {
        ToldDifference(words).rows(
            revision.before, terms: order.terms, lines: order.lines, particulars: particulars)
    }

    private func both(_ one: String, _ other: String) -> String {
        one == other ? one : "\(one)\n\(other)"
    }
}
