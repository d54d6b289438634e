import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import UseCases

extension RouteTable {
    mutating func documents() {
        let path = "/orders/{order}/documents"
        ask(AskDocuments.self, path) { try AskDocuments(order: $0.id("order")) }
        add(
            .post, "/api/v1" + path, .roles(AttachDocument.allowed), .api, AttachDocument.name,
            contract: Contract(
                body: .form(AttachDocument.self), reply: .json(Recorded.self), status: .created)
        ) { visitor in
            let done = try await visitor.attaching { try await $0.attach($1, key: nil) }
            return try Answer.json(done, status: .created)
        }
        add(.post, path, .roles(AttachDocument.allowed), .form, AttachDocument.name) {
            try await $0.attachForm()
        }
        fileForm { try await $0.orderPage($0.id("order"), $0.state($1, $2)) }
        onOrder(WithdrawDocument.self, "/documents/{document}/withdrawal")
        content(path + "/{document}", AskDocument.name, AskDocument.allowed, .unknown) {
            try await $0.content()
        }
        content(path + "/{document}/preview", AskPreview.name, AskPreview.allowed, .jpeg) {
            try await $0.preview()
        }
        content("/orders/{order}/paper", AskOrderPaper.name, AskOrderPaper.allowed, .pdf) {
            try await $0.paper()
        }
    }

    /// Bytes under the same address for people and for programs.
    mutating func content(
        _ path: String, _ name: String, _ allowed: Set<Role>,
        _ type: FollowUp.MediaType,
        _ handle: @escaping @Sendable (Visitor) async throws -> Response
    ) {
        add(
            .get, "/api/v1" + path, .roles(allowed), .api, name,
            contract: Contract(reply: .content(type)), handle)
        page(path, allowed, name, handle)
    }
}

/// A form with a file in it, as it arrived.
struct ArrivedForm {
    var fields: FormFields
    var fileName: String?
    let upload: Upload
}

extension Visitor {
    /// Streams a form with a file to the desk of contents; what was not kept in the end goes.
    func attaching<T>(
        _ take: (Visitor, ArrivedForm) async throws -> T
    ) async throws -> T {
        // Nobody sends much to an order that is not there.
        _ = try await site.house.ask(AskDocuments(order: id("order")), signedIn())
        return try await receiving(take)
    }

    func receiving<T>(
        _ take: (Visitor, ArrivedForm) async throws -> T
    ) async throws -> T {
        let desk = site.house.blobs
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        let upload = try desk.begin(signedIn(), at: site.house.now(), announced: announced)
        defer { desk.forget(upload) }
        return try await take(self, arrived(upload))
    }

    private func arrived(_ upload: Upload) async throws -> ArrivedForm {
        guard
            var form = Multipart(
                contentType: request.headers[.contentType] ?? "",
                file: { { try upload.write($0) } })
        else { throw Refusal(.notUnderstood, field: "file") }
        for try await part in request.body { try form.take(part.readableBytesView) }
        guard form.isComplete else { throw Multipart.Wrong.form }
        return ArrivedForm(fields: form.fields, fileName: form.fileName, upload: upload)
    }

    /// `key` is the form's own; a program's stands in a header.
    func attach(_ form: ArrivedForm, key: String?) async throws -> Recorded {
        var fields = form.fields
        guard let name = form.fileName, form.upload.size > 0 else {
            throw Refusal(.missing, field: "file")
        }
        fields.set("order", "\(try id("order"))")
        fields.set("upload", "\(form.upload.id)")
        fields.set("name", name)
        let act = try FormDecoder.decode(AttachDocument.self, from: fields)
        // Sent again, a form has another boundary: fields and the hash of the file are compared.
        var sent = form.upload.sha256 + Array("\(act.order) \(act.kind) \(name)".utf8)
        for field in ["title", "note", "onBehalfOf", "sourceKind", "sourceWords"] {
            sent += Array("\n\(field)=\(fields[field] ?? "")".utf8)
        }
        let given = (key ?? idempotencyKey).map { IdempotencyKey(key: $0, body: sent) }
        return try await site.house.perform(
            act, signedIn().claiming(claimedAt), key: given)
    }

    func attachForm() async throws -> Response {
        try await attaching { visitor, form in
            guard form.fields["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
            do {
                _ = try await visitor.attach(form, key: form.fields["key"])
                return Answer.seeOther("/orders/\(try visitor.id("order"))#documents")
            } catch let refusal as Refusal {
                let status = refusal.reasons.first.map { Failing.status($0.obstacle) }
                guard let status, status != .notFound else { throw refusal }
                var response = try await visitor.orderPage(
                    visitor.id("order"),
                    FormState(
                        action: visitor.request.uri.path, values: form.fields.first,
                        refusal: refusal))
                response.status = status
                return response
            }
        }
    }

    /// A document's content: always to be saved, never shown by the browser as part of the house.
    func content() async throws -> Response {
        guard let number = parameters["document"].flatMap({ Int($0) }) else {
            throw Refusal(.notFound)
        }
        let kept = try await site.house.ask(
            AskDocument(order: id("order"), document: number), signedIn())
        return Sending(kept: kept, log: site.house.log).answer(request)
    }

    /// The slip of a remittance, for the supplier.
    func slip() async throws -> Response {
        guard let number = parameters["remittance"].flatMap({ Int($0) }) else {
            throw Refusal(.notFound)
        }
        let kept = try await site.house.ask(
            AskOwnSlip(order: id("order"), remittance: number), signedIn())
        return Sending(kept: kept, log: site.house.log).answer(request)
    }

    /// A small picture of our own making, which a page may show.
    func preview() async throws -> Response {
        guard let number = parameters["document"].flatMap({ Int($0) }) else {
            throw Refusal(.notFound)
        }
        let made = try await site.house.ask(
            AskPreview(order: id("order"), document: number), signedIn())
        var response = Answer.make(
            .ok, MediaType.jpeg.name, made, cache: "private, max-age=86400, immutable")
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        response.headers[.acceptRanges] = "none"
        return response
    }

    /// The official order, to be saved.
    func paper() async throws -> Response {
        let made = try await site.house.ask(AskOrderPaper(order: id("order")), signedIn())
        var response = Answer.make(.ok, MediaType.pdf.name, made.pdf)
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        response.headers[.contentDisposition] = Sending.disposition(made.name)
        response.headers[.acceptRanges] = "none"
        return response
    }
}
