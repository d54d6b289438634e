/// Packing and marks are told through two doors, the packaging and the particulars, and stand in
/// one place: what the packaging tells goes before what the particulars tell, and these before what
/// was carried over. Told through either, it shows in both (decision 18).
extension Order {
    /// How the goods are packed and marked: as the packaging of this order tells, where it tells
    /// nothing as its particulars do, or as carried over.
    public var packaging: Packaging? {
        var merged = packagingTold ?? Packaging()
        if let particulars { merged.fill(from: particulars) }
        if packagingTold == nil, let kept = carried?.packaging { merged.fill(from: kept) }
        return merged == Packaging() ? nil : merged
    }

    /// The particulars with packing and marks as they stand.
    public var particularsInForce: Particulars? {
        guard packagingTold != nil || carried?.packaging != nil, let packaging else {
            return particulars
        }
        var told = particulars ?? Particulars()
        told.follow(packaging)
        return told
    }

    /// The change that last told packing or marks, through either door.
    public var packingSeq: Int? { [packagingSeq, particularsSeq].compactMap(\.self).max() }

    /// What the packaging tells otherwise than new particulars, told as these say it.
    func packaging(following told: Particulars, _ findings: inout Findings) -> [OrderChange] {
        guard let known = packagingTold else { return [] }
        var changes: [OrderChange] = []
        for line in known.lines {
            guard let own = told.line(line.line) else { continue }
            let next = findings.packed(line, as: own)
            if next != line { changes.append(.packaging(.lineTold(next))) }
        }
        var marks = known.marks
        if let main = marks.main?.text, let own = told.marks, main != own {
            findings.mark(own, field: "marks")
            marks.main = Erasable(own)
        }
        if let inner = marks.inner?.text, let own = told.innerMarks, inner != own {
            findings.mark(own, field: "innerMarks")
            marks.inner = Erasable(own)
        }
        if marks != known.marks { changes.append(.packaging(.marksTold(marks))) }
        return changes
    }

    /// A change of packing or marks, and with it the particulars where it says otherwise what they
    /// told: approval, confirmation, checks and the paper rest on them, and are told anew by that.
    func retellingParticulars(_ change: OrderChange) -> [OrderChange] {
        var draft = OrderDraft(self)
        draft.record(change)
        guard let before = particularsInForce, let after = draft.order.particularsInForce,
            before.isContradicted(by: after)
        else { return [change] }
        // First, while what they said before can still be kept.
        return [.particularsTold(after), change]
    }

    /// How a confirmed mark may read: as it is drawn for a line of the order; where nothing can be
    /// drawn yet, as the text was told.
    public func markReadings(_ face: MarkFace, told: String) -> [String] {
        var seen: Set<String> = []
        let drawn = marks.compactMap { line in
            line.marks.first { $0.face == face }?.lines.joined(separator: "\n")
        }.filter { seen.insert($0).inserted }
        return drawn.isEmpty ? [told] : drawn
    }
}

extension Packaging {
    fileprivate mutating func fill(from other: Packaging) {
        lines += other.lines.filter { line($0.line) == nil }
        lines.sort { $0.line < $1.line }
        marks.main = marks.main ?? other.marks.main
        marks.side = marks.side ?? other.marks.side
        marks.inner = marks.inner ?? other.marks.inner
        marks.origin = marks.origin ?? other.marks.origin
    }

    fileprivate mutating func fill(from particulars: Particulars) {
        var other = Packaging()
        other.lines = particulars.lines.compactMap { LinePackaging($0) }
        if let told = particulars.marks, !told.isBlank { other.marks.main = Erasable(told) }
        if let told = particulars.innerMarks, !told.isBlank { other.marks.inner = Erasable(told) }
        fill(from: other)
    }
}

extension LinePackaging {
    /// As particulars tell it, where it is a number of whole pieces.
    fileprivate init?(_ told: LineParticulars) {
        guard let pieces = told.packingMultiple?.pieces else { return nil }
        self.init(line: told.line, outerPieces: pieces)
        if let inner = told.innerPieces?.pieces, pieces % inner == 0 { innerPieces = inner }
    }
}

extension Particulars {
    /// Takes over packing and marks as a packaging tells them.
    fileprivate mutating func follow(_ packaging: Packaging) {
        marks = packaging.marks.main?.text ?? marks
        innerMarks = packaging.marks.inner?.text ?? innerMarks
        for told in packaging.lines { update(told.line) { $0.follow(told) } }
    }

    mutating func update(_ line: Int, _ edit: (inout LineParticulars) -> Void) {
        if let at = lines.firstIndex(where: { $0.line == line }) {
            edit(&lines[at])
        } else {
            var told = LineParticulars(line: line)
            edit(&told)
            lines.append(told)
            lines.sort { $0.line < $1.line }
        }
    }

    /// Packing or a mark that is told here reads otherwise there.
    fileprivate func isContradicted(by other: Particulars) -> Bool {
        lines.contains { told in
            let now = other.line(told.line)
            return told.packingMultiple != nil && now?.packingMultiple != told.packingMultiple
                || told.innerPieces != nil && now?.innerPieces != told.innerPieces
        } || marks != nil && other.marks != marks
            || innerMarks != nil && other.innerMarks != innerMarks
    }

    /// What is not told here stays as the packaging tells it: it is taken back there.
    func keeping(_ known: Packaging?) -> Particulars {
        guard let known else { return self }
        var told = self
        told.marks = marks ?? known.marks.main?.text
        told.innerMarks = innerMarks ?? known.marks.inner?.text
        for line in known.lines {
            told.update(line.line) { own in
                guard own.packingMultiple == nil else { return }
                let inner = own.innerPieces
                own.follow(line)
                own.innerPieces = inner ?? own.innerPieces
            }
        }
        return told
    }
}

extension LineParticulars {
    fileprivate mutating func follow(_ told: LinePackaging) {
        packingMultiple = Quantity(told.outerPieces)
        innerPieces = told.innerPieces.flatMap { Quantity($0) }
    }
}

extension Findings {
    /// A packaging as particulars tell it, which has to be of whole cartons.
    fileprivate mutating func packed(
        _ known: LinePackaging, as told: LineParticulars
    ) -> LinePackaging {
        let field = "line.\(known.line)"
        guard let multiple = told.packingMultiple else { return known }
        let range = Obstacle.outOfRange(least: "1", most: "100000")
        guard let outer = multiple.pieces else {
            note(range, field: "\(field).packingMultiple")
            return known
        }
        var next = known
        next.outerPieces = outer
        next.innerPieces = nil
        if let told = told.innerPieces {
            guard let inner = told.pieces else {
                note(range, field: "\(field).innerPieces")
                return known
            }
            require(
                outer % inner == 0, .innerCartonsNotWhole, field: "\(field).packingMultiple")
            next.innerPieces = inner
        }
        return next
    }
}

extension Quantity {
    /// The pieces of a carton; nil where they are not whole, or more than one holds.
    fileprivate var pieces: Int? {
        guard thousandths % 1_000 == 0, let whole = Int(exactly: thousandths / 1_000),
            LinePackaging.pieces.contains(whole)
        else { return nil }
        return whole
    }
}
