import FollowUp
import Foundation
import HTTPTypes

@testable import Web

extension Route {
    /// Acts that only a person who signed in can do, by the API too.
    static let personal: Set<String> = [
        "recordAccountFact", "confirmAccount", "rejectAccount", "askShorterCoolingOff",
        "agreeShorterCoolingOff", "revealAccount", "releasePayment", "declareOnePerson",
        "approveOrder", "giveWaiver", "liftHold", "settleDifferences", "acceptConfirmation",
        "releaseGoods", "confirmStrength", "confirmLimits", "acceptMembership",
        "addMember", "amendMember", "renewInvitation", "makeRenewalLink", "makeToken",
        "nameDecisionOwner",
    ]

    var isPersonal: Bool { kind == .api && Self.personal.contains(name) }

    func filled(_ values: [String: String]) -> String {
        let path = values.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
        return name == "impact" ? path + "?to=2026-12-20" : path
    }

    func headers(_ papers: Papers) -> [String: String] {
        var headers = papers.headers(isPersonal ? .page : kind)
        guard method == .post else { return headers }
        if ["attachDocument", "attachOwnFile"].contains(name) {
            headers["Content-Type"] = "multipart/form-data; boundary=XYZ"
            return headers
        }
        headers["Content-Type"] =
            kind == .api
            ? "application/json"
            : path == "/import"
                ? "multipart/form-data; boundary=XYZ" : "application/x-www-form-urlencoded"
        return headers
    }
}
