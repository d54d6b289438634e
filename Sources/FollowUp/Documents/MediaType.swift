/// What a content is, decided by its first bytes and never by its name.
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

    /// Pictures that the worker can make small ones of.
    public var isPicture: Bool { [.jpeg, .png, .webp, .heic].contains(self) }

    /// Decides by the first bytes, some thousands of them.
    public static func of(_ head: [UInt8]) -> MediaType {
        if let known = signatures.first(where: { $0.fits(head) }) { return MediaType(known.name) }
        if let boxed = boxed(head) { return boxed }
        if head.starts(with: [80, 75, 3, 4]) { return zipped(head) }
        return written(head)
    }

    private struct Signature {
        let name: String
        var at = 0
        let bytes: [UInt8]

        /// Two letters may begin a text as well: those mark a content only where it is none.
        func fits(_ head: [UInt8]) -> Bool {
            guard head.count >= at + bytes.count, head[at...].starts(with: bytes) else {
                return false
            }
            return bytes.count > 2 || head.contains(0)
        }
    }

    private static let signatures: [Signature] = [
        Signature(name: "image/jpeg", bytes: [0xFF, 0xD8, 0xFF]),
        Signature(name: "image/png", bytes: [0x89, 80, 78, 71, 13, 10, 26, 10]),
        Signature(name: "image/gif", bytes: Array("GIF87a".utf8)),
        Signature(name: "image/gif", bytes: Array("GIF89a".utf8)),
        Signature(name: "image/webp", at: 8, bytes: Array("WEBP".utf8)),
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
        Signature(name: "audio/wav", at: 8, bytes: Array("WAVE".utf8)),
        Signature(name: "video/x-msvideo", at: 8, bytes: Array("AVI ".utf8)),
        Signature(name: "video/webm", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
        Signature(name: program.name, bytes: [0x7F, 69, 76, 70]),
        Signature(name: program.name, bytes: [77, 90]),
        Signature(name: program.name, bytes: [0xCF, 0xFA, 0xED, 0xFE]),
        Signature(name: program.name, bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
        Signature(name: program.name, bytes: Array("#!/".utf8)),
        Signature(name: program.name, bytes: Array("#! /".utf8)),
    ]

    /// The family of ISO base media: a size, then `ftyp` and a brand.
    private static func boxed(_ head: [UInt8]) -> MediaType? {
        guard head.count >= 12, head[4..<8].elementsEqual("ftyp".utf8) else { return nil }
        return switch String(decoding: head[8..<12], as: UTF8.self) {
        case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": .heic
        case "avif", "avis": MediaType("image/avif")
        case "qt  ": MediaType("video/quicktime")
        case "M4A ", "M4B ": MediaType("audio/mp4")
        default: MediaType("video/mp4")
        }
    }

    /// An archive is what the name of its parts say.
    private static func zipped(_ head: [UInt8]) -> MediaType {
        let office = "application/vnd.openxmlformats-officedocument"
        let text = String(decoding: head.map { $0 < 128 ? $0 : 46 }, as: UTF8.self)
        // Without Foundation there is no search in a text; names of parts stand behind a slash.
        let parts = Set(text.split { !($0.isLetter || $0 == "/" || $0 == "[") }.map(String.init))
        if parts.contains(where: { $0.hasPrefix("word/") }) {
            return MediaType("\(office).wordprocessingml.document")
        }
        if parts.contains(where: { $0.hasPrefix("xl/") }) {
            return MediaType("\(office).spreadsheetml.sheet")
        }
        if parts.contains(where: { $0.hasPrefix("ppt/") }) {
            return MediaType("\(office).presentationml.presentation")
        }
        return MediaType("application/zip")
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
            return MediaType("text/html")
        }
        if start.hasPrefix("<svg") { return MediaType("image/svg+xml") }
        return start.hasPrefix("<?xml") ? MediaType("text/xml") : .text
    }
}
