import FollowUp
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import UseCases

/// A kept content as an answer: with its hash as tag, whole or one range of it (RFC 9110 §14).
struct Sending {
    let kept: KeptDocument
    let log: Logger

    private var tag: String { "\"\(kept.document.sha256)\"" }

    func answer(_ request: Request) -> Response {
        var headers = HTTPFields()
        Answer.secure(&headers)
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        headers[.contentType] = Self.mediaType(kept.document.mediaType)
        headers[.contentDisposition] = Self.disposition(kept.document.name.text ?? "file")
        headers[.cacheControl] = "private, no-cache"
        headers[.eTag] = tag
        headers[.acceptRanges] = "bytes"
        if request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        let size = kept.size
        switch wanted(request) {
        case .whole: return Response(status: .ok, headers: headers, body: body(0..<size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        case .nothing:
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    private func body(_ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { [kept, log] writer in
            var sent = writer
            do {
                try await kept.send(range) { try await sent.write(ByteBuffer(bytes: $0)) }
            } catch {
                log.error(
                    "a content could not be sent",
                    metadata: [
                        "sha256": "\(kept.document.sha256)", "error": "\(type(of: error))",
                    ])
                throw error
            }
            try await sent.finish(nil)
        }
    }

    enum Wanted: Equatable {
        case whole
        case part(Range<Int>)
        /// The range lies behind the end.
        case nothing
    }

    private func wanted(_ request: Request) -> Wanted {
        guard let told = request.headers[.range] else { return .whole }
        if let condition = request.headers[.ifRange], condition != tag { return .whole }
        return Self.wanted(told, of: kept.size)
    }

    /// What is no single range of bytes is not heeded.
    static func wanted(_ told: String, of size: Int) -> Wanted {
        guard told.hasPrefix("bytes=") else { return .whole }
        let ends = told.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            return .whole
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?):
            guard first <= last else { return .whole }
            return first < size ? .part(first..<min(last, size - 1) + 1) : .nothing
        case (let first?, nil) where ends[1].isEmpty:
            return first < size ? .part(first..<size) : .nothing
        case (nil, let last?) where ends[0].isEmpty:
            return last > 0 && size > 0 ? .part(max(0, size - last)..<size) : .nothing
        default: return .whole
        }
    }

    /// What a browser might run is called nothing in particular.
    static func mediaType(_ name: String) -> String {
        let isSafe =
            name == MediaType.text.name
            || ["image/", "video/", "audio/", "application/"].contains { name.hasPrefix($0) }
        guard isSafe, !name.hasSuffix("xml"), !name.hasPrefix("image/svg") else {
            return MediaType.unknown.name
        }
        return name == MediaType.text.name ? "text/plain; charset=utf-8" : name
    }

    /// RFC 6266, with the name in ASCII for who reads no other.
    static func disposition(_ name: String) -> String {
        let plain = String(
            name.map { character in
                let isPlain =
                    character.isASCII
                    && (character.isLetter || character.isNumber || " -_.()".contains(character))
                return isPlain ? character : "_"
            })
        let escaped = name.utf8.map { byte -> String in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: String(UnicodeScalar(byte))
            default:
                "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(escaped)"
    }
}
