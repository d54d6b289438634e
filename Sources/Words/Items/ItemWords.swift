/// Items: the products the lines of orders are matched to.
public protocol ItemWords: Sendable {
    var title: String { get }
    func headline(count: Int) -> String
    var lede: String { get }
    var code: String { get }
    var description: String { get }
    var chineseDescription: String { get }
    var unit: String { get }
    var gtin: String { get }
    var gtinHint: String { get }
    var hsCode: String { get }
    var openOrders: String { get }
    var emptyText: String { get }
    var newItem: String { get }
    var newButton: String { get }
    var amend: String { get }
    var amendButton: String { get }
    var orders: String { get }
    var noOrders: String { get }
    var listCaption: String { get }
    func itemHeadline(openOrders: Int) -> String
}
