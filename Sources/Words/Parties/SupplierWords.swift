import FollowUp

/// The supplier's page: can I trust the next date?
public protocol SupplierWords: Sendable {
    var title: String { get }
    func headline(count: Int) -> String
    var lede: String { get }
    var name: String { get }
    var chineseName: String { get }
    var searchHint: String { get }
    var creditCode: String { get }
    var creditCodeHint: String { get }
    var country: String { get }
    var countryHint: String { get }
    var sites: String { get }
    var openOrders: String { get }
    var noOpenOrders: String { get }
    var onTime: String { get }
    func onTimeShare(permille: Int, lines: Int) -> String
    var noneHandedOver: String { get }
    func recordHeadline(_ row: SupplierRow) -> String
    func spread(p50: Int, p80: Int, basedOn: Int) -> String
    func tooFew(_ basedOn: Int) -> String
    var picture: String { get }
    var onTimeLines: String { get }
    var lateLines: String { get }
    var week: String { get }
    /// The working week of so many days: 5, 6 or 7.
    func weekOf(days: Int) -> String
    var closures: String { get }
    var noClosures: String { get }
    func closure(_ closure: FactoryClosure) -> String
    var factory: String { get }
    var disclosed: String { get }
    var undisclosed: String { get }
    var siteName: String { get }
    var siteNameHint: String { get }
    var address: String { get }
    var addSite: String { get }
    var addSiteButton: String { get }
    var changeSite: String { get }
    var changeSiteButton: String { get }
    var otherWeek: String { get }
    var withdrawClosure: String { get }
    var addClosure: String { get }
    var addClosureButton: String { get }
    var site: String { get }
    var from: String { get }
    var through: String { get }
    var confirmed: String { get }
    var particulars: String { get }
    var changeParticulars: String { get }
    var particularsButton: String { get }
    var newSupplier: String { get }
    var newSupplierButton: String { get }
    var emptyText: String { get }
    var noSites: String { get }
    var allOrders: String { get }
    var listCaption: String { get }
}
