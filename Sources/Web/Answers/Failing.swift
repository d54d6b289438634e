import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Pages
import Record
import UseCases
import Words

/// The one table from what went wrong to a status. Unknown errors show an id, nothing else.
enum Failing {
    static func status(_ obstacle: Obstacle) -> HTTPResponse.Status {
        switch obstacle {
        case .notFound: .notFound
        case .notSignedIn, .wrongEmailOrPassword: .unauthorized
        case .notAllowed, .notFromHere: .forbidden
        case .otherMethod: .methodNotAllowed
        case .changedMeanwhile, .stillInProgress: .conflict
        case .tooManyTries: .tooManyRequests
        case .fileTooLarge: .contentTooLarge
        case .contentDamaged: .internalServerError
        case .storageFull, .spaceUsedUp: .init(code: 507, reasonPhrase: "Insufficient Storage")
        case .busy, .readOnly, .outcomeUnknown, .paperNotDrawn, .mailboxNotReached:
            .serviceUnavailable
        default: .unprocessableContent
        }
    }

    /// What a refusal or failure comes to: obstacles for the reader, and a status.
    static func told(_ error: any Error) -> (status: HTTPResponse.Status, reasons: [Reason])? {
        switch error {
        case let refusal as Refusal:
            let first = refusal.reasons.first ?? Reason(.notUnderstood)
            return (status(first.obstacle), refusal.reasons)
        case let failure as RecordFailure:
            return failure.obstacle.map { (status($0), [Reason($0)]) }
        case is BodyTooLarge:
            return (.contentTooLarge, [Reason(.tooLong(limit: 1 << 20))])
        case is Multipart.Wrong: return (.badRequest, [Reason(.notUnderstood, field: "file")])
        case is CrossSite: return (.forbidden, [Reason(.notFromHere)])
        case let wrong as DecodingError:
            return (.unprocessableContent, [Reason(wrong)])
        default:
            guard Failure.isStorageFull(error) else { return nil }
            return (status(.storageFull), [Reason(.storageFull)])
        }
    }

    static func response(_ error: any Error, _ visitor: Visitor, _ route: Route) async -> Response {
        guard let told = told(error) else {
            let id = FileID.new(at: visitor.site.house.now())
            visitor.site.house.log.error(
                "unexpected", metadata: ["id": "\(id)", "error": "\(type(of: error))"])
            return await shown(.internalServerError, [], visitor, route, id: "\(id)")
        }
        if route.kind != .api, told.reasons.first?.obstacle == .notSignedIn {
            return route.isOfSeats
                ? await visitor.seatEnded(route) : await visitor.signInFirst(route)
        }
        return await shown(told.status, told.reasons, visitor, route, id: nil)
    }

    private static func shown(
        _ status: HTTPResponse.Status, _ reasons: [Reason], _ visitor: Visitor, _ route: Route,
        id: String?
    ) async -> Response {
        var response: Response
        if route.kind == .api {
            response = problem(status, reasons, visitor.words, id: id)
        } else {
            // The record itself may be what failed.
            let frame = (try? await visitor.framed()) ?? visitor.frame()
            let page =
                route.method == .get || route.method == .head
                ? FailurePages.unanswered(frame, status: status.code, reasons, id: id)
                : FailurePages.markup(frame, status: status.code, reasons, id: id)
            response = Answer.page(page, status: status)
        }
        if status == .serviceUnavailable || status.code == 507 || status == .tooManyRequests {
            response.headers[.retryAfter] = "5"
        }
        return response
    }

    struct Problem: Encodable {
        struct Told: Encodable {
            let code: String
            let field: String?
            let detail: String
            /// Of a reason that a gate gives: which of its requirements is unmet, and how much it
            /// weighs.
            let requirement: Requirement?
            let strength: Strength?
        }

        let type: String
        let title: String
        let status: Int
        let detail: String?
        let instance: String?
        let reasons: [Told]
    }

    /// RFC 9457, with every reason.
    static func problem(
        _ status: HTTPResponse.Status, _ reasons: [Reason], _ words: Words, id: String?
    ) -> Response {
        let told = reasons.map {
            Problem.Told(
                code: $0.obstacle.code, field: $0.field,
                detail: words.obstacles.sentence($0.obstacle),
                requirement: $0.asked?.requirement, strength: $0.asked?.strength)
        }
        let problem = Problem(
            type: told.first.map { "/problems/\($0.code)" } ?? "about:blank",
            title: told.first?.detail ?? status.reasonPhrase, status: status.code,
            detail: told.count > 1 ? told.map(\.detail).joined(separator: " ") : nil,
            instance: id, reasons: told)
        let bytes = (try? JSONEncoder.plain.encode(problem)).map { Array($0) } ?? []
        var response = Answer.make(status, "application/problem+json", bytes)
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
