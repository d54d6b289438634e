extension MediaType {
    /// Whether a name of that ending may hold this; an ending nobody knows promises nothing.
    func fits(name: String) -> Bool {
        guard let ending = NameEnding(of: name), let allowed = MediaType.promises[ending.text]
        else { return true }
        return allowed.contains(self)
    }

    /// What the ending of a name promises, where it is one that is known: `.pdf`, `.jpg`. Contents
    /// that no first bytes tell are `unknown`: text in another encoding than UTF-8, drawings.
    private static let promises: [String: Set<MediaType>] = {
        var table: [String: Set<MediaType>] = [:]
        for (endings, contents) in pictures + papers + drawings + recordings {
            for ending in endings.split(separator: " ") { table[String(ending)] = contents }
        }
        return table
    }()

    private typealias Promise = (endings: String, contents: Set<MediaType>)

    private static let pictures: [Promise] = [
        ("jpg jpeg jpe jfif", [.jpeg]), ("png", [.png]), ("gif", [.gif]), ("webp", [.webp]),
        ("heic heif hif", [.heic]), ("avif", [.avif]), ("tif tiff", [.tiff]), ("bmp", [.bitmap]),
        ("svg", [.svg, .xml]),
    ]

    /// One with a password is kept by office programs within a file of the old kind.
    private static let papers: [Promise] = [
        ("pdf", [.pdf]),
        ("docx dotx", [.textDocument, .officePackage, .oldOffice]),
        ("xlsx xltx xlsb", [.workbook, .officePackage, .oldOffice]),
        ("pptx potx ppsx", [.slides, .officePackage, .oldOffice]),
        ("doc xls", [.oldOffice, .html, .xml]), ("ppt pps", [.oldOffice]),
        ("msg", [.oldOffice, .unknown]), ("odt ods odp odg", [.zip]),
        ("zip", [.zip, .officePackage]), ("rar", [.rar]), ("7z", [.sevenZip]), ("gz tgz", [.gzip]),
        ("html htm", [.html]), ("txt csv tsv tab", [.text, .unknown]),
        ("xml", [.xml, .text, .html, .svg, .unknown]), ("json rtf", [.text, .unknown]),
        ("eml mht mhtml", [.text, .html, .xml, .unknown]),
    ]

    private static let drawings: [Promise] = [
        ("dwg psd psb indd", [.unknown]), ("ai", [.pdf, .text, .unknown]),
        ("eps ps dxf step stp igs iges stl", [.text, .unknown]), ("cdr", [.zip, .unknown]),
    ]

    /// Telephones and recorders name what they record by the one of these or the other.
    private static let recordings: [Promise] = [
        ("mp4", [.video, .quickTime, .sound]), ("mov", [.quickTime, .video]),
        (
            "mp3 wav amr awb m4a m4b m4r aac ogg oga opus caf flac wma 3ga 3gp 3gpp 3g2 m4v qt"
                + " avi mkv webm wmv mpg mpeg flv mts m2ts",
            [
                MediaType("audio/mpeg"), MediaType("audio/ogg"), MediaType("audio/amr"),
                MediaType("audio/wav"), MediaType("video/x-msvideo"), MediaType("video/webm"),
                .sound, .video, .quickTime, .unknown,
            ]
        ),
    ]
}
