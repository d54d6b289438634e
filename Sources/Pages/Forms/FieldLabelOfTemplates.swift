import Words

extension FieldLabel {
    /// `template.milestones.3.after.0.workdays` and its like.
    static func ofTemplate(_ parts: [String], _ words: any SettingsWords) -> String? {
        guard let place = Int(parts[2]) else { return nil }
        let field: String? =
            switch parts.last {
            case "english": words.englishName
            case "chinese": words.chineseName
            case "owner": words.owner
            case "milestone": words.afterMilestone
            case "workdays": words.workdays
            case "notFor": words.notFor
            case "onlyFor": words.onlyAskedOf
            default: nil
            }
        return words.milestoneField(place + 1, field)
    }
}
