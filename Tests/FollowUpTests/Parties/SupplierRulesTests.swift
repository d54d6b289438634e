import Testing

@testable import FollowUp

@Suite struct SupplierRulesTests {
    private let stamp = Stamp(
        seq: 1, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page))

    private func supplier() throws -> Supplier {
        var supplier = Supplier(id: FileID(high: 3, low: 3))
        var profile = SupplierProfile(name: "Yongkang Hengda")
        profile.chineseName = "永康恒达"
        for change in try Supplier.enter(profile) { supplier.apply(change, stamp) }
        for change in try supplier.addSite(Site(number: 1, name: "Site 1")) {
            supplier.apply(change, stamp)
        }
        return supplier
    }

    private func closure(_ from: String, _ through: String) -> FactoryClosure {
        FactoryClosure(from: Story.day(from), through: Story.day(through), confirmed: true)
    }

    @Test func `everything wrong with a supplier is told at once`() {
        var profile = SupplierProfile(name: " ")
        profile.chineseName = String(repeating: "厂", count: 201)
        profile.creditCode = String(repeating: "9", count: 65)
        #expect(
            Story.reasons { () throws(Refusal) in _ = try Supplier.enter(profile) } == [
                Reason(.missing, field: "name"), Reason(.tooLong(limit: 200), field: "chineseName"),
                Reason(.tooLong(limit: 64), field: "creditCode"),
            ])
    }

    @Test(arguments: [(200, true), (201, false)])
    func `a name has at most 200 characters`(count: Int, stands: Bool) {
        let profile = SupplierProfile(name: String(repeating: "厂", count: count))
        let reasons = Story.reasons { () throws(Refusal) in _ = try Supplier.enter(profile) }
        #expect(reasons.isEmpty == stands)
    }

    @Test func `a credit code that does not check is named, not refused`() throws {
        var profile = SupplierProfile(name: "Hengda")
        #expect(profile.creditCodeProblems.isEmpty)
        profile.creditCode = "91350100M000100Y44"
        #expect(!profile.creditCodeProblems.isEmpty)
        #expect(try Supplier.enter(profile) == [.entered(profile)])
    }

    @Test func `a supplier is amended only where something differs`() throws {
        let supplier = try supplier()
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.amend(supplier.profile) }
                == [Reason(.nothingToChange)])
        var other = supplier.profile
        other.country = "CN"
        #expect(try supplier.amend(other) == [.amended(other)])
    }

    @Test func `everything wrong with a site is told at once`() throws {
        let supplier = try supplier()
        var site = Site(number: 1, name: "")
        site.week = WorkingWeek([])
        site.closures = [closure("2027-02-10", "2027-02-01")]
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.addSite(site) } == [
                Reason(.repeated("1"), field: "number"), Reason(.missing, field: "name"),
                Reason(.missing, field: "week"), Reason(.throughBeforeFrom, field: "through"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.amendSite(Site(number: 2, name: "x"))
            } == [Reason(.unknownSite(2), field: "number")])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.amendSite(supplier.sites[0]) }
                == [Reason(.nothingToChange)])
        #expect(supplier.nextSiteNumber == 2)
    }

    @Test(arguments: [
        ("2027-02-01", "2027-01-31", false), ("2027-02-01", "2027-02-01", true),
        ("2027-02-01", "2027-05-31", true), ("2027-02-01", "2027-06-01", false),
    ])
    func `a site is closed for 1 to 120 days`(from: String, through: String, stands: Bool) throws {
        let supplier = try supplier()
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try supplier.tellClosure(site: 1, closure(from, through))
        }
        #expect(reasons.isEmpty == stands)
    }

    @Test func `a closure is told once, of a known site, and can be taken back`() throws {
        var supplier = try supplier()
        let newYear = closure("2027-02-01", "2027-02-20")
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.tellClosure(site: 2, newYear)
            } == [Reason(.unknownSite(2), field: "site")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.withdrawClosure(site: 1, newYear)
            } == [Reason(.notFound, field: "from")])
        for change in try supplier.tellClosure(site: 1, newYear) { supplier.apply(change, stamp) }
        let calendar = supplier.calendar(of: 1, official: .china)
        #expect(!calendar.isWorkday(Story.day("2027-02-20")))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.tellClosure(site: 1, newYear)
            } == [Reason(.nothingToChange, field: "from")])
        for change in try supplier.withdrawClosure(site: 1, newYear) {
            supplier.apply(change, stamp)
        }
        #expect(supplier.sites[0].closures.isEmpty)
    }

    @Test func `sites an order names and the supplier does not have are told`() throws {
        let supplier = try supplier()
        var opening = Story.opening([Story.line(1), Story.line(2)])
        opening.site = 1
        opening.lines[0].site = 1
        #expect(supplier.unknownSites(in: opening).isEmpty)
        opening.site = 2
        opening.lines[1].site = 3
        #expect(
            supplier.unknownSites(in: opening) == [
                Reason(.unknownSite(2), field: "site"),
                Reason(.unknownSite(3), field: "lines.1.site"),
            ])
    }

    @Test func `a note is written, not empty`() throws {
        let supplier = try supplier()
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.note("") }
                == [Reason(.missing, field: "text")])
        #expect(try supplier.note("slow in August") == [.noted(Erasable("slow in August"))])
    }
}
