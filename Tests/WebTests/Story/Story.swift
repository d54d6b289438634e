import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// The acceptance story (product.md §4) up to the acknowledged baseline, act by act, over HTTP.
struct Story {
    private static let chineseName = "永康恒达工贸有限公司"
    private static let european = [
        "reachReport", "popsDeclaration", "safetyFile", "packagingDeclaration",
        "foodContactDeclaration",
    ]
    private static let french = ["frenchFoodContactDeclaration", "frenchFoodContactReport"]

    let served: Served
    /// The merchandiser's program, and three persons in sessions of their own.
    let mei: Teller
    var people: [String: Teller] = [:]
    var phone: Teller?
    var supplier = ""
    var order = ""

    init(_ served: Served) async throws {
        self.served = served
        mei = Teller(wire: served.wire, headers: served.bearer)
        try served.setUpMail()
        // Who makes a link counts as one with who uses it for three days.
        served.clock.pass(days: -4)
        let owner = try await Teller.signIn("owner@acme.example", served.wire)
        try await Teller.join(
            "Anna", "anna@acme.example", [.decisionOwner, .finance], by: owner)
        try await Teller.join("林晓雨", "lin@acme.example", [.finance], by: owner)
        served.clock.pass(days: 4)
        try await everybodySignsIn()
    }

    private mutating func everybodySignsIn() async throws {
        for name in ["owner", "anna", "lin"] {
            people[name] = try await Teller.signIn("\(name)@acme.example", served.wire)
        }
    }

    func person(_ name: String) throws -> Teller { try #require(people[name]) }

    mutating func daysPass(_ days: Int, hours: Int = 0) async throws {
        served.clock.pass(days: days, hours: hours)
        try await everybodySignsIn()
    }

    // MARK: the account

    private func account(_ code: String) -> [String: Any] {
        [
            "kind": "bank", "holder": Self.chineseName, "accountNumber": code,
            "bank": "中国银行永康支行", "bic": "BKCHCNBJ92H", "country": "CN", "currencies": ["USD"],
        ]
    }

    /// Hengda, whose account was confirmed when nobody knew another.
    mutating func hengdaIsKnown() async throws {
        let entered = try await mei.does(
            "/suppliers",
            ["name": "Yongkang Hengda", "chineseName": Self.chineseName, "country": "CN"])
        supplier = "/suppliers/\(try #require(entered["id"] as? String))"
        try await mei.does(
            supplier + "/contacts",
            [
                "name": "王芳", "telephone": "+86 579 8700 1234", "email": "wang@hengda.example",
                "language": "zh-Hans",
            ])
        let owner = try person("owner")
        try await owner.does(supplier + "/accounts", account("3300 1234 5678 4321"))
        for kind in ["licenceCompared", "stampedConfirmation", "visit"] {
            try await owner.does(
                supplier + "/accounts/1/facts",
                ["kind": kind, "day": Served.today.iso, "words": "Seen at their office."])
        }
        for name in ["anna", "lin"] {
            try await person(name).does(supplier + "/accounts/1/confirmation")
        }
    }

    // MARK: draft and approval

    mutating func draftIsTold() async throws {
        let lines = ["black", "blue"].map { colour in
            [
                "description": "Insulated bottle 500 ml, \(colour)", "quantity": "6000",
                "unitPrice": "3.90",
            ]
        }
        let opened = try await mei.does(
            "/orders",
            [
                "number": "PO-2291", "state": "draft",
                "supplier": supplier.dropFirst(11).description,
                "currency": "USD", "payment": "30% deposit, 70% before shipment",
                "tradeRule": "FOB", "tradePlace": "Ningbo", "orderedOn": "2026-12-14",
                "promised": "2027-03-26", "required": "2027-05-31", "lines": lines,
            ])
        order = "/orders/\(try #require(opened["id"] as? String))"
        try await tell(total: "46000.00", Self.european)
    }

    private func tell(total: String, _ certificates: [String]) async throws {
        let line: [String: Any] = ["groups": ["foodContactMetal"], "packingMultiple": "24"]
        try await mei.does(
            order + "/particulars",
            [
                "mode": "fullContainer", "country": "FR", "marks": "NORTHLIGHT", "total": total,
                "certificates": certificates, "line": ["1": line, "2": line],
            ])
    }

    private func approval() async throws -> [String: Any] {
        let gates = try await mei.reads(order + "/gates")["gates"] as? [[String: Any]]
        return ["seq": try #require(gates?.first?["seq"] as? Int)]
    }

    func bothMistakesAreNamed() async throws {
        let told = try await person("anna").reasons(order + "/approval", approval())
        let codes = Set(told.compactMap { $0["code"] as? String })
        #expect(codes.isSuperset(of: ["totalDiffers", "certificateNotAsked"]), "\(codes)")
        let asked = told.map { "\($0["requirement"] ?? "") \($0["strength"] ?? "")" }
        #expect(
            Set(asked) == ["sumsAgree block", "certificatesAsked blockUnlessWaived"], "\(asked)")
        let page = try await person("anna").sees(order)
        #expect(page.contains("The total is USD 46,000.00, the lines come to USD 46,800.00."))
        #expect(page.contains("the French food contact declaration that France asks for"))
        let chinese = try await person("lin").sees(order, in: "zh-CN")
        #expect(chinese.contains("USD 46,000.00") && chinese.contains("法国"))
    }

    func correctedItIsApprovedAndSent() async throws {
        try await tell(total: "46800.00", Self.european + Self.french)
        let early = try await mei.isRefused(order + "/sendings", ["contact": 1])
        #expect(early == ["notApproved"], "\(early)")
        try await mei.does(
            order + "/instalments",
            [
                "instalments": [
                    ["kind": "deposit", "share": "30", "due": "orderPlaced"],
                    ["kind": "balance", "share": "70", "due": "beforeShipment"],
                ]
            ])
        try await person("anna").does(order + "/approval", approval())
        try await mei.does(order + "/sendings", ["contact": 1, "words": "请回传形式发票。"])
        let sendings = try await mei.reads(order)["sendings"] as? [[String: Any]]
        #expect(sendings?.count == 1)
    }

    // MARK: proforma and payment

    /// The supplier sends the paper from the phone; it shows another account.
    mutating func theProformaComesBack() async throws {
        let (id, contact) = (try #require(FileID(String(supplier.dropFirst(11)))), 1)
        let papers = try await served.bind(try await served.link(id, contact: contact), as: "王芳")
        let device = Teller(wire: served.wire, headers: papers.headers(.page))
        phone = device
        try await device.attaches("PI.txt", as: .proformaInvoice, to: "/supplier\(order)/files")
        let documents = try await mei.reads(order)["documents"] as? [[String: Any]]
        let paper = try #require(documents?.last?["document"] as? [String: Any])
        try await mei.does(
            order + "/confirmations",
            [
                "kind": "proformaInvoice", "reference": "PI-1", "asOrdered": true,
                "document": try #require(paper["number"] as? Int),
                "accountNumber": "0128 7500 0987 6543", "holder": Self.chineseName,
            ])
        let told = try await mei.reads(order + "/confirmation")
        #expect(told["account"] as? String == "proposed")
        #expect(try await refusedToRelease().contains("confirmationNotAccepted"))
        try await mei.does(supplier + "/accounts", account("0128 7500 0987 6543"))
    }

    /// Requests the deposit, once, and says what its release is refused with.
    private func refusedToRelease() async throws -> Set<String> {
        let requested = try await deposit()["request"]
        if requested == nil { try await mei.does(order + "/instalments/1/request") }
        return try await person("anna").isRefused(
            order + "/instalments/1/release", ["seq": 1_000_000])
    }

    private func deposit() async throws -> [String: Any] {
        let instalments = try await mei.reads(order + "/payments")["instalments"]
        return try #require((instalments as? [[String: Any]])?.first)
    }

    func paymentIsClosedInBothLanguages() async throws {
        let codes = try await refusedToRelease()
        let held: Set = [
            "accountProposed", "coolingOff", "callBackMissing", "confirmationsMissing",
        ]
        #expect(codes.isSuperset(of: held), "\(codes)")
        let english = try await person("anna").sees(order)
        #expect(
            english.contains("every payment to the supplier is held until persons have confirmed"))
        #expect(english.contains("nobody called a contact back whose telephone was known before"))
        let chinese = try await person("lin").sees(order, in: "zh-CN")
        #expect(chinese.contains("对该供应商的付款全部暂停"))
        #expect(chinese.contains("尚未回拨此前已登记电话的联系人"))
    }

    mutating func somebodyTelephones() async throws {
        let owner = try person("owner")
        let today = Served.today.adding(days: 4).iso
        try await owner.does(
            supplier + "/accounts/3/facts",
            ["kind": "callBack", "day": today, "contact": 1, "words": "They changed banks."])
        let early = try await person("anna").isRefused(supplier + "/accounts/3/confirmation")
        #expect(early == ["coolingOff"])
        try await person("anna").does(
            supplier + "/accounts/3/shortening", ["hours": 24, "reason": "The line waits."])
        try await person("lin").does(supplier + "/accounts/3/shortening/agreement")
        try await daysPass(0, hours: 23)
        let late = try await person("anna").isRefused(supplier + "/accounts/3/confirmation")
        #expect(late == ["coolingOff"])
        try await daysPass(0, hours: 2)
        let own = try await person("owner").isRefused(supplier + "/accounts/3/confirmation")
        #expect(own == ["confirmerRecorded"])
        for name in ["anna", "lin"] {
            try await person(name).does(supplier + "/accounts/3/confirmation")
        }
    }

    func theDepositIsPaid() async throws {
        let anna = try person("anna")
        try await anna.does(
            order + "/confirmations/1/differences", ["settle": ["beneficiary": "accept"]])
        #expect(try await mei.reads(order + "/confirmation")["standing"] as? String == "accepted")
        let program = try await mei.isRefused(
            order + "/instalments/1/release", ["seq": 1_000_000])
        #expect(program == ["releaserMissing"])
        try await anna.does(order + "/instalments/1/release", ["seq": 1_000_000])
        let paid = try await anna.reads(order + "/instalments/1/payment-order")
        #expect((paid["account"] as? [String: Any])?["masked"] as? String == "•••• 6543")
        try await anna.does(order + "/remittances", ["instalments": "1", "amount": "14040.00"])
        try await mei.does(order + "/remittances/1/receipt")
        #expect(try await deposit()["stage"] as? String == "settled")
    }
}
