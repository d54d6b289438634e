import FollowUp
import Testing

@Suite struct IncotermTests {
    @Test func `the edition of 2020 has eleven rules, four of them for the sea`() {
        #expect(Incoterm.allCases.count == 11)
        #expect(Incoterm.allCases.filter(\.seaOnly) == [.fas, .fob, .cfr, .cif])
        #expect(Incoterm.allCases.allSatisfy { Incoterm(rawValue: $0.rawValue) == $0 })
    }

    @Test(
        arguments: [
            (.exw, false, .atSellersPremises), (.fca, false, .withCarrier),
            (.cpt, true, .withFirstCarrier), (.cip, true, .withFirstCarrier),
            (.dap, true, .atDestinationNotUnloaded), (.dpu, true, .atDestinationUnloaded),
            (.ddp, true, .atDestinationDutyPaid), (.fas, false, .alongsideShip),
            (.fob, false, .onBoard), (.cfr, true, .onBoard), (.cif, true, .onBoard),
        ] as [(Incoterm, Bool, HandoverPoint)])
    func `a rule says which place it names and where goods change hands`(
        rule: Incoterm, namesDestination: Bool, point: HandoverPoint
    ) {
        #expect(rule.namedPlaceIsDestination == namesDestination)
        #expect(rule.handoverPoint == point)
    }

    @Test func `a withdrawn rule is none of 2020`() {
        for rule in WithdrawnIncoterm.allCases {
            #expect(Incoterm(rawValue: rule.rawValue) == nil)
            #expect([1990, 2010, 2020].contains(rule.withdrawnIn))
        }
        #expect(WithdrawnIncoterm.dat.successor == .dpu)
        #expect(WithdrawnIncoterm.cnf.successor == .cfr)
    }

    @Test(
        arguments: [
            ("FOB", .fob), ("fob ningbo", .fob), ("  FOB\tNingbo", .fob), ("FOB, Ningbo", .fob),
            ("FOB宁波", .fob), ("ＦＯＢ 宁波", .fob), ("F.O.B. Ningbo", .fob), ("f.o.b", .fob),
            ("FOB.Ningbo", .fob), ("FOB(Shenzhen)", .fob), ("DDP-Hamburg", .ddp),
            ("\u{3000}CIF Le Havre", .cif), ("Exw", .exw),
        ] as [(String, Incoterm)])
    func `the first word names the rule`(told: String, rule: Incoterm) {
        #expect(TradeTermReading(told: told) == .current(rule))
    }

    @Test(
        arguments: [
            ("DDU Lyon", .ddu), ("dat", .dat), ("C&F Hamburg", .cnf), ("C & F", .cnf),
            ("c+f", .cnf), ("Ｃ＆Ｆ汉堡", .cnf), ("CNF", .cnf), ("FOR", .forRail), ("FOT", .fot),
            ("FOA Pudong", .foa), ("DES", .des), ("DEQ", .deq), ("DAF", .daf),
        ] as [(String, WithdrawnIncoterm)])
    func `a withdrawn rule is recognised as such`(told: String, rule: WithdrawnIncoterm) {
        #expect(TradeTermReading(told: told) == .withdrawn(rule))
    }

    @Test(arguments: [
        "Ningbo", "FOBB", "FO B", "F", "FOBNingbo", "X FOB", "C&I", "宁波 FOB", "-", "F.O.BB",
    ])
    func `words that begin with no rule are kept as told`(told: String) {
        #expect(TradeTermReading(told: told) == .unknown(told))
    }

    @Test(arguments: [nil, "", " ", "\n\t\u{3000}"])
    func `nothing told is absent`(told: String?) {
        #expect(TradeTermReading(told: told) == .absent)
    }

    @Test(
        arguments: [
            ("FOB Ningbo", "Ningbo"), ("CIF Hamburg", "Hamburg"), ("FCA 宁波", "宁波"),
            ("FOB宁波", "宁波"), ("FOB (Ningbo)", "Ningbo"), ("FOB（宁波）", "宁波"),
            ("FOB Ningbo, Incoterms 2020", "Ningbo"), ("fob ningbo", "ningbo"),
            ("F.O.B. Ningbo", "Ningbo"), ("FOB.Ningbo", "Ningbo"), ("FOB, Ningbo", "Ningbo"),
            ("FOB Ningbo (Incoterms® 2020)", "Ningbo"), ("FOB Incoterms 2010 Ningbo", "Ningbo"),
            ("FOB Ningbo INCOTERMS2020", "Ningbo"), ("FOB Ningbo as per Incoterms 2020", "Ningbo"),
            ("FOB Ningbo, ICC Incoterms(R) 2020", "Ningbo"), ("FOB Ningbo Incoterms", "Ningbo"),
            ("FOB Ningbo (China)", "Ningbo (China)"), ("FOB (Ningbo) China", "(Ningbo) China"),
            ("FOB Ningbo (China, Incoterms 2020)", "Ningbo (China)"), ("FOB Ningbo)", "Ningbo"),
            ("FOB (Ningbo", "Ningbo"), ("DDP-Hamburg", "Hamburg"), ("CIF Le Havre", "Le Havre"),
            ("DAP 20457 Hamburg", "20457 Hamburg"), ("ＦＯＢ 宁波", "宁波"),
            ("CIP Copper, port of Ningbo", "Copper, port of Ningbo"),
        ] as [(String, String)])
    func `the place behind a rule is kept, without the edition`(told: String, place: String) {
        #expect(TradeTermReading.place(in: told) == place)
    }

    @Test(arguments: [
        "FOB", "FOB ", "FOB.", "f.o.b.", "FOB ()", "FOB (Incoterms 2020)", "FOB Incoterms® 2020",
        "FOB 2020", "FOB -", "", "DDU Lyon", "C&F Hamburg", "Ningbo", "FOBNingbo", "FOB ((",
        "FOB )(", "FOB (Incoterms", "FOB (as per Incoterms 2020)", "FOB Incoterms 2020)",
    ])
    func `where no place is named, none is made up`(told: String) {
        #expect(TradeTermReading.place(in: told) == nil)
    }
}
