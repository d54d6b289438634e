import FollowUp
import Testing

@Suite struct CodeKindTests {
    @Test(arguments: CodeSamples.valid)
    func `a code that is right has no problem`(kind: CodeKind, code: String) {
        let check = kind.check(code)
        #expect(check.isValid)
        #expect(check.warnings == [])
        #expect(check.value == code)
        #expect(check.kind == kind)
    }

    @Test(arguments: CodeKind.allCases)
    func `nothing told is empty, whatever the blanks`(kind: CodeKind) {
        for text in ["", " ", "\t\u{3000}\u{A0}\n", "\u{FEFF}\u{200B}"] {
            #expect(kind.problems(text) == [.empty])
            #expect(kind.check(text).value == "")
        }
    }

    @Test(arguments: CodeKind.allCases)
    func `a text without end is not read to its end`(kind: CodeKind) {
        for text in [
            String(repeating: "1", count: 65), String(repeating: "1 ", count: 100_000),
            String(repeating: " ", count: 100_000),
        ] {
            #expect(kind.problems(text) == [.tooLong])
            #expect(kind.check(text).value.count <= 64)
        }
        #expect(!kind.problems(String(repeating: "1", count: 64)).contains(.tooLong))
    }

    @Test(
        arguments: [
            (.container, " csqu 305438-3 ", "CSQU3054383"),
            (.container, "ＣＳＱＵ３０５４３８３", "CSQU3054383"),
            (.gtin13, "6 901234 567892", "6901234567892"),
            (.gtin13, "6-901234-567892", "6901234567892"),
            (.sscc, "(00) 1 0614141 234567890 8", "106141412345678908"),
            (.sscc, "00106141412345678908", "106141412345678908"),
            (.uscc, "91330100 79965505 8b", "91330100799655058B"),
            (.iban, "IBAN gb82 west 1234 5698 7654 32", "GB82WEST12345698765432"),
            (.bic, "bkch cn bj 300", "BKCHCNBJ300"), (.imo, "IMO 9074729", "9074729"),
            (.hs, "8509.80.90 00", "8509809000"), (.locode, "cn sha", "CNSHA"),
            (.locode, "\u{200B}CNSHA\u{FEFF}", "CNSHA"),
        ] as [(CodeKind, String, String)])
    func `a code is read however it was typed`(kind: CodeKind, text: String, code: String) {
        #expect(kind.check(text).value == code)
        #expect(kind.check(text).isValid)
    }

    @Test(arguments: CodeSamples.valid)
    func `a foreign character is never taken for another`(kind: CodeKind, code: String) {
        // Cyrillic А and С, Arabic-Indic digits, letters whose code ends in the byte of an A or 1.
        for foreign in ["А", "С", "١", "Ł", "ı", "é", "\u{0}", "\u{131}", "\u{10041}"] {
            #expect(kind.problems(foreign + code.dropFirst()).contains(.wrongCharacter))
        }
    }

    @Test func `an answer is read as it was written`() throws {
        let check = CodeKind.uscc.check("A")
        #expect(try read(CodeCheck.self, json(check)) == check)
        #expect(try json([CodeProblem.countryHasNoIBAN]) == "[\"countryHasNoIBAN\"]")
    }

    @Test func `any text is answered`() {
        var chance = SeededChance.announced()
        let samples = CodeSamples.valid.map(\.1)
        for _ in 0..<4_000 {
            let text = chance.text(like: samples)
            for kind in CodeKind.allCases {
                let check = kind.check(text)
                #expect(check.value.unicodeScalars.count <= 64)
                #expect(kind.check(check.value).isValid == check.isValid, "\(kind) \(text)")
            }
            _ = TradeTermReading(told: text)
            _ = Country(alpha2: text)
        }
    }

    /// Kinds whose check finds every single mistaken character among digits.
    @Test(arguments: [CodeKind.gtin8, .gtin12, .gtin13, .gtin14, .sscc, .uscc, .iban])
    func `one mistyped character is found`(kind: CodeKind) {
        for (_, code) in CodeSamples.valid.filter({ $0.0 == kind }) {
            for place in code.indices {
                for digit in "0123456789" where digit != code[place] {
                    var mistyped = code
                    mistyped.replaceSubrange(place...place, with: [digit])
                    #expect(!kind.check(mistyped).isValid, "\(mistyped)")
                }
            }
        }
    }
}
