import Testing

@testable import RecordSQLite

/// For whom the writer waits.
@Suite struct GatheringTests {
    private func after(_ companies: [Int], _ time: Duration = .milliseconds(2)) -> Gathering {
        var gathering = Gathering()
        for company in companies { gathering.committed(company, in: time) }
        return gathering
    }

    @Test(arguments: [
        ([], 1), ([1], 1), ([1, 1, 1], 1), ([14], 14), ([14, 14], 14), ([1, 14], 14),
        ([14, 1], 14), ([12, 4, 12, 4], 12), ([10, 13], 13), ([64, 64], 16), ([256, 256, 3, 2], 3),
    ])
    func `it waits for as many as the larger of the last two companies, up to sixteen`(
        companies: [Int], expected: Int
    ) {
        #expect(after(companies).expected == expected)
    }

    @Test(arguments: [2, 64, 256])
    func `two commits after a crowd has gone, one who writes alone waits for nobody`(crowd: Int) {
        let busy = [Int](repeating: crowd, count: 50)
        #expect(after(busy + [1]).expected == min(crowd, 16))
        #expect(after(busy + [1, 1]).expected == 1)
    }

    @Test(arguments: [
        (Duration.milliseconds(1), 0.0005), (.milliseconds(4), 0.002), (.milliseconds(900), 0.002),
        (.zero, 0),
    ])
    func `half of what the last commit took, two milliseconds at most`(
        time: Duration, patience: Double
    ) {
        #expect(after([3], time).patience == patience)
    }
}
