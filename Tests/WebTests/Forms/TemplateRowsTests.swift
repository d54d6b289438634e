import FollowUp
import Testing
import UseCases
import Words

@testable import Web

/// The buttons of a template's form.
@Suite struct TemplateRowsTests {
    private static func fields(_ rows: [[String: String]]) -> FormFields {
        var fields = FormFields()
        fields.set("template.name", "toys")
        fields.set("template.version", "3")
        for (at, row) in rows.enumerated() {
            for (name, value) in row { fields.set("template.milestones.\(at).\(name)", value) }
        }
        return fields
    }

    private static let three = fields([
        ["key": "a", "owner": "buyer"], ["key": "b", "owner": "buyer"],
        ["key": "handedOver", "owner": "supplier"],
    ])

    @Test(arguments: [
        ("up.1", ["b", "a", "handedOver"]), ("down.1", ["a", "handedOver", "b"]),
        ("remove.0", ["b", "handedOver"]), ("remove.2", ["a", "b", "handedOver"]),
        ("up.0", ["a", "b", "handedOver"]), ("down.2", ["a", "b", "handedOver"]),
        ("add", ["a", "b", "handedOver", ""]), ("more.1", ["a", "b", "handedOver"]),
        ("up.99", ["a", "b", "handedOver"]), ("", ["a", "b", "handedOver"]),
        ("remove.-1", ["a", "b", "handedOver"]), ("up.1.1", ["a", "b", "handedOver"]),
    ])
    func `a button moves one row and nothing else`(told: String, keys: [String]) {
        var rows = TemplateRows(Self.three)
        rows.arrange(told)
        #expect(rows.rows.map { $0["key"]?.first ?? "" } == keys)
        #expect(rows.fields["template.name"] == "toys")
    }

    @Test func `a form takes no more rows than a template has milestones`() {
        var rows = TemplateRows(
            Self.fields((0..<60).map { ["key": "k\($0)", "owner": "buyer"] }))
        rows.arrange("add")
        #expect(rows.rows.count == 60)
    }

    @Test func `a new milestone gets a key of its name, and steps that name none are left out`()
        throws
    {
        let posted = Self.fields([
            [
                "key": "handedOver", "owner": "supplier", "names.english": "Handed over",
                "names.chinese": "交货", "after.0.milestone": "", "after.1.milestone": "a",
                "after.1.workdays": "4", "after.2.workdays": "9",
            ],
            ["owner": "buyer", "names.english": "Colour card approved!", "names.chinese": "色卡"],
            ["owner": "buyer", "names.english": "Colour card approved", "names.chinese": "色卡"],
            ["owner": "buyer", "names.english": "色卡", "names.chinese": "色卡"],
        ])
        var sent = posted
        sent.remove("template.milestones.0.after.0.milestone")
        let template = try FormDecoder.decode(ChangeTemplate.self, from: sent.asTemplate).template
        #expect(template.milestones[0].after == [Step("a", workdays: 4)])
        let keys = template.milestones.map(\.key.rawValue)
        #expect(keys[1] == "colourCardApproved" && keys[2] == "colourCardApproved2")
        #expect(keys[3].hasPrefix("own") && Set(keys).count == 4)
    }

    @Test func `names as they are of themselves are not kept, others are`() throws {
        let posted = Self.fields([
            [
                "key": "handedOver", "owner": "supplier", "names.english": "Handover",
                "names.chinese": "交货",
            ],
            [
                "key": "loaded", "owner": "forwarder", "names.english": "Stuffed",
                "names.chinese": "装箱",
            ],
        ])
        var usual = posted
        usual.set(
            "template.milestones.0.names.english",
            Words.of(.english).terms.milestone(.handedOver, nil))
        usual.set(
            "template.milestones.0.names.chinese",
            Words.of(.chinese).terms.milestone(.handedOver, nil))
        usual.set("template.milestones.2.key", "inspectionPassed")
        usual.set("template.milestones.2.owner", "provider")
        let template = try FormDecoder.decode(ChangeTemplate.self, from: usual.asTemplate).template
        #expect(template.milestones[0].names == nil && template.milestones[2].names == nil)
        #expect(template.milestones[1].names == MilestoneNames(english: "Stuffed", chinese: "装箱"))
    }

    @Test func `every reason is told at its field, also beside a cell that is no number`() {
        let posted = Self.fields([
            [
                "key": "a", "owner": "buyer", "names.english": "", "names.chinese": "甲",
                "after.0.milestone": "b", "after.0.workdays": "soon",
            ],
            [
                "key": "b", "owner": "buyer", "names.english": "B", "names.chinese": "乙",
                "after.0.milestone": "a", "after.0.workdays": "2", "after.1.milestone": "gone",
                "after.1.workdays": "",
            ],
        ])
        let refusal = posted.explaining(
            Refusal(.notANumber, field: "template.milestones.0.after.0.workdays"))
        let base = "template.milestones"
        #expect(
            Set(refusal.reasons.map { "\($0.obstacle.code) \($0.field ?? "")" }) == [
                "notANumber \(base).0.after.0.workdays", "missing \(base).1.after.1.workdays",
                "missing \(base).0.names.english", "unknownMilestone \(base).1.after.1.milestone",
                "planCircle \(base)", "missing \(base).handedOver",
            ])
    }
}
