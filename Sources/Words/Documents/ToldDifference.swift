import FollowUp

/// What an amended order says otherwise than the paper sent before, fact by fact, in one language:
/// the same rows on the paper, in the letter and on the supplier's page.
public struct ToldDifference: Sendable {
    public struct Row: Sendable, Equatable {
        public let name: String
        public let was: String
        public let now: String
    }

    private let words: Words
    private var papers: any PaperWords { words.papers }

    public init(_ words: Words) { self.words = words }

    // MARK: the house's paper, with money

    /// Everything that changed, with prices and terms of payment.
    public func rows(
        _ before: ApprovedBefore, terms: OrderTerms, lines: [OrderLine], particulars: Particulars?
    ) -> [Row] {
        let (was, packed) = (before.terms ?? terms, before.particulars ?? particulars)
        var rows = [
            row(papers.orderedOn, was.orderedOn, terms.orderedOn, day),
            row(papers.buyer, was.buyer, terms.buyer, words.terms.text),
            row(papers.consignee, was.consignee, terms.consignee, words.terms.text),
            row(papers.destination, was.destination, terms.destination) { $0 },
        ].compactMap { $0 }
        // What an older paper said may hold what no letter may.
        if was.payment != terms.payment,
            let row = row(papers.payment, was.mailablePayment, terms.payment, { $0 })
        {
            rows.append(row)
        }
        rows += self.rows(SupplierTold(was, packed), SupplierTold(terms, particulars))
        for line in lines {
            let name = words.terms.line(line.number)
            guard !before.added.contains(line.number) else {
                rows.append(Row(name: name, was: papers.added, now: inWords(line)))
                continue
            }
            let known = before.lines.first { $0.number == line.number } ?? line
            if let row = row(name, known, line, inWords) { rows.append(row) }
            rows += cartons(
                name, packed?.line(line.number), particulars?.line(line.number))
        }
        var besides: Set<MarkFace> = []
        if packed?.marks != particulars?.marks { besides.insert(.main) }
        if packed?.innerMarks != particulars?.innerMarks { besides.insert(.inner) }
        return rows + self.rows(ofParts: before.parts ?? [], besides: besides)
    }

    /// Lots and marks as they were printed, and as they are now, but for faces told already.
    public func rows(ofParts parts: [PaperParts], besides: Set<MarkFace> = []) -> [Row] {
        guard parts.count == 2 else { return [] }
        let (was, now) = (parts[0], parts[1])
        let faces: [(MarkFace, String)] = [
            (.main, papers.marks), (.side, papers.sideMarks), (.inner, papers.innerMarks),
        ]
        let marks = faces.filter { !besides.contains($0.0) }.compactMap { face, name in
            row(name, told(was.marks(face)), told(now.marks(face)), self.marks)
        }
        return [row(papers.lots, told(was.lots), told(now.lots), lots)].compactMap { $0 } + marks
    }

    private func told<Part>(_ parts: [Part]) -> [Part]? { parts.isEmpty ? nil : parts }

    private func lots(_ lots: [PaperLot]) -> String {
        lots.map { lot in
            let shares = lot.shares.map { "\($0.line): \(Figures.quantity($0.quantity))" }
            var facts = ["\(papers.lot) \(lot.number): \(shares.joined(separator: ", "))"]
            if let promised = lot.promised { facts.append("\(papers.delivery) \(day(promised))") }
            if let required = lot.required { facts.append("\(papers.required) \(day(required))") }
            return facts.joined(separator: words.language == .chinese ? "，" : ", ")
        }.joined(separator: "\n")
    }

    private func marks(_ marks: [PaperMark]) -> String {
        marks.map { mark in
            let lines = mark.lines.map { words.terms.line($0) }
            return (lines.isEmpty ? "" : lines.joined(separator: ", ") + "\n") + mark.text
        }.joined(separator: "\n\n")
    }

    private func cartons(
        _ name: String, _ was: LineParticulars?, _ now: LineParticulars?
    ) -> [Row] {
        [
            row(name, was?.packingMultiple, now?.packingMultiple, perCarton),
            row(name, was?.innerPieces, now?.innerPieces, perInnerCarton),
        ].compactMap { $0 }
    }

    private func inWords(_ line: OrderLine) -> String {
        guard !line.isCancelled else { return papers.cancelled }
        let unit = words.terms.unit(line.unit)
        var facts = ["\(Figures.quantity(line.quantity)) \(unit) \(line.description)"]
        if let price = line.unitPrice { facts.append("× \(price)") }
        if let value = line.value { facts.append(Figures.money(value)) }
        if let term = line.tradeTerm { facts.append(words.terms.tradeTerm(term)) }
        if let promised = line.promised { facts.append("\(papers.delivery) \(day(promised))") }
        if let required = line.required { facts.append("\(papers.required) \(day(required))") }
        return facts.joined(separator: words.language == .chinese ? "，" : ", ")
    }

    // MARK: the supplier's page, without money

    public func rows(_ revision: SupplierRevision, of order: SupplierOrder) -> [Row] {
        var rows: [Row] = []
        if let was = revision.was, let told = order.told {
            rows += [
                row(papers.buyer, was.buyer, told.buyer, words.terms.text),
                row(papers.payment, was.payment, told.payment) { $0 },
            ].compactMap { $0 }
            rows += self.rows(was, told)
        }
        for line in order.lines {
            let name = words.terms.line(line.number)
            if revision.added.contains(line.number) {
                rows.append(Row(name: name, was: papers.added, now: inWords(line)))
            } else if let known = revision.lines.first(where: { $0.number == line.number }),
                let row = row(name, known, line, inWords)
            {
                rows.append(row)
            }
        }
        let gone = order.cancelledLines.filter { revision.cancelled.contains($0.number) }
        return rows
            + gone.map {
                Row(
                    name: words.terms.line($0.number), was: inWords($0), now: papers.cancelled)
            }
    }

    private func inWords(_ line: SupplierLine) -> String {
        let unit = words.terms.unit(line.unit)
        var facts = ["\(Figures.quantity(line.quantity)) \(unit) \(line.description)"]
        if let promised = line.promised { facts.append("\(papers.delivery) \(day(promised))") }
        if let required = line.required { facts.append("\(papers.required) \(day(required))") }
        if let pieces = line.packingMultiple { facts.append(perCarton(pieces)) }
        if let pieces = line.innerPieces { facts.append(perInnerCarton(pieces)) }
        return facts.joined(separator: words.language == .chinese ? "，" : ", ")
    }

    // MARK: both

    private func rows(_ was: SupplierTold, _ now: SupplierTold) -> [Row] {
        [
            row(papers.delivery, was.promised, now.promised, day),
            row(papers.required, was.required, now.required, day),
            row(papers.tradeTerm, was.tradeTerm, now.tradeTerm, words.terms.tradeTerm),
            row(papers.mode, was.mode, now.mode, words.terms.mode),
            row(
                papers.tolerance, was.tolerancePermille, now.tolerancePermille, Figures.tolerance),
            row(papers.certificates, was.certificates, now.certificates) { asked in
                asked.map(words.gates.word).joined(
                    separator: words.language == .chinese ? "、" : ", ")
            },
            row(papers.marks, was.marks, now.marks) { $0 },
            row(papers.innerMarks, was.innerMarks, now.innerMarks) { $0 },
        ].compactMap { $0 }
    }

    /// Nil where both say the same; what is absent is a dash.
    private func row<Fact: Equatable>(
        _ name: String, _ was: Fact?, _ now: Fact?, _ word: (Fact) -> String
    ) -> Row? {
        guard was != now else { return nil }
        return Row(name: name, was: was.map(word) ?? "–", now: now.map(word) ?? "–")
    }

    private func day(_ day: Day) -> String { words.dates.day(day) }
    private func perCarton(_ pieces: Quantity) -> String {
        papers.perCarton(Figures.quantity(pieces))
    }
    private func perInnerCarton(_ pieces: Quantity) -> String {
        papers.perInnerCarton(Figures.quantity(pieces))
    }
}

extension Figures {
    /// `± 5 %`, `± 2.5 %`.
    public static func tolerance(_ permille: Int) -> String {
        let (whole, rest) = permille.quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "± \(whole) %" : "± \(whole).\(rest) %"
    }
}
