/// Documents of an order: put to it at any time, also after its end; never taken away, only said to
/// count no more.
extension Order {
    /// Of each side: what comes from the supplier's seats takes no room from the buyer.
    public static let mostDocuments = 500

    /// All that were put to the order, those withdrawn too, by their numbers.
    public var documents: [OrderDocument] { papers ?? [] }

    public func document(_ number: Int) -> OrderDocument? {
        documents.first { $0.document.number == number }
    }

    /// Puts a file to the order.
    ///
    /// *Refuses when* the file is empty, is a program, or is not what its name says; the same
    /// content stands here already as the same kind; title, note or name are too long; the order
    /// has 500 documents from the same side, the supplier's seats or the house.
    public func attach(
        _ file: ArrivedFile, kind: DocumentKind, title: String?, note: String?,
        from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.words(title, atMost: 200, field: "title")
        findings.words(note, atMost: OrderLimits.note, field: "note")
        findings.words(file.name, atMost: 255, field: "file")
        findings.require(file.size > 0, .missing, field: "file")
        findings.require(file.mediaType != .program, .programNotTaken, field: "file")
        if file.size > 0, file.mediaType != .program {
            findings.require(
                file.mediaType.fits(name: file.name), .notWhatItSays(file.mediaType.name),
                field: "file")
        }
        let same = documents.first {
            !$0.isWithdrawn && $0.document.sha256 == file.sha256 && $0.document.kind == kind
        }
        if let same { findings.note(.sameDocument(same.document.number), field: "file") }
        let held = documents.count { ($0.seat != nil) == (side == .supplier) }
        findings.require(
            held < Self.mostDocuments, .tooMany(limit: Self.mostDocuments),
            field: "file")
        try findings.settle()
        var document = AttachedDocument(
            number: documents.count + 1, kind: kind, name: file.name,
            mediaType: file.mediaType.name, size: file.size, sha256: file.sha256)
        document.title = title.map { Erasable($0) }
        document.note = note.map { Erasable($0) }
        return [.documentAttached(document)]
    }

    /// Says that a document counts no more; what it was stays to be seen.
    ///
    /// *Refuses when* there is none of that number, it was withdrawn already, or no reason is
    /// given.
    public func withdraw(document number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        guard let known = document(number) else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(!known.isWithdrawn, .nothingToChange, field: "document")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.documentWithdrawn(document: number, reason: Erasable(reason))]
    }

    mutating func put(_ document: AttachedDocument, _ stamp: Stamp) {
        papers = documents + [OrderDocument(document, stamp)]
    }

    mutating func withdraw(_ number: Int, _ reason: Erasable, _ stamp: Stamp) {
        guard let at = papers?.firstIndex(where: { $0.document.number == number }) else { return }
        papers?[at].withdrawn = reason
        papers?[at].withdrawnAt = stamp.at
    }
}
