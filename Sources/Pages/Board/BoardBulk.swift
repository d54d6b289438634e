import FollowUp
import Words

/// What can be done to several orders: one form behind the list, whose check boxes stand in the
/// rows.
struct BoardBulk {
    private let frame: Frame
    private let form: Form
    private let milestones: [TemplateMilestone]
    private let place: HTML
    private let ticked: Set<String>

    /// `place` is where in the board one is, as it stands behind the question mark.
    init(_ frame: Frame, place: HTML, milestones: [TemplateMilestone], state: FormState?) {
        self.frame = frame
        self.place = place
        self.milestones = milestones
        form = Form(frame, action: Self.action, prefix: "bulk", state: state)
        let sent = form.state?.values["orders"] ?? ""
        ticked = Set(sent.split(separator: ",").map(String.init))
    }

    static let action = "/orders/acts"
    private static let id = "bulk"

    var refused: HTML { ErrorSummary.markup(form) }

    /// The first cell of a row.
    func write(_ row: BoardRow, _ page: inout HTML) {
        page.write(
            "<td class=\"tick\"><label><input type=\"checkbox\" name=\"orders\" form=\"bulk\""
        )
        page.write(" value=\"")
        page.write(row.order)
        page.write("\"")
        if ticked.contains(row.order.description) { page.write(" checked=\"checked\"") }
        page.write("/><span class=\"hidden\">")
        page.write(text: frame.words.bulk.choose(row.number))
        page.write("</span></label></td>")
    }

    /// Without a script it stands under the list; while something is chosen it stays in sight.
    var markup: HTML {
        let words = frame.words.bulk
        var acts: HTML = ""
        if frame.may(.progress) { acts += reaching }
        if frame.may(.plan) { acts += cancelling }
        return """
            <form id="\(Self.id)" method="post" action="\(Self.action)?\(place)" class="bulk" \
            aria-labelledby="bulk-orders">\(Layout.csrf(frame))\(form.key)\
            <button class="hidden" disabled="disabled" tabindex="-1" \
            aria-hidden="true">\(words.chosen)</button>\
            <div class="chosen"><h2 id="bulk-orders" tabindex="-1">\(words.chosen)</h2>\
            <span id="chosen" role="status" data-says="\(words.chosen("{}"))"></span>\
            <button class="quiet" formaction="/orders/table?\(place)">\(words.tableButton)</button>\
            </div><p class="hint">\(words.chosenHint)</p>\
            \(HTML.each(form.obstacles("orders")) { obstacle in
                "<p class=\"error\">\(frame.words.obstacles.sentence(obstacle))</p>"
            })\(acts)</form>
            """
    }

    private var reaching: HTML {
        let words = frame.words.bulk
        let options = Options(
            milestones.map { ($0.key.rawValue, frame.milestone($0.key, $0.names)) })
        let fields: HTML = """
            <p class="hint">\(words.reachHint)</p><div class="pair">\
            \(form.choice(
                "milestone", frame.words.plan.milestone, options, empty: frame.words.forms.choose))\
            \(form.input("on", frame.words.plan.reachedOn, .day, value: frame.today.iso))</div>\
            \(form.whose(by: "supplier"))<div class="pair">\(form.source())</div>
            """
        return fold(words.reachTitle, .reachMilestone, fields, words.reachButton)
    }

    private var cancelling: HTML {
        let words = frame.words.bulk
        return fold(
            words.cancelTitle, .cancelOrder,
            form.input("reason", frame.words.forms.reason, hint: words.cancelHint),
            words.cancelButton)
    }

    private func fold(_ title: String, _ act: BulkAct, _ fields: HTML, _ button: String) -> HTML {
        Parts.fold(
            title, open: form.isRefused && form.value("act") == act.rawValue,
            """
            <div class="form">\(fields)<p class="act"><button name="act" \
            value="\(act.rawValue)">\(button)</button></p></div>
            """)
    }
}
