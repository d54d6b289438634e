import Testing

/// What the record promises, on every engine it runs on. One test after another: each has a
/// database of its own, and a server has only so many connections.
@Suite(.serialized) struct Conformance {
    @Test(
        .enabled(
            if: Engines.postgresql.isHere,
            "GENDAN_TEST_POSTGRES names no server, so only SQLite is held to its promises"))
    func `the suite speaks to both engines`() {
        #expect(Engines.here == Engines.allCases)
    }
}
