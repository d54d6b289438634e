import FollowUp
import Foundation
import Record
import Testing
import UseCases

@Suite struct SignInTests {
    static let address = "owner@acme.example"

    @Test(arguments: TestEngine.all)
    func `a wrong password and an unknown address are refused in the same words`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let wrong = try await refusal {
                _ = try await stage.house.signIn(
                    email: Self.address, password: "wrong password", device: "")
            }
            let unknown = try await refusal {
                _ = try await stage.house.signIn(
                    email: "nobody@acme.example", password: "wrong password", device: "")
            }
            #expect(wrong == unknown)
            #expect(wrong == Refusal(.wrongEmailOrPassword))
        }
    }

    @Test(arguments: TestEngine.all)
    func `after ten wrong passwords even the right one waits, for an hour`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let open = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "")
            for _ in 0..<10 {
                await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                    _ = try await stage.house.signIn(
                        email: Self.address, password: "wrong password", device: "")
                }
            }
            let refused = try await refusal {
                _ = try await stage.house.signIn(
                    email: Self.address, password: Stage.password, device: "")
            }
            #expect(refused == Refusal(.tooManyTries(seconds: 3_601)))
            #expect(try await stage.house.caller(session: open.secret.text) != nil)
            stage.clock.pass(milliseconds: 3_601_000)
            _ = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a hundred wrong passwords from one place close the door to that place alone`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 0..<100 {
                await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                    _ = try await stage.house.signIn(
                        email: "nobody-\(number)@acme.example", password: "wrong", device: "",
                        from: "203.0.113.9")
                }
            }
            let refused = try await refusal {
                _ = try await stage.house.signIn(
                    email: Self.address, password: Stage.password, device: "", from: "203.0.113.9")
            }
            #expect(refused == Refusal(.tooManyTries(seconds: 3_601)))
            _ = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "", from: "203.0.113.10")
            stage.clock.pass(milliseconds: 3_601_000)
            _ = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "", from: "203.0.113.9")
        }
    }

    @Test(arguments: TestEngine.all)
    func `nine wrong passwords do not close the door, and a right one forgives them`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for _ in 0..<2 {
                for _ in 0..<9 {
                    await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                        _ = try await stage.house.signIn(
                            email: Self.address, password: "wrong password", device: "")
                    }
                }
                _ = try await stage.house.signIn(
                    email: Self.address, password: Stage.password, device: "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `an unknown address is told to wait after ten tries like a known one`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for _ in 0..<10 {
                await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                    _ = try await stage.house.signIn(
                        email: "nobody@acme.example", password: "wrong password", device: "")
                }
            }
            let refused = try await refusal {
                _ = try await stage.house.signIn(
                    email: "nobody@acme.example", password: "wrong password", device: "")
            }
            #expect(refused == Refusal(.tooManyTries(seconds: 3_601)))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a session ends when it is signed out, and no other one does`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let first = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "desk")
            let second = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "phone")
            #expect(first.secret.text != second.secret.text)
            _ = try await stage.house.caller(session: first.secret.text)
            try await stage.house.signOut(session: first.secret.text)
            #expect(try await stage.house.caller(session: first.secret.text) == nil)
            #expect(try await stage.house.caller(session: second.secret.text) != nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a session that was idle for half an hour is over`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let session = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "")
            for _ in 0..<3 {
                stage.clock.pass(milliseconds: 29 * 60_000)
                #expect(try await stage.house.caller(session: session.secret.text) != nil)
            }
            stage.clock.pass(milliseconds: 30 * 60_000)
            #expect(try await stage.house.caller(session: session.secret.text) == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a session is over after twelve hours however busy`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let session = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "")
            for minutes in stride(from: 20, to: 12 * 60, by: 20) {
                stage.clock.pass(milliseconds: 20 * 60_000)
                #expect(
                    try await stage.house.caller(session: session.secret.text) != nil,
                    "after \(minutes) minutes")
            }
            stage.clock.pass(milliseconds: 20 * 60_000)
            #expect(try await stage.house.caller(session: session.secret.text) == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a session that was just asked for expires in time all the same`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let session = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "")
            stage.clock.pass(milliseconds: 30 * 60_000 - 1)
            #expect(try await stage.house.caller(session: session.secret.text) != nil)
            stage.clock.pass(milliseconds: 31 * 60_000)
            #expect(try await stage.house.caller(session: session.secret.text) == nil)
        }
    }

    @Test(
        arguments: TestEngine.all, [RecordFailure.storageFull, .readOnly("SQLite error 10")])
    func `who is or comes signed in reads on while nothing can be written`(
        _ engine: TestEngine, _ failure: RecordFailure
    ) async throws {
        try await Stage.on(engine) { stage in
            let before = try await stage.house.signIn(
                email: Self.address, password: Stage.password, device: "")
            let house = House(
                engine: CutEngine(stage.house.engine, after: 0, then: failure),
                log: stage.house.log, lists: stage.folder.appendingPathComponent("imports"),
                clock: stage.clock.reader)
            stage.clock.pass(milliseconds: 600_000)
            let fresh = try await house.signIn(
                email: Self.address, password: Stage.password, device: "")
            for secret in [before.secret.text, fresh.secret.text] {
                let caller = try #require(try await house.caller(session: secret))
                _ = try await house.ask(AskBoard(), caller)
            }
            await #expect(throws: failure) {
                _ = try await house.perform(Stage.opening("PO-1"), stage.owner)
            }
        }
    }
}
