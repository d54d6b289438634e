import Foundation

/// A file that the person at the shell names, by an option or as an argument.
struct ToldFile {
    let path: String
    /// What it is told by: `--password-file`.
    let option: String
    /// With which the process ends where it is none.
    var code: Int32 = 1

    /// Its text, without line ends behind it.
    ///
    /// Throws a sentence that names the option and the file where it cannot be read.
    func text() throws -> String {
        try require(pipe: true)
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            let bytes = try file.read(upToCount: Self.mostText) ?? Data()
            guard let text = String(data: bytes, encoding: .utf8) else {
                throw CocoaError(.fileReadInapplicableStringEncoding)
            }
            return text.trimmingCharacters(in: .newlines)
        } catch {
            throw complaint(ShellSentence.of(error) ?? "“\(path)” could not be read.")
        }
    }

    /// So much of a text is read: a secret is shorter.
    private static let mostText = 65_536

    /// Throws where there is no such file, where it is a folder, or nothing that has an end. A
    /// pipe, as a shell makes of a command, serves for a text.
    func require(pipe: Bool = false) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw complaint("There is no file “\(path)”.")
        }
        guard !isFolder.boolValue else {
            throw complaint("“\(path)” is a folder, no file.")
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw complaint("This user may not read “\(path)”.")
        }
        let whole = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let kind = try FileManager.default.attributesOfItem(atPath: whole)[.type]
        guard kind as? FileAttributeType == .typeRegular || pipe && isPipe else {
            throw complaint("“\(path)” is no ordinary file.")
        }
    }

    private var isPipe: Bool {
        var told = stat()
        return stat(path, &told) == 0 && told.st_mode & S_IFMT == S_IFIFO
    }

    private func complaint(_ sentence: String) -> Complaint {
        Complaint("\(option): \(sentence)", code: code)
    }
}
