import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    /// Samples, files with versions, packaging and marks.
    mutating func samples() {
        partPage(AskSamples.name, AskSamples.allowed, .samples)
        ask(AskSamples.self, "/orders/{order}/samples") {
            try AskSamples(order: $0.id("order"))
        }
        let round = "/samples/{number}"
        onPart(RequestSample.self, "/samples", .samples)
        onPart(SendSample.self, round + "/sending", .samples)
        onPart(ReceiveSample.self, round + "/receipt", .samples)
        bringing(
            CommentSample.self, "/orders/{order}" + round + "/comments",
            look: {
                let asked = AskSamples(order: try $0.id("order"))
                _ = try await $0.site.house.ask(asked, $0.signedIn())
            },
            then: { _, visitor in
                Answer.seeOther("/orders/\(try visitor.id("order"))/samples")
            },
            again: { try await $0.partPage(.samples, $0.state($1, $2)) })
        onPart(ApproveSample.self, round + "/approval", .samples)
        onPart(RejectSample.self, round + "/rejection", .samples)
        onPart(WithdrawVerdict.self, round + "/verdict-withdrawal", .samples)
        onPart(AddVersion.self, "/files", .samples)
        onPart(AcceptVersion.self, "/files/{number}/acceptance", .samples)
        onPart(WithdrawVersion.self, "/files/{number}/withdrawal", .samples)
        onPart(CarryOverOrder.self, "/carry-over", .samples)
        partPage(AskPackaging.name, AskPackaging.allowed, .packaging)
        ask(AskPackaging.self, "/orders/{order}/packaging") {
            try AskPackaging(order: $0.id("order"))
        }
        onPart(TellPackaging.self, "/lines/{number}/packaging", .packaging)
        onPart(TellMarks.self, "/marks", .packaging)
        for face in MarkFace.allCases { markFile(face) }
    }

    mutating func baseline() {
        partPage(AskBaseline.name, AskBaseline.allowed, .baseline)
        ask(AskBaseline.self, "/orders/{order}/baseline") {
            try AskBaseline(order: $0.id("order"))
        }
        onPart(ProposeBaseline.self, "/baseline", .baseline)
        onPart(AcknowledgeBaseline.self, "/baseline/{number}/acknowledgement", .baseline)
        onPart(RefuseChange.self, "/baseline/requests/{number}/refusal", .baseline)
    }

    private mutating func partPage(_ name: String, _ allowed: Set<Role>, _ part: PartPage) {
        page("/orders/{order}/\(part.rawValue)", allowed, name) { try await $0.partPage(part) }
    }

    /// An act whose form stands on one of the order's other pages, and leads back to it.
    private mutating func onPart<Done: UseCase>(
        _ type: Done.Type, _ path: String, _ part: PartPage
    ) where Done.Answer == Recorded {
        act(
            type, "/orders/{order}" + path,
            then: { _, visitor in
                let order = try visitor.id("order")
                // The line whose packaging was told stays in sight.
                let line = part == .packaging ? visitor.parameters["number"] : nil
                let query = line.map { "?line=\($0)" } ?? ""
                return Answer.seeOther("/orders/\(order)/\(part.rawValue)\(query)")
            },
            again: { try await $0.partPage(part, $0.state($1, $2)) })
    }

    /// A mark as a picture of its own, for whoever prints the cartons.
    private mutating func markFile(_ face: MarkFace) {
        let path = "/orders/{order}/lines/{number}/marks/\(face.rawValue)"
        add(
            .get, "/api/v1" + path, .roles(AskMark.allowed), .api, AskMark.name,
            contract: Contract(reply: .content(.svg))
        ) { try await $0.mark(face) }
        page(path, AskMark.allowed, AskMark.name) { try await $0.mark(face) }
    }
}

/// The pages that belong to an order beside its own, by their addresses.
enum PartPage: String { case samples, packaging, baseline }

extension FollowUp.MediaType {
    static let svg = FollowUp.MediaType("image/svg+xml")
}

extension Visitor {
    func partPage(_ part: PartPage, _ state: FormState? = nil) async throws -> Response {
        let order = try id("order")
        let house = site.house
        let frame = try await framed(section: .board)
        switch part {
        case .samples:
            let answer = try await house.ask(AskSamples(order: order), signedIn())
            return Answer.page(SamplesPage.markup(frame, answer, state: state))
        case .packaging:
            let answer = try await house.ask(AskPackaging(order: order), signedIn())
            let line = query("line").flatMap { Int($0) }
            return Answer.page(
                PackagingPage.markup(frame, answer, state: state, line: line))
        case .baseline:
            let answer = try await house.ask(AskBaseline(order: order), signedIn())
            return Answer.page(BaselinePage.markup(frame, answer, state: state))
        }
    }

    func mark(_ face: MarkFace) async throws -> Response {
        guard let line = parameters["number"].flatMap({ Int($0) }) else {
            throw Refusal(.notFound)
        }
        let (number, mark) = try await site.house.ask(
            AskMark(order: id("order"), line: line, face: face), signedIn())
        let name = words.samples.word(face)
        let picture = MarkPicture(mark, title: "\(number), \(name)", id: "mark")
        var response = Answer.make(
            .ok, FollowUp.MediaType.svg.name, picture.file.bytes)
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        response.headers[.contentDisposition] = Sending.disposition(
            "\(number)-\(line)-\(face.rawValue).svg")
        return response
    }
}
