import FollowUp
import Words

/// Pieces many pages share.
public enum Parts {
    /// The state by word and shape; colour comes third.
    static func standing(_ standing: Standing, _ words: Words) -> HTML {
        let shape: HTML =
            switch standing {
            case .late: "late"
            case .willBeLate: "soon"
            case .onPlan: "plan"
            case .done: "ok"
            case .notKnown, .notTold: "dk"
            case .notApplicable, .cancelled: "na"
            }
        return "<span class=\"s \(shape)\">\(words.terms.standing(standing))</span>"
    }

    static func owes(_ party: Party?, _ words: Words) -> HTML? {
        party.map {
            let side: HTML = $0 == .buyer ? "us" : "them"
            return "<span class=\"s \(side)\">\(words.terms.owes($0))</span>"
        }
    }

    static func provisional(_ frame: Frame) -> HTML {
        """
        <abbr class="prov" title="\(frame.words.frame.provisionalMark)">\
        \(frame.words.terms.provisional)</abbr>
        """
    }

    static func provisionalYears(_ years: [Int], _ frame: Frame) -> HTML? {
        years.isEmpty
            ? nil : "<p class=\"aside-note\">\(frame.words.frame.provisionalYears(years))</p>"
    }

    static func unconfirmed(_ closures: [FactoryClosure], _ frame: Frame) -> HTML? {
        closures.isEmpty
            ? nil
            : HTML.each(closures) {
                let sentence = frame.words.frame.unconfirmedClosure(
                    from: $0.from, through: $0.through, today: frame.today)
                return "<p class=\"aside-note\">\(sentence)</p>"
            }
    }

    /// The way to the next page of a list, keeping what it is narrowed to.
    static func next(_ cursor: String?, base: HTML, _ label: String) -> HTML? {
        cursor.map {
            "<p class=\"more\"><a class=\"btn quiet\" rel=\"next\" href=\"\(base)\(query($0))\">"
                + "\(label)</a></p>"
        }
    }

    /// A value inside an address.
    public static func query(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126:
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                out += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return out
    }

    /// Lots by name, each leading to its order for those who may open one.
    static func lots(_ lots: [LotName], _ frame: Frame) -> HTML {
        HTML.joined(
            lots.map { lot -> HTML in
                frame.opens.contains(.board)
                    ? """
                    <a class="nobreak" href="/orders/\(lot.order)">\(lot.number)/\(lot.lot)</a>
                    """
                    : "\(lot.number)/\(lot.lot)"
            }, by: HTML(text: frame.comma))
    }

    /// Lots as forms take them: `PO-2291/1, PO-2276/1`.
    static func text(_ lots: [LotName]) -> String {
        lots.map { "\($0.number)/\($0.lot)" }.joined(separator: ", ")
    }

    /// A list of facts, each with its name.
    static func facts(_ facts: [(String, HTML?)]) -> HTML {
        let rows = facts.compactMap { name, value -> HTML? in
            guard let value, !value.isEmpty else { return nil }
            return "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
        }
        return "<dl class=\"facts\">\(rows)</dl>"
    }

    /// Something to unfold, so that a page stays calm.
    static func fold(_ summary: String, open: Bool = false, _ content: HTML) -> HTML {
        """
        <details class="fold"\(open ? " open=\"open\"" : nil)><summary>\(summary)</summary>\
        <div class="folded">\(content)</div></details>
        """
    }
}
