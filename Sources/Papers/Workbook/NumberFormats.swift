/// How the numbers of a workbook's cells are shown.
struct NumberFormats {
    private let uses1904: Bool
    private var custom: [Int: NumberFormat] = [:]
    /// By the style number that cells carry.
    private var formats: [NumberFormat] = []

    init(uses1904: Bool) {
        self.uses1904 = uses1904
    }

    mutating func read(_ xml: XMLReader, limits: TableLimits) throws(TableProblem) {
        var xml = xml
        var isCellFormats = false
        while let token = try xml.next() {
            switch token {
            case .start("numFmt"):
                guard custom.count < limits.cellFormats else { throw xml.broken }
                guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }),
                    let code = xml.attribute("formatCode")
                else { continue }
                custom[id] = NumberFormat(code: code)
            case .start("cellXfs"):
                isCellFormats = true
            case .end("cellXfs"):
                isCellFormats = false
            case .start("xf") where isCellFormats:
                guard formats.count < limits.cellFormats else { throw xml.broken }
                let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
                formats.append(custom[id] ?? NumberFormat(builtIn: id))
            default:
                continue
            }
        }
    }

    /// The text of a number as it stands in the part: a day, a time, or plain digits.
    func text(of number: String, style: Int) -> String {
        let format = formats.indices.contains(style) ? formats[style] : .general
        switch format {
        case .general:
            return CellNumber.plain(number)
        case .padded(let width):
            return CellNumber.padded(CellNumber.plain(number), width: width)
        case .date, .dateTime, .time:
            let moment = Double(number).flatMap {
                SerialMoment($0, format: format, uses1904: uses1904)
            }
            return moment?.text ?? CellNumber.plain(number)
        }
    }
}

/// What matters of a number format.
enum NumberFormat: Equatable {
    case general
    /// Zeros in front up to a width, as in order numbers.
    case padded(Int)
    case date
    case dateTime
    case time

    /// The formats that are known by number only (ECMA-376 part 1, 18.8.30, with those of the
    /// Chinese, Japanese and Korean editions).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
        case 22: self = .dateTime
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .general
        }
    }

    /// Reads a format code up to its first semicolon. An `m` is minutes beside hours or seconds
    /// and otherwise a month.
    init(code: String) {
        var letters = Set<Character>()
        var characters = Array(code.prefix(256))[...]
        var zeros = 0
        scan: while let character = characters.popFirst() {
            switch character {
            case ";": break scan
            case "\\", "_", "*": characters = characters.dropFirst()
            case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
            case "[":
                let inside = characters.prefix { $0 != "]" }
                characters = characters.dropFirst(inside.count + 1)
                if inside.allSatisfy({ "hmsHMS".contains($0) }) {
                    letters.formUnion(inside.map { Character($0.lowercased()) })
                }
            case "0": zeros += 1
            default: letters.insert(Character(character.lowercased()))
            }
        }
        let isTime = letters.contains("h") || letters.contains("s")
        let isDate = letters.contains("y") || letters.contains("d")
        if code.lowercased().hasPrefix("general") {
            self = .general
        } else if isDate || (letters.contains("m") && !isTime) {
            self = isTime ? .dateTime : .date
        } else if isTime {
            self = .time
        } else {
            self =
                zeros >= 2 && letters.isEmpty && code.allSatisfy { $0 == "0" }
                ? .padded(min(zeros, 64)) : .general
        }
    }
}
