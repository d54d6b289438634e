import Words

extension FieldLabel {
    static func ofTemplate(_ field: String, _ words: any SettingsWords) -> String? {
        switch field {
        case "english": words.englishName
        case "chinese": words.chineseName
        case "owner": words.owner
        case "milestone": words.afterMilestone
        case "workdays": words.workdays
        case "notFor": words.notFor
        case "onlyFor": words.onlyAskedOf
        default: nil
        }
    }
}
