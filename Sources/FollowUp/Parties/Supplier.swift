/// The supplier file: who they are and the sites where goods are made. Calendar, closure, place and
/// history follow the site.
public struct Supplier: File, Equatable {
    public static let kind = FileKind.supplier

    public let id: FileID
    public internal(set) var name = ""
    public internal(set) var chineseName: String?
    /// Unified social credit code of the licence.
    public internal(set) var creditCode: String?
    public internal(set) var country: String?
    public internal(set) var zone = "Asia/Shanghai"
    public internal(set) var language = "zh-Hans"
    public internal(set) var sites: [Site] = []
    /// Nil in a file kept before there were any.
    public internal(set) var contacts: [SupplierContact]?
    /// Since when the telephone of each contact, by number, is the one it is.
    var telephonesSince: [Int: Instant]?
    /// Nil in a file kept before there were any (`accounts`).
    var accountList: [HeldAccount]?
    /// Nil in a file kept before there were any (`seats`).
    var seatList: [Seat]?
    /// Since when each contact, by number, bears the name they have now.
    var contactsSince: [Int: Instant]?
    /// The change that last told the profile: a form that showed an older one is refused.
    public internal(set) var profileSeq: Int?
    /// The change that last told a site anew, by its number; its closures have days of their own.
    public internal(set) var siteSeqs: [Int: Int]?

    public init(id: FileID) { self.id = id }

    public func site(_ number: Int) -> Site? { sites.first { $0.number == number } }

    /// The calendar of a site, or of the first site where none is named, over the official one.
    public func calendar(of site: Int?, official: OfficialCalendar) -> WorkCalendar {
        let place = site.flatMap { self.site($0) } ?? sites.first
        return WorkCalendar(
            official: official, week: place?.week ?? .mondayToSaturday,
            closures: place?.closures ?? [])
    }
}

/// A factory as far as it is known: its own, or "undisclosed A" behind a trading company.
public struct Site: Codable, Sendable, Equatable {
    public var number: Int
    public var name: String
    public var disclosed: Bool
    public var address: Erasable?
    public var week: WorkingWeek
    public var closures: [FactoryClosure]

    public init(number: Int, name: String, disclosed: Bool = true) {
        self.number = number
        self.name = name
        self.disclosed = disclosed
        week = .mondayToSaturday
        closures = []
    }
}

public struct SupplierProfile: Codable, Sendable, Equatable {
    public var name: String
    public var chineseName: String?
    public var creditCode: String?
    public var country: String?
    public var zone: String?
    public var language: String?

    public init(name: String) { self.name = name }
}

public enum SupplierChange: FileChange, Equatable {
    case entered(SupplierProfile)
    case amended(SupplierProfile)
    case siteAdded(Site)
    case siteAmended(Site)
    case closureTold(site: Int, closure: FactoryClosure)
    case closureWithdrawn(site: Int, closure: FactoryClosure)
    case contactAdded(SupplierContact)
    case contactAmended(SupplierContact)
    case contactWithdrawn(contact: Int)
    case account(AccountChange)
    case noted(Erasable)
    case seat(SeatChange)

    public var kind: String {
        switch self {
        case .entered: "supplier.entered/1"
        case .amended: "supplier.amended/1"
        case .siteAdded: "supplier.siteAdded/2"
        case .siteAmended: "supplier.siteAmended/2"
        case .closureTold: "supplier.closureTold/2"
        case .closureWithdrawn: "supplier.closureWithdrawn/2"
        case .contactAdded: "supplier.contactAdded/1"
        case .contactAmended: "supplier.contactAmended/1"
        case .contactWithdrawn: "supplier.contactWithdrawn/1"
        case .account(let change): change.kind
        case .noted: "supplier.noted/1"
        case .seat(let change): change.kind
        }
    }

    public var audience: Audience {
        switch self {
        case .noted, .contactAdded, .contactAmended, .contactWithdrawn, .account,
            .seat:
            .house
        case .entered, .amended, .siteAdded, .siteAmended, .closureTold, .closureWithdrawn:
            [.buyer, .finance, .supplier]
        }
    }
}

extension Supplier {
    public mutating func apply(_ change: SupplierChange, _ stamp: Stamp) {
        noteTelephone(change, stamp)
        noteContact(change, stamp)
        switch change {
        case .entered(let profile), .amended(let profile):
            name = profile.name
            chineseName = profile.chineseName
            creditCode = profile.creditCode
            country = profile.country
            zone = profile.zone ?? zone
            language = profile.language ?? language
            profileSeq = stamp.seq
        case .siteAdded(let site): sites.append(site)
        case .siteAmended(let site):
            if let at = sites.firstIndex(where: { $0.number == site.number }) { sites[at] = site }
            siteSeqs = (siteSeqs ?? [:]).merging([site.number: stamp.seq]) { $1 }
        case .closureTold(let number, let closure):
            edit(number) { $0.closures.append(closure) }
        case .closureWithdrawn(let number, let closure):
            edit(number) { $0.closures.removeAll { $0.isSame(as: closure) } }
        case .contactAdded(let contact): contacts = (contacts ?? []) + [contact]
        case .contactAmended(let contact): put(contact)
        case .contactWithdrawn(let number):
            if var contact = contact(number) {
                contact.left = true
                put(contact)
            }
        case .account(let change): apply(change, stamp)
        case .noted: break
        case .seat(let change): apply(change, stamp)
        }
    }

    private mutating func put(_ contact: SupplierContact) {
        guard let at = contacts?.firstIndex(where: { $0.number == contact.number }) else { return }
        contacts?[at] = contact
    }

    private mutating func edit(_ number: Int, _ edit: (inout Site) -> Void) {
        if let at = sites.firstIndex(where: { $0.number == number }) { edit(&sites[at]) }
    }
}
