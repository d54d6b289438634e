import FollowUp
import Foundation
import Papers
import Record

/// Takes a list in that lies at a place of the desk: detects its form, suggests a mapping or uses
/// a remembered one.
public struct TakeList: UseCase {
    public static let name = "takeList"
    public static let allowed = Set<Role>.keepers
    public static let example = TakeList(upload: .unset, fileName: "orders.xlsx")

    /// The place, which becomes the list's identity.
    public var upload: FileID
    public var fileName: String
    /// `orders` or `takeOver`.
    public var sheet = "orders"
    /// A remembered mapping.
    public var mapping: String?
    public var currency: String?
    public var dateOrder: String?
    public var decimalMark: String?

    public init(upload: FileID, fileName: String) {
        self.upload = upload
        self.fileName = fileName
    }

    /// *Refuses when* the sheet is none there is; the mapping is not remembered here, or is of the
    /// other sheet; the currency is none; the table cannot be read; too many lists are looked at;
    /// every list the workspace may have is running.
    public func run(_ house: House, _ caller: Caller) async throws -> ImportAnswer {
        let desk = house.imports
        do {
            if let answer = try desk.answer(ImportAnswer.self) {
                desk.discard(upload)
                return answer
            }
            let file = try await house.workspace(caller.workspace)
            let told = try reading(file)
            let path = desk.path(of: upload)
            let look = ListLook(names: StageNames(file.templates))
            let answer = try await desk.room.look { [self] in
                try look.look(
                    id: upload, path: path, fileName: fileName, mapping: told,
                    suggests: mapping == nil)
            }
            try desk.keep(
                ImportDesk.Job(
                    workspace: caller.workspace, path: path, form: nil, answer: answer,
                    startedAt: house.now()))
            desk.keep(answer, for: upload)
            return answer
        } catch {
            desk.discard(upload)
            throw error
        }
    }

    /// How it is to be read, as far as that was told beforehand.
    private func reading(_ file: Workspace) throws(Refusal) -> ImportMapping {
        var findings = Findings()
        findings.require(ImportField.sheets.contains(sheet), .unknownCode(sheet), field: "sheet")
        var told = ImportMapping(name: "", sheet: sheet, columns: [:])
        if let mapping {
            let kept = file.mapping(mapping)
            findings.require(
                kept?.sheet == sheet, .unknownCode(mapping), field: "mapping")
            if let kept { told = kept }
        }
        if let currency {
            let found = Currency(code: currency.uppercased())
            findings.require(found != nil, .unknownCurrency, field: "currency")
            told.currency = found
        }
        told.dateOrder = dateOrder ?? told.dateOrder
        told.decimalMark = decimalMark ?? told.decimalMark
        findings.styles(told)
        try findings.settle()
        return told
    }
}

/// Says which column of a list is which and how it is read; under a name, it is remembered.
public struct MapList: UseCase {
    public static let name = "mapList"
    public static let allowed = Set<Role>.keepers
    public static let example: MapList = {
        var act = MapList(columns: [
            "order": "PO No.", "supplier": "Vendor", "item": "Description", "quantity": "Qty",
        ])
        act.name = "erp"
        act.currency = "USD"
        act.dateOrder = "dayMonthYear"
        act.decimalMark = "point"
        return act
    }()

    @Path public var list: FileID
    public var name: String?
    /// As the list came; told so that an answer's mapping can be sent back.
    public var sheet: String?
    /// Field → column name as it stands in the list's header.
    public var columns: [String: String]
    public var currency: String?
    public var dateOrder: String?
    public var decimalMark: String?

    public init(list: FileID = .unset, columns: [String: String]) {
        self.list = list
        self.columns = columns
    }

    /// *Refuses when* the list is running; too many are looked at; the sheet is another one than it
    /// came as; the currency, the date order or the decimal mark is none there is; the mapping
    /// cannot be remembered (`Workspace.rememberMapping`).
    public func run(_ house: House, _ caller: Caller) async throws -> ImportAnswer {
        var job = try house.imports.find(list, caller.workspace)
        if let answer = try house.imports.answer(ImportAnswer.self) { return answer }
        guard !job.answer.stage.isRunning else { throw Refusal(.stillInProgress) }
        var mapping = ImportMapping(name: name ?? "", sheet: job.answer.sheet, columns: columns)
        mapping.currency = currency.flatMap { Currency(code: $0.uppercased()) }
        mapping.dateOrder = dateOrder
        mapping.decimalMark = decimalMark
        var findings = Findings()
        if let sheet {
            findings.require(sheet == job.answer.sheet, .unknownCode(sheet), field: "sheet")
        }
        findings.require(
            currency == nil || mapping.currency != nil, .unknownCurrency, field: "currency")
        findings.styles(mapping)
        try findings.settle()
        let file = try await house.workspace(caller.workspace)
        let look = ListLook(names: StageNames(file.templates))
        job.answer = try await house.imports.room.look { [self, job, mapping] in
            try look.look(
                id: list, path: job.path, fileName: job.answer.fileName, mapping: mapping,
                suggests: false)
        }
        if !mapping.name.isEmpty {
            // The key belongs to this act, not to the remembering.
            _ = try await Answering.$pending.withValue(nil) {
                try await house.perform(RememberMapping(mapping: mapping), caller)
            }
        }
        try house.imports.keep(job)
        house.imports.keep(job.answer, for: list)
        return job.answer
    }
}

/// Counts what a list would do and names every problem; records nothing.
public struct CheckList: UseCase {
    public static let name = "checkList"
    public static let allowed = Set<Role>.keepers
    public static let example = CheckList()

    @Path public var list: FileID

    public init(list: FileID = .unset) { self.list = list }

    public func run(_ house: House, _ caller: Caller) async throws -> ImportAnswer {
        try house.start(list, dryRun: true, caller)
    }
}

/// Brings in what is good of a list.
public struct RunList: UseCase {
    public static let name = "runList"
    public static let allowed = Set<Role>.keepers
    public static let example = RunList()

    @Path public var list: FileID

    public init(list: FileID = .unset) { self.list = list }

    public func run(_ house: House, _ caller: Caller) async throws -> ImportAnswer {
        try house.start(list, dryRun: false, caller)
    }
}

/// Remembers a mapping by its name.
public struct RememberMapping: UseCase {
    public static let name = "rememberMapping"
    public static let allowed = Set<Role>.keepers
    public static let example = RememberMapping(
        mapping: ImportMapping(name: "erp", sheet: "orders", columns: ["order": "PO No."]))

    public var mapping: ImportMapping

    public init(
        mapping: ImportMapping
    ) {
        self.mapping = mapping
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { file in
            if let kept = file.mapping(mapping.name), kept == mapping { return [] }
            return try file.rememberMapping(mapping)
        }
    }
}

extension Findings {
    fileprivate mutating func styles(_ mapping: ImportMapping) {
        if let order = mapping.dateOrder {
            require(
                ListReading.dateOrders[order] != nil, .unknownCode(order), field: "dateOrder")
        }
        if let mark = mapping.decimalMark {
            require(
                DecimalStyle.Mark(rawValue: mark) != nil, .unknownCode(mark),
                field: "decimalMark")
        }
    }
}
