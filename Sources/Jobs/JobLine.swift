import Foundation

/// One end of the line between server and worker: a length of JSON, a length of bytes, both.
public struct JobLine: Sendable {
    public static let mostJSON = 16 << 20
    public static let mostBytes = 80 << 20

    private let input: Int32
    private let output: Int32

    public init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// The line of a worker: what it is told and what it says.
    public static let ofWorker = JobLine(input: 0, output: 1)

    public enum Broken: Error { case ended, wrong }

    public func send(_ message: some Encodable, _ bytes: [UInt8]) throws {
        let json = try Array(JSONEncoder().encode(message))
        try write(Self.number(json.count) + Self.number(bytes.count) + json)
        try write(bytes)
    }

    /// Nil where the other side has closed before a message.
    public func receive<Message: Decodable>(
        _ type: Message.Type
    ) throws -> (message: Message, bytes: [UInt8])? {
        guard let head = try read(16, mayEnd: true) else { return nil }
        let (json, count) = (Self.number(head[..<8]), Self.number(head[8...]))
        guard 0...Self.mostJSON ~= json, 0...Self.mostBytes ~= count else { throw Broken.wrong }
        guard let told = try read(json), let bytes = try read(count) else { throw Broken.ended }
        let message = try JSONDecoder().decode(type, from: Data(told))
        return (message, bytes)
    }

    private static func number(_ value: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - $0 * 8)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    private func write(_ bytes: [UInt8]) throws {
        var at = 0
        while at < bytes.count {
            // A socket whose other end is gone says so, and ends nobody.
            let count = bytes.withUnsafeBytes {
                Foundation.send(
                    output, $0.baseAddress?.advanced(by: at), bytes.count - at, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Broken.ended }
            at += count
        }
    }

    private func read(_ count: Int, mayEnd: Bool = false) throws -> [UInt8]? {
        var got = 0
        let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while got < count {
                let part = Foundation.read(
                    input, buffer.baseAddress?.advanced(by: got), count - got)
                if part < 0, errno == EINTR { continue }
                guard part > 0 else { break }
                got += part
            }
            filled = got
            guard got == count || mayEnd && got == 0 else { throw Broken.ended }
        }
        return bytes.count == count ? bytes : nil
    }
}
