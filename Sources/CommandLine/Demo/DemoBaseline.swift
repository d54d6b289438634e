import FollowUp
import UseCases

extension Demonstration {
    /// One order with samples, marks and a baseline that both sides acknowledged, one whose
    /// baseline waits for the supplier.
    func baselines(_ caller: Caller, _ today: Day) async throws {
        guard let agreed = try await found("PO-2310", caller),
            let waiting = try await found("PO-2312", caller)
        else { return }
        try await samples(of: agreed, caller, today)
        try await specification(of: agreed, caller, today)
        try await marks(of: agreed, caller)
        clock.stand(on: today.adding(days: -9))
        try await propose(agreed, today, caller)
        _ = try await house.perform(AcknowledgeBaseline(order: agreed, number: 1), caller)
        var copy = AcknowledgeBaseline(order: agreed, number: 1)
        copy.onBehalfOf = .supplier
        copy.document = try await put(
            "Baseline 1, stamped 盖章\n", "baseline-1-stamped.txt", .correspondence, agreed, caller)
        copy.sourceKind = .chat
        copy.sourceWords = "WeChat, Lin Mei 林梅"
        _ = try await house.perform(copy, caller)

        clock.stand(on: today.adding(days: -6))
        var round = RequestSample(order: waiting, kind: .preProduction)
        round.pieces = 2
        round.wanted = today.adding(days: 4)
        _ = try await house.perform(round, caller)
        clock.stand(on: today.adding(days: -2))
        try await propose(waiting, today, caller)
        _ = try await house.perform(AcknowledgeBaseline(order: waiting, number: 1), caller)
    }

    private func found(_ number: String, _ caller: Caller) async throws -> FileID? {
        try await house.ask(AskBoard(search: number), caller).items.first?.order
    }

    private func samples(of order: FileID, _ caller: Caller, _ today: Day) async throws {
        let steps = [(SampleKind.approvalSample, -27, false), (.preProduction, -18, true)]
        for (at, (kind, offset, isGood)) in steps.enumerated() {
            clock.stand(on: today.adding(days: offset))
            var asked = RequestSample(order: order, kind: kind)
            asked.pieces = 2
            asked.wanted = today.adding(days: offset + 4)
            _ = try await house.perform(asked, caller)
            clock.stand(on: today.adding(days: offset + 2))
            var sent = SendSample(order: order, number: at + 1)
            sent.courier = "SF Express 顺丰"
            sent.tracking = "SF10293847\(56 + at)"
            sent.pieces = 2
            sent.onBehalfOf = .supplier
            sent.sourceKind = .chat
            _ = try await house.perform(sent, caller)
            clock.stand(on: today.adding(days: offset + 4))
            _ = try await house.perform(ReceiveSample(order: order, number: at + 1), caller)
            _ = try await house.perform(
                CommentSample(
                    order: order, number: at + 1,
                    text: isGood
                        ? "The hem is straight now, the colours are right."
                        : "The hem is uneven, the red is too dark."), caller)
            if isGood {
                var approved = ApproveSample(order: order, number: at + 1)
                approved.deviations = "The hem may be up to 3 mm off."
                approved.seal = "NL-0042"
                approved.kept = "Sample room, shelf 3; a second piece at Minhou"
                _ = try await house.perform(approved, caller)
            } else {
                _ = try await house.perform(
                    RejectSample(
                        order: order, number: at + 1, reason: "The hem is uneven."), caller)
            }
        }
    }

    private func specification(of order: FileID, _ caller: Caller, _ today: Day) async throws {
        clock.stand(on: today.adding(days: -12))
        let files: [(FileSubject, DocumentKind, String)] = [
            (.specification, .specification, "Specification 1.2\nCotton throw, 130 × 170 cm\n"),
            (.artwork, .artwork, "Carton artwork 3\nFive colours\n"),
        ]
        for (at, (subject, kind, text)) in files.enumerated() {
            let document = try await put(text, "\(subject.rawValue).txt", kind, order, caller)
            _ = try await house.perform(
                AddVersion(
                    order: order, subject: subject, document: document,
                    label: at == 0 ? "1.2" : "3"), caller)
            _ = try await house.perform(AcceptVersion(order: order, number: at + 1), caller)
        }
    }

    private func marks(of order: FileID, _ caller: Caller) async throws {
        var packed = TellPackaging(order: order, number: 1, outerPieces: 20)
        packed.colour = "assorted"
        packed.innerPieces = 5
        packed.innerLength = "36"
        packed.innerWidth = "28"
        packed.innerHeight = "22"
        packed.outerLength = "58"
        packed.outerWidth = "38"
        packed.outerHeight = "46"
        packed.outerGross = "17.2"
        packed.outerNet = "15.6"
        packed.pieceCode = "4006381333931"
        packed.outerCode = "14006381333938"
        _ = try await house.perform(packed, caller)
        var marks = TellMarks(order: order)
        marks.mainMark =
            "NORTHLIGHT HOME\n{order}\nLE HAVRE\nC/NO. {carton}/{cartons}\n{origin}"
        marks.origin = "CN"
        _ = try await house.perform(marks, caller)
    }

    func propose(_ order: FileID, _ today: Day, _ caller: Caller) async throws {
        var act = ProposeBaseline(order: order)
        act.leadTimeDays = 35
        act.leadTimeUnit = .calendarDays
        act.leadTimeFrom = .received
        act.inspection = today.adding(days: 21)
        act.handover = "The supplier hands the cleared goods to our forwarder at the port."
        act.reason = "As agreed by telephone."
        _ = try await house.perform(act, caller)
    }

    /// Puts a text to the order; gives the document's number.
    func put(
        _ text: String, _ name: String, _ kind: DocumentKind, _ order: FileID, _ caller: Caller
    ) async throws -> Int {
        let upload = try house.blobs.begin(caller, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(Array(text.utf8)[...])
        _ = try await house.perform(
            AttachDocument(order: order, upload: upload.id, kind: kind, name: name), caller)
        return try await house.ask(AskDocuments(order: order), caller).items.count
    }
}
