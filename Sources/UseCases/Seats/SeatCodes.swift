import FollowUp
import Record

/// Makes a second code for a seat, to be read out by telephone: six digits, good for fifteen
/// minutes, one use and five tries (D10).
public struct MakeSeatCode: UseCase {
    public static let name = "makeSeatCode"
    public static let allowed = Set<Role>.keepers.subtracting([.operator])
    public static let example = MakeSeatCode()

    @Path public var supplier: FileID
    @Path public var contact: Int

    public init(supplier: FileID = .unset, contact: Int = .unset) {
        self.supplier = supplier
        self.contact = contact
    }

    public func run(_ house: House, _ caller: Caller) async throws -> MadeCode {
        var generator = SystemRandomNumberGenerator()
        let number = String(Int.random(in: 0..<1_000_000, using: &generator))
        let digits = String(repeating: "0", count: 6 - number.count) + number
        _ = try await house.supplier(caller.workspace, supplier)
        let workspace = caller.workspace
        let official = try await house.workspace(workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        let kept = SeatCode.digest(digits, workspace, supplier, contact)
        var made = try await house.keeper.turn(
            workspace, files: [supplier], context: RowContext(official: official)
        ) { turn in
            let now = turn.moment(of: supplier)
            let changes = try turn.supplier(supplier).makeCode(seat: contact, at: now)
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            let until = now.adding(milliseconds: Int64(Supplier.codeMinutes) * 60_000)
            turn.also(
                """
                INSERT INTO seat_code (workspace, supplier, seat, id, expires_at, tries) VALUES
                (\(workspace), \(supplier), \(contact), \(kept), \(until), 0)
                ON CONFLICT (workspace, supplier, seat) DO UPDATE SET id = excluded.id,
                expires_at = excluded.expires_at, tries = 0
                """)
            let made = MadeCode(
                id: supplier, seq: turn.seq(supplier), contact: contact, until: until)
            Answering.keep(&turn, made)
            return made
        }
        made.code = digits
        return made
    }
}

/// A second code that was typed in.
enum SeatCode {
    static func digest(
        _ digits: String, _ workspace: FileID, _ supplier: FileID, _ seat: Int
    ) -> [UInt8] {
        Secret.digest(of: "\(workspace) \(supplier) \(seat) \(digits)")
    }
}

extension House {
    /// Whether the code of the caller's seat was typed. A try counts before it is looked at, so
    /// that no crowd of tries at once gets further; the turn that rests on it uses it up.
    func check(code told: String?, of seat: SeatPlace, _ workspace: FileID) async throws -> [UInt8]
    {
        let digits = (told ?? "").filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { throw Refusal(.missing, field: "secondCode") }
        let now = now()
        var write = Write()
        write.add(
            """
            UPDATE seat_code SET tries = tries + 1 WHERE workspace = \(workspace)
            AND supplier = \(seat.supplier) AND seat = \(seat.at.seat)
            AND tries < \(Supplier.codeTries) AND expires_at > \(now)
            """, orMiss: .gone)
        try await counting(write)
        let kept = try await engine.read { reading in
            try reading.first(
                """
                SELECT id FROM seat_code WHERE workspace = \(workspace)
                AND supplier = \(seat.supplier) AND seat = \(seat.at.seat)
                """
            ) { $0.bytes(0) }
        }
        let typed = SeatCode.digest(digits, workspace, seat.supplier, seat.at.seat)
        guard kept == typed else { throw Refusal(.wrongCode, field: "secondCode") }
        return typed
    }

    private func counting(_ write: Write) async throws {
        do {
            try await engine.write(write)
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.wrongCode, field: "secondCode")
        }
    }

    /// Takes the turn of the caller's supplier with a code that is used up by it.
    func onSeats(
        _ caller: Caller, _ seat: SeatPlace, spending code: [UInt8],
        _ decide: (Supplier, Instant) throws -> [SupplierChange]
    ) async throws -> Recorded {
        do {
            return try await onSeats(
                caller.workspace, seat.supplier, by: caller.envelope(.seats)
            ) { turn, supplier, now in
                turn.also(
                    """
                    DELETE FROM seat_code WHERE workspace = \(turn.workspace)
                    AND supplier = \(seat.supplier) AND seat = \(seat.at.seat) AND id = \(code)
                    """, orMiss: .gone)
                return try decide(supplier, now)
            }
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.wrongCode, field: "secondCode")
        }
    }
}
