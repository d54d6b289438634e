import FollowUp
import Words

/// Workspaces that have added the person, each with the way to accept.
public enum OffersPage {
    public static func markup(
        _ frame: Frame, _ offers: [Offer], state: FormState? = nil
    ) -> HTML {
        let words = frame.words.people
        let forms = offers.map { offer in
            let path = "/memberships/\(offer.workspace)/acceptance"
            return (offer, Form(frame, action: path, prefix: "\(offer.workspace)", state: state))
        }
        let list: HTML =
            offers.isEmpty
            ? "<p class=\"hint\">\(words.noOffers)</p>"
            : """
            <ul class="plain">\(HTML.each(forms) { offer, form in
                "<li>\(form.button(words.accept(workspace: offer.name)))</li>"
            })</ul>
            """
        let body: HTML = """
            <div class="narrow-page">\(ErrorSummary.markup(frame, forms.map(\.1)))\
            <h1>\(words.offersTitle)</h1><p class="lede">\(words.offersLede)</p>\(list)</div>
            """
        return Layout.page(frame: frame, title: words.offersTitle, body: body)
    }
}
