import FollowUp
import Words

/// What was just made for a contact and is shown this once.
public enum ShownOnce: Sendable {
    case link(MadeLink)
    case code(MadeCode)
}

/// The ways in of a supplier's contacts, on the supplier's page.
struct SupplierSeats {
    let frame: Frame
    let answer: SupplierAnswer
    let state: FormState?
    let shown: ShownOnce?

    private var words: any SeatWords { frame.words.seats }
    private var base: String { "/suppliers/\(answer.supplier.id.description)/seats" }
    private var present: [SupplierContact] { answer.supplier.presentContacts }

    private var isOurs: Bool { state?.action.hasPrefix(base) == true }

    var refused: HTML? { isOurs ? ErrorSummary.markup(frame, state?.refusal) : nil }

    var markup: HTML {
        let list: HTML =
            present.isEmpty
            ? "<p class=\"hint\">\(words.noContacts)</p>"
            : "<ul class=\"plain\">\(HTML.each(present, row))</ul>"
        return """
            <section><h2 id="seats">\(words.title)</h2><p class="hint">\(words.hint)</p>\
            \(list)</section>
            """
    }

    private func row(_ contact: SupplierContact) -> HTML {
        let seat = answer.seats.first { $0.contact == contact.number }
        let name = frame.words.terms.text(contact.name)
        let asks: HTML? = seat.flatMap { seat in
            seat.askedAt.map { at in
                let who = seat.askedBy.map(frame.words.terms.text) ?? name
                return "<p class=\"aside-note\">\(words.asks(who, instant(at)))</p>"
            }
        }
        return """
            <li id="seat-\(contact.number)"><b>\(name)</b> \(standing(seat))\(asks)\
            \(devices(seat))\(acts(contact, seat))</li>
            """
    }

    private func standing(_ seat: SeatAnswer?) -> HTML {
        guard let seat else { return "<span class=\"s na\">\(words.noLink)</span>" }
        if seat.isRevoked { return "<span class=\"s na\">\(words.revoked)</span>" }
        guard seat.isOpen else { return "<span class=\"s dk\">\(words.ended)</span>" }
        let last = seat.until.day(offsetMinutes: 480).adding(days: -1)
        return "<span class=\"s plan\">\(words.opens(until: last))</span>"
    }

    private func instant(_ at: Instant) -> String {
        frame.words.dates.instant(at, offsetMinutes: frame.offsetMinutes)
    }

    private func devices(_ seat: SeatAnswer?) -> HTML? {
        guard let seat, seat.isOpen else { return nil }
        guard !seat.devices.isEmpty else {
            return "<small>\(words.noDevices)</small>"
        }
        return """
            <ul>\(HTML.each(seat.devices) { device in
                let name = frame.words.terms.text(device.name)
                let seen = device.seenAt.map { frame.comma + words.seen(instant($0)) } ?? ""
                let form = form("\(seat.contact)/devices/\(device.number)/revocation")
                let button: HTML? =
                    frame.may(.supplier) ? form.button(words.revokeDevice) : nil
                return """
                    <li>\(words.device(name, device.kind))<small>\
                    \(words.bound(instant(device.boundAt)))\(seen)</small>\(button)</li>
                    """
            })</ul>
            """
    }

    private func form(_ path: String) -> Form {
        Form(frame, action: "\(base)/\(path)", prefix: "seat-\(path)", state: state)
    }

    private func acts(_ contact: SupplierContact, _ seat: SeatAnswer?) -> HTML? {
        guard frame.may(.supplier) else { return nil }
        let link = form("\(contact.number)/link")
        guard let seat, !seat.isRevoked else { return link.button(words.makeLink) }
        let code: HTML =
            seat.isTooNew
            ? "<p class=\"hint\">\(words.tooNew)</p>"
            : """
            <p class="hint">\(words.codeHint)</p>\
            \(form("\(contact.number)/code").button(words.makeCode))
            """
        return """
            \(link.button(words.makeNewLink))\
            <details class="more"><summary>\(words.moreActs)<span class="hidden"> \
            \(frame.words.terms.text(contact.name))</span></summary>\
            <p class="hint">\(words.newLinkHint)</p>\(seat.isOpen ? code : nil)\
            <p class="hint">\(words.revokeHint)</p>\
            \(form("\(contact.number)/revocation").button(words.revoke))</details>
            """
    }

    // MARK: shown once

    var shownOnce: HTML? {
        switch shown {
        case .link(let made): link(made)
        case .code(let made): code(made)
        case nil: nil
        }
    }

    private func name(_ contact: Int) -> String {
        answer.supplier.contact(contact).map { frame.words.terms.text($0.name) } ?? ""
    }

    private func link(_ made: MadeLink) -> HTML? {
        guard let address = made.address else { return nil }
        let message: HTML? = made.message.map {
            """
            <div class="field"><label for="seat-message">\(words.messageLabel)</label>\
            <textarea id="seat-message" rows="9" readonly="readonly">\($0)</textarea></div>
            """
        }
        let picture = made.code.flatMap { QRPicture(rows: $0, title: words.qrTitle).markup }
        return """
            <section class="aside-note" role="status"><h2>\(words.shownTitle(name(made.contact)))\
            </h2><p>\(words.shownHint)</p>\(message)<p>\(words.address)</p>\
            <code class="link">\(address)</code>\(picture)</section>
            """
    }

    private func code(_ made: MadeCode) -> HTML? {
        guard let code = made.code else { return nil }
        return """
            <section class="aside-note" role="status"><h2>\(words.codeTitle(name(made.contact)))\
            </h2><code class="link">\(String(code.prefix(3))) \(String(code.suffix(3)))</code>\
            <p>\(words.codeUse(until: instant(made.until)))</p></section>
            """
    }
}
