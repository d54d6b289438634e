extension MilestoneTemplate {
    /// Most milestones of a template.
    public static let mostMilestones = 60

    /// Everything that keeps this template from being used: empty when it can be.
    ///
    /// *Refuses when* the name is missing or too long; there are more than 60 milestones; a key is
    /// missing, too long or repeated; a step names no milestone of the template, is repeated, or
    /// takes less than 0 or more than 400 working days; the steps run in a circle; there is no
    /// handover, or the handover is not asked of everybody.
    public func problems() -> [Reason] {
        var findings = Findings()
        findings.text(name, atMost: 64, field: "name")
        findings.require(
            milestones.count <= Self.mostMilestones, .tooMany(limit: Self.mostMilestones),
            field: "milestones")
        guard milestones.count <= Self.mostMilestones else { return findings.reasons }
        noteKeys(in: &findings)
        for at in milestones.indices { noteSteps(of: at, in: &findings) }
        noteHandover(in: &findings)
        noteCircles(in: &findings)
        return findings.reasons
    }

    private func noteKeys(in findings: inout Findings) {
        var seen: Set<MilestoneKey> = []
        for (at, milestone) in milestones.enumerated() {
            let field = "milestones.\(at)"
            findings.text(milestone.key.rawValue, atMost: 64, field: "\(field).key")
            if !seen.insert(milestone.key).inserted {
                findings.note(.repeated(milestone.key.rawValue), field: "\(field).key")
            }
            guard let names = milestone.names else { continue }
            findings.text(names.english, atMost: 200, field: "\(field).names.english")
            findings.text(names.chinese, atMost: 200, field: "\(field).names.chinese")
        }
    }

    private func noteSteps(of at: Int, in findings: inout Findings) {
        var seen: Set<MilestoneKey> = []
        for (number, step) in milestones[at].after.enumerated() {
            let field = "milestones.\(at).after.\(number)"
            findings.require(
                milestones.contains { $0.key == step.milestone },
                .unknownMilestone(step.milestone.rawValue), field: "\(field).milestone")
            findings.require(
                seen.insert(step.milestone).inserted, .repeated(step.milestone.rawValue),
                field: "\(field).milestone")
            findings.require(
                (0...Network.mostWorkdays).contains(step.workdays),
                .outOfRange(least: "0", most: "\(Network.mostWorkdays)"),
                field: "\(field).workdays")
        }
    }

    private func noteHandover(in findings: inout Findings) {
        guard let at = milestones.firstIndex(where: { $0.key == .handedOver }) else {
            return findings.note(.missing, field: "milestones.handedOver")
        }
        findings.require(
            milestones[at].notFor.isEmpty && milestones[at].onlyFor.isEmpty, .milestoneMustStay,
            field: "milestones.\(at)")
    }

    private func noteCircles(in findings: inout Findings) {
        for key in circles { findings.note(.planCircle(key.rawValue), field: "milestones") }
    }

    /// Of every circle one milestone, which waits for itself, directly or by way of others.
    private var circles: [MilestoneKey] {
        var found: [MilestoneKey] = []
        var waiting = milestones
        while true {
            let open = Set(waiting.map(\.key))
            let rest = waiting.filter { $0.after.contains { open.contains($0.milestone) } }
            guard rest.count == waiting.count else {
                waiting = rest
                continue
            }
            guard let circle = Self.circle(among: rest), let one = circle.first else {
                return found
            }
            found.append(one.key)
            let members = Set(circle.map(\.key))
            waiting = rest.filter { !members.contains($0.key) }
        }
    }

    /// A circle among milestones that all wait for one of them; nil where there are none.
    private static func circle(among waiting: [TemplateMilestone]) -> [TemplateMilestone]? {
        var way: [TemplateMilestone] = []
        var at = waiting.first
        while let next = at {
            if let start = way.firstIndex(where: { $0.key == next.key }) {
                return Array(way[start...])
            }
            way.append(next)
            at = waiting.first { one in next.after.contains { $0.milestone == one.key } }
        }
        return nil
    }
}
