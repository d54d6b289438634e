import CSodium
import Foundation
import Synchronization

/// Argon2id through libsodium: 19 MiB, two passes (OWASP's floor). At most two hashes run at once,
/// so that a hundred sign-ins cost no more memory than two.
public final class PasswordHasher: Sendable {
    static let memory = 19 << 20
    static let passes: UInt64 = 2

    private let queues: [DispatchQueue]
    private let next = Atomic(0)

    init() {
        _ = sodium_init()
        queues = (0..<2).map { DispatchQueue(label: "gendan.hash.\($0)") }
    }

    func hash(_ password: String) async -> String? {
        await work {
            var out = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
            let bytes = Array(password.utf8CString)
            let code = crypto_pwhash_str_alg(
                &out, bytes, UInt64(bytes.count - 1), Self.passes, Self.memory,
                crypto_pwhash_alg_argon2id13())
            guard code == 0 else { return nil }
            return String(
                decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    func verify(_ password: String, against hash: String) async -> Bool {
        await work {
            let bytes = Array(password.utf8CString)
            return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count - 1)) == 0
        }
    }

    private func work<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
        let turn = next.add(1, ordering: .relaxed).newValue
        return await withCheckedContinuation { continuation in
            queues[abs(turn) % queues.count].async { continuation.resume(returning: body()) }
        }
    }
}
