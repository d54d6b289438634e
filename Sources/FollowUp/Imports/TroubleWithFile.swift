/// What a file is that was brought as a list and is none.
public enum OtherFile: String, Codable, Sendable, CaseIterable, Hashable {
    case pdf, picture, recording, letter, slides, webPage, archive, program
}

extension TableTrouble {
    /// Why a file is no list, by its first bytes and the ending of its name; nil where it may be
    /// one. Text under the name of an old workbook (`.xls`) is what many programs write: it is
    /// read.
    public init?(head: [UInt8], name: String) {
        let type = MediaType.of(head)
        if let other = OtherFile(type, head) {
            self = .otherFile(other)
            return
        }
        let isArchive = head.starts(with: [80, 75, 3, 4]) || head.starts(with: [80, 75, 5, 6])
        let isWorkbook = isArchive || type.name == "application/x-ole-storage"
        switch name.split(separator: ".").dropFirst().last?.lowercased() {
        case "xlsx", "xlsm", "xltx":
            guard !head.isEmpty, !isWorkbook else { return nil }
            self = .textNamedWorkbook
        case "csv", "tsv", "tab", "txt":
            guard isArchive else { return nil }
            self = .workbookNamedText
        default: return nil
        }
    }
}

extension OtherFile {
    init?(_ type: MediaType, _ head: [UInt8]) {
        // A text may begin with the letters that begin a recording or a program.
        let isBinary = head.contains { $0 < 9 || (14..<27).contains($0) }
        switch type.name {
        case "application/pdf": self = .pdf
        case "text/html", "text/xml", "image/svg+xml": self = .webPage
        case "application/gzip", "application/vnd.rar", "application/x-7z-compressed":
            self = .archive
        case MediaType.textDocument.name: self = .letter
        case MediaType.slides.name: self = .slides
        case let name where name.hasPrefix("application/vnd.ms-word"): self = .letter
        case let name where name.hasPrefix("application/vnd.ms-powerpoint"): self = .slides
        case _ where !isBinary: return nil
        case let name where name.hasPrefix("image/"): self = .picture
        case let name where name.hasPrefix("audio/") || name.hasPrefix("video/"):
            self = .recording
        case MediaType.program.name: self = .program
        default: return nil
        }
    }
}
