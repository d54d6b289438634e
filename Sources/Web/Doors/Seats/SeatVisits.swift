import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Record
import UseCases
import Words

/// The supplier's pages.
extension Visitor {
    func ownOrders() throws -> AskOwnOrders {
        AskOwnOrders(page: try number("page", default: 1, 1...1_000))
    }

    private func seatFrame(_ view: SupplierView) -> Frame {
        var frame = frame()
        frame.key = FileID.new(at: site.house.now())
        frame.today = view.today
        frame.demonstration = view.demonstration
        if let told = query("told"), request.method == .get {
            let words = frame.words.seats
            frame.notice = told == "account" ? words.accountProposed : words.recorded
        }
        return frame
    }

    func seatHome() async throws -> Response {
        let asked = try ownOrders()
        let view = try await site.house.ask(asked, signedIn())
        return Answer.page(SeatHomePage.markup(seatFrame(view), view, page: asked.page))
    }

    func seatOrder(_ state: FormState? = nil) async throws -> Response {
        let view = try await site.house.ask(AskOwnOrder(order: id("order")), signedIn())
        guard let page = SeatOrderPage.markup(seatFrame(view), view, state: state) else {
            throw Refusal(.notFound)
        }
        return Answer.page(page)
    }

    func seatConfirmation(_ state: FormState? = nil) async throws -> Response {
        let view = try await site.house.ask(AskOwnOrder(order: id("order")), signedIn())
        guard let page = SeatConfirmationPage.markup(seatFrame(view), view, state: state) else {
            throw Refusal(.notFound)
        }
        return Answer.page(page)
    }

    func seatProposals(_ state: FormState? = nil) async throws -> Response {
        let view = try await site.house.ask(AskOwnSeat(), signedIn())
        return Answer.page(SeatProposalsPage.markup(seatFrame(view), view, state: state))
    }

    /// Streams a form with a file for an order that the seat sees.
    func receivingOwn<T>(
        _ take: (Visitor, ArrivedForm) async throws -> T
    ) async throws -> T {
        _ = try await site.house.ask(AskOwnOrder(order: id("order")), signedIn())
        return try await receiving(take)
    }

    func attachOwn(_ form: ArrivedForm, key: String?) async throws -> Recorded {
        var fields = form.fields
        guard let name = form.fileName, form.upload.size > 0 else {
            throw Refusal(.missing, field: "file")
        }
        fields.set("order", "\(try id("order"))")
        fields.set("upload", "\(form.upload.id)")
        fields.set("name", name)
        let act = try FormDecoder.decode(AttachOwnFile.self, from: fields)
        let sent =
            form.upload.sha256
            + Array("\(act.order) \(act.kind) \(name)\n\(act.note ?? "")".utf8)
        let given = (key ?? idempotencyKey).map { IdempotencyKey(key: $0, body: sent) }
        return try await site.house.perform(act, signedIn().claiming(claimedAt), key: given)
    }

    func attachOwnForm() async throws -> Response {
        try await receivingOwn { visitor, form in
            guard form.fields["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
            do {
                _ = try await visitor.attachOwn(form, key: form.fields["key"])
                return Answer.seeOther(
                    "/supplier/orders/\(try visitor.id("order"))?told=1#files")
            } catch let refusal as Refusal {
                let status = refusal.reasons.first.map { Failing.status($0.obstacle) }
                guard let status, status != .notFound else { throw refusal }
                var response = try await visitor.seatOrder(
                    visitor.state(form.fields, refusal))
                response.status = status
                return response
            }
        }
    }

    /// A confirmation with the paper in the same form, or without one.
    func confirmOwnForm() async throws -> Response {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/") else {
            let body = try await body()
            return try await confirmOwn(FormFields(urlEncoded: body), sent: body)
        }
        return try await receivingOwn { visitor, form in
            var fields = form.fields
            var sent = form.upload.sha256
            // Sent again, a form has another boundary: fields and the file's hash are compared.
            for (name, values) in fields.values.sorted(by: { $0.key < $1.key }) {
                sent += Array("\n\(name)=\(values.joined(separator: "\u{1F}"))".utf8)
            }
            if let name = form.fileName, form.upload.size > 0 {
                fields.set("upload", "\(form.upload.id)")
                fields.set("fileName", name)
            }
            return try await visitor.confirmOwn(fields, sent: sent)
        }
    }

    private func confirmOwn(_ posted: FormFields, sent: [UInt8]) async throws -> Response {
        guard posted["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
        var fields = posted
        for (name, value) in parameters { fields.set(name, value) }
        do {
            let act = try FormDecoder.decode(ConfirmOwnOrder.self, from: fields)
            let key = posted["key"].map { self.key($0, sent) }
            _ = try await site.house.perform(act, signedIn().claiming(claimedAt), key: key)
            return Answer.seeOther("/supplier/orders/\(try id("order"))?told=1#confirmation")
        } catch let refusal as Refusal {
            let status = refusal.reasons.first.map { Failing.status($0.obstacle) }
            guard let status, status != .notFound else { throw refusal }
            var response = try await seatConfirmation(state(posted, refusal))
            response.status = status
            return response
        }
    }
}
