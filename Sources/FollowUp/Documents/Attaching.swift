/// Documents of an order: put to it at any time, also after its end; never taken away, only said to
/// count no more.
extension Order {
    /// Of each side: what comes from the supplier's seats takes no room from the buyer.
    public static let mostDocuments = 500
    /// That came by e-mail, which anybody may write: they take no room from either side. The last
    /// of it is left to letters themselves, so that files do not keep them out.
    public static let mostMailed = 500
    static let mostMailedFiles = 400

    /// All that were put to the order, those withdrawn too, by their numbers.
    public var documents: [OrderDocument] { papers ?? [] }

    public func document(_ number: Int) -> OrderDocument? {
        documents.first { $0.document.number == number }
    }

    /// Puts a file to the order.
    ///
    /// *Refuses when* the file is empty; is a program or brings macros, as its content or its
    /// name's ending shows; is not what its name says; the same content stands here already as the
    /// same kind; title, note or name are too long; the order has 500 documents from the same side,
    /// the supplier's seats or the house.
    public func attach(
        _ file: ArrivedFile, kind: DocumentKind, title: String?, note: String?,
        from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        try attach(
            file, kind: kind, title: title, note: note, in: side == .supplier ? .seats : .house)
    }

    func attach(
        _ file: ArrivedFile, kind: DocumentKind, title: String?, note: String?,
        in room: DocumentRoom
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.words(title, atMost: 200, field: "title")
        findings.words(note, atMost: OrderLimits.note, field: "note")
        findings.words(file.name, atMost: 255, field: "file")
        findings.require(file.size > 0, .missing, field: "file")
        findings.require(!file.isProgram, .programNotTaken, field: "file")
        // A letter itself is named by the house.
        if file.size > 0, !file.isProgram, room != .letters {
            findings.require(
                file.mediaType.fits(name: file.name), .notWhatItSays(file.mediaType.name),
                field: "file")
        }
        let same = documents.first {
            !$0.isWithdrawn && $0.document.sha256 == file.sha256 && $0.document.kind == kind
        }
        if let same { findings.note(.sameDocument(same.document.number), field: "file") }
        findings.require(hasRoom(in: room), .tooMany(limit: room.most), field: "file")
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

    func hasRoom(in room: DocumentRoom) -> Bool {
        documents.count { room.holds($0) } < room.most
    }

    /// Those of the numbers that were put to the order by a change or since came by e-mail.
    mutating func markMailed(_ numbers: [Int], since seq: Int) {
        for at in (papers ?? []).indices {
            guard let held = papers?[at], held.seq >= seq, held.seat == nil,
                numbers.contains(held.document.number)
            else { continue }
            papers?[at].mailed = true
        }
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

/// Whose bound a document counts in.
enum DocumentRoom {
    case house, seats
    /// Files of letters, and the letters themselves.
    case mail, letters

    var most: Int {
        switch self {
        case .house, .seats: Order.mostDocuments
        case .mail: Order.mostMailedFiles
        case .letters: Order.mostMailed
        }
    }

    func holds(_ document: OrderDocument) -> Bool {
        switch self {
        case .house: document.seat == nil && document.mailed != true
        case .seats: document.seat != nil
        case .mail, .letters: document.mailed == true
        }
    }
}
