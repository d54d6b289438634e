/// What stands on the official order; both languages are printed beside each other.
public protocol PaperWords: Sendable {
    var purchaseOrder: String { get }
    var number: String { get }
    var orderedOn: String { get }
    var buyer: String { get }
    var supplier: String { get }
    var consignee: String { get }
    var tradeTerm: String { get }
    var destination: String { get }
    var currency: String { get }
    var delivery: String { get }
    var lines: String { get }
    var line: String { get }
    var itemCode: String { get }
    var description: String { get }
    var quantity: String { get }
    var unitPrice: String { get }
    var amount: String { get }
    var total: String { get }
    var lots: String { get }
    var lot: String { get }
    /// Which lines a lot holds and how much of each: `1: 6,000`.
    var contents: String { get }
    var payment: String { get }
    // What the order says besides its terms and lines
    var mode: String { get }
    var required: String { get }
    /// By how much a shipped quantity may differ.
    var tolerance: String { get }
    var certificates: String { get }
    var marks: String { get }
    var sideMarks: String { get }
    var innerMarks: String { get }
    func perCarton(_ pieces: String) -> String
    func perInnerCarton(_ pieces: String) -> String
    // What the order says otherwise than the paper sent before
    func revision(_ number: Int) -> String
    var changed: String { get }
    var fact: String { get }
    var was: String { get }
    var isNow: String { get }
    var added: String { get }
    var forBuyer: String { get }
    var forSupplier: String { get }
    var cancelled: String { get }
    /// Not approved, or changed since it was.
    var draft: String { get }
    var demonstration: String { get }
    func page(_ number: String, of pages: String) -> String
    /// Which state of the record it shows.
    func recordState(seq: Int) -> String
}

struct EnglishPapers: PaperWords {
    let purchaseOrder = "Purchase order"
    let number = "Order number"
    let orderedOn = "Date of order"
    let buyer = "Buyer"
    let supplier = "Supplier"
    let consignee = "Consignee"
    let tradeTerm = "Incoterms® 2020"
    let destination = "Destination"
    let currency = "Currency"
    let delivery = "Delivery date"
    let lines = "Lines"
    let line = "No."
    let itemCode = "Item"
    let description = "Description"
    let quantity = "Quantity"
    let unitPrice = "Unit price"
    let amount = "Amount"
    let total = "Total"
    let lots = "Lots"
    let lot = "Lot"
    let contents = "Line: quantity"
    let payment = "Terms of payment"
    let mode = "Transport"
    let required = "Required day"
    let tolerance = "Tolerance of quantity"
    let certificates = "Papers asked for"
    let marks = "Shipping marks"
    let sideMarks = "Side marks"
    let innerMarks = "Marks on inner cartons"
    let changed = "Changed since the order was last sent"
    let fact = "Fact"
    let was = "Was"
    let isNow = "Now"
    let added = "new"
    let forBuyer = "For the buyer: name, signature, date"
    let forSupplier = "For the supplier: name, signature and seal, date"
    let cancelled = "Cancelled"
    let draft = "Draft"
    let demonstration = "Demonstration"

    func perCarton(_ pieces: String) -> String { "\(pieces) in a carton" }
    func perInnerCarton(_ pieces: String) -> String { "\(pieces) in an inner carton" }
    func revision(_ number: Int) -> String { "Revision \(number)" }

    func page(_ number: String, of pages: String) -> String { "Page \(number) of \(pages)" }

    func recordState(seq: Int) -> String { "Record at change \(seq)" }
}

struct ChinesePapers: PaperWords {
    let purchaseOrder = "采购订单"
    let number = "订单号"
    let orderedOn = "订单日期"
    let buyer = "买方"
    let supplier = "供方"
    let consignee = "收货人"
    let tradeTerm = "贸易术语"
    let destination = "目的地"
    let currency = "币种"
    let delivery = "交期"
    let lines = "订单明细"
    let line = "序号"
    let itemCode = "货号"
    let description = "品名"
    let quantity = "数量"
    let unitPrice = "单价"
    let amount = "金额"
    let total = "合计"
    let lots = "出货批次"
    let lot = "批次"
    let contents = "行号：数量"
    let payment = "付款条款"
    let mode = "运输方式"
    let required = "要求交期"
    let tolerance = "溢短装"
    let certificates = "所需文件"
    let marks = "唛头"
    let sideMarks = "侧唛"
    let innerMarks = "内箱标识"
    let changed = "较上次发出的订单有以下变更"
    let fact = "项目"
    let was = "原为"
    let isNow = "现为"
    let added = "新增"
    let forBuyer = "买方：姓名、签字、日期"
    let forSupplier = "供方：姓名、签字盖章、日期"
    let cancelled = "已取消"
    let draft = "草稿"
    let demonstration = "演示"

    func perCarton(_ pieces: String) -> String { "每箱 \(pieces)" }
    func perInnerCarton(_ pieces: String) -> String { "每内箱 \(pieces)" }
    func revision(_ number: Int) -> String { "第 \(number) 次修订" }

    func page(_ number: String, of pages: String) -> String { "第 \(number) 页，共 \(pages) 页" }

    func recordState(seq: Int) -> String { "记录第 \(seq) 条" }
}
