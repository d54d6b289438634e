/// What a column of a list can mean. The words are those that headers use, folded: lower case,
/// letters and digits only.
public enum ImportField: String, Sendable, CaseIterable, Codable {
    case order, line, supplier, item, itemCode, quantity, unit, unitPrice, value, currency
    case tradeTerm, tradePlace, orderedOn, promised, required, delivered, site, destination
    case payment
    // Take-over sheets.
    case stage, takenOverOn, paid, finished, packed, note

    static let sheets = ["orders", "takeOver"]

    static let orders: [ImportField] = [
        .order, .line, .supplier, .item, .itemCode, .quantity, .unit, .unitPrice, .value,
        .currency, .tradeTerm, .tradePlace, .orderedOn, .promised, .required, .delivered, .site,
        .destination, .payment,
    ]
    static let takeOver: [ImportField] = [
        .order, .stage, .takenOverOn, .paid, .finished, .packed, .note,
    ]

    public static func of(sheet: String) -> [ImportField] {
        sheet == "takeOver" ? takeOver : orders
    }

    var isDay: Bool {
        switch self {
        case .orderedOn, .promised, .required, .delivered, .takenOverOn: true
        default: false
        }
    }

    var isNumber: Bool {
        switch self {
        case .quantity, .unitPrice, .value, .paid, .finished, .packed: true
        default: false
        }
    }

    /// Without it a row says nothing.
    func isNeeded(in sheet: String) -> Bool {
        self == .order || sheet == "orders" && (self == .supplier || self == .quantity)
    }

    /// The field behind a rule's own name for a fact; a milestone's day is none.
    static func behind(_ told: String) -> ImportField? {
        let name = told.split(separator: ".").last.map { String($0) } ?? told
        switch name {
        case "description": return .item
        case "reference": return .line
        case "number": return .order
        case "on": return .takenOverOn
        default: return ImportField(rawValue: name)
        }
    }

    private var headers: [String] {
        switch self {
        case .order:
            [
                "poso", "ponumber", "pono", "po", "purchaseorder", "purchaseorderno", "order",
                "orderno", "ordernumber", "contractno", "订单号", "采购订单号", "合同号", "订单编号", "单号",
            ]
        case .line: ["id", "lineid", "line", "lineno", "linenumber", "position", "行号", "序号", "项次"]
        case .supplier:
            ["vendor", "supplier", "vendorname", "suppliername", "factory", "供应商", "供应商名称", "工厂"]
        case .item:
            [
                "itemdescription", "description", "item", "product", "productname", "goods",
                "品名", "产品名称", "货品描述", "名称", "商品名称", "描述",
            ]
        case .itemCode:
            ["sku", "itemcode", "itemno", "itemnumber", "article", "articleno", "货号", "产品编号", "款号"]
        case .quantity:
            ["lineitemquantity", "quantity", "qty", "orderedquantity", "orderqty", "数量", "订单数量"]
        case .unit: ["unit", "uom", "unitofmeasure", "单位"]
        case .unitPrice: ["unitprice", "price", "单价"]
        case .value: ["lineitemvalue", "value", "amount", "linetotal", "total", "金额", "总价"]
        case .currency: ["currency", "币种", "货币"]
        case .tradeTerm:
            [
                "vendorincoterm", "incoterm", "incoterms", "tradeterm", "terms", "贸易条款", "贸易术语",
                "价格条款",
            ]
        case .tradePlace: ["namedplace", "place", "port", "港口", "地点"]
        case .orderedOn: ["posenttovendordate", "orderdate", "podate", "orderedon", "下单日期", "订单日期"]
        case .promised:
            [
                "scheduleddeliverydate", "promiseddate", "deliverydate", "cargoreadydate",
                "readydate", "promised", "交期", "货好时间", "交货日期",
            ]
        case .required: ["requireddate", "required", "needby", "needbydate", "要求交期", "要求到货"]
        case .delivered:
            ["deliveredtoclientdate", "delivereddate", "delivered", "handedover", "实际交期", "交货完成"]
        case .site: ["manufacturingsite", "site", "factorysite", "plant", "生产工厂", "厂区", "产地工厂"]
        case .destination: ["country", "destination", "destinationcountry", "目的国", "目的地"]
        case .payment: ["paymentterms", "payment", "付款方式", "付款条件"]
        case .stage: ["stage", "milestone", "阶段", "节点", "进度"]
        case .takenOverOn: ["takenoveron", "asof", "date", "接手日期", "截至日期", "日期"]
        case .paid: ["paid", "paidamount", "已付", "已付金额"]
        case .finished: ["finished", "finishedquantity", "成品数", "完成数"]
        case .packed: ["packed", "packedquantity", "已装箱数", "装箱数"]
        case .note: ["note", "remark", "remarks", "备注"]
        }
    }

    /// The columns of a header that seem to say what an order needs: those that bear one of its
    /// words and nothing else. Each column is used once.
    ///
    /// `grouped` says that groups stand above the names, so that a name is the last part of its
    /// column's: `Dates Delivery date`.
    static func suggest(
        _ header: [String], sheet: String, grouped: Bool = false
    ) -> [String: String] {
        var columns: [String: String] = [:]
        var used = Set<String>()
        let whole = header.map { (name: $0, words: [fold($0)]) }
        let parts = header.map { (name: $0, words: lastParts($0)) }
        for folded in grouped ? [whole, parts] : [whole] {
            for field in of(sheet: sheet) where columns[field.rawValue] == nil {
                let found = field.headers.lazy.compactMap { word in
                    folded.first { $0.words.contains(word) && !used.contains($0.name) }
                }.first
                guard let found else { continue }
                columns[field.rawValue] = found.name
                used.insert(found.name)
            }
        }
        return columns
    }

    /// A column's name without its first words, folded: the longest first.
    private static func lastParts(_ header: String) -> [String] {
        let words = header.split(whereSeparator: \.isWhitespace)
        return words.indices.dropFirst().map { fold(words[$0...].joined(separator: " ")) }
    }

    static func fold(_ header: String) -> String {
        String(header.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
