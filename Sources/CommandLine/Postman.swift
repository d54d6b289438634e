import Logging
import UseCases

/// Beside the clock: sends the letters that are due.
enum Postman {
    /// Looks every two seconds; what takes long, a slow mail server, keeps nobody else waiting.
    static func run(_ house: House) async {
        while !Task.isCancelled {
            house.post.reload()
            do {
                while try await house.sendLetters() >= 20 {}
            } catch {
                house.log.warning(
                    "letters could not be sent", metadata: ["error": "\(type(of: error))"])
            }
            try? await Task.sleep(for: .seconds(2))
        }
    }
}
