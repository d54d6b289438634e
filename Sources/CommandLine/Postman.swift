import Logging
import UseCases

/// Beside the clock: sends the letters that are due, and looks into the mailbox every half minute.
enum Postman {
    /// Looks every two seconds; what takes long, a slow mail server, keeps nobody else waiting.
    static func run(_ house: House) async {
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
            beats += 1
            try? await Task.sleep(for: .seconds(2))
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
