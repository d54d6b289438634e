import FollowUp
import Record

/// Changes a template; only orders planned afterwards follow it.
public struct ChangeTemplate: UseCase {
    public static let name = "changeTemplate"
    public static let allowed = Set<Role>.administrators
    public static let example = ChangeTemplate(
        template: MilestoneTemplate(
            name: "small orders", version: 1, milestones: MilestoneTemplate.standard.milestones))

    public var template: MilestoneTemplate
    /// The change the form showed; refused if the template was changed since.
    public var seq: Int?

    public init(
        template: MilestoneTemplate
    ) {
        self.template = template
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { file in
            try seq.require(unmoved: file.templateSeqs?[template.name])
            var next = template
            next.version = (file.templates.first { $0.name == template.name }?.version ?? 0) + 1
            return try file.changeTemplate(next)
        }
    }
}

/// Adds a template as a copy of another one, under a name of its own.
public struct AddTemplate: UseCase {
    public static let name = "addTemplate"
    public static let allowed = Set<Role>.administrators
    public static let example = AddTemplate(
        name: "toys", from: MilestoneTemplate.standard.name)

    public var name: String
    /// The template to copy.
    public var from: String

    public init(name: String, from: String) {
        self.name = name
        self.from = from
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.addTemplate(named: name, from: from)
        }
    }
}

/// Makes a template the one that new orders follow where nobody names another.
public struct MakeDefaultTemplate: UseCase {
    public static let name = "makeDefaultTemplate"
    public static let allowed = Set<Role>.administrators
    public static let example = MakeDefaultTemplate(name: "small orders")

    public var name: String

    public init(name: String) { self.name = name }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.makeDefault(template: name)
        }
    }
}

/// Calls the workspace by another name.
public struct RenameWorkspace: UseCase {
    public static let name = "renameWorkspace"
    public static let allowed = Set<Role>.administrators
    public static let example = RenameWorkspace(name: "Acme Trading")

    public var name: String

    public init(name: String) { self.name = name }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { try $0.rename(to: name) }
    }
}
