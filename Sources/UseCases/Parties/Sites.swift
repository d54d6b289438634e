import FollowUp
import Record

/// Adds a site: a known factory, or "undisclosed A" behind a trading company.
public struct AddSite: UseCase {
    public static let name = "addSite"
    public static let allowed = Set<Role>.keepers
    public static let example = AddSite(
        name: "Yongkang site 2", disclosed: true, address: "Zhejiang, Yongkang", week: "6")

    @Path public var supplier: FileID
    public var name: String
    public var disclosed: Bool?
    public var address: String?
    /// Working days a week: `5`, `6` or `7`.
    public var week: String?

    public init(
        supplier: FileID = .unset, name: String, disclosed: Bool? = nil, address: String? = nil,
        week: String? = nil
    ) {
        self.supplier = supplier
        self.name = name
        self.disclosed = disclosed
        self.address = address
        self.week = week
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let working = try WorkingWeek(days: week ?? "6")
        return try await house.onSupplier(caller, supplier, by: Self.allowed) {
            var site = Site(number: $0.nextSiteNumber, name: name, disclosed: disclosed ?? true)
            site.address = address.map { Erasable($0) }
            site.week = working
            return try $0.addSite(site)
        }
    }
}

/// The supplier tells when a site is closed. Open orders of the supplier are derived anew.
public struct TellClosure: UseCase {
    public static let name = "tellClosure"
    public static let allowed = Set<Role>.keepers
    public static let example = TellClosure(
        site: 1, from: Day.example, through: Day.example, confirmed: true, note: "Spring Festival")

    @Path public var supplier: FileID
    public var site: Int?
    public var from: Day
    public var through: Day
    public var confirmed: Bool?
    public var note: String?

    public init(
        supplier: FileID = .unset, site: Int? = nil, from: Day, through: Day,
        confirmed: Bool? = nil, note: String? = nil
    ) {
        self.supplier = supplier
        self.site = site
        self.from = from
        self.through = through
        self.confirmed = confirmed
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let closure = FactoryClosure(
            from: from, through: through, confirmed: confirmed ?? false, note: note ?? "")
        return try await house.onSupplier(caller, supplier, by: Self.allowed) {
            try $0.tellClosure(site: site ?? $0.sites.first?.number ?? 1, closure)
        }
    }
}

/// Changes a site: what is absent here but its closures is absent from now on.
public struct AmendSite: UseCase {
    public static let name = "amendSite"
    public static let allowed = Set<Role>.keepers
    public static let example = AmendSite(
        name: "Yongkang site 2", disclosed: true, address: "Zhejiang, Yongkang", week: "5")

    @Path public var supplier: FileID
    @Path public var site: Int
    public var name: String
    public var disclosed: Bool?
    @IfTold public var address: String?
    /// Working days a week: `5`, `6` or `7`; another week it has stays where this is absent.
    public var week: String?
    /// The change the form showed; refused if the site was changed since.
    public var seq: Int?

    public init(
        supplier: FileID = .unset, site: Int = .unset, name: String, disclosed: Bool? = nil,
        address: String? = nil, week: String? = nil
    ) {
        self.supplier = supplier
        self.site = site
        self.name = name
        self.disclosed = disclosed
        _address = IfTold(address)
        self.week = week
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let working = try week.map { try WorkingWeek(days: $0) }
        return try await house.onSupplier(caller, supplier, by: Self.allowed) {
            guard let known = $0.site(site) else {
                throw Refusal(.unknownSite(site), field: "site")
            }
            try seq.require(unmoved: $0.siteSeqs?[site])
            var amended = known
            amended.name = name
            amended.disclosed = disclosed ?? known.disclosed
            amended.address = $address.over(known.address)
            amended.week = working ?? known.week
            return try $0.amendSite(amended)
        }
    }
}

/// Takes a closure back that was told, by its site and its days. One that is not there (any more)
/// was changed meanwhile.
public struct WithdrawClosure: UseCase {
    public static let name = "withdrawClosure"
    public static let allowed = Set<Role>.keepers
    public static let example = WithdrawClosure(site: 1, from: Day.example, through: Day.example)

    @Path public var supplier: FileID
    public var site: Int
    public var from: Day
    public var through: Day

    public init(supplier: FileID = .unset, site: Int, from: Day, through: Day) {
        self.supplier = supplier
        self.site = site
        self.from = from
        self.through = through
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onSupplier(caller, supplier, by: Self.allowed) {
            guard let place = $0.site(site) else {
                throw Refusal(.unknownSite(site), field: "site")
            }
            guard
                let closure = place.closures.last(where: {
                    $0.from == from && $0.through == through
                })
            else { throw Refusal(.changedMeanwhile, field: "from") }
            return try $0.withdrawClosure(site: site, closure)
        }
    }
}

extension WorkingWeek {
    /// A week of so many working days, as forms and programs name it.
    init(days text: String) throws(Refusal) {
        switch text {
        case "5": self = .mondayToFriday
        case "6": self = .mondayToSaturday
        case "7": self = .everyDay
        default: throw Refusal(.notUnderstood, field: "week")
        }
    }
}
