import FollowUp
import Words

/// The slip ledger as a picture: each move a step, marked by whose side the reason lies on.
struct SlipSteps {
    let frame: Frame
    let slips: [Slip]

    /// Moves of the handover, or of whatever moved last where the handover never did.
    private var drawn: [Slip] {
        let key =
            slips.contains { $0.milestone == .handedOver } ? .handedOver : slips.last?.milestone
        let lot = slips.last { $0.milestone == key }?.lot
        return slips.filter { $0.milestone == key && $0.lot == lot && $0.from != nil }.suffix(8)
    }

    var markup: HTML {
        let steps = drawn
        guard steps.count > 1 else { return "" }
        let days = steps.flatMap { [$0.from, $0.to].compactMap { $0 } }
        let scale = TimelineScale(from: days, left: 8, width: 700)
        let height = Double(steps.count) * 26 + 30
        let order = frame.words.order
        return """
            <svg class="slips wide" viewBox="0 0 860 \(height)" role="img" \
            aria-labelledby="slips-title slips-desc"><title id="slips-title">\
            \(order.slipPicture)</title>\
            <desc id="slips-desc">\(order.slipPictureDescription)</desc>\
            \(HTML.each(steps.enumerated()) { step($0, $1, scale) })</svg>
            """
    }

    private func step(_ index: Int, _ slip: Slip, _ scale: TimelineScale) -> HTML {
        let y = Double(index) * 26 + 18
        let from = scale.x(slip.from ?? slip.to)
        let to = scale.x(slip.to)
        let rise: HTML? =
            index > 0
            ? "<line class=\"rise\" x1=\"\(from)\" x2=\"\(from)\" y1=\"\(y - 26)\" y2=\"\(y)\"/>"
            : nil
        let label = frame.short(slip.to) + frame.comma + frame.words.terms.side(slip.reason.side)
        let toTheLeft = max(from, to) > 640
        let anchor: HTML? = toTheLeft ? " text-anchor=\"end\"" : nil
        let place = toTheLeft ? min(from, to) - 8 : max(from, to) + 8
        return """
            \(rise)<line class="\(side(slip.reason.side))" x1="\(from)" x2="\(to)" y1="\(y)" \
            y2="\(y)"/><text x="\(place)" y="\(y + 4)"\(anchor)>\(label)</text>
            """
    }

    private func side(_ side: SlipSide?) -> HTML {
        switch side {
        case .buyer: "own"
        case .supplier: "theirs"
        case .thirdParty, .forceMajeure, nil: "other"
        }
    }
}
