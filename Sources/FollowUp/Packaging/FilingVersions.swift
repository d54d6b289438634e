extension Order {
    public static let mostVersions = 300

    /// Files a document of the order as the next version of its subject.
    ///
    /// *Refuses when* the order was cancelled; the document is unknown or withdrawn; the same
    /// content is a version of the subject that counts; the label or the note is too long; the
    /// order has 300.
    public func file(
        _ subject: FileSubject, document number: Int, label: String?, note: String?
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.words(label, atMost: 40, field: "label")
        findings.words(note, atMost: OrderLimits.note, field: "note")
        findings.require(
            versions.count < Self.mostVersions, .tooMany(limit: Self.mostVersions))
        let held = document(number)
        findings.require(
            held?.isWithdrawn == false, .unknownDocument(number), field: "document")
        let sha256 = held?.document.sha256 ?? ""
        let known = versions.filter { $0.file.subject == subject }
        if let same = known.first(where: { $0.counts && $0.file.sha256 == sha256 }) {
            findings.note(.sameDocument(same.file.document), field: "document")
        }
        try findings.settle()
        return [
            .version(
                .filed(
                    FileVersion(
                        number: versions.count + 1, subject: subject, version: known.count + 1,
                        document: number, sha256: sha256, label: label, note: note)))
        ]
    }

    /// A side accepts a version; the buyer's acceptance puts it in force and replaces those before.
    ///
    /// *Refuses when* there is none of that number; it was taken back, replaced by a later one, or
    /// accepted by that side already; its document counts no more.
    public func accept(version number: Int, by side: Party) throws(Refusal) -> [OrderChange] {
        guard let held = versions.first(where: { $0.file.number == number }) else {
            throw Refusal(.notFound)
        }
        var findings = Findings()
        let standing = standing(of: held)
        findings.require(
            standing == .filed || standing == .inForce, .versionOver(held.file.version))
        findings.require(!held.isAccepted(by: side), .nothingToChange)
        findings.require(
            document(held.file.document)?.isWithdrawn == false,
            .unknownDocument(held.file.document))
        try findings.settle()
        return [.version(.accepted(file: number, side: side))]
    }

    /// Says that a version counts no more.
    ///
    /// *Refuses when* there is none of that number, it was taken back already, or no reason is
    /// given.
    public func withdraw(version number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        guard let held = versions.first(where: { $0.file.number == number }) else {
            throw Refusal(.notFound)
        }
        var findings = Findings()
        findings.require(held.counts, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.version(.withdrawn(file: number, reason: Erasable(reason)))]
    }
}
