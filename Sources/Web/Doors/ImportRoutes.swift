import Crypto
import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Record
import UseCases

extension RouteTable {
    static let mostListBytes = 200 << 20

    mutating func imports() {
        page("/import", AskImports.allowed, "importPage") { try await $0.importPage(nil) }
        add(.post, "/import", .roles(TakeList.allowed), .form, TakeList.name) { visitor in
            try await visitor.takeList()
        }
        fileForm { try await $0.importPage($0.state($1, $2)) }
        page("/import/{list}", AskList.allowed, AskList.name) { try await $0.listPage() }
        start(CheckList.self, "check") { CheckList(list: $0) }
        start(RunList.self, "run") { RunList(list: $0) }
        for (path, kind) in [("/import", Route.Kind.page), ("/api/v1/imports", .api)] {
            add(
                .get, path + "/{list}/errors", .roles(AskListErrors.allowed), kind,
                AskListErrors.name, contract: kind == .api ? Contract(reply: .table) : nil
            ) { try await $0.errorFile() }
        }
        ask(AskImports.self, "/imports", query: [.limit(20, most: 200)]) {
            try AskImports(limit: $0.number("limit", default: 20, 1...200))
        }
        ask(AskList.self, "/imports/{list}") { try AskList(list: $0.id("list")) }
        add(
            .post, "/api/v1/imports", .roles(TakeList.allowed), .api, TakeList.name,
            contract: Contract(
                query: QueryParameter.list, body: .file, reply: .json(ImportAnswer.self),
                status: .created)
        ) { try await $0.takeBody() }
        keyed(MapList.self, "mapping", status: .ok)
    }

    /// A check or an import: a form that may bring the columns with it, and its twin.
    private mutating func start<Start: UseCase>(
        _ type: Start.Type, _ step: String, _ make: @escaping @Sendable (FileID) -> Start
    ) where Start.Answer == ImportAnswer {
        add(.post, "/import/{list}/\(step)", .roles(Start.allowed), .form, Start.name) {
            try await $0.start(make)
        }
        keyed(type, step, status: .accepted)
    }

    private mutating func keyed<Done: UseCase>(
        _ type: Done.Type, _ step: String, status: HTTPResponse.Status
    ) {
        let example = (try? JSONEncoder.plain.encode(Done.example)).map { Array($0) }
        add(
            .post, "/api/v1/imports/{list}/\(step)", .roles(Done.allowed), .api, Done.name,
            example: example,
            contract: Contract(
                body: .act(type), reply: .json(Done.Answer.self), status: status)
        ) { visitor in
            let body = try await visitor.body()
            let input = try Done.reading(json: body, visitor.parameters)
            let key = visitor.idempotencyKey.map { visitor.key($0, body) }
            return try await Answer.json(
                visitor.site.house.perform(input, visitor.signedIn(), key: key), status: status)
        }
    }
}

extension Visitor {
    /// Streams the body to a place of the desk; gives its hash.
    private func store(at path: String) async throws -> [UInt8] {
        let file = try DeskFile(path: path)
        var count = 0
        var hash = SHA256()
        for try await part in request.body {
            count += part.readableBytes
            guard count <= RouteTable.mostListBytes else { throw BodyTooLarge() }
            let data = Data(part.readableBytesView)
            hash.update(data: data)
            try file.write(data)
        }
        return Array(hash.finalize())
    }

    /// Takes a list that is the whole body.
    func takeBody() async throws -> Response {
        let desk = site.house.imports
        let (upload, path) = try desk.place(at: site.house.now())
        do {
            let digest = try await store(at: path)
            var act = TakeList(upload: upload, fileName: query("fileName") ?? "list")
            act.sheet = query("sheet") ?? act.sheet
            act.mapping = query("mapping")
            act.currency = query("currency")
            act.dateOrder = query("dateOrder")
            act.decimalMark = query("decimalMark")
            let sent = digest + Array((request.uri.query ?? "").utf8)
            let key = idempotencyKey.map { IdempotencyKey(key: $0, body: sent) }
            return try await Answer.json(
                site.house.perform(act, signedIn(), key: key), status: .created)
        } catch {
            desk.discard(upload)
            throw error
        }
    }

    func importPage(_ state: FormState?) async throws -> Response {
        let workspace = try await site.house.ask(AskWorkspace(), signedIn())
        let lists = try await site.house.ask(AskImports(), signedIn())
        return Answer.page(
            ImportPage.markup(
                try await framed(section: .imports), mappings: workspace.mappings,
                lists: lists.items, state: state))
    }

    /// Takes an uploaded list from the page's form.
    func takeList() async throws -> Response {
        let desk = site.house.imports
        let (upload, path) = try desk.place(at: site.house.now())
        do {
            return try await takeForm(upload, path)
        } catch {
            desk.discard(upload)
            throw error
        }
    }

    private func takeForm(_ upload: FileID, _ path: String) async throws -> Response {
        guard
            var form = Multipart(
                contentType: request.headers[.contentType] ?? "", path: path)
        else { throw Refusal(.notUnderstood, field: "file") }
        var count = 0
        for try await part in request.body {
            count += part.readableBytes
            guard count <= RouteTable.mostListBytes else { throw BodyTooLarge() }
            try form.take(part.readableBytesView)
        }
        guard form.isComplete else { throw Multipart.Wrong.form }
        let fields = form.fields
        guard fields["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
        do {
            guard let name = form.fileName, !name.isEmpty else {
                throw Refusal(.missing, field: "file")
            }
            guard form.fileBytes > 0 else {
                throw Refusal(.unreadableTable(.empty), field: "file")
            }
            var act = TakeList(upload: upload, fileName: Tidy.line(name))
            act.sheet = fields["sheet"] ?? act.sheet
            act.mapping = fields["mapping"].flatMap { $0.isEmpty ? nil : $0 }
            act.currency = fields["currency"].flatMap { $0.isEmpty ? nil : $0 }
            // A second tap sends the same file under the same key.
            let key = fields["key"].map {
                IdempotencyKey(key: $0, body: Array("\(name) \(form.fileBytes)".utf8))
            }
            let list = try await site.house.perform(act, signedIn(), key: key)
            return Answer.seeOther("/import/\(list.id)")
        } catch let refusal as Refusal {
            site.house.imports.discard(upload)
            var response = try await importPage(
                FormState(action: "/import", values: fields.first, refusal: refusal))
            response.status = .unprocessableContent
            return response
        }
    }

    func listPage(_ state: FormState? = nil) async throws -> Response {
        let answer = try await site.house.ask(AskList(list: id("list")), signedIn())
        let frame = try await framed(section: .imports)
        // A checked list leads back to its columns.
        let asksColumns = query("columns") != nil && answer.stage != .done
        switch asksColumns && answer.report != nil ? .mapping : answer.stage {
        case .mapping:
            return Answer.page(
                ImportMappingPage.markup(
                    frame, answer, fields: ImportField.of(sheet: answer.sheet).map(\.rawValue),
                    state: state))
        case .checking, .importing:
            return Answer.page(ImportProgressPage.markup(frame, answer))
        case .checked, .done, .failed:
            return Answer.page(
                ImportReportPage.markup(
                    frame, answer,
                    hasErrors: answer.report.map { $0.rejectedRows > 0 && !$0.errorFileMissing }
                        ?? false))
        }
    }

    /// Takes the columns as the form has them, then checks or imports.
    func start<Start: UseCase>(
        _ make: (FileID) -> Start
    ) async throws -> Response where Start.Answer == ImportAnswer {
        let id = try id("list")
        let body = try await body()
        let posted = try FormFields(urlEncoded: body)
        guard posted["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
        do {
            let house = site.house
            let list = try await house.ask(AskList(list: id), signedIn())
            // A second tap leads where the first one did.
            if list.stage.isRunning { return Answer.seeOther("/import/\(id)") }
            if list.stage == .mapping || posted["column.order"] != nil {
                _ = try await house.perform(mapping(of: list, posted), signedIn())
            }
            let key = posted["key"].map { IdempotencyKey(key: $0, body: body) }
            _ = try await house.perform(make(id), signedIn(), key: key)
            return Answer.seeOther("/import/\(id)")
        } catch let refusal as Refusal {
            var response = try await listPage(state(posted, refusal))
            response.status = .unprocessableContent
            return response
        }
    }

    private func mapping(of list: ImportAnswer, _ posted: FormFields) -> MapList {
        var columns: [String: String] = [:]
        for field in ImportField.of(sheet: list.sheet) {
            columns[field.rawValue] = posted["column.\(field.rawValue)"]
        }
        var act = MapList(list: list.id, columns: columns)
        act.name = posted["name"]
        act.currency = posted["currency"] ?? list.mapping.currency?.code
        act.dateOrder = posted["dateOrder"] ?? list.mapping.dateOrder
        act.decimalMark = posted["decimalMark"] ?? list.mapping.decimalMark
        return act
    }

    func errorFile() async throws -> Response {
        let file = try await site.house.ask(AskListErrors(list: id("list")), signedIn())
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw Refusal(.notFound)
        }
        var response = Answer.make(.ok, "text/csv", Array(data))
        let plain = file.name.filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
        }
        response.headers[.contentDisposition] = "attachment; filename=\"\(plain)\""
        return response
    }
}
