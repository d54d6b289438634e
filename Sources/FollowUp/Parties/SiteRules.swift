extension Supplier {
    /// The number a further site can have.
    public var nextSiteNumber: Int { (sites.map(\.number).max() ?? 0) + 1 }

    /// What an order names of this supplier that is not there: its site, and those of its lines.
    public func unknownSites(in opening: OrderOpening) -> [Reason] {
        var findings = Findings()
        if let number = opening.site, site(number) == nil {
            findings.note(.unknownSite(number), field: "site")
        }
        for (at, line) in opening.lines.enumerated() {
            guard let number = line.site, site(number) == nil else { continue }
            findings.note(.unknownSite(number), field: "lines.\(at).site")
        }
        return findings.reasons
    }

    /// Adds a site: a known factory, or an undisclosed one behind a trading company.
    ///
    /// *Refuses when* the supplier has 200; the number is taken; the name is missing or longer than
    /// 200 characters; its week has no working day; a closure cannot stand.
    public func addSite(_ site: Site) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        findings.require(
            sites.count < Self.mostSites, .tooMany(limit: Self.mostSites), field: "number")
        findings.require(
            self.site(site.number) == nil, .repeated("\(site.number)"), field: "number")
        findings.site(site)
        try findings.settle()
        return [.siteAdded(site)]
    }

    /// Changes a site.
    ///
    /// *Refuses when* it is unknown or nothing differs, or it could not be added either.
    public func amendSite(_ site: Site) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        if let known = self.site(site.number) {
            findings.require(known != site, .nothingToChange)
        } else {
            findings.note(.unknownSite(site.number), field: "number")
        }
        findings.site(site)
        try findings.settle()
        return [.siteAmended(site)]
    }

    /// Records days on which a site does not work: 工厂放假.
    ///
    /// *Refuses when* the site is unknown or has 200 closures; the last day lies before the first;
    /// it is closed for more than 120 days; the same was told already.
    public func tellClosure(
        site number: Int, _ closure: FactoryClosure
    ) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        let site = site(number)
        findings.require(site != nil, .unknownSite(number), field: "site")
        findings.closure(closure)
        findings.require(
            site?.closures.contains(closure) != true, .nothingToChange, field: "from")
        findings.require(
            site.map { $0.closures.count < Self.mostClosures } ?? true,
            .tooMany(limit: Self.mostClosures), field: "site")
        try findings.settle()
        return [.closureTold(site: number, closure: closure)]
    }

    /// Takes a closure back.
    ///
    /// *Refuses when* the site is unknown, or that closure was not told.
    public func withdrawClosure(
        site number: Int, _ closure: FactoryClosure
    ) throws(Refusal) -> [SupplierChange] {
        guard let site = site(number) else { throw Refusal(.unknownSite(number), field: "site") }
        guard site.closures.contains(where: { $0.isSame(as: closure) }) else {
            throw Refusal(.notFound, field: "from")
        }
        return [.closureWithdrawn(site: number, closure: closure)]
    }
}

extension Findings {
    fileprivate mutating func site(_ site: Site) {
        require(
            (1...OrderLimits.numbers).contains(site.number),
            .outOfRange(least: "1", most: "\(OrderLimits.numbers)"), field: "number")
        text(site.name, atMost: SupplierProfile.nameLimit, field: "name")
        words(site.address?.text, atMost: OrderLimits.party, field: "address")
        require(!site.week.days.isEmpty, .missing, field: "week")
        require(
            site.closures.count <= Supplier.mostClosures, .tooMany(limit: Supplier.mostClosures),
            field: "closures")
        for closure in site.closures.prefix(Supplier.mostClosures) { self.closure(closure) }
    }

    fileprivate mutating func closure(_ closure: FactoryClosure) {
        let days = closure.from.days(until: closure.through) + 1
        if days < 1 { return note(.throughBeforeFrom, field: "through") }
        require(
            days <= Supplier.longestClosureDays,
            .outOfRange(least: "1", most: "\(Supplier.longestClosureDays)"), field: "through")
        words(closure.note?.text, atMost: OrderLimits.party, field: "note")
    }
}
