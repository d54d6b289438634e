import FollowUp
import Post
import Record
import Words

/// Letters that tell contacts known before of a proposed account. They go by the same sender as
/// orders; what came of each is recorded in the supplier's file.
extension House {
    func send(
        _ letter: Letters.Due, to supplier: Supplier, _ settings: PostSettings
    ) async throws {
        let notice = AccountNotice(sending: letter.sending)
        guard supplier.isOpen(notice), let contact = supplier.contact(notice.contact) else {
            return try await close(letter)
        }
        guard let address = contact.mailAddress else {
            return try await settle(letter, notice, trouble: .addressErased)
        }
        let house = try await workspace(letter.workspace)
        let sentences = Words.of(Language(rawValue: contact.language) ?? .english).accounts
        let names = (supplier.name, supplier.chineseName)
        var posted = PostedLetter(
            messageID: LetterName.messageID(letter.workspace, letter.id, from: settings.from),
            date: letter.at, from: settings.from, to: "\(address)",
            subject: sentences.noticeSubject(from: house.name, of: names),
            text: sentences.notice(to: contact.name.text, from: house.name, of: names))
        posted.fromName = house.name
        posted.toName = contact.name.text
        posted.replyTo = LetterName.replyTo(letter.id, settings)
        switch await PostOffice.send(posted, settings) {
        case .accepted: try await settle(letter, notice, trouble: nil)
        case .refused(let code, let words):
            let status = LetterTrouble.status(in: words)
            let trouble = LetterTrouble(reply: code, status: status)
            try await settle(letter, notice, trouble: trouble)
        case .later(let why, _):
            guard try await !putBack(letter, LetterTrouble(why)) else { return }
            try await settle(letter, notice, trouble: .gaveUp)
        }
    }

    private func settle(
        _ letter: Letters.Due, _ notice: AccountNotice, trouble: LetterTrouble?
    ) async throws {
        try await onNotice(letter.workspace, letter.order) { turn, supplier in
            turn.also(Letters.settle(letter.id, in: letter.workspace, as: "settled"))
            return supplier.answered(notice, trouble: trouble)
        }
    }

    /// Takes the supplier's turn as the clock.
    func onNotice(
        _ workspace: FileID, _ id: FileID,
        _ decide: (inout Turn, Supplier) throws -> [SupplierChange]
    ) async throws {
        let official = try await self.workspace(workspace).calendar
        let envelope = Caller.clock(workspace).envelope([.clock])
        try await keeper.turn(
            workspace, files: [id], context: RowContext(official: official)
        ) { turn in
            let changes = try decide(&turn, turn.supplier(id))
            try turn.record(changes.map { .supplier($0) }, in: id, by: envelope)
        }
    }
}

extension Turn {
    /// Has letters wait for the contacts who are to hear of an account just proposed.
    mutating func queueNotices(of changes: [SupplierChange], in supplier: FileID) throws {
        for case .account(.proposed(let proposal)) in changes {
            for notice in try self.supplier(supplier).notices(of: proposal) {
                also(
                    Letters.queue(
                        .new(at: now), of: supplier, sending: notice.sending, in: workspace,
                        at: now))
            }
        }
    }
}
