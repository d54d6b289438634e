import FollowUp
import Record

/// A signed-in session: the secret goes into the cookie, once.
public struct Session: Sendable {
    public let secret: Secret
    public let caller: Caller
}

extension House {
    static let idleMilliseconds: Int64 = 12 * 3_600_000
    static let sessionMilliseconds: Int64 = 14 * 24 * 3_600_000
    static let triesPerHour = 10
    /// From one place, whatever the accounts: an office behind one address signs in together.
    static let triesPerHourFromOnePlace = 100
    static let triesWindow: Int64 = 3_600_000
    static let leastPassword = 12
    static let mostPassword = 256

    /// Signs a person in. An unknown address costs the same time and gives the same words as a
    /// wrong password; ten wrong ones within an hour close the account's door for a while to new
    /// tries, not its open sessions. A hundred from one place close it to that place.
    /// `place` is where the person comes from, as far as the door knows: a network address.
    public func signIn(
        email: String, password: String, device: String, from place: String? = nil
    ) async throws -> Session {
        let address = email.lowercased()
        guard password.utf8.count <= Self.mostPassword, address.utf8.count <= 254 else {
            throw Refusal(.wrongEmailOrPassword)
        }
        let found = try await engine.read { reading in
            try reading.first(
                """
                SELECT id, password, failures, failed_at FROM account WHERE email = \(address)
                """
            ) { ($0.id(0), $0.optionalText(1), $0.int(2), $0.int(3)) }
        }
        let now = now()
        if let wait = wait(from: place, now)
            ?? wait(found.map { ($0.2, Int64($0.3)) }, address, now)
        {
            throw Refusal(.tooManyTries(seconds: Int(wait / 1_000) + 1))
        }
        let right = await hasher.verify(password, against: found?.1 ?? Self.decoy)
        guard let found, found.1 != nil, right else {
            if let place {
                places.count(place, now: now.milliseconds, window: Self.triesWindow)
            }
            if let found {
                try await countFailure(found.0, since: Int64(found.3), now)
            } else {
                strangers.count(address, now: now.milliseconds, window: Self.triesWindow)
            }
            throw Refusal(.wrongEmailOrPassword)
        }
        return try await openSession(account: found.0, device: device)
    }

    private func wait(from place: String?, _ now: Instant) -> Int64? {
        place.flatMap {
            places.wait(
                $0, now: now.milliseconds, window: Self.triesWindow,
                allowed: Self.triesPerHourFromOnePlace)
        }
    }

    /// How many milliseconds an address has to wait after too many wrong passwords; the same for
    /// one that has no account.
    private func wait(
        _ failed: (count: Int, since: Int64)?, _ address: String, _ now: Instant
    ) -> Int64? {
        guard let failed else {
            return strangers.wait(
                address, now: now.milliseconds, window: Self.triesWindow,
                allowed: Self.triesPerHour)
        }
        let wait = Self.triesWindow - (now.milliseconds - failed.since)
        return failed.count >= Self.triesPerHour && wait > 0 ? wait : nil
    }

    /// A hash no password has, verified where there is none.
    private static let decoy =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA"
        + "$J4moa2MM0/6uf3HbY2Tf5Fux8JIBTwIhmhxGRbsY14s"

    private func countFailure(_ account: FileID, since: Int64, _ now: Instant) async throws {
        var write = Write()
        if now.milliseconds - since > Self.triesWindow {
            write.add(
                "UPDATE account SET failures = 1, failed_at = \(now) WHERE id = \(account)")
        } else {
            write.add("UPDATE account SET failures = failures + 1 WHERE id = \(account)")
        }
        try await engine.write(write)
    }

    func openSession(account: FileID, device: String) async throws -> Session {
        guard let workspace = try await workspaces(of: account).first,
            let caller = try await caller(workspace, account, door: .page, device: device)
        else { throw Refusal(.wrongEmailOrPassword) }
        let secret = Secret()
        let now = now()
        var write = Write()
        write.add("UPDATE account SET failures = 0 WHERE id = \(account)")
        write.add(
            """
            INSERT INTO session (id, account, workspace, made_at, used_at, device) VALUES
            (\(Secret.digest(of: secret.text)), \(account), \(workspace), \(now), \(now),
            \(String(device.prefix(200))))
            """)
        try await engine.write(write)
        return Session(secret: secret, caller: caller)
    }

    /// The person as the workspace's file has them now; nil where they are no active member.
    func caller(
        _ workspace: FileID, _ person: FileID, door: Door, device: String?
    ) async throws -> Caller? {
        guard case .workspace(let house)? = try await keeper.read(workspace, workspace)?.file,
            let member = house.member(person), member.active
        else { return nil }
        return Caller(
            workspace: workspace, person: person, name: member.name.text ?? "",
            roles: Set(member.roles), door: door, device: device, language: member.language)
    }

    /// Who holds a session's secret; nil where it is unknown, idle for too long or too old.
    public func caller(session secret: String) async throws -> Caller? {
        let digest = Secret.digest(of: secret)
        let now = now()
        if let caller = callers.find(digest, now: now) { return caller }
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
        if now.milliseconds - row.3 > 60_000 {
            var write = Write()
            write.add("UPDATE session SET used_at = \(now) WHERE id = \(digest)")
            try await engine.write(write)
        }
        callers.keep(digest, caller, until: now.milliseconds + cacheMilliseconds)
        return caller
    }

    /// Who holds an API token.
    public func caller(token secret: String) async throws -> Caller? {
        let digest = Secret.digest(of: secret)
        let now = now()
        if let caller = callers.find(digest, now: now) { return caller }
        let row = try await engine.read { reading in
            try reading.first("SELECT account, workspace, name FROM token WHERE id = \(digest)") {
                ($0.id(0), $0.id(1), $0.text(2))
            }
        }
        guard let row, let caller = try await caller(row.1, row.0, door: .api, device: row.2)
        else { return nil }
        callers.keep(digest, caller, until: now.milliseconds + cacheMilliseconds)
        return caller
    }

    private var cacheMilliseconds: Int64 { engine.isShared ? 10_000 : 60_000 }

    public func signOut(session secret: String) async throws {
        var write = Write()
        write.add("DELETE FROM session WHERE id = \(Secret.digest(of: secret))")
        try await engine.write(write)
        callers.forgetAll()
    }
}
