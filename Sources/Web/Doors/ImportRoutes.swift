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
        let allowed = RememberMapping.allowed
        page("/import", allowed, "importPage") { try await $0.importPage(nil) }
        add(.post, "/import", .roles(allowed), .form, "takeList") { visitor in
            try await visitor.takeList()
        }
        page("/import/{list}", allowed, "list") { try await $0.listPage() }
        for (step, dryRun) in [("check", true), ("run", false)] {
            add(.post, "/import/{list}/\(step)", .roles(allowed), .form, "\(step)List") { visitor in
                try await visitor.start(dryRun: dryRun)
            }
            add(.post, "/api/v1/imports/{list}/\(step)", .roles(allowed), .api, "\(step)List") {
                visitor in
                try visitor.site.house.startImport(
                    visitor.id("list"), dryRun: dryRun, visitor.signedIn())
                return try Answer.json(
                    visitor.site.house.list(visitor.id("list"), visitor.signedIn()),
                    status: .accepted)
            }
        }
        add(.get, "/import/{list}/errors", .roles(allowed), .page, "listErrors") {
            try $0.errorFile()
        }
        importAPI(allowed)
    }

    private mutating func importAPI(_ allowed: Set<Role>) {
        ask(AskImports.self, "/imports") {
            try AskImports(limit: $0.number("limit", default: 20, 1...200))
        }
        add(.post, "/api/v1/imports", .roles(allowed), .api, "takeList") { visitor in
            let path = try visitor.newUpload()
            try await visitor.store(at: path)
            let answer = try await visitor.site.house.takeList(
                path: path, fileName: visitor.query("fileName") ?? "list",
                sheet: visitor.query("sheet") ?? "orders",
                mappingNamed: visitor.query("mapping"), currency: visitor.query("currency"),
                visitor.signedIn())
            return try Answer.json(answer, status: .created)
        }
        add(.get, "/api/v1/imports/{list}", .roles(allowed), .api, "list") { visitor in
            try Answer.json(
                visitor.site.house.list(visitor.id("list"), visitor.signedIn()))
        }
        add(.post, "/api/v1/imports/{list}/mapping", .roles(allowed), .api, "mapList") { visitor in
            let mapping = try JSONDecoder().decode(
                ImportMapping.self, from: Data(try await visitor.body()))
            return try Answer.json(
                await visitor.site.house.map(
                    visitor.id("list"), mapping, remember: !mapping.name.isEmpty,
                    visitor.signedIn()))
        }
        add(.get, "/api/v1/imports/{list}/errors", .roles(allowed), .api, "listErrors") {
            try $0.errorFile()
        }
    }
}

extension Visitor {
    func newUpload() throws -> String {
        try FileManager.default.createDirectory(
            at: site.uploads, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return site.uploads.appendingPathComponent("\(FileID.new(at: site.house.now()))").path
    }

    /// Streams the body to a file.
    func store(at path: String) async throws {
        _ = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard let handle = FileHandle(forWritingAtPath: path) else { throw Refusal(.storageFull) }
        defer { try? handle.close() }
        var count = 0
        for try await part in request.body {
            count += part.readableBytes
            guard count <= RouteTable.mostListBytes else { throw BodyTooLarge() }
            try handle.write(contentsOf: Data(part.readableBytesView))
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
        let path = try newUpload()
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
        guard form.fields["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
        do {
            guard let name = form.fileName, form.fileBytes > 0 else {
                throw Refusal(.missing, field: "file")
            }
            let list = try await site.house.takeList(
                path: path, fileName: Tidy.line(name), sheet: form.fields["sheet"] ?? "orders",
                mappingNamed: form.fields["mapping"], currency: form.fields["currency"],
                signedIn())
            return Answer.seeOther("/import/\(list.id)")
        } catch let refusal as Refusal {
            var response = try await importPage(
                FormState(action: "/import", values: form.fields.first, refusal: refusal))
            response.status = .unprocessableContent
            return response
        }
    }

    func listPage(_ state: FormState? = nil) async throws -> Response {
        let answer = try site.house.list(id("list"), signedIn())
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
            let errors = try site.house.errorFile(id("list"), signedIn()) != nil
            return Answer.page(ImportReportPage.markup(frame, answer, hasErrors: errors))
        }
    }

    /// Takes the mapping as the form has it, then checks or imports.
    func start(dryRun: Bool) async throws -> Response {
        let id = try id("list")
        let posted = FormFields(urlEncoded: try await body())
        guard posted["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
        do {
            let list = try site.house.list(id, signedIn())
            if list.stage == .mapping || posted["column.order"] != nil {
                var mapping = ImportMapping(
                    name: posted["name"] ?? "", sheet: list.sheet, columns: [:])
                for field in ImportField.of(sheet: list.sheet) {
                    mapping.columns[field.rawValue] = posted["column.\(field.rawValue)"]
                }
                mapping.currency =
                    posted["currency"].flatMap { Currency(code: $0.uppercased()) }
                    ?? list.mapping.currency
                mapping.dateOrder = posted["dateOrder"] ?? list.mapping.dateOrder
                _ = try await site.house.map(
                    id, mapping, remember: posted["name"] != nil, signedIn())
            }
            try site.house.startImport(id, dryRun: dryRun, signedIn())
            return Answer.seeOther("/import/\(id)")
        } catch let refusal as Refusal {
            var response = try await listPage(state(posted, refusal))
            response.status = .unprocessableContent
            return response
        }
    }

    func errorFile() throws -> Response {
        guard let file = try site.house.errorFile(id("list"), signedIn()),
            let data = FileManager.default.contents(atPath: file.path)
        else { throw Refusal(.notFound) }
        var response = Answer.make(.ok, "text/csv", Array(data))
        let plain = file.name.filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
        }
        response.headers[.contentDisposition] = "attachment; filename=\"\(plain)\""
        return response
    }
}
