import FollowUp
import Foundation
import Testing
import UseCases

/// Lists as they come in, and taking them in.
enum Lists {
    /// In GB18030 with Chinese headers: PO-1 in two places, 31 February, minus five pieces.
    ///
    ///     订单号,供应商,品名,数量,单价,交期
    ///     PO-1,永康恒达,保温杯,6000,3.90,2026-11-20
    ///     PO-2,永康恒达,竹托盘,200,3.65,2026-02-31
    ///     PO-3,福建闽侯,台灯,-5,1.00,2026-11-21
    ///     PO-1,永康恒达,杯盖,100,0.20,2026-11-20
    static let chinese = bytes(
        "b6a9b5a5bac52cb9a9d3a6c9cc2cc6b7c3fb2ccafdc1bf2cb5a5bcdb2cbdbbc6da0a504f2d312cd3c0bf"
            + "b5bae3b4ef2cb1a3cec2b1ad2c363030302c332e39302c323032362d31312d32300a504f2d322cd3c0bf"
            + "b5bae3b4ef2cd6f1cdd0c5cc2c3230302c332e36352c323032362d30322d33310a504f2d332cb8a3bda8"
            + "c3f6baee2ccca8b5c62c2d352c312e30302c323032362d31312d32310a504f2d312cd3c0bfb5bae3b4ef"
            + "2cb1adb8c72c3130302c302e32302c323032362d31312d32300a")

    /// In UTF-16 with a byte order mark, semicolons and decimal commas.
    static let german: [UInt8] = {
        let text = """
            PO;Vendor;Description;Qty;Unit price;Promised date
            PO-9;Hengda;Flasche;1.500;3,90;31.12.2026
            PO-10;Hengda;Deckel;2,5;0,20;30.12.2026

            """
        return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }()

    private static func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.utf8.count, by: 2).compactMap { at in
            let start = hex.index(hex.startIndex, offsetBy: at)
            return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16)
        }
    }
}

extension Stage {
    @discardableResult
    func take(
        _ bytes: [UInt8], currency: String? = "USD", sheet: String = "orders",
        name: String = "orders.csv", mapping: String? = nil
    ) async throws -> FileID {
        let (id, path) = try house.imports.place(at: house.now())
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        var act = TakeList(upload: id, fileName: name)
        act.sheet = sheet
        act.mapping = mapping
        act.currency = currency
        return try await house.perform(act, owner).id
    }

    func list(_ id: FileID) async throws -> ImportAnswer {
        try await house.ask(AskList(list: id), owner)
    }

    /// The bytes of the rows that stayed out; nil where none did.
    func errors(of id: FileID) async throws -> [UInt8]? {
        do {
            let file = try await house.ask(AskListErrors(list: id), owner)
            return Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
        } catch let refusal as Refusal where refusal == Refusal(.notFound) {
            return nil
        }
    }

    func bringIn(
        _ bytes: [UInt8], sheet: String = "orders", dryRun: Bool = false
    ) async throws -> ImportReport {
        let id = try await take(bytes, sheet: sheet)
        let answer = try await house.runImport(id, dryRun: dryRun, owner)
        #expect(answer.stage == (dryRun ? .checked : .done), "\(answer.failure ?? "")")
        return try #require(answer.report)
    }

    func bringIn(_ text: String, sheet: String = "orders") async throws -> ImportReport {
        try await bringIn(Array(text.utf8), sheet: sheet)
    }

    func order(numbered number: String) async throws -> OrderAnswer {
        let rows = try await board(search: number) + board(.closed, search: number)
        return try await order(try #require(rows.first { $0.number == number }).order)
    }
}
