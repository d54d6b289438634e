import Logging
import UseCases

/// Beside the clock: sends the letters that are due, and looks into the mailbox every half minute.
enum Postman {
    /// Looks every two seconds; what takes long, a slow mail server, keeps nobody else waiting.
    static func run(_ house: House, origin: String?) async {
        var beats = 0
        while !Task.isCancelled {
            house.post.reload()
            do {
                while try await house.sendLetters() >= 20 {}
            } catch {
                house.log.warning(
                    "letters could not be sent", metadata: ["error": "\(type(of: error))"])
            }
            if beats % 15 == 0 { await look(house) }
            if beats % 150 == 0 { await remind(house, origin) }
            beats += 1
            try? await Task.sleep(for: .seconds(2))
        }
    }

    /// Every five minutes: owners of open questions, once a day at most.
    private static func remind(_ house: House, _ origin: String?) async {
        do {
            try await house.remindOwners(origin: origin)
        } catch {
            house.log.warning(
                "nobody could be reminded", metadata: ["error": "\(type(of: error))"])
        }
    }

    private static func look(_ house: House) async {
        do {
            try await house.fetchLetters()
        } catch {
            house.log.warning(
                "the mailbox could not be read", metadata: ["error": "\(type(of: error))"])
        }
    }
}
