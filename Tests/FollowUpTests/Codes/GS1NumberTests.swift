import FollowUp
import Testing

@Suite struct GS1NumberTests {
    @Test(
        arguments: [
            (.gtin8, "00000000"), (.gtin8, "96385074"), (.gtin12, "614141000036"),
            (.gtin13, "4006381333931"), (.gtin13, "6901234567892"), (.gtin14, "06901234567892"),
            (.gtin14, "16901234567899"), (.gtin14, "96901234567895"), (.sscc, "376104250021234569"),
        ] as [(CodeKind, String)])
    func `one rule checks numbers of every length`(kind: CodeKind, number: String) {
        #expect(kind.check(number).isValid)
    }

    @Test(arguments: [CodeKind.gtin8, .gtin12, .gtin13, .gtin14, .sscc])
    func `one digit in ten checks`(kind: CodeKind) {
        let length = CodeSamples.valid.first { $0.0 == kind }?.1.count ?? 0
        var chance = SeededChance.announced()
        for _ in 0..<200 {
            let body = (1..<length).map { _ in String(Int.random(in: 0...9, using: &chance)) }
            let right = (0...9).filter { kind.check(body.joined() + "\($0)").isValid }
            #expect(right.count == 1)
        }
    }

    @Test func `a carton number has its own check digit`() {
        #expect(CodeKind.gtin14.problems("16901234567892") == [.wrongCheckDigit])
    }

    @Test func `a number keeps its length and its leading zeros`() {
        #expect(CodeKind.gtin13.problems("690123456789") == [.wrongLength])
        #expect(CodeKind.gtin13.problems("06901234567892") == [.wrongLength])
        #expect(CodeKind.gtin12.check("036000291452").value == "036000291452")
        #expect(CodeKind.gtin12.problems("36000291452") == [.wrongLength])
        #expect(CodeKind.gtin8.problems("9638507A") == [.wrongCharacter])
        #expect(CodeKind.sscc.problems("10614141234567890A") == [.wrongCharacter])
    }

    @Test func `neighbours that differ by five can change places unnoticed, others not`() {
        #expect(CodeKind.gtin8.check("61000001").isValid)
        #expect(CodeKind.gtin8.check("16000001").isValid)
        #expect(CodeKind.gtin13.check("6901234567892").isValid)
        #expect(CodeKind.gtin13.problems("9601234567892") == [.wrongCheckDigit])
    }
}
