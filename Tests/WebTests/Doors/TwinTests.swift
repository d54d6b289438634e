import FollowUp
import Foundation
import HTTPTypes
import Testing

@testable import Web

/// What a person can see and do by a page, a program can by the API, under the same address.
@Suite struct TwinTests {
    /// Pages without a twin, each with the reason or the other address.
    static let alone: [String: String] = [
        "/": "leads on", "/sign-in": "a program has a token", "/join/{secret}": "for a person",
        "/renew/{secret}": "for a person",
        "/orders/new": "an empty form", "/settings": "/api/v1/workspace",
        "/settings/template": "/api/v1/workspace",
        "/import": "/api/v1/imports", "/import/{list}": "/api/v1/imports/{list}",
        "/import/{list}/errors": "/api/v1/imports/{list}/errors",
        "/assets/desk.css": "asset", "/assets/desk.js": "asset", "/favicon.svg": "asset",
        "/favicon.ico": "asset", "/calculators": "a list of pages",
        "/calculators/credit": "posted by programs",
        "/calculators/presentation": "posted by programs",
        "/calculators/tolerance": "posted by programs", "/s/{secret}": "for a person",
        "/supplier/proposals": "/api/v1/supplier/seat",
        "/supplier/orders/{order}/confirmation": "/api/v1/supplier/orders/{order}",
    ]
    static let aloneForms: [String: String] = [
        "/sign-in": "a program has a token", "/sign-out": "a program has a token",
        "/join/{secret}": "for a person", "/renew/{secret}": "for a person",
        "/import": "/api/v1/imports", "/settings/template": "shows the form again, records nothing",
        "/workspaces/{workspace}/entry": "a token stays in its workspace",
        "/import/{list}/check": "/api/v1/imports/{list}/check",
        "/import/{list}/run": "/api/v1/imports/{list}/run",
        "/s/{secret}": "for a person", "/s/{secret}/request": "for a person",
        "/supplier/link-request": "for a person",
    ]

    private func twins(_ kind: Route.Kind, _ exceptions: [String: String]) {
        let api = Dictionary(
            grouping: Serving.routes.filter { $0.kind == .api }, by: \.path)
        for route in Serving.routes where route.kind == kind {
            if let other = exceptions[route.path] {
                if other.hasPrefix("/api") {
                    #expect(api[other]?.contains { $0.method == route.method } == true, "\(other)")
                }
                continue
            }
            let twin = api["/api/v1" + route.path]?.first { $0.method == route.method }
            #expect(twin != nil, "\(route.method) \(route.path) has no twin")
            if let twin {
                #expect(
                    route.access.roles == twin.access.roles,
                    "\(route.path) and its twin let different people in")
            }
        }
        for path in exceptions.keys {
            #expect(
                Serving.routes.contains { $0.path == path && $0.kind == kind },
                "\(path) is excused and does not exist")
        }
    }

    @Test func `every page has a twin in the API, or a reason`() { twins(.page, Self.alone) }

    @Test func `every form has a twin in the API, or a reason`() { twins(.form, Self.aloneForms) }

    @Test func `an address never names the same act twice, and kinds keep to their side`() {
        let named = Serving.routes.map { "\($0.method) \($0.path)" }
        #expect(Set(named).count == named.count)
        for route in Serving.routes {
            #expect((route.kind == .form) == (route.method == .post && route.kind != .api))
            if route.path.hasPrefix("/api") { #expect(route.kind == .api, "\(route.path)") }
            #expect([.get, .post].contains(route.method), "\(route.path)")
        }
    }
}

extension Route.Access {
    var roles: Set<Role>? { if case .roles(let roles) = self { roles } else { nil } }
}
