extension MediaType {
    /// What the ending of a name promises, where it is one that is known: `.pdf`, `.jpg`.
    private static let endings: [String: Set<String>] = {
        let office = "application/vnd.openxmlformats-officedocument"
        let old = "application/x-ole-storage"
        let text: Set<String> = ["text/plain"]
        return [
            "pdf": ["application/pdf"], "jpg": ["image/jpeg"], "jpeg": ["image/jpeg"],
            "png": ["image/png"], "gif": ["image/gif"], "webp": ["image/webp"],
            "heic": ["image/heic"], "heif": ["image/heic"], "tif": ["image/tiff"],
            "tiff": ["image/tiff"], "bmp": ["image/bmp"], "svg": ["image/svg+xml", "text/xml"],
            "docx": ["\(office).wordprocessingml.document", "application/zip", old],
            "xlsx": ["\(office).spreadsheetml.sheet", "application/zip", old],
            "pptx": ["\(office).presentationml.presentation", "application/zip", old],
            "doc": [old, "text/html", "text/xml"], "xls": [old, "text/html", "text/xml"],
            "ppt": [old], "html": ["text/html"], "htm": ["text/html"], "zip": ["application/zip"],
            "rar": ["application/vnd.rar"],
            "7z": ["application/x-7z-compressed"], "txt": text, "csv": text,
            "mp4": ["video/mp4"], "mov": ["video/quicktime", "video/mp4"],
        ]
    }()

    /// Whether a name of that ending may hold this; an ending nobody knows promises nothing.
    func fits(name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return true }
        let ending = name[name.index(after: dot)...].lowercased()
        guard let allowed = MediaType.endings[ending] else { return true }
        // A text in another encoding than UTF-8 cannot be told from any bytes.
        if allowed == [MediaType.text.name], self == .unknown { return true }
        return allowed.contains(self.name)
    }
}
