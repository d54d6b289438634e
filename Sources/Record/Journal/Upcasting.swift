import Foundation

/// Reads what former releases wrote in today's form. What is stored is never touched.
enum Upcasting {
    /// Release 1 kept the note of a closure among the facts; it is an erasable part since.
    private static let closureNotes: Set<String> = [
        "supplier.siteAdded/1", "supplier.siteAmended/1", "supplier.closureTold/1",
        "supplier.closureWithdrawn/1",
    ]

    /// Numbers of parts that no release writes, for texts found among the facts.
    private static let firstFound = 1_000_000

    static func current(
        kind: String, facts: [UInt8], texts: [Int: String]
    ) throws -> (facts: [UInt8], texts: [Int: String]) {
        guard closureNotes.contains(kind) else { return (facts, texts) }
        guard var object = try JSONSerialization.jsonObject(with: Data(facts)) as? [String: Any],
            let what = object["what"] as? [String: Any]
        else { return (facts, texts) }
        var texts = texts
        object["what"] = what.mapValues { told -> Any in
            guard var told = told as? [String: Any] else { return told }
            if let closure = told["closure"] as? [String: Any] {
                told["closure"] = lift(closure, into: &texts)
            } else if var site = told["_0"] as? [String: Any],
                let closures = site["closures"] as? [[String: Any]]
            {
                site["closures"] = closures.map { lift($0, into: &texts) }
                told["_0"] = site
            }
            return told
        }
        return (Array(try JSONSerialization.data(withJSONObject: object)), texts)
    }

    private static func lift(
        _ closure: [String: Any], into texts: inout [Int: String]
    ) -> [String: Any] {
        var closure = closure
        guard let note = closure["note"] as? String else { return closure }
        closure["note"] = nil
        if !note.isEmpty {
            let part = firstFound + texts.count
            texts[part] = note
            closure["note"] = part
        }
        return closure
    }
}
