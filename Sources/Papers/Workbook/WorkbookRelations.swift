/// Which parts another part points to.
struct WorkbookRelations {
    private struct Relation {
        let id: String
        let type: String
        let target: String
    }

    private var relations: [Relation] = []

    /// The relations of a part, or of the whole archive for an empty name.
    init(of part: String, in archive: ZipArchive, limits: TableLimits) throws(TableProblem) {
        var folders = part.split(separator: "/").map(String.init)
        let file = folders.popLast() ?? ""
        let name = (folders + ["_rels", file + ".rels"]).joined(separator: "/")
        guard archive.has(name) else { return }
        var xml = try XMLReader(try archive.bytes(of: name), part: name, limits: limits)
        while let token = try xml.next() {
            guard token == .start("Relationship"), xml.attribute("TargetMode") != "External",
                let id = xml.attribute("Id"), let type = xml.attribute("Type"),
                let target = xml.attribute("Target")
            else { continue }
            guard relations.count < limits.entries else {
                throw .tooManyParts(limit: limits.entries)
            }
            let path = Self.path(of: target, from: folders)
            relations.append(Relation(id: id, type: type, target: path))
        }
    }

    func target(ofType suffix: String) -> String? {
        relations.first { $0.type.hasSuffix(suffix) }?.target
    }

    func target(ofID id: String, type suffix: String) -> String? {
        relations.first { $0.id == id && $0.type.hasSuffix(suffix) }?.target
    }

    private static func path(of target: String, from folders: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folders
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }
}
