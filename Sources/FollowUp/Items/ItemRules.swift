extension Item {
    /// Enters an item. Article and tariff numbers that do not check are kept as told and named by
    /// `codeProblems`.
    ///
    /// *Refuses when* it has neither a code nor a description, or a text is too long.
    public static func enter(_ profile: ItemProfile) throws(Refusal) -> [ItemChange] {
        try profile.check()
        return [.entered(profile)]
    }

    /// Puts a new profile in force, whole.
    ///
    /// *Refuses when* nothing differs, or it could not be entered either.
    public func amend(_ profile: ItemProfile) throws(Refusal) -> [ItemChange] {
        try profile.check()
        if profile == self.profile { throw Refusal(.nothingToChange) }
        return [.amended(profile)]
    }

    /// The profile in force.
    public var profile: ItemProfile {
        var profile = ItemProfile(description: description)
        profile.code = code
        profile.chineseDescription = chineseDescription
        profile.unit = unit
        profile.gtin = gtin
        profile.hsCode = hsCode
        return profile
    }
}

extension ItemProfile {
    /// What does not check about its article number (by its length) and its tariff number.
    public var codeProblems: [CodeProblem] {
        let kinds: [Int: CodeKind] = [8: .gtin8, 12: .gtin12, 14: .gtin14]
        let article = gtin.map { (kinds[$0.count] ?? .gtin13).check($0).problems } ?? []
        return article + (hsCode.map { CodeKind.hs.check($0).problems } ?? [])
    }

    fileprivate func check() throws(Refusal) {
        var findings = Findings()
        if code == nil {
            findings.text(description, atMost: OrderLimits.description, field: "description")
        }
        findings.words(code, atMost: 200, field: "code")
        if code != nil {
            findings.words(description, atMost: OrderLimits.description, field: "description")
        }
        findings.words(
            chineseDescription, atMost: OrderLimits.description, field: "chineseDescription")
        findings.words(unit, atMost: OrderLimits.unit, field: "unit")
        findings.words(gtin, atMost: 64, field: "gtin")
        findings.words(hsCode, atMost: 64, field: "hsCode")
        try findings.settle()
    }
}
