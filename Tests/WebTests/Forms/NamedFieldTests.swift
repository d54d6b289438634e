import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// An error at the top of a page names its field, and leads to it.
@Suite struct NamedFieldTests {
    @Test func `what an empty form lacks is named by the labels of the form`() async throws {
        try await Served.open { served in
            let things = try await Things(served)
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            var named = 0
            for route in Serving.routes
            where route.kind == .form && route.again != nil && !route.isOfSeats {
                let values = try await things.values(route.parameterNames, .own, route)
                let reply = try await served.wire.send(
                    "POST", route.filled(values), signed.headers,
                    body: Things.form([("csrf", csrf)]))
                guard reply.status == 422, let errors = Self.errors(reply.text) else { continue }
                for error in errors {
                    guard let link = error.firstMatch(of: /^<a href="#([^"]+)">([^<]*)<\/a>$/)
                    else { continue }
                    let id = String(link.1)
                    let label = Self.label(of: id, in: reply.text)
                    #expect(
                        label.map { link.2.contains($0 + ": ") } == true,
                        "\(route.path): \(error), label \(label ?? "none")")
                    named += 1
                }
            }
            #expect(named > 30, "\(named)")
        }
    }

    private static func errors(_ page: String) -> [String]? {
        guard let start = page.range(of: "id=\"errors\"")?.upperBound,
            let end = page[start...].range(of: "</ul>")?.lowerBound
        else { return nil }
        return page[start..<end].components(separatedBy: "<li>").dropFirst().map {
            $0.components(separatedBy: "</li>")[0]
        }
    }

    private static func label(of id: String, in page: String) -> String? {
        for (before, end) in [
            ("<label for=\"\(id)\">", "<"), ("id=\"\(id)\"><legend>", "<"),
            ("id=\"\(id)\"><legend class=\"hidden\">", "<"),
        ] {
            guard let start = page.range(of: before)?.upperBound,
                let stop = page[start...].range(of: end)?.lowerBound
            else { continue }
            return String(page[start..<stop])
        }
        return nil
    }
}
