/// A plan to copy: milestones, who owes them, and how many working days lie between (X18). Editing
/// a template makes a new version and touches only orders planned afterwards.
public struct MilestoneTemplate: Codable, Sendable, Equatable {
    public var name: String
    public var version: Int
    public var milestones: [TemplateMilestone]

    public init(name: String, version: Int, milestones: [TemplateMilestone]) {
        self.name = name
        self.version = version
        self.milestones = milestones
    }

    public var reference: TemplateReference { TemplateReference(name: name, version: version) }
}

public struct TemplateMilestone: Codable, Sendable, Equatable {
    public var key: MilestoneKey
    public var owner: Party
    public var after: [Step]
    public var names: MilestoneNames?
    /// The profiles that do not ask for it.
    public var notFor: [Profile]
    /// The kinds of order it is asked of; empty means all.
    public var onlyFor: [OrderKind]

    public init(
        _ key: MilestoneKey, owner: Party, after: [Step], notFor: [Profile] = [],
        onlyFor: [OrderKind] = []
    ) {
        self.key = key
        self.owner = owner
        self.after = after
        self.notFor = notFor
        self.onlyFor = onlyFor
    }
}

extension MilestoneTemplate {
    /// The default chain, B9-B14 and the later ones; the offsets are working days of a usual
    /// consumer-goods order of about 45 days and are there to be edited.
    public static let standard = MilestoneTemplate(
        name: "standard", version: 1,
        milestones: [
            TemplateMilestone(.depositReceived, owner: .buyer, after: []),
            TemplateMilestone(
                .materialsReserved, owner: .supplier, after: [Step(.depositReceived, workdays: 7)],
                notFor: [.sample]),
            TemplateMilestone(
                .preProductionSampleApproved, owner: .buyer,
                after: [Step(.depositReceived, workdays: 10)],
                notFor: [.repeatOrder, .sample, .small]),
            TemplateMilestone(
                .massProductionStarted, owner: .supplier,
                after: [
                    Step(.materialsReserved, workdays: 3),
                    Step(.preProductionSampleApproved, workdays: 3),
                ]),
            TemplateMilestone(
                .packingMaterialsReady, owner: .supplier,
                after: [Step(.depositReceived, workdays: 20)], notFor: [.tooling, .sample]),
            TemplateMilestone(
                .twentyPercentFinished, owner: .supplier,
                after: [Step(.massProductionStarted, workdays: 5)],
                notFor: [.tooling, .sample, .small]),
            TemplateMilestone(
                .inspectionWindowConfirmed, owner: .buyer,
                after: [Step(.twentyPercentFinished, workdays: 3)],
                notFor: [.tooling, .sample]),
            TemplateMilestone(
                .eightyPercentPacked, owner: .supplier,
                after: [
                    Step(.twentyPercentFinished, workdays: 11),
                    Step(.massProductionStarted, workdays: 16),
                    Step(.packingMaterialsReady, workdays: 3),
                ], notFor: [.tooling, .sample]),
            TemplateMilestone(
                .inspectionPassed, owner: .provider,
                after: [
                    Step(.eightyPercentPacked, workdays: 3),
                    Step(.inspectionWindowConfirmed, workdays: 7),
                ], notFor: [.sample]),
            TemplateMilestone(
                .documentsReady, owner: .supplier,
                after: [Step(.inspectionPassed, workdays: 3)], notFor: [.tooling, .sample]),
            TemplateMilestone(
                .loaded, owner: .forwarder, after: [Step(.inspectionPassed, workdays: 3)],
                notFor: [.tooling, .sample]),
            TemplateMilestone(
                .handedOver, owner: .supplier,
                after: [
                    Step(.loaded, workdays: 1), Step(.documentsReady, workdays: 1),
                    Step(.massProductionStarted, workdays: 10),
                ]),
        ])
}
