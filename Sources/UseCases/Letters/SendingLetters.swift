import Blobs
import FollowUp
import Logging
import Post
import Record

/// The sender: takes letters that are due, one after the other, and records what came of each. A
/// letter whose outcome was not recorded is sent once more, under the same Message-ID: at least
/// once, and twice only where the process died between.
extension House {
    /// Lets go of what a process of before had taken. Where others may write to the same database,
    /// one of them may have it: then its time runs out by itself.
    public func resumeLetters() async throws {
        guard !engine.isShared else { return }
        var write = Write()
        write.add(Letters.release(now()))
        try await engine.write(write)
    }

    /// Sends what is due; returns how many were tried. Nothing where no mail server is set up.
    @discardableResult
    public func sendLetters(most: Int = 20) async throws -> Int {
        guard let settings = post.settings else { return 0 }
        let now = now()
        let due = try await engine.read { reading in
            try reading.rows(Letters.due(now, most: most)) { Letters.Due($0) }
        }
        var tried = 0
        for letter in due {
            guard try await lease(letter) else { continue }
            tried += 1
            try await send(letter, settings)
        }
        return tried
    }

    private func lease(_ letter: Letters.Due) async throws -> Bool {
        var write = Write()
        let until = now().milliseconds + Letters.leaseMilliseconds
        write.add(Letters.lease(letter, until: until), orMiss: .gone)
        return try await written(write)
    }

    /// False where somebody else was first.
    private func written(_ write: Write) async throws -> Bool {
        do {
            try await engine.write(write)
            return true
        } catch RecordFailure.missed {
            return false
        }
    }

    private func send(_ letter: Letters.Due, _ settings: PostSettings) async throws {
        let file = try await keeper.read(letter.workspace, letter.order)?.file
        if case .supplier(let supplier)? = file {
            return try await send(letter, to: supplier, settings)
        }
        guard case .order(let order)? = file, let held = order.sending(letter.sending),
            held.isUnderWay
        else { return try await close(letter) }
        // It may have waited for days.
        if let trouble = order.whyNotSent(letter.sending) {
            return try await settle(letter, trouble: trouble)
        }
        guard let address = held.sending.address?.text, MailAddress(address) != nil else {
            return try await settle(letter, trouble: .addressErased)
        }
        let paper: PostedLetter.Attachment
        do {
            paper = try await self.paper(of: held.sending, order, letter.workspace)
        } catch let failure as BlobFailure {
            return try await unread(letter, failure)
        }
        let house = try await workspace(letter.workspace)
        var posted = PostedLetter(
            messageID: LetterName.messageID(letter.workspace, letter.id, from: settings.from),
            date: held.at.milliseconds, from: settings.from, to: address,
            subject: held.sending.subject?.text ?? order.number,
            text: held.sending.text?.text ?? order.number)
        posted.fromName = house.name
        posted.toName = held.sending.name?.text
        posted.replyTo = LetterName.replyTo(letter.id, settings)
        posted.attachments = [paper]
        try await record(await PostOffice.send(posted, settings), of: letter)
    }

    private func record(_ outcome: PostOutcome, of letter: Letters.Due) async throws {
        switch outcome {
        case .accepted(let words):
            try await settle(letter, trouble: nil, code: nil, words: words)
        case .refused(let code, let words):
            let status = LetterTrouble.status(in: words)
            let trouble = LetterTrouble(reply: code, status: status)
            try await settle(letter, trouble: trouble, code: status ?? "\(code)", words: words)
        case .later(let why, let words):
            let trouble = LetterTrouble(why)
            log.notice("a letter waits", metadata: ["why": "\(trouble)"])
            guard try await putBack(letter, trouble) else {
                return try await settle(letter, trouble: .gaveUp, code: nil, words: words)
            }
        }
    }

    /// False where it was tried long enough.
    func putBack(_ letter: Letters.Due, _ trouble: LetterTrouble) async throws -> Bool {
        guard let next = letter.nextTry(after: now().milliseconds) else { return false }
        var write = Write()
        write.add(Letters.putBack(letter, until: next, trouble))
        try await engine.write(write)
        return true
    }

    /// A paper that is gone or another one ends the letter; a disk that does not answer is asked
    /// again.
    private func unread(_ letter: Letters.Due, _ failure: BlobFailure) async throws {
        guard failure != .missing, failure != .damaged else {
            return try await settle(letter, trouble: .paperMissing)
        }
        log.error("a paper was not read", metadata: ["why": "\(failure)"])
        guard try await !putBack(letter, .paperNotRead) else { return }
        try await settle(letter, trouble: .gaveUp)
    }

    private func paper(
        of sending: OrderSending, _ order: Order, _ workspace: FileID
    ) async throws -> PostedLetter.Attachment {
        guard let digest = sending.sha256.flatMap({ BlobDigest(hex: $0) }) else {
            throw BlobFailure.missing
        }
        let reader = try blobs.folder.open(digest, in: "\(workspace)")
        guard reader.size <= PostedLetter.mostBytes else { throw BlobFailure.damaged }
        var bytes: [UInt8] = []
        try await reader.send(0..<reader.size) { bytes += $0 }
        let name = sending.document.flatMap { order.document($0)?.document.name.text }
        return PostedLetter.Attachment(
            name: name ?? "\(order.number).pdf", mediaType: "application/pdf", bytes: bytes)
    }

    /// Nothing is to be told of it any more.
    func close(_ letter: Letters.Due) async throws {
        var write = Write()
        write.add(Letters.settle(letter.id, in: letter.workspace, as: "settled"))
        try await engine.write(write)
    }

    /// Records the outcome in the order's journal, by the clock, and closes the row with it.
    private func settle(
        _ letter: Letters.Due, trouble: LetterTrouble?, code: String? = nil, words: String? = nil
    ) async throws {
        let answer = LetterAnswer(
            sending: letter.sending, trouble: trouble, code: code,
            words: words.map { String($0.prefix(500)) })
        let scene = try await laid(letter.workspace, order: letter.order).scene
        let envelope = Caller.clock(letter.workspace).envelope([.clock])
        try await keeper.turn(
            letter.workspace, files: [letter.order], context: scene.context
        ) { turn in
            let changes = try turn.order(letter.order).letterAnswered(answer)
            try turn.record(changes, order: letter.order, by: envelope)
            turn.also(Letters.settle(letter.id, in: letter.workspace, as: "settled"))
        }
    }
}

extension LetterTrouble {
    init(_ trouble: PostTrouble) {
        self =
            switch trouble {
            case .notReached: .notReached
            case .notEncrypted: .notEncrypted
            case .signInRefused: .signInRefused
            case .notNow, .broken: .notNow
            case .cutOff: .cutOff
            }
    }
}
