/// Entering an order by hand.
public protocol NewOrderWords: Sendable {
    var title: String { get }
    var lede: String { get }
    var order: String { get }
    var number: String { get }
    var supplierHint: String { get }
    var kind: String { get }
    var profile: String { get }
    var profileHint: String { get }
    var usualProfile: String { get }
    var template: String { get }
    var templateHint: String { get }
    var siteHint: String { get }
    var parties: String { get }
    var moreOfLine: String { get }
    var moreRows: String { get }
    var terms: String { get }
    var currency: String { get }
    var currencyHint: String { get }
    var placeHint: String { get }
    var paymentHint: String { get }
    var promisedHint: String { get }
    var lines: String { get }
    var linesHint: String { get }
    func lineLegend(_ number: Int) -> String
    var button: String { get }
}
