import Testing

@testable import FollowUp

/// Hidden characters that turn the direction of writing.
@Suite struct DirectionTests {
    private static let controls: [UInt32] =
        [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)

    @Test func `every control of Unicode's bidirectional algorithm is one, and no other`() {
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(Directions.isOne(scalar) == Self.controls.contains(value))
        }
    }

    @Test func `a name is refused for each of them, by its code, beside all else`() {
        var findings = Findings()
        findings.text("a\u{2066}\u{202E}\u{202E}b\u{61C}", atMost: 3, field: "name")
        #expect(
            findings.reasons == [
                Reason(.tooLong(limit: 3), field: "name"),
                Reason(.turnsDirection("U+061C, U+202E, U+2066"), field: "name"),
            ])
    }

    @Test(arguments: ["王芳", "مصنع", "Señor é", "a\u{200B}b", "👩‍🏭", ""])
    func `writing from right to left by itself is no matter`(_ name: String) {
        #expect(Directions.codes(in: name) == nil)
    }
}
