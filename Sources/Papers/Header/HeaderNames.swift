/// Makes names that can be chosen and remembered of what a header row holds.
enum HeaderNames {
    /// Without line ends and repeated spaces.
    static func tidy(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// One name for each of `width` columns, none empty and none twice.
    static func unique(_ cells: [String], width: Int) -> [String] {
        let tidy = (0..<width).map { $0 < cells.count ? Self.tidy(cells[$0]) : "" }
        var taken = Set(tidy)
        var seen: Set<String> = []
        var nextCount: [String: Int] = [:]
        return tidy.enumerated().map { column, name in
            if !name.isEmpty, seen.insert(name).inserted { return name }
            var free = name.isEmpty ? "Column \(column + 1)" : name
            let stem = free
            var count = name.isEmpty ? 1 : nextCount[stem] ?? 2
            if !name.isEmpty { free = "\(stem) (\(count))" }
            while !taken.insert(free).inserted {
                count += 1
                free = "\(stem) (\(count))"
            }
            nextCount[stem] = count + 1
            return free
        }
    }
}
