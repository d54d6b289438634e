extension SupplierProfile {
    public static let nameLimit = 200

    /// The code of the licence does not check: kept as told, named beside it, never refused.
    public var creditCodeProblems: [CodeProblem] {
        creditCode.map { CodeKind.uscc.check($0).problems } ?? []
    }

    fileprivate func check() throws(Refusal) {
        var findings = Findings()
        findings.text(name, atMost: Self.nameLimit, field: "name")
        findings.words(chineseName, atMost: Self.nameLimit, field: "chineseName")
        findings.words(creditCode, atMost: 64, field: "creditCode")
        findings.words(country, atMost: 64, field: "country")
        findings.words(zone, atMost: 64, field: "zone")
        findings.words(language, atMost: 35, field: "language")
        try findings.settle()
    }
}

extension Supplier {
    public static let mostSites = 200
    public static let mostClosures = 200
    public static let longestClosureDays = 120

    /// Enters a supplier. A credit code that does not check is a finding, not an obstacle.
    ///
    /// *Refuses when* the name is missing or longer than 200 characters, or another text too long.
    public static func enter(_ profile: SupplierProfile) throws(Refusal) -> [SupplierChange] {
        try profile.check()
        return [.entered(profile)]
    }

    /// Puts a new profile in force, whole.
    ///
    /// *Refuses when* nothing differs, or it could not be entered either.
    public func amend(_ profile: SupplierProfile) throws(Refusal) -> [SupplierChange] {
        try profile.check()
        if profile == self.profile { throw Refusal(.nothingToChange) }
        return [.amended(profile)]
    }

    /// The profile in force.
    public var profile: SupplierProfile {
        var profile = SupplierProfile(name: name)
        profile.chineseName = chineseName
        profile.creditCode = creditCode
        profile.country = country
        profile.zone = zone
        profile.language = language
        return profile
    }

    /// Writes an internal note; the supplier does not see it.
    ///
    /// *Refuses when* there is nothing written, or more than 4,000 characters.
    public func note(_ text: String) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        findings.text(text, atMost: OrderLimits.note, field: "text")
        try findings.settle()
        return [.noted(Erasable(text))]
    }
}
