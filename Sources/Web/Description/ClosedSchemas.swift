/// Schemas of what is only sent: a member that they do not name is refused. What comes back may
/// have more members one day, so that nothing is promised of it.
struct ClosedSchemas {
    let all: [String: JSON]

    private static let place = "#/components/schemas/"

    init(_ named: [String: JSON], paths: JSON) {
        var sent = Set<String>()
        var answered = Set<String>()
        for operation in paths.members.values.flatMap(\.members.values) {
            Self.follow(operation["requestBody"], named, into: &sent)
            Self.follow(operation["responses"], named, into: &answered)
        }
        var all = named
        for name in sent.subtracting(answered) where named[name]?["properties"] != nil {
            all[name] = named[name]?.with("additionalProperties", false)
        }
        self.all = all
    }

    /// The names of all that a part of the description leads to.
    private static func follow(
        _ part: JSON?, _ named: [String: JSON], into found: inout Set<String>
    ) {
        switch part {
        case .object(let members)?:
            if case .text(let reference)? = members["$ref"], reference.hasPrefix(place) {
                let name = String(reference.dropFirst(place.count))
                if found.insert(name).inserted { follow(named[name], named, into: &found) }
            }
            for member in members.values { follow(member, named, into: &found) }
        case .list(let values)?:
            for value in values { follow(value, named, into: &found) }
        default: break
        }
    }
}
