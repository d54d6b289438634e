/// An archive without compression, as programs write it.
struct Archive {
    var parts: [(name: String, content: [UInt8])]
    /// The sizes stand behind the parts, not before them.
    var isStreamed = false

    init(_ names: [String], isStreamed: Bool = false) {
        parts = names.map { ($0, Array("content of \($0)".utf8)) }
        self.isStreamed = isStreamed
    }

    /// The same with one part of so many bytes.
    func filling(_ name: String, _ count: Int) -> Archive {
        var copy = self
        for at in parts.indices where parts[at].name == name {
            copy.parts[at].content = [UInt8](repeating: 46, count: count)
        }
        return copy
    }

    var bytes: [UInt8] {
        var heads: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts {
            let size = Self.little(content.count, 4)
            let sizes = size + size
            let flags = Self.little(isStreamed ? 8 : 0, 2)
            let about = Self.little(20, 2) + flags + Self.little(0, 10)
            let named = Self.little(name.utf8.count, 2) + Self.little(0, 2)
            directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + about + sizes
            directory += named + Self.little(0, 10) + Self.little(heads.count, 4)
            directory += Array(name.utf8)
            heads += Self.little(0x0403_4B50, 4) + about
            heads += isStreamed ? Self.little(0, 8) : sizes
            heads += named + Array(name.utf8) + content
            if isStreamed { heads += Self.little(0x0807_4B50, 4) + Self.little(0, 4) + sizes }
        }
        let count = Self.little(parts.count, 2)
        let end = Self.little(0x0605_4B50, 4) + Self.little(0, 4) + count + count
        let place = Self.little(directory.count, 4) + Self.little(heads.count, 4)
        return heads + directory + end + place + Self.little(0, 2)
    }

    /// As much of it as is held of any file on its way in.
    var head: [UInt8] { Array(bytes.prefix(8_192)) }

    static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }
}
