import FollowUp
import HTTPTypes

/// Looks at what was sent before anything compares, composes or keeps it: names of fields are plain
/// and short, no letter bears more marks than any writing has.
enum SentText {
    /// The longest name of a field, in bytes.
    static let mostName = 200

    /// *Refuses when* the name of a field is not plain ASCII, or longer than any of ours.
    static func checkName(_ name: some Collection<UInt8>) throws(Refusal) {
        guard name.count <= mostName, name.allSatisfy({ $0 < 0x80 }) else {
            throw Refusal(.wrongFieldName(most: mostName))
        }
    }

    /// *Refuses when* a letter of a text bears too many marks.
    static func checkValue(_ text: String, field: String?) throws(Refusal) {
        guard Accents.areFew(in: text) else {
            throw Refusal(.tooManyAccents(most: Accents.most), field: field)
        }
    }

    /// The same of all names and texts of a JSON document. Whether it is one at all, its reader
    /// says.
    static func checkJSON(_ body: [UInt8]) throws(Refusal) {
        var at = 0
        while let open = body[at...].firstIndex(of: quote) {
            var end = open + 1
            var isPlain = true
            while end < body.count, body[end] != quote {
                if body[end] == backslash {
                    isPlain = false
                    end += 1
                } else if body[end] >= 0x80 {
                    isPlain = false
                }
                end += 1
            }
            guard end < body.count else { return }
            let text = body[(open + 1)..<end]
            at = end + 1
            if body[at...].first(where: { !isBlank($0) }) == UInt8(ascii: ":") {
                try checkName(text)
            } else if !isPlain {
                try checkValue(unescaped(text), field: nil)
            }
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }

    /// The characters that stand behind `\u`; what other escapes stand for bears no marks.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(backslash) else { return String(decoding: text, as: UTF8.self) }
        var out = String.UnicodeScalarView()
        var units: [UInt16] = []
        var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
        func settle() {
            out.append(contentsOf: String(decoding: units, as: UTF16.self).unicodeScalars)
            units.removeAll()
        }
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let kind = rest.popFirst() else {
                settle()
                out.append(scalar)
                continue
            }
            if kind == "u", let unit = UInt16(String(rest.prefix(4)), radix: 16) {
                units.append(unit)
                rest = rest.dropFirst(4)
            } else {
                settle()
                out.append(" ")
            }
        }
        settle()
        return String(out)
    }
}

extension SentText {
    /// *Refuses when* an address is not written in ASCII, or anything in it or in a header could
    /// not be a field of a form.
    static func checkHead(_ head: HTTPRequest) throws(Refusal) {
        let address = Array((head.path ?? "").utf8)
        guard address.allSatisfy({ $0 < 0x80 }) else { throw Refusal(.notUnderstood) }
        if address.contains(UInt8(ascii: "%")) {
            try checkValue(decoded(address[...]), field: nil)
        }
        if let mark = address.firstIndex(of: UInt8(ascii: "?")) {
            for pair in address[(mark + 1)...].split(separator: UInt8(ascii: "&")) {
                let name = pair.prefix { $0 != UInt8(ascii: "=") }
                try checkName(decoded(name).utf8)
            }
        }
        for field in head.headerFields {
            try checkValue(field.value, field: field.name.rawName)
        }
    }

    /// An address without its escapes; what is none stays, so that nothing hides behind it.
    private static func decoded(_ address: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        var rest = address
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                out.append(code)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
