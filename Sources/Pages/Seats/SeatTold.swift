import FollowUp
import Words

/// What the order says besides its lines, and what was amended: the facts of its paper, but for
/// money.
extension SeatOrderPage {
    private var papers: any PaperWords { frame.words.papers }

    /// What an amended order says otherwise than the one sent before.
    var difference: HTML? {
        guard let revision = order.revision else { return nil }
        let rows = ToldDifference(frame.words).rows(revision, of: order)
        let list: HTML? =
            rows.isEmpty
            ? nil
            : """
            <ul class="plain">\(HTML.each(rows) { row in
                """
                <li><b>\(row.name)</b> <small>\(papers.was)\(frame.colon)\(row.was)</small> \
                \(papers.isNow)\(frame.colon)\(row.now)</li>
                """
            })</ul>
            """
        return """
            <section><h2 id="revision">\(papers.revision(revision.number))</h2>\
            <p class="hint">\(papers.changed)</p>\(list)</section>
            """
    }

    /// Empty where nothing of it is told.
    var told: HTML? {
        guard let told = order.told else { return nil }
        let papersAsked = told.certificates.map { frame.words.gates.word($0) }
        let facts: [(String, String?)] = [
            (papers.tradeTerm, told.tradeTerm.map { frame.words.terms.tradeTerm($0) }),
            (papers.mode, told.mode.map { frame.words.terms.mode($0) }),
            (papers.delivery, told.promised.map { frame.day($0) }),
            (papers.required, told.required.map { frame.day($0) }),
            (papers.tolerance, told.tolerancePermille.map(Figures.tolerance)),
            (
                papers.certificates,
                papersAsked.isEmpty ? nil : papersAsked.joined(separator: frame.comma)
            ),
        ]
        let rows =
            facts.compactMap { name, value -> HTML? in
                value.map { "<div><dt>\(name)</dt><dd>\($0)</dd></div>" }
            } + marks(papers.marks, told.marks) + marks(papers.innerMarks, told.innerMarks)
        guard !rows.isEmpty else { return nil }
        return """
            <section><h2 id="told">\(papers.purchaseOrder)</h2>\
            <dl class="facts whole">\(rows)</dl></section>
            """
    }

    /// Line by line, as they stand on the carton.
    private func marks(_ name: String, _ told: String?) -> [HTML] {
        guard let told else { return [] }
        return ["<div><dt>\(name)</dt><dd><pre>\(told)</pre></dd></div>"]
    }

    /// How a line is packed, and when it is needed.
    func packed(_ line: SupplierLine) -> HTML? {
        let facts = [
            line.required.map { "\(papers.required)\(frame.colon)\(frame.day($0))" },
            line.packingMultiple.map { papers.perCarton(Figures.quantity($0)) },
            line.innerPieces.map { papers.perInnerCarton(Figures.quantity($0)) },
        ].compactMap { $0 }
        return facts.isEmpty ? nil : "<small>\(facts.joined(separator: frame.comma))</small>"
    }
}
