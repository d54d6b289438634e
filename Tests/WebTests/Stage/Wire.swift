import Foundation
import Glibc
import Synchronization

/// What a server answered, as it stood on the wire.
struct Reply: Sendable {
    var status = 0
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
    }
}

/// Speaks HTTP/1.1 over a socket, one connection a request: nothing is followed, remembered or
/// corrected on the way.
struct Wire: Sendable {
    let port: Int

    func send(
        _ method: String, _ target: String, _ headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> Reply {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        head += "Connection: close\r\n"
        if !body.isEmpty || method == "POST" { head += "Content-Length: \(body.count)\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        return try Self.reading(
            await raw(Array((head + "\r\n").utf8) + body), hasBody: method != "HEAD")
    }

    /// Sends bytes as they are and reads until the other side closes; blocking, on a thread of its
    /// own so that the server keeps its own.
    func raw(_ bytes: [UInt8]) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try exchange(bytes) }) }.start()
        }
    }

    private func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failure.noSocket }
        defer { close(socket) }
        // Beside a thousand other tests an answer may take minutes.
        var patience = timeval(tv_sec: 600, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        // A `sockaddr_in` byte by byte: whose module that type is depends on which of them the
        // compiler met first.
        let here = UInt16(port).bigEndian
        let address: (UInt16, UInt16, UInt32, UInt64) = (
            UInt16(AF_INET), here, UInt32(0x7F00_0001).bigEndian, 0
        )
        let connected = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr>.size))
            }
        }
        guard connected == 0 else { throw Failure.notConnected }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    socket, $0.baseAddress?.advanced(by: sent), bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        return answer
    }

    enum Failure: Error { case noSocket, notConnected, noAnswer }

    static func reading(_ bytes: [UInt8], hasBody: Bool = true) throws -> Reply {
        guard let end = bytes.firstRange(of: [13, 10, 13, 10]) else { throw Failure.noAnswer }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            .components(separatedBy: "\r\n")
        var reply = Reply()
        reply.status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        for line in lines.dropFirst() {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            reply.headers.append(
                (String(halves[0]), halves[1].trimmingCharacters(in: .whitespaces)))
        }
        let body = bytes[end.upperBound...]
        let isChunked = reply["Transfer-Encoding"]?.lowercased() == "chunked"
        reply.body = isChunked && hasBody ? try joined(body) : Array(body)
        return reply
    }

    /// A form with a file, its parts divided by `XYZ`.
    static func form(
        _ fields: [(String, String)], file name: String, _ bytes: [UInt8]
    ) -> [UInt8] {
        var text = ""
        for (name, value) in fields {
            text += "--XYZ\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        text += "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        text += "Content-Type: application/octet-stream\r\n\r\n"
        return Array(text.utf8) + bytes + Array("\r\n--XYZ--\r\n".utf8)
    }

    /// A form that brings several files under one name.
    static func form(
        _ fields: [(String, String)], files field: String, _ files: [(String, [UInt8])]
    ) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            let head = "--XYZ\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body += Array("\(head)\(value)\r\n".utf8)
        }
        for (name, bytes) in files {
            let head = "--XYZ\r\nContent-Disposition: form-data; name=\"\(field)\";"
            body += Array("\(head) filename=\"\(name)\"\r\n\r\n".utf8)
            body += bytes + [13, 10]
        }
        return body + Array("--XYZ--\r\n".utf8)
    }

    private static func joined(_ chunked: ArraySlice<UInt8>) throws -> [UInt8] {
        var rest = chunked
        var body: [UInt8] = []
        while let line = rest.firstRange(of: [13, 10]) {
            let told = String(decoding: rest[rest.startIndex..<line.lowerBound], as: UTF8.self)
            guard let size = Int(told, radix: 16) else { throw Failure.noAnswer }
            guard size > 0, rest.count >= size else { return body }
            let start = line.upperBound
            body += rest[start..<start + size]
            rest = rest[(start + size + 2)...]
        }
        return body
    }
}
