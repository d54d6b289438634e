extension Order {
    public static let mostPhotosAtOnce = 10

    /// Says something of a round's samples, with photos that came along: each is put to the order's
    /// documents by the same turn; one that stands there already is named, not put again.
    ///
    /// *Refuses when* more than ten photos come along; one is no picture, or could not be put to
    /// the order; or the comment could not be made either (`comment`).
    public func comment(
        _ comment: SampleComment, photos: [ArrivedFile], from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        guard !photos.isEmpty else { return try self.comment(comment, from: side) }
        var findings = Findings()
        findings.require(
            photos.count <= Self.mostPhotosAtOnce, .tooMany(limit: Self.mostPhotosAtOnce),
            field: "photos")
        var draft = OrderDraft(self)
        var told = comment
        for photo in photos.prefix(Self.mostPhotosAtOnce) {
            guard photo.mediaType.isPicture else {
                findings.note(.notWhatItSays(photo.mediaType.name), field: "photos")
                continue
            }
            let known = draft.order.documents.first {
                !$0.isWithdrawn && $0.document.sha256 == photo.sha256
            }
            if let known {
                let number = known.document.number
                if !told.documents.contains(number) { told.documents.append(number) }
                continue
            }
            do {
                for change in try draft.order.attach(
                    photo, kind: .photo, title: nil, note: nil, from: side)
                {
                    draft.record(change)
                }
                told.documents.append(draft.order.documents.count)
            } catch {
                for reason in error.reasons { findings.note(reason.obstacle, field: "photos") }
            }
        }
        do {
            for change in try draft.order.comment(told, from: side) { draft.record(change) }
        } catch {
            for reason in error.reasons { findings.note(reason.obstacle, field: reason.field) }
        }
        try findings.settle()
        return draft.changes
    }
}
