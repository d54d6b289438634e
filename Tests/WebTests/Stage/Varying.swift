import FollowUp
import Foundation
import Record
import UseCases

extension Things {
    /// Numbers, names and addresses that are taken once are made new each time.
    func vary(_ example: inout [String: Any]) {
        let number = next()
        if example["answerDays"] != nil { example["answerDays"] = number % 50 }
        if example["person"] != nil, example["through"] != nil {
            example["person"] = "\(served.acme.person)"
        }
        if example["english"] != nil { example["english"] = "Subject \(number)" }
        if example["expires"] != nil { example["expires"] = Served.today.iso }
        if example["strength"] != nil {
            let open = Requirement.allCases.filter { $0.usualStrength == .warn }
            example["requirement"] = open[number % open.count].rawValue
            example["strength"] = number.isMultiple(of: 2) ? "block" : "blockUnlessWaived"
        }
        if example["twoPersonsAbove"] != nil {
            // Tighter each time, for looser limits wait for somebody else.
            example["twoPersonsAbove"] = [["most": "\(9_000_000 - number)", "currency": "USD"]]
        }
        if example["fromLot"] != nil { example["line"] = ["1": "\(number % 90 + 1)"] }
        if example["active"] != nil { example["name"] = "Name \(number)" }
        if var template = example["template"] as? [String: Any] {
            template["name"] = "template \(number)"
            example["template"] = template
        }
        if var year = example["year"] as? [String: Any] {
            let (named, day) = (2027 + number % 100, "\(2027 + number % 100)-01-01")
            year["year"] = named
            year["holidays"] = [["name": "元旦", "from": day, "through": day]]
            example["year"] = year
        }
        if example["lines"] != nil { example["number"] = "N-\(number)" }
        if example["email"] != nil { example["email"] = "new-\(number)@example.org" }
        let isParty = ["chineseName", "disclosed", "country"].contains { example[$0] != nil }
        if isParty, example["name"] != nil {
            example["name"] = "Name \(number)"
        }
        if example["code"] != nil { example["code"] = "CODE-\(number)" }
        if example["confirmed"] != nil {
            example["from"] = (Day(iso: "2027-01-01") ?? .distantPast).adding(days: number).iso
            example["through"] = example["from"]
        }
    }
}

extension Served {
    static let proposing: Set<String> = [
        "confirmStrength", "refuseStrength", "confirmLimits", "refuseLimits",
    ]

    /// The number of what loosens the gates and somebody else proposed, for an act that settles it.
    func proposed(for act: String, _ number: Int) async throws -> Int {
        var other = acme
        other.person = FileID.new(at: house.now())
        if act.hasSuffix("Limits") {
            // Nothing any other example tells comes near.
            let far = SetApprovalLimits.Amount(most: "90000000000.00", currency: "USD")
            _ = try? await house.perform(
                SetApprovalLimits(limits: [], twoPersonsAbove: [far]), other)
            var none = SetApprovalLimits(limits: [], twoPersonsAbove: [])
            none.reason = "a season, \(number)"
            _ = try? await house.perform(none, other)
            return try await house.ask(AskWorkspace(), acme).gates.limitsProposal?.number ?? 1
        }
        for requirement in Requirement.allCases where requirement.usualStrength > .warn {
            let act = SetRequirementStrength(
                requirement: requirement, strength: .warn, reason: "rarely told \(number)")
            if (try? await house.perform(act, other)) != nil { break }
        }
        return try await house.ask(AskWorkspace(), acme).gates.proposals.last?.number ?? 1
    }
}
