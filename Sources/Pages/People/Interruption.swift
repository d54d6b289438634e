/// What somebody was about when their session had ended: goes through the sign-in with them, in
/// hidden fields.
public struct Interruption: Sendable {
    /// The page to come back to, an address within this site.
    public let page: String?
    /// The form that was sent, by its address; nil where a page was asked for.
    public let form: String?
    /// What stood in that form, a name for each value.
    public let values: [(name: String, value: String)]

    public init(page: String?, form: String? = nil, values: [(name: String, value: String)] = []) {
        self.page = page
        self.form = form
        self.values = values
    }

    /// What the names of the form's fields begin with among those of the sign-in.
    public static let mark = "kept."

    var fields: HTML {
        var hidden: [(name: String, value: String)] = []
        if let page { hidden.append(("to", page)) }
        if let form { hidden.append(("form", form)) }
        hidden += values.map { (Self.mark + $0.name, $0.value) }
        return HTML.each(hidden) {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\"/>"
        }
    }
}
