import FollowUp
import Words

/// What a link opens to before anybody said who they are. Nothing of an order stands here: programs
/// that look into links see this.
public enum SeatDoorPage {
    /// `action` is the link's own address.
    public static func markup(
        _ frame: Frame, action: String, buyer: String, names: [String], state: FormState? = nil
    ) -> HTML {
        let words = frame.words.seats
        let form = Form(frame, action: action, state: state)
        let title = words.doorTitle(buyer)
        let body: HTML = """
            <div class="narrow-page">\(ErrorSummary.markup(form))<h1>\(title)</h1>\
            <p class="lede">\(words.doorLede)</p>\
            \(form.markup(who(form, names), button: words.enter))</div>
            """
        return SeatLayout.page(frame, title: title, buyer: nil, isInside: false, body: body)
    }

    /// The link or the device lets in no more. `names` where it is not known who asks.
    public static func ended(
        _ frame: Frame, action: String, asksName: Bool, isAsked: Bool, state: FormState? = nil,
        typed: [UnsentText] = []
    ) -> HTML {
        let words = frame.words.seats
        let form = Form(frame, action: action, state: state)
        let asks: HTML =
            asksName
            ? form.tapped(
                form.input(
                    "otherName", words.whoAreYou, hint: words.otherNameHint, optional: true),
                button: words.askLink)
            : form.button(words.askLink, quiet: false)
        let body: HTML = """
            <div class="narrow-page">\(ErrorSummary.markup(form))<h1>\(words.endedTitle)</h1>\
            <p class="lede">\(words.endedLede)</p>\(UnsentText.markup(typed, frame))\
            \(isAsked ? "<p class=\"aside-note\">\(words.askedLede)</p>" : asks)</div>
            """
        return SeatLayout.page(
            frame, title: words.endedTitle, buyer: nil, isInside: false, body: body)
    }

    /// Nobody made such a link, or this browser was never bound to one.
    public static func unknown(
        _ frame: Frame, isLink: Bool, typed: [UnsentText] = []
    ) -> HTML {
        let words = frame.words.seats
        let title = isLink ? words.endedTitle : words.noSeatTitle
        let body: HTML = """
            <div class="narrow-page"><h1>\(title)</h1>\
            <p class="lede">\(isLink ? words.unknownLede : words.noSeatLede)</p>\
            \(UnsentText.markup(typed, frame))</div>
            """
        return SeatLayout.page(frame, title: title, buyer: nil, isInside: false, body: body)
    }

    /// A new link was asked for.
    public static func asked(_ frame: Frame) -> HTML {
        let words = frame.words.seats
        let body: HTML = """
            <div class="narrow-page"><h1>\(words.askedTitle)</h1>\
            <p class="lede">\(words.askedLede)</p></div>
            """
        return SeatLayout.page(
            frame, title: words.askedTitle, buyer: nil, isInside: false, body: body)
    }

    /// None is chosen beforehand: choosing is the gesture that no program makes.
    private static func who(_ form: Form, _ names: [String]) -> HTML {
        let words = form.frame.words.seats
        return form.radios("name", words.whoAreYou, names.map { ($0, $0) }, value: "")
            + form.input("otherName", words.otherName, hint: words.otherNameHint, optional: true)
    }
}
