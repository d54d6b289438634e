import FollowUp
import Record

/// A signed-in session: the secret goes into the cookie, once.
public struct Session: Sendable {
    public let secret: Secret
    public let caller: Caller
}

extension House {
    /// Half an hour without a request ends a session, and so do twelve hours of it.
    static let idleMilliseconds: Int64 = 30 * 60_000
    public static let sessionMilliseconds: Int64 = 12 * 3_600_000
    static let leastPassword = 12
    static let mostPassword = 256

    /// Signs a person in. An unknown e-mail costs the same time and gives the same words as a wrong
    /// password; ten wrong ones within an hour close the account's door to the place they came
    /// from, to new tries, not to open sessions. `place` is a network address, as far as the door
    /// knows.
    public func signIn(
        email: String, password: String, device: String, from place: String? = nil
    ) async throws -> Session {
        let email = email.lowercased()
        guard password.utf8.count <= Self.mostPassword, email.utf8.count <= 254 else {
            throw Refusal(.wrongEmailOrPassword)
        }
        switch tries.take(email, from: place ?? "", now: now().milliseconds) {
        case .refused(let wait): throw Refusal(.tooManyTries(seconds: Int(wait / 1_000) + 1))
        case .taken(let pause):
            if pause > 0 { try await Task.sleep(for: .milliseconds(pause)) }
        }
        let found = try await engine.read { reading in
            try reading.first("SELECT id, password FROM account WHERE email = \(email)") {
                ($0.id(0), $0.optionalText(1))
            }
        }
        let right = await hasher.verify(password, against: found?.1 ?? Self.decoy)
        guard let found, found.1 != nil, right else { throw Refusal(.wrongEmailOrPassword) }
        tries.forgive(email, from: place ?? "")
        return try await openSession(account: found.0, device: device)
    }

    /// A hash no password has, verified where there is none.
    private static let decoy =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA"
        + "$J4moa2MM0/6uf3HbY2Tf5Fux8JIBTwIhmhxGRbsY14s"

    func openSession(account: FileID, device: String) async throws -> Session {
        let epoch = callers.epoch
        guard let workspace = try await firstWorkplace(of: account, device: device),
            var caller = try await caller(workspace, account, door: .page, device: device)
        else { throw Refusal(.wrongEmailOrPassword) }
        caller.offers = try await offers(to: account).count
        let secret = Secret()
        let now = now()
        caller.signedInAt = now
        var write = Write()
        write.add(
            """
            INSERT INTO session (id, account, workspace, made_at, used_at, device) VALUES
            (\(Secret.digest(of: secret.text)), \(account), \(workspace), \(now), \(now),
            \(String(device.prefix(200))))
            """)
        if try await !writes(write) {
            // Who comes to read signs in all the same, in memory and for an hour.
            let digest = Secret.digest(of: secret.text)
            callers.keep(
                digest, caller, readIn: epoch, until: now.milliseconds + 3_600_000)
        }
        return Session(secret: secret, caller: caller)
    }

    /// Writes; false while nothing can be written and reading goes on.
    func writes(_ write: Write) async throws -> Bool {
        do {
            try await engine.write(write)
            return true
        } catch {
            guard error.leavesReading else { throw error }
            return false
        }
    }

    /// The person as the workspace's file has them now; nil where they are no active member.
    func caller(
        _ workspace: FileID, _ person: FileID, door: Door, device: String?
    ) async throws -> Caller? {
        guard case .workspace(let house)? = try await keeper.read(workspace, workspace)?.file,
            let member = house.member(person), member.active
        else { return nil }
        var caller = Caller(
            workspace: workspace, person: person, name: member.name.text ?? "",
            roles: Set(member.roles), door: door, device: device, language: member.language)
        caller.columns = member.columns
        return caller
    }

    /// Who holds a session's secret; nil where it is unknown, idle for too long or too old.
    public func caller(session secret: String) async throws -> Caller? {
        let digest = Secret.digest(of: secret)
        let now = now()
        if let caller = callers.find(digest, now: now) { return caller }
        let epoch = callers.epoch
        let row = try await engine.read { reading in
            try reading.first(
                """
                SELECT account, workspace, made_at, used_at, device FROM session
                WHERE id = \(digest)
                """
            ) { ($0.id(0), $0.id(1), Int64($0.int(2)), Int64($0.int(3)), $0.text(4)) }
        }
        guard let row, now.milliseconds - row.3 < Self.idleMilliseconds,
            now.milliseconds - row.2 < Self.sessionMilliseconds,
            var caller = try await caller(row.1, row.0, door: .page, device: row.4)
        else { return nil }
        caller.elsewhere = try await workplaces(of: caller)
        caller.offers = try await offers(to: caller.person).count
        caller.signedInAt = Instant(milliseconds: row.2)
        if now.milliseconds - row.3 > 60_000 {
            var write = Write()
            write.add("UPDATE session SET used_at = \(now) WHERE id = \(digest)")
            _ = try await writes(write)
        }
        callers.keep(
            digest, caller, readIn: epoch, until: now.milliseconds + cacheMilliseconds)
        return caller
    }

    /// Who holds an API token.
    public func caller(token secret: String) async throws -> Caller? {
        let digest = Secret.digest(of: secret)
        let now = now()
        if let caller = callers.find(digest, now: now) { return caller }
        let epoch = callers.epoch
        let row = try await engine.read { reading in
            try reading.first("SELECT account, workspace, name FROM token WHERE id = \(digest)") {
                ($0.id(0), $0.id(1), $0.text(2))
            }
        }
        guard let row, let caller = try await caller(row.1, row.0, door: .api, device: row.2)
        else { return nil }
        callers.keep(
            digest, caller, readIn: epoch, until: now.milliseconds + cacheMilliseconds)
        return caller
    }

    /// What another node ended is seen within a second.
    private var cacheMilliseconds: Int64 { engine.isShared ? 1_000 : 60_000 }

    public func signOut(session secret: String) async throws {
        var write = Write()
        write.add("DELETE FROM session WHERE id = \(Secret.digest(of: secret))")
        // Also where nobody knows whether it was written.
        defer { callers.forgetAll() }
        try await engine.write(write)
    }
}
