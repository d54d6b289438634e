/// The names of the parts of a ZIP archive, as its first and its last bytes tell them.
///
/// PKWARE APPNOTE 6.3.10: §4.3.7 the head of a part, §4.3.12 and §4.3.16 the directory at the end.
struct ArchiveNames {
    /// In the archive's order and in small letters, with slashes that lean forward.
    let names: [String]
    /// There are no others: the directory was read.
    let areAll: Bool

    init(head: [UInt8], tail: [UInt8]) {
        let listed = Self.listed(tail)
        names = listed ?? Self.walked(head)
        areAll = listed != nil
    }

    /// What they show the archive to be; nil where none could be read.
    ///
    /// ECMA-376 part 2: a paper of an office program is a package, which lists the types of its
    /// parts and has a folder `_rels`. Where only the first parts are known and they decide
    /// nothing, it is some package.
    var mediaType: MediaType? {
        guard !names.isEmpty else { return nil }
        let folders = names.lazy.compactMap { $0.split(separator: "/").first }
        let isPackage = names.contains { $0 == "[content_types].xml" || $0 == "_rels/.rels" }
        if areAll, !isPackage { return .zip }
        guard let paper = folders.compactMap({ OfficePaper(rawValue: String($0)) }).first else {
            return folders.contains { Self.ofPackages.contains($0) } ? .officePackage : .zip
        }
        return names.contains { Self.isMacro($0) } ? paper.withMacros : paper.plain
    }

    /// What stands before, beside and behind the folder of the paper itself.
    private static let ofPackages: Set<Substring> = [
        "[content_types].xml", "_rels", "docprops", "docmetadata", "customxml", "package",
        "_xmlsignatures", "[trash]",
    ]

    private static func isMacro(_ name: String) -> Bool {
        name.hasSuffix("/vbaproject.bin") || name.hasPrefix("xl/macrosheets/")
    }

    /// By the directory; nil where it does not lie in these bytes whole.
    private static func listed(_ tail: [UInt8]) -> [String]? {
        guard let end = endOfDirectory(tail), let size = tail.little(4, at: end + 12) else {
            return nil
        }
        var names: [String] = []
        var at = end - size
        while at < end {
            guard tail.shows([80, 75, 1, 2], at: at),
                let name = name(tail, from: at + 46, lengthAt: at + 28),
                let length = tail.little(2, at: at + 28), let extra = tail.little(2, at: at + 30),
                let comment = tail.little(2, at: at + 32)
            else { return nil }
            names.append(name)
            at += 46 + length + extra + comment
        }
        return names.isEmpty || at != end ? nil : names
    }

    /// The last place at which a directory is said to end.
    private static func endOfDirectory(_ tail: [UInt8]) -> Int? {
        var at = tail.count - 22
        while at >= 0 {
            if tail.shows([80, 75, 5, 6], at: at) { return at }
            at -= 1
        }
        return nil
    }

    /// By the heads of the parts, one after the other as far as the bytes go.
    private static func walked(_ head: [UInt8]) -> [String] {
        var names: [String] = []
        var at = 0
        while head.shows([80, 75, 3, 4], at: at),
            let name = name(head, from: at + 30, lengthAt: at + 26),
            let flags = head.little(2, at: at + 6), let size = head.little(4, at: at + 18),
            let length = head.little(2, at: at + 26), let extra = head.little(2, at: at + 28)
        {
            names.append(name)
            let content = at + 30 + length + extra
            // A part that was written without knowing its size tells it behind itself.
            at = flags & 8 == 0 ? content + size : next(head, from: content)
        }
        return names
    }

    private static func next(_ head: [UInt8], from start: Int) -> Int {
        var at = start
        while at < head.count, !head.shows([80, 75, 3, 4], at: at) { at += 1 }
        return at
    }

    private static func name(_ bytes: [UInt8], from start: Int, lengthAt: Int) -> String? {
        guard let length = bytes.little(2, at: lengthAt), length > 0,
            start + length <= bytes.count
        else { return nil }
        let told = String(decoding: bytes[start..<(start + length)], as: UTF8.self).lowercased()
        return String(told.map { $0 == "\\" ? "/" : $0 }.drop { $0 == "/" })
    }
}

/// The papers of office programs, by the folder of their parts.
private enum OfficePaper: String {
    case word, xl, ppt

    var plain: MediaType {
        switch self {
        case .word: .textDocument
        case .xl: .workbook
        case .ppt: .slides
        }
    }

    var withMacros: MediaType {
        switch self {
        case .word: MediaType("application/vnd.ms-word.document" + MediaType.macros)
        case .xl: MediaType("application/vnd.ms-excel.sheet" + MediaType.macros)
        case .ppt: MediaType("application/vnd.ms-powerpoint.presentation" + MediaType.macros)
        }
    }
}

extension Array where Element == UInt8 {
    /// These bytes stand there.
    func shows(_ bytes: [UInt8], at place: Int) -> Bool {
        guard place >= 0, place <= count - bytes.count else { return false }
        return self[place..<(place + bytes.count)].elementsEqual(bytes)
    }

    /// A number of at most four bytes, the lowest first; nil where they do not stand there.
    func little(_ bytes: Int, at place: Int) -> Int? {
        guard place >= 0, place <= count - bytes else { return nil }
        return self[place..<(place + bytes)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
