import FollowUp
import Testing

@Suite struct CountryTests {
    @Test(arguments: ["", "XK", "QQ", "cn", "CHN", "C", "C ", "ＣＮ"])
    func `what is no code of the list is no country`(code: String) {
        #expect(Country(alpha2: code) == nil)
        #expect(throws: DecodingError.self) { try read([Country].self, "[\"\(code)\"]") }
    }

    @Test(arguments: [
        ("CN", "China"), ("HK", "Hong Kong"), ("MO", "Macao"), ("AX", "Åland Islands"),
        ("BQ", "Bonaire, Sint Eustatius and Saba"), ("ZW", "Zimbabwe"),
    ])
    func `a country has its English name`(code: String, name: String) {
        #expect(Country(alpha2: code)?.name == name)
    }

    @Test func `every country is listed once, by code`() throws {
        let codes = Country.all.map(\.alpha2)
        #expect(codes.count == 249)
        #expect(codes == Set(codes).sorted())
        #expect(Country.all.allSatisfy { !$0.name.isEmpty })
        #expect(try read([Country].self, json(Country.all)) == Country.all)
    }

    @Test(.enabled(if: Reference.has("iso3166_1.csv")))
    func `the table is the published one`() throws {
        let rows = try Reference.rows("iso3166_1.csv").map { [$0[0], $0[3]] }
        #expect(Country.all.map { [$0.alpha2, $0.name] } == rows.sorted { $0[0] < $1[0] })
    }
}
