import FollowUp
import Words

/// A mark as it must look on the carton: its lines, and the barcode below. Texts too long for a
/// line go on in the next one; the picture grows with them.
public struct MarkPicture {
    private static let width = 480.0
    private static let margin = 24.0
    private static let size = 24.0
    private static let step = 34.0
    private static let barHeight = 84.0

    let mark: DrawnMark
    let title: String
    /// Stands once on its page.
    let id: String
    private let lines: [String]
    private let barcode: Barcode?

    public init(_ mark: DrawnMark, title: String, id: String) {
        self.mark = mark
        self.title = title
        self.id = id
        lines = mark.lines.flatMap { Self.wrapped($0) }
        barcode = mark.code.flatMap { Barcode($0) }
    }

    /// On a page of the house, where the sheet says how texts look.
    public var markup: HTML { drawn(namespace: nil) }

    /// A file of its own.
    public var file: HTML { drawn(namespace: " xmlns=\"http://www.w3.org/2000/svg\"") }

    private func drawn(namespace: HTML?) -> HTML {
        let textHeight = Double(max(1, lines.count)) * Self.step
        let barsTop = Self.margin + textHeight + 14
        let height =
            barcode.map { barsTop + Self.barHeight + 44 + 2 * bearer($0) }
            ?? textHeight + Self.margin * 2
        return """
            <svg\(namespace) class="mark \(face)" viewBox="0 0 \(Self.width) \(height)" \
            role="img" aria-labelledby="\(id)-title"><title id="\(id)-title">\(title)</title>\
            <rect width="\(Self.width)" height="\(height)" fill="#fff"/>\
            \(HTML.each(lines.enumerated()) { line($0, $1) })\
            \(barcode.map { bars($0, top: barsTop + bearer($0)) })</svg>
            """
    }

    private var face: HTML {
        switch mark.face {
        case .main: "main"
        case .side: "side"
        case .inner: "inner"
        }
    }

    private func line(_ at: Int, _ text: String) -> HTML {
        let y = Self.margin + Double(at) * Self.step + Self.size
        // The main mark stands in the middle, as it is read from afar.
        let isMain = mark.face == .main
        let x = isMain ? Self.width / 2 : Self.margin
        let anchor: HTML? = isMain ? " text-anchor=\"middle\"" : nil
        return """
            <text x="\(x)" y="\(y)"\(anchor) font-family="sans-serif" font-size="24" \
            fill="#111">\(text)</text>
            """
    }

    /// One path for all bars, in whole modules, scaled to fit with its quiet zones.
    private func bars(_ barcode: Barcode, top: Double) -> HTML {
        let scale = scale(barcode)
        let left = (Self.width - Double(barcode.modules.count) * scale) / 2
        var path = HTML(capacity: barcode.modules.count * 8)
        var at = 0
        while at < barcode.modules.count {
            guard barcode.modules[at] else {
                at += 1
                continue
            }
            var end = at
            while end < barcode.modules.count, barcode.modules[end] { end += 1 }
            path += "M\(at) 0h\(end - at)v1h\(at - end)z"
            at = end
        }
        let under = top + Self.barHeight + 22 + bearer(barcode)
        return """
            \(frame(barcode, left: left, top: top))\
            <path transform="translate(\(left) \(top)) scale(\(Self.decimals(scale)) \
            \(Self.barHeight))" d="\(path)" fill="#000" shape-rendering="crispEdges"/>\
            <text class="code" x="\(Self.width / 2)" y="\(under)" text-anchor="middle" \
            font-family="monospace" font-size="16" fill="#111">\(barcode.text)</text>
            """
    }

    private func scale(_ barcode: Barcode) -> Double {
        let modules =
            barcode.modules.count + 2 * (barcode.quietZone + barcode.bearerModules)
        return min(3.0, (Self.width - Self.margin) / Double(modules))
    }

    private func bearer(_ barcode: Barcode) -> Double {
        Double(barcode.bearerModules) * scale(barcode)
    }

    /// The bearer bars, which touch the bars above and below.
    private func frame(_ barcode: Barcode, left: Double, top: Double) -> HTML? {
        guard barcode.bearerModules > 0 else { return nil }
        let (thick, scale) = (bearer(barcode), scale(barcode))
        let quiet = Double(barcode.quietZone) * scale
        let inner = Double(barcode.modules.count) * scale + 2 * quiet
        let (x, y) = (Self.decimals(left - quiet - thick), Self.decimals(top - thick))
        let (wide, high) = (
            Self.decimals(inner + 2 * thick), Self.decimals(Self.barHeight + 2 * thick)
        )
        let (side, gap) = (Self.decimals(thick), Self.decimals(inner))
        let bars = Self.decimals(Self.barHeight)
        return """
            <path class="bearer" fill-rule="evenodd" fill="#000" d="M\(x) \(y)h\(wide)v\(high)\
            h-\(wide)zm\(side) \(side)h\(gap)v\(bars)h-\(gap)z"/>
            """
    }

    /// To a thousandth: a tenth would shift the last bars.
    private static func decimals(_ number: Double) -> String {
        let thousandths = Int((number * 1_000).rounded())
        let rest = String(thousandths % 1_000)
        return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    /// Breaks at blanks, and inside a word that is longer than a line by itself.
    static func wrapped(_ text: String) -> [String] {
        let room = (width - margin * 2) / size
        var lines: [String] = []
        var line = ""
        var taken = 0.0
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let length = word.reduce(0) { $0 + $1.share }
            if taken > 0, taken + 0.35 + length > room {
                lines.append(line)
                (line, taken) = ("", 0)
            }
            if taken > 0 {
                line += " "
                taken += 0.35
            }
            for letter in word {
                if taken + letter.share > room {
                    lines.append(line)
                    (line, taken) = ("", 0)
                }
                line.append(letter)
                taken += letter.share
            }
        }
        return lines + [line]
    }
}

extension Character {
    /// How wide it is drawn at most, in heights of the letters: a Chinese character fills a square.
    fileprivate var share: Double {
        guard let scalar = unicodeScalars.first, scalar.value < 0x2E80 else { return 1.02 }
        if isUppercase || "%@MW".contains(self) {
            return scalar == "W" || scalar == "M" ? 0.95 : 0.76
        }
        return 0.62
    }
}
