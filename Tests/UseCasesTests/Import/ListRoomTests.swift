import FollowUp
import Foundation
import Synchronization
import Testing

@testable import UseCases

/// What readings that are held meet.
private final class Seen: Sendable {
    let gate = DispatchSemaphore(value: 0)
    let inside = Mutex((now: 0, most: 0))
    let away = Mutex(0)

    func hold() -> Int {
        inside.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
        gate.wait()
        inside.withLock { $0.now -= 1 }
        return 1
    }
}

/// Lists are read where they hold up nobody.
@Suite struct ListRoomTests {
    @Test func `two are read at a time, the others wait, too many are sent away`() async throws {
        let room = ListRoom()
        let seen = Seen()
        let all = 3 * ListRoom.mostLooks
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<all {
                group.addTask {
                    do {
                        return try await room.look { seen.hold() } == 1
                    } catch let refusal as Refusal {
                        #expect(refusal == Refusal(.busy))
                        seen.away.withLock { $0 += 1 }
                        return false
                    }
                }
            }
            // More than all threads of a server wait, and this one still runs.
            group.addTask {
                while seen.away.withLock({ $0 }) < all - ListRoom.mostLooks {
                    try await Task.sleep(for: .milliseconds(10))
                }
                for _ in 0..<all { seen.gate.signal() }
                return false
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == ListRoom.mostLooks)
        #expect(seen.inside.withLock { $0.most } == ListRoom.abreast)
        #expect(try await room.look { 7 } == 7)
    }

    @Test func `what a reading throws is thrown to whoever asked for it`() async throws {
        let room = ListRoom()
        await #expect(throws: Refusal(.notFound)) {
            try await room.read { throw Refusal(.notFound) }
        }
    }
}
