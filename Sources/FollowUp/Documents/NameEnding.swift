/// What stands behind the last dot of a file's name: what a computer opens it by.
struct NameEnding {
    /// In small letters.
    let text: String

    /// Nil where the name has none. Dots and spaces at the end count for nothing: Windows leaves
    /// them away.
    init?(of name: String) {
        var rest = name[...]
        while let last = rest.last, last == "." || last.isWhitespace { rest.removeLast() }
        guard let dot = rest.lastIndex(of: ".") else { return nil }
        text = rest[rest.index(after: dot)...].lowercased()
    }

    /// A computer runs it once it is opened.
    var isOfProgram: Bool { Self.programs.contains(text) }

    private static let programs: Set<String> = {
        let rows = [
            // Windows: programs, what installs them, and shortcuts to them
            "exe com scr pif cpl msi msp mst msix msixbundle appx appxbundle application gadget",
            "dll ocx sys lnk url website scf reg inf msc chm hlp xbap appref-ms diagcab",
            "settingcontent-ms library-ms search-ms searchconnector-ms",
            // Windows: scripts
            "bat cmd js jse mjs cjs vb vbs vbe ws wsf wsh wsc sct shb shs hta ahk au3",
            "ps1 ps1xml ps2 psm1 psd1 psc1 psc2",
            // macOS
            "app command dmg pkg mpkg scpt scptd applescript webloc inetloc fileloc",
            // Unix and telephones
            "sh bash zsh csh tcsh ksh run elf deb rpm appimage desktop apk aab xapk ipa",
            // Wherever what they are written for is installed
            "jar jnlp class py pyc pyo pyw pyz pl rb php phar lua tcl asp aspx jsp",
            // Papers with macros
            "xlsm xltm xlam xla xll xlm docm dotm wll pptm potm ppsm ppam ppa sldm",
        ]
        return Set(rows.flatMap { $0.split(separator: " ").map(String.init) })
    }()
}

extension ArrivedFile {
    /// By its content or by the ending of its name.
    var isProgram: Bool {
        mediaType.isProgram || NameEnding(of: name)?.isOfProgram == true
    }
}
