import Testing

@testable import FollowUp

@Suite struct BarcodeTests {
    private func bits(_ code: String) -> String? {
        Barcode(code).map { $0.modules.map { $0 ? "1" : "0" }.joined() }
    }

    /// The worked example of the standard's figure for EAN-13, set by set.
    @Test func `an EAN-13 is drawn as the standard draws it`() {
        let left = ["0001101", "0100111", "0101111", "0111101", "0001001", "0110011"]
        let right = ["1000010", "1000010", "1000010", "1110100", "1000010", "1100110"]
        let expected = "101" + left.joined() + "01010" + right.joined() + "101"
        #expect(bits("4006381333931") == expected)
        #expect(Barcode("4006381333931")?.modules.count == 95)
    }

    @Test func `UPC-A is the EAN-13 that begins with zero`() {
        #expect(Barcode("614141000036")?.kind == .upcA)
        #expect(bits("614141000036") == bits("0614141000036"))
    }

    @Test func `EAN-8 has sixty-seven modules and its own middle`() {
        let left = ["0001011", "0101111", "0111101", "0110111"]
        let right = ["1001110", "1110010", "1000100", "1011100"]
        let expected = "101" + left.joined() + "01010" + right.joined() + "101"
        #expect(bits("96385074") == expected)
        #expect(expected.count == 67)
    }

    @Test func `ITF-14 begins and ends as the standard says, with two wide of every five`() {
        let code = bits("14006381333938") ?? ""
        #expect(code.hasPrefix("11001100"))
        #expect(code.hasSuffix("111110011"))
        // Start, seven pairs of ten elements, stop: narrow 2, wide 5.
        #expect(code.count == 8 + 7 * (4 * 5 + 6 * 2) + 9)
    }

    @Test func `a carton's number goes behind its identifier in pairs of digits`() {
        let code = Barcode("106141411234567897")
        #expect(code?.kind == .gs1128)
        #expect(code?.text == "(00)106141411234567897")
        // Start C, FNC1, ten pairs, check, stop.
        #expect(code?.modules.count == 11 * 13 + 13)
        #expect(bits("106141411234567897")?.hasPrefix("1101001110011110101110") == true)
    }

    /// The example of ISO/IEC 15417, annex: "PJJ123C" in set B has the check symbol 55.
    @Test func `text is Code 128 with its check symbol`() {
        let code = bits("PJJ123C") ?? ""
        #expect(code.hasPrefix("11010010000"))
        #expect(code.hasSuffix("11101000110" + "1100011101011"))
        #expect(code.count == 11 * 9 + 13)
    }

    @Test(arguments: [
        "4006381333932", "96385075", "16901234567898", "", "条码", "a\nb",
        "１２３", "01234567890123456789012345678901234567890",
    ])
    func `what does not check, or cannot be drawn, is none`(code: String) {
        #expect(Barcode(code) == nil)
    }

    @Test func `every code begins and ends with a bar, whatever is typed`() {
        var chance = SeededChance.announced()
        for _ in 0..<300 {
            let count = Int.random(in: 1...45, using: &chance)
            let text = String(
                decoding: (0..<count).map { _ in UInt8.random(in: 20...130, using: &chance) },
                as: UTF8.self)
            guard let code = Barcode(text) else { continue }
            #expect(code.modules.first == true && code.modules.last == true)
        }
    }

    @Test func `only an ITF-14 has bearer bars`() {
        #expect(Barcode("14006381333938")?.bearerModules == 10)
        #expect(Barcode("4006381333931")?.bearerModules == 0)
        #expect(Barcode("INNER-6")?.bearerModules == 0)
    }
}
