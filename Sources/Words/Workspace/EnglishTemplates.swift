/// Milestone templates, and the workspace's own name.
extension EnglishSettings {
    func editTemplate(_ name: String) -> String { "Change “\(name)”" }

    var templateLede: String {
        "Saving makes a new version. It touches only new orders: an order that is planned keeps its"
            + " own plan, which is changed on the order's page."
    }

    var isDefault: String { "New orders follow this one where nobody names another." }
    var makeDefault: String { "Use it for new orders" }
    var newTemplate: String { "Add a template" }
    var newTemplateHint: String {
        "An order opened by hand or by a program may name it."
    }
    var newTemplateButton: String { "Add the template" }
    var templateTitle: String { "Name of the template" }
    var copyOf: String { "Begin with a copy of" }
    var englishName: String { "Name in English" }
    var chineseName: String { "Name in Chinese" }
    var afterMilestone: String { "Waits for" }
    var noFurther: String { "nothing further" }
    var conditions: String { "Of which orders it is asked" }
    var onlyAskedOf: String { "Asked only of these kinds (none ticked: of all)" }
    func onlyFor(_ kinds: String) -> String { "asked only of: \(kinds)" }
    var addMilestone: String { "Add a milestone" }
    var newMilestone: String { "New milestone" }
    var addStep: String { "One more to wait for" }
    var moveUp: String { "Move up" }
    var moveDown: String { "Move down" }
    var removeMilestone: String { "Take it out" }

    func milestoneRow(_ number: Int) -> String { "Milestone \(number)" }

    var rename: String { "Change the workspace's name" }
    var renameHint: String { "It stands on every page and paper from now on." }
    var renameButton: String { "Save the name" }
    var workspaceName: String { "Name of the workspace" }
}
