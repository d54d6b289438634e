import FollowUp
import Foundation
import Jobs
import Post
import Record
import Synchronization

/// How many letters came in, and where they went.
public struct FetchedLetters: Codable, Sendable, Equatable {
    /// Put to their orders.
    public var filed = 0
    /// Told that a letter of ours did not arrive.
    public var returned = 0
    /// Seen before, or of no matter: a delay, a note that it arrived.
    public var noted = 0
    /// Kept, for they fit no order.
    public var unassigned = 0
}

/// Looks into the mailbox: each letter is fetched, taken apart by the worker, put to its order or
/// kept as one that fits none, and only then counted as seen. Nothing in the mailbox is changed.
extension House {
    @discardableResult
    public func fetchLetters(most: Int = 100) async throws -> FetchedLetters {
        var fetched = FetchedLetters()
        guard let settings = post.settings, let mailbox = Mailbox(settings),
            let slug = settings.workspace, let workspace = try await workspace(slug: slug)
        else { return fetched }
        // One look at a time in this process.
        guard inFlight.withLock({ $0.insert("mailbox").inserted }) else { return fetched }
        defer { inFlight.withLock { _ = $0.remove("mailbox") } }
        guard let seen = try await seen(of: mailbox) else { return fetched }
        for number in try await mailbox.letters(after: seen).prefix(most) {
            let arrival = try await arrival(number, mailbox)
            try await admit(arrival, in: workspace, &fetched)
            var write = Write()
            write.add(Arrivals.seen(number, of: mailbox.name))
            try await engine.write(write)
        }
        return fetched
    }

    /// How far it was read. A mailbox met for the first time begins with what comes from now on;
    /// one whose numbers were given anew is read again, and what was here is known by its hash.
    private func seen(of mailbox: Mailbox) async throws -> Int? {
        let standing = try await mailbox.standing()
        let known = try await mailboxSeen(mailbox.name)
        if let known, known.validity == standing.validity { return known.seen }
        let seen = known == nil ? standing.next - 1 : 0
        var write = Write()
        write.add(Arrivals.begin(mailbox.name, validity: standing.validity, seen: seen))
        try await engine.write(write)
        return seen
    }

    /// A letter fetched and taken apart, as far as it can be.
    private func arrival(_ number: Int, _ mailbox: Mailbox) async throws -> Arrival {
        let size = try await mailbox.size(of: number)
        let isWhole = size <= Mailbox.mostBytes
        let bytes = try await isWhole ? mailbox.letter(number) : mailbox.head(of: number)
        var arrival = Arrival(bytes: bytes, size: size, isWhole: isWhole)
        try await workbench.read(&arrival)
        return arrival
    }

    /// Takes a letter in. One for which its workspace has no room is told without its files and
    /// stays in the mailbox: it does not keep those behind it, of others, from being read.
    /// A disk that is full or broken is everybody's, and the letter waits.
    func admit(
        _ arrival: Arrival, in workspace: FileID, _ fetched: inout FetchedLetters
    ) async throws {
        do {
            do {
                try await take(arrival, in: workspace, &fetched)
            } catch let refusal as Refusal {
                guard let why = refusal.lackOfRoom, arrival.unkept == nil else { throw refusal }
                try await take(arrival.without(why), in: workspace, &fetched)
            }
        } catch RecordFailure.missed(.gone) {
            // Another process took it at the same time.
            fetched.noted += 1
        }
    }

    private func take(
        _ arrival: Arrival, in workspace: FileID, _ fetched: inout FetchedLetters
    ) async throws {
        let named = try await sending(named: arrival.letter.names)
        let place = named?.workspace ?? workspace
        guard try await !hasArrived(arrival.digest, in: place) else {
            fetched.noted += 1
            return
        }
        guard let named else {
            try await keep(arrival, in: place)
            fetched.unassigned += 1
            return
        }
        let about = try await keeper.read(named.workspace, named.order)?.file
        if case .supplier? = about, arrival.letter.report == nil {
            // An answer to a notice fits no order: a person reads it.
            try await keep(arrival, in: place)
            fetched.unassigned += 1
        } else if let report = arrival.letter.report {
            let isBack = try await note(report, arrival, named, about)
            fetched.returned += isBack ? 1 : 0
            fetched.noted += isBack ? 0 : 1
        } else {
            try await file(arrival, to: named.order, sending: named.sending, in: named.workspace)
            fetched.filed += 1
        }
    }

    /// Records that a letter came back; a delay or an arrival is only noted as seen.
    private func note(
        _ report: ReadLetter.Report, _ arrival: Arrival, _ named: NamedSending,
        _ about: AnyFile?
    ) async throws -> Bool {
        let status = report.status ?? ""
        let isBack = report.action == "failed"
        if case .supplier? = about {
            let notice = AccountNotice(sending: named.sending)
            try await onNotice(named.workspace, named.order) { turn, supplier in
                turn.also(arrival.noted(named, at: turn.now), orMiss: .gone)
                guard isBack else { return [] }
                let trouble = LetterTrouble(status: status) ?? .refused
                return supplier.cameBack(notice, trouble: trouble)
            }
            return isBack
        }
        let answer = LetterAnswer(
            sending: named.sending, trouble: LetterTrouble(status: status) ?? .refused,
            code: report.status, words: report.words)
        let scene = try await laid(named.workspace, order: named.order).scene
        let envelope = Caller.clock(named.workspace).envelope([.clock])
        try await keeper.turn(
            named.workspace, files: [named.order], context: scene.context
        ) { turn in
            turn.also(arrival.noted(named, at: turn.now), orMiss: .gone)
            guard isBack else { return }
            let changes = try turn.order(named.order).letterCameBack(answer)
            try turn.record(changes, order: named.order, by: envelope)
            turn.also(Letters.settle(named.letter, in: named.workspace, as: "settled"))
        }
        return isBack
    }

    /// Puts a letter and what came with it to an order.
    func file(
        _ arrival: Arrival, to order: FileID, sending: Int?, in workspace: FileID,
        by caller: Caller? = nil, also row: SQL? = nil
    ) async throws {
        let caller = caller ?? .postman(workspace)
        let uploads = try arrival.uploads(at: blobs, caller, now())
        defer { uploads.all.forEach { blobs.forget($0) } }
        var letter = arrival.told
        letter.sending = sending
        letter.files = uploads.files
        letter.original = uploads.original
        let envelope = caller.envelope(caller.roles).telling(
            for: .supplier, source: Source(kind: .email, words: arrival.letter.fromAddress))
        let (_, seen, scene) = try await laid(workspace, order: order)
        // What the order will not take is not kept first.
        let contents = seen.contents(takenOf: letter)
        letter.leave(allBut: contents, as: seen)
        let told = letter
        try await keeping(uploads.kept(contents), caller) { rows in
            try await keeper.turn(workspace, files: [order], context: scene.context) { turn in
                rows(&turn)
                let changes = try turn.order(order).receive(told)
                try turn.record(changes, order: order, by: envelope)
                turn.also(
                    row
                        ?? Arrivals.row(
                            .new(at: turn.now), arrival.digest, size: arrival.size, .filed,
                            order: order, in: workspace, at: turn.now),
                    orMiss: .gone)
            }
        }
    }

    /// Keeps a letter that fits no order, for somebody to say where it belongs.
    private func keep(_ arrival: Arrival, in workspace: FileID) async throws {
        let caller = Caller.postman(workspace)
        let isKept = arrival.isWhole && arrival.unkept == nil
        let original = try isKept ? arrival.upload(at: blobs, caller, now()) : nil
        defer { original.map { blobs.forget($0) } }
        let letter = arrival.letter
        try await keeping([original].compactMap { $0 }, caller) { rows in
            try await keeper.turn(
                workspace, files: [], context: RowContext(official: .china)
            ) { turn in
                rows(&turn)
                turn.also(
                    Arrivals.row(
                        .new(at: turn.now), arrival.digest, size: arrival.size, .unassigned,
                        sender: letter.fromAddress.map { String($0.prefix(254)) },
                        subject: String(Tidy.line(letter.subject).prefix(500)),
                        why: arrival.trouble ?? .noOrder, in: workspace, at: turn.now),
                    orMiss: .gone)
            }
        }
    }
}

extension Refusal {
    /// What a letter lacks room in; nil where that is not why it was refused.
    fileprivate var lackOfRoom: ReceivingTrouble? {
        for reason in reasons {
            if case .spaceUsedUp = reason.obstacle { return .noSpace }
            if case .fileTooLarge = reason.obstacle { return .tooLarge }
        }
        return nil
    }
}

extension Arrival {
    fileprivate func noted(_ named: NamedSending, at now: Instant) -> SQL {
        Arrivals.row(
            .new(at: now), digest, size: size, .noted, order: named.order, in: named.workspace,
            at: now)
    }
}
