import FollowUp
import Foundation
import Jobs
import Record
import Words

/// The official order (H3): the paper that goes to the supplier, in English and Chinese at once.
public struct AskOrderPaper: Question {
    public static let name = "orderPaper"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public struct Answer: Sendable {
        /// Of the file: `PO-2291.pdf`.
        public var name: String
        public var pdf: [UInt8]
        /// The change of the order it shows.
        public var seq: Int
    }

    /// *Refuses when* there is none; it cannot be drawn just now.
    public func ask(_ house: House, _ caller: Caller) async throws -> Answer {
        guard let held = try await house.keeper.read(caller.workspace, order),
            case .order(let file) = held.file
        else { throw Refusal(.notFound) }
        let paper = OrderPaper(
            order: file, supplier: try await house.supplier(caller.workspace, file.supplier),
            house: try await house.workspace(caller.workspace),
            items: try await items(of: file, house, caller), seq: held.seq,
            chain: String(held.chain.hex.prefix(16)))
        return Answer(
            name: "\(file.number).pdf", pdf: try await house.workbench.print(paper.printed),
            seq: held.seq)
    }

    private func items(
        of order: Order, _ house: House, _ caller: Caller
    ) async throws -> [FileID: Item] {
        var items: [FileID: Item] = [:]
        for id in Set(order.lines.compactMap(\.item)) {
            guard case .item(let item)? = try await house.keeper.read(caller.workspace, id)?.file
            else { continue }
            items[id] = item
        }
        return items
    }
}

/// What stands on the official order.
struct OrderPaper {
    let order: Order
    let supplier: Supplier
    let house: Workspace
    let items: [FileID: Item]
    let seq: Int
    let chain: String

    let english = Words.of(.english)
    let chinese = Words.of(.chinese)

    init(
        order: Order, supplier: Supplier, house: Workspace, items: [FileID: Item], seq: Int,
        chain: String
    ) {
        self.order = order
        self.supplier = supplier
        self.house = house
        self.items = items
        self.seq = seq
        self.chain = chain
    }

    /// Both languages beside each other.
    func both(_ words: (any PaperWords) -> String) -> String {
        "\(words(english.papers)) \(words(chinese.papers))"
    }

    var printed: PrintedPaper {
        var paper = PrintedPaper(
            title: both { $0.purchaseOrder }, subtitle: subtitle, footer: footer,
            foot: both { $0.page("{page}", of: "{pages}") })
        paper.author = house.name
        paper.madeAt = (order.lastChangeAt?.rfc3339).map { $0.prefix(19) + "Z" } ?? ""
        if order.closure?.cancelled == true {
            paper.stamp = both { $0.cancelled }
        } else if order.state == .draft {
            paper.stamp = both { $0.draft }
        } else if house.demonstration {
            paper.stamp = both { $0.demonstration }
        }
        paper.blocks = [.facts(facts)]
        if let table = differenceTable {
            paper.blocks += [.heading(both { $0.changed }), .table(table)]
        }
        paper.blocks += [.heading(both { $0.lines }), .table(lineTable)]
        if order.lots.count > 1 {
            paper.blocks += [.heading(both { $0.lots }), .table(lotTable)]
        }
        if let payment = order.terms.payment {
            paper.blocks += [.heading(both { $0.payment }), .text(payment)]
        }
        for (label, words) in asked { paper.blocks += [.heading(both(label)), .text(words)] }
        paper.blocks.append(.signatures([both { $0.forBuyer }, both { $0.forSupplier }]))
        return paper
    }

    /// Which state of the record the paper shows, so that nobody signs an older one unseen.
    private var footer: String {
        let at = (order.lastChangeAt?.rfc3339).map {
            $0.prefix(16).replacingOccurrences(of: "T", with: " ") + " UTC"
        }
        let words = both { $0.recordState(seq: seq) }
        return [house.name, order.number, words, chain, at ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private var facts: [PrintedPaper.Fact] {
        let terms = order.terms
        let names = [supplier.name, supplier.chineseName, supplier.creditCode].compactMap { $0 }
        let told: [((any PaperWords) -> String, String?)] = [
            ({ $0.number }, order.number), ({ $0.orderedOn }, terms.orderedOn?.iso),
            ({ $0.buyer }, terms.buyer?.text ?? house.name),
            ({ $0.supplier }, names.joined(separator: "\n")),
            ({ $0.consignee }, terms.consignee?.text),
            ({ $0.tradeTerm }, terms.tradeTerm.map { english.terms.tradeTerm($0) }),
            ({ $0.destination }, terms.destination), ({ $0.currency }, terms.currency.code),
            ({ $0.delivery }, terms.promised?.iso), ({ $0.required }, terms.required?.iso),
            ({ $0.mode }, particulars?.mode.map(inBoth)),
            ({ $0.tolerance }, particulars?.tolerancePermille.map(Figures.tolerance)),
        ]
        return told.compactMap { label, value in
            guard let value, !value.isEmpty else { return nil }
            return PrintedPaper.Fact(both(label), value)
        }
    }

    // MARK: tables

    private var lineTable: PrintedPaper.Table {
        let columns = [
            PrintedPaper.Column(both { $0.line }, share: 70),
            PrintedPaper.Column(both { $0.itemCode }, share: 130),
            PrintedPaper.Column(both { $0.description }, share: 360),
            PrintedPaper.Column(both { $0.quantity }, share: 150, alignsRight: true),
            PrintedPaper.Column(both { $0.unitPrice }, share: 120, alignsRight: true),
            PrintedPaper.Column(
                "\(both { $0.amount }) \(order.terms.currency.code)", share: 170,
                alignsRight: true),
        ]
        var table = PrintedPaper.Table(columns: columns, rows: order.lines.map(row))
        if let value = order.value {
            let quantity = order.quantity.map { Figures.quantity($0) } ?? ""
            table.totals = [
                ["", "", both { $0.total }, quantity, "", Figures.grouped(value.decimal)]
            ]
        }
        return table
    }

    private func row(_ line: OrderLine) -> [String] {
        let item = line.item.flatMap { items[$0] }
        let own = [line.description, item?.description].compactMap { $0 }.first { !$0.isEmpty }
        var words = [own, item?.chineseDescription].compactMap { $0 }
        if let promised = line.promised, promised != order.terms.promised {
            words.append("\(both { $0.delivery }) \(promised.iso)")
        }
        if let required = line.required, required != order.terms.required {
            words.append("\(both { $0.required }) \(required.iso)")
        }
        words += cartons(of: line.number)
        // A cancelled line stays on the paper, marked, and counts in no sum.
        if line.isCancelled { words.insert(both { $0.cancelled }, at: 0) }
        let worth = line.isCancelled ? nil : line.worth(in: order.terms.currency)
        return [
            "\(line.number)", item?.code ?? line.reference ?? "", words.joined(separator: "\n"),
            "\(Figures.quantity(line.quantity)) \(unit(line.unit))",
            line.unitPrice.map { Figures.grouped($0.description) } ?? "",
            worth.map { Figures.grouped($0.decimal) } ?? "",
        ]
    }

    /// A unit as told, with the Chinese word where there is one.
    private func unit(_ unit: String) -> String {
        let translated = chinese.terms.unit(unit)
        return translated == unit ? unit : "\(unit) \(translated)"
    }

    private var lotTable: PrintedPaper.Table {
        let columns = [
            PrintedPaper.Column(both { $0.lot }, share: 120),
            PrintedPaper.Column(both { $0.contents }, share: 440),
            PrintedPaper.Column(both { $0.delivery }, share: 220),
            PrintedPaper.Column(both { $0.required }, share: 220),
        ]
        let rows = order.lots.map { lot in
            let shares = lot.shares.map { "\($0.line): \(Figures.quantity($0.quantity))" }
            let promised = lot.promised ?? order.terms.promised
            let required = order.required(of: lot)
            return [
                "\(lot.number)", shares.joined(separator: ", "), promised?.iso ?? "",
                required?.iso ?? "",
            ]
        }
        return PrintedPaper.Table(columns: columns, rows: rows)
    }
}
