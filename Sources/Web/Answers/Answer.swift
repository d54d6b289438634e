import FollowUp
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Record

/// Responses, each with the security headers every answer bears.
enum Answer {
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'"

    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        make(status, "text/html; charset=utf-8", html.bytes)
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response
    {
        make(status, "application/json", try encoded(value))
    }

    static func encoded(_ value: some Encodable) throws -> [UInt8] {
        try FactsEncoder(plain: true).encode(value)
    }

    static func seeOther(_ path: String, cookie: String? = nil) -> Response {
        var response = make(.seeOther, "text/plain; charset=utf-8", [])
        response.headers[.location] = path
        if let cookie { response.headers[.setCookie] = cookie }
        return response
    }

    static func make(
        _ status: HTTPResponse.Status, _ type: String, _ bytes: [UInt8],
        cache: String = "no-store"
    ) -> Response {
        var headers = secured
        headers[.contentType] = type
        headers[.cacheControl] = cache
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// What every answer bears, made once.
    private static let secured: HTTPFields = {
        var headers = HTTPFields()
        secure(&headers)
        return headers
    }()

    static func secure(_ headers: inout HTTPFields) {
        headers[.contentSecurityPolicy] = policy
        headers[.contentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
        headers[.frameOptions] = "DENY"
        headers[.openerPolicy] = "same-origin"
        headers[.resourcePolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
    }
}
