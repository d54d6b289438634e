/// What a content is, decided by its bytes and never by its name.
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// `application/pdf`.
    public let name: String

    public init(_ name: String) { self.name = name }

    public var description: String { name }

    public static let unknown = MediaType("application/octet-stream")
    public static let program = MediaType("application/x-executable")
    public static let jpeg = MediaType("image/jpeg")
    public static let png = MediaType("image/png")
    public static let webp = MediaType("image/webp")
    public static let heic = MediaType("image/heic")
    public static let gif = MediaType("image/gif")
    public static let pdf = MediaType("application/pdf")
    public static let text = MediaType("text/plain")
    static let html = MediaType("text/html")
    static let xml = MediaType("text/xml")
    static let svg = MediaType("image/svg+xml")
    static let avif = MediaType("image/avif")
    static let tiff = MediaType("image/tiff")
    static let bitmap = MediaType("image/bmp")
    static let zip = MediaType("application/zip")
    static let rar = MediaType("application/vnd.rar")
    static let sevenZip = MediaType("application/x-7z-compressed")
    static let gzip = MediaType("application/gzip")
    static let oldOffice = MediaType("application/x-ole-storage")
    static let textDocument = MediaType(office + ".wordprocessingml.document")
    static let workbook = MediaType(office + ".spreadsheetml.sheet")
    static let slides = MediaType(office + ".presentationml.presentation")
    /// A paper of an office program; of which, its first parts do not tell.
    static let officePackage = MediaType("application/vnd.openxmlformats-package")
    static let sound = MediaType("audio/mp4")
    static let video = MediaType("video/mp4")
    static let quickTime = MediaType("video/quicktime")
    private static let office = "application/vnd.openxmlformats-officedocument"
    /// How the names of papers with macros end.
    static let macros = ".macroEnabled.12"

    /// Pictures that the worker can make small ones of.
    public var isPicture: Bool { [.jpeg, .png, .webp, .heic].contains(self) }

    /// It runs once it is opened, or brings macros that do.
    public var isProgram: Bool { self == .program || name.hasSuffix(Self.macros) }

    /// Decides by the first bytes, some thousands of them; the last ones are asked for where it is
    /// an archive, whose directory stands at its end.
    public static func of(
        _ head: [UInt8], tail: @autoclosure () -> [UInt8] = []
    ) -> MediaType {
        if isInstaller(head) { return .program }
        if let known = signatures.first(where: { $0.fits(head) }) { return MediaType(known.name) }
        if let film = boxed(head) ?? chunked(head) { return film }
        if head.shows([80, 75, 3, 4], at: 0) {
            return ArchiveNames(head: head, tail: tail()).mediaType ?? zipped(head)
        }
        return written(head)
    }

    private struct Signature {
        let name: String
        let bytes: [UInt8]

        /// Two letters may begin a text as well: those mark a content only where it is none.
        func fits(_ head: [UInt8]) -> Bool {
            head.starts(with: bytes) && (bytes.count > 2 || head.contains(0))
        }
    }

    private static let signatures: [Signature] = [
        Signature(name: "image/jpeg", bytes: [0xFF, 0xD8, 0xFF]),
        Signature(name: "image/png", bytes: [0x89, 80, 78, 71, 13, 10, 26, 10]),
        Signature(name: "image/gif", bytes: Array("GIF87a".utf8)),
        Signature(name: "image/gif", bytes: Array("GIF89a".utf8)),
        Signature(name: "image/bmp", bytes: [66, 77]),
        Signature(name: "image/tiff", bytes: [73, 73, 42, 0]),
        Signature(name: "image/tiff", bytes: [77, 77, 0, 42]),
        Signature(name: "application/pdf", bytes: Array("%PDF-".utf8)),
        Signature(name: "application/x-ole-storage", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
        Signature(name: "application/vnd.rar", bytes: Array("Rar!".utf8) + [26, 7]),
        Signature(name: "application/x-7z-compressed", bytes: [55, 122, 0xBC, 0xAF, 39, 28]),
        Signature(name: "application/gzip", bytes: [0x1F, 0x8B, 8]),
        Signature(name: "audio/mpeg", bytes: Array("ID3".utf8)),
        Signature(name: "audio/ogg", bytes: Array("OggS".utf8)),
        Signature(name: "audio/amr", bytes: Array("#!AMR".utf8)),
        Signature(name: "video/webm", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
        Signature(name: program.name, bytes: [0x7F, 69, 76, 70]),
        Signature(name: program.name, bytes: [77, 90]),
        Signature(name: program.name, bytes: [0xCF, 0xFA, 0xED, 0xFE]),
        Signature(name: program.name, bytes: [0xCE, 0xFA, 0xED, 0xFE]),
        Signature(name: program.name, bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
        Signature(name: program.name, bytes: Array("#!/".utf8)),
        Signature(name: program.name, bytes: Array("#! /".utf8)),
        // A shortcut of Windows (MS-SHLLINK 2.1)
        Signature(name: program.name, bytes: [76, 0, 0, 0, 1, 20, 2, 0]),
    ]

    /// A file of the old kind whose root is of the class of Windows' installers (MS-CFB 2.2, 2.6);
    /// seen only where its directory stands among the first bytes.
    private static func isInstaller(_ head: [UInt8]) -> Bool {
        guard head.shows([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], at: 0),
            let sector = head.little(4, at: 48)
        else { return false }
        let root = (sector + 1) * (head.little(2, at: 30) == 12 ? 4_096 : 512)
        return head.shows([0x10, 12, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 70], at: root + 81)
    }

    /// A chunk of RIFF: its size, then its form.
    private static func chunked(_ head: [UInt8]) -> MediaType? {
        guard head.count >= 12, head[..<4].elementsEqual("RIFF".utf8) else { return nil }
        return switch String(decoding: head[8..<12], as: UTF8.self) {
        case "WEBP": .webp
        case "WAVE": MediaType("audio/wav")
        case "AVI ": MediaType("video/x-msvideo")
        default: nil
        }
    }

    /// The family of ISO base media: a size, then `ftyp` and a brand. Older films of QuickTime
    /// begin with another box.
    private static func boxed(_ head: [UInt8]) -> MediaType? {
        guard head.count >= 12 else { return nil }
        let box = String(decoding: head[4..<8], as: UTF8.self)
        if ["moov", "mdat", "wide", "free", "skip", "pnot"].contains(box) {
            // Letters before it are those of a text.
            return head[0] < 9 ? .quickTime : nil
        }
        guard box == "ftyp" else { return nil }
        return switch String(decoding: head[8..<12], as: UTF8.self) {
        case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": .heic
        case "avif", "avis": .avif
        case "qt  ": .quickTime
        case "M4A ", "M4B ": .sound
        default: .video
        }
    }

    /// An archive that cannot be walked is what some name among its bytes says.
    private static func zipped(_ head: [UInt8]) -> MediaType {
        let text = String(decoding: head.map { $0 < 128 ? $0 : 46 }, as: UTF8.self)
        // Without Foundation there is no search in a text; names of parts stand behind a slash.
        let parts = text.split { !($0.isLetter || $0 == "/" || $0 == "[") }
        if parts.contains(where: { $0.hasPrefix("word/") }) { return .textDocument }
        if parts.contains(where: { $0.hasPrefix("xl/") }) { return .workbook }
        return parts.contains { $0.hasPrefix("ppt/") } ? .slides : .zip
    }

    /// Text is UTF-8 without control characters; what looks like a page of the web is called so.
    private static func written(_ head: [UInt8]) -> MediaType {
        guard !head.isEmpty, !head.contains(where: { $0 < 32 && ![9, 10, 12, 13].contains($0) })
        else { return .unknown }
        // The last character may be cut off.
        let isText = (0...3).contains { cut in
            cut < head.count && head.suffix(cut).allSatisfy { $0 >= 128 }
                && String(validating: head.dropLast(cut), as: UTF8.self) != nil
        }
        guard isText else { return .unknown }
        let start = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
            .trimmingPrefix { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
            return .html
        }
        if start.hasPrefix("<svg") { return .svg }
        return start.hasPrefix("<?xml") ? .xml : .text
    }
}
