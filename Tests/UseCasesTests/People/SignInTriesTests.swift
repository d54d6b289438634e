import FollowUp
import Testing

@testable import UseCases

@Suite struct SignInTriesTests {
    private func wrong(_ stage: Stage, from address: String, email: String = SignInTests.address)
        async throws -> Refusal
    {
        try await refusal {
            _ = try await stage.house.signIn(
                email: email, password: "wrong password", device: "", from: address)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a stranger who guesses shuts himself out and not the owner`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for _ in 0..<10 {
                #expect(
                    try await wrong(stage, from: "203.0.113.7") == Refusal(.wrongEmailOrPassword))
            }
            let closed = Refusal(.tooManyTries(seconds: 3_601))
            #expect(try await wrong(stage, from: "203.0.113.7") == closed)
            let right = try await refusal {
                _ = try await stage.house.signIn(
                    email: SignInTests.address, password: Stage.password, device: "",
                    from: "203.0.113.7")
            }
            #expect(right == closed)
            _ = try await stage.house.signIn(
                email: SignInTests.address, password: Stage.password, device: "",
                from: "198.51.100.20")
            // Nor did that forgive the stranger.
            #expect(try await wrong(stage, from: "203.0.113.7") == closed)
        }
    }

    @Test func `of a crowd at once ten are tried`() async {
        let tries = SignInTries()
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    tries.take("mei@example.org", from: "203.0.113.7", now: 0) == .taken(pause: 0)
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 10)
    }

    @Test func `one address gets a hundred tries, whatever the accounts`() {
        let tries = SignInTries()
        for number in 0..<100 {
            #expect(
                tries.take("\(number)@example.org", from: "203.0.113.7", now: 0)
                    == .taken(pause: 0))
        }
        #expect(
            tries.take("new@example.org", from: "203.0.113.7", now: 0)
                == .refused(milliseconds: 3_600_000))
        for number in 0..<101 {
            #expect(
                tries.take("\(number)@example.org", from: "", now: 0) == .taken(pause: 0))
        }
        #expect(
            tries.take("new@example.org", from: "203.0.113.8", now: 0) == .taken(pause: 0))
        #expect(
            tries.take("new@example.org", from: "203.0.113.7", now: 3_600_000)
                == .taken(pause: 0))
    }

    @Test func `guesses from everywhere at one account become slow, and are not refused`() {
        let tries = SignInTries()
        var pauses: [Int64] = []
        for number in 0..<90 {
            guard
                case .taken(let pause) = tries.take(
                    "mei@example.org", from: "198.51.100.\(number)", now: 0)
            else {
                Issue.record("refused after \(number)")
                return
            }
            pauses.append(pause)
        }
        #expect(pauses[29] == 0)
        #expect(pauses[30] == 100)
        #expect(pauses[89] == 4_000)
        #expect(pauses == pauses.sorted())
    }
}
