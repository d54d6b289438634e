/// The texts that a workbook's cells point to by number, in one piece of memory.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    init() {}

    init(_ xml: XMLReader, limits: TableLimits) throws(TableProblem) {
        var xml = xml
        while let token = try xml.next() {
            switch token {
            case .start("t"):
                // Whatever is longer fits no cell.
                let room = min(limits.cellBytes, limits.sharedStringBytes - bytes.count)
                guard let text = try xml.elementText(limitBytes: room) else {
                    throw .tooManySharedStrings(limit: limits.sharedStrings)
                }
                bytes.append(contentsOf: text.utf8)
            case .start("rPh"):
                // How a text is pronounced is no part of it.
                try xml.skipElement()
            case .end("si"):
                ends.append(UInt32(clamping: bytes.count))
            default:
                continue
            }
            guard ends.count <= limits.sharedStrings, bytes.count <= limits.sharedStringBytes else {
                throw .tooManySharedStrings(limit: limits.sharedStrings)
            }
        }
    }

    func text(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
    }
}

extension XMLReader {
    /// All text of the element started last; nil when it is longer.
    mutating func elementText(limitBytes: Int) throws(TableProblem) -> String? {
        var text = ""
        var depth = 1
        while depth > 0, let token = try next() {
            switch token {
            case .start: depth += 1
            case .end: depth -= 1
            case .text(let part):
                guard text.utf8.count + part.utf8.count <= limitBytes else { return nil }
                text += part
            }
        }
        return text
    }
}
