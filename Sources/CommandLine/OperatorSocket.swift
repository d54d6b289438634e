import FollowUp
import Foundation
import Record
import UseCases
import Words

/// The door for the shell while the server runs: a Unix socket in the data directory that only its
/// owner can open. One line of JSON asks; lines of JSON answer, the last is the outcome.
enum OperatorLine: Codable, Sendable {
    case progress(OperatorProgress)
    case answer(String)
    case refused([Told])

    struct Told: Codable, Sendable {
        var code: String
        var field: String?
        var sentence: String
        /// Of a reason that a gate gives.
        var requirement: Requirement?
        var strength: Strength?
    }
}

extension OperatorLine {
    /// What was wrong, in words: the same whether a server says it or this process.
    static func told(_ error: any Error) -> [Told] {
        let words = Words.of(.english).obstacles
        let refusal: Refusal
        switch error {
        case let told as Refusal: refusal = told
        case let doubt as ListDoubt: return [DoubtSentence.told(doubt)]
        case let failure as RecordFailure: refusal = Failure.refusal(failure)
        default:
            let kind = "\(type(of: error))"
            return [Told(code: "unexpected", field: nil, sentence: "Something failed: \(kind).")]
        }
        return refusal.reasons.map {
            Told(
                code: $0.obstacle.code, field: $0.field, sentence: words.sentence($0.obstacle),
                requirement: $0.asked?.requirement, strength: $0.asked?.strength)
        }
    }

    /// Sends a command to a serving process and waits for the outcome.
    static func ask(
        _ command: OperatorCommand, at path: String, progress: (OperatorProgress) -> Void
    ) throws -> String {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard try SocketAddress.with(path, { connect(descriptor, $0, $1) }) == 0 else {
            throw Complaint("the directory is in use by a process that does not answer")
        }
        try handle.write(contentsOf: JSONEncoder().encode(command) + Data([10]))
        var buffer = Data()
        while let part = try arrived(at: handle.fileDescriptor) {
            buffer += part
            while let end = buffer.firstIndex(of: 10) {
                let line = try JSONDecoder().decode(
                    OperatorLine.self, from: Data(buffer[buffer.startIndex..<end]))
                buffer = Data(buffer[(end + 1)...])
                switch line {
                case .progress(let told): progress(told)
                case .answer(let json): return json
                case .refused(let told): throw Refused(told: told)
                }
            }
        }
        throw Complaint("the server ended before it answered")
    }

    struct Refused: Error { let told: [Told] }
}

/// What has come on a line by now, at least a byte; nil once the other side has closed.
/// `FileHandle.read(upToCount:)` waits for all it was asked for, while the other side waits for its
/// answer.
func arrived(at descriptor: Int32) throws -> Data? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 { return Data(buffer[..<count]) }
        if count == 0 { return nil }
        guard errno == EINTR else { throw Complaint("the line to the server broke") }
    }
}

enum SocketAddress {
    static func with(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Complaint("the path of the data directory is too long for a socket: \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
