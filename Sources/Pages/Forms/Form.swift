import FollowUp
import Words

/// One form: its fields with labels above, hints before errors, values kept.
struct Form {
    let frame: Frame
    let action: String
    /// Parts the fields of one form from those of another on the same page.
    let prefix: String
    let state: FormState?

    init(_ frame: Frame, action: String, prefix: String = "", state: FormState? = nil) {
        self.frame = frame
        self.action = action
        self.prefix = prefix
        self.state = state?.action == action ? state : nil
    }

    /// Something was refused here.
    var isRefused: Bool { state?.refusal != nil }

    func markup(_ fields: HTML, button: String, also: HTML? = nil) -> HTML {
        """
        <form method="post" action="\(action)" class="form">\(Layout.csrf(frame))\(key)\(fields)\
        <p class="act"><button>\(button)</button>\(also)</p></form>
        """
    }

    /// Its button tells that it was pressed; a program that sends the form as it stands presses
    /// none.
    func tapped(_ fields: HTML, button: String) -> HTML {
        """
        <form method="post" action="\(action)" class="form">\(Layout.csrf(frame))\(key)\(fields)\
        <p class="act"><button name="tapped" value="1">\(button)</button></p></form>
        """
    }

    /// A form with a file in it.
    func uploading(_ fields: HTML, button: String) -> HTML {
        """
        <form method="post" action="\(action)" enctype="multipart/form-data" class="form">\
        \(Layout.csrf(frame))\(key)\(fields)<p class="act"><button>\(button)</button></p></form>
        """
    }

    /// A form that only asks: its answer has an address of its own.
    func asking(_ fields: HTML, button: String) -> HTML {
        """
        <form method="get" action="\(action)" class="form">\(fields)\
        <p class="act"><button>\(button)</button></p></form>
        """
    }

    /// A form without fields: one button that says the act.
    func button(_ label: String, hidden: [(String, String)] = [], quiet: Bool = true) -> HTML {
        """
        <form method="post" action="\(action)" class="one">\(Layout.csrf(frame))\(key)\
        \(HTML.each(hidden) { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\"/>" })\
        <button\(quiet ? " class=\"quiet\"" : nil)>\(label)</button></form>
        """
    }

    /// A key of its own for each form of the page.
    var key: HTML? {
        frame.key.map {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in action.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            for byte in prefix.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return
                "<input type=\"hidden\" name=\"key\" value=\"\($0).\(String(hash, radix: 36))\"/>"
        }
    }

    func id(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix)-\(name)" }

    func value(_ name: String, _ otherwise: String = "") -> String {
        state?.values[name] ?? otherwise
    }

    func obstacles(_ name: String) -> [Obstacle] {
        state?.refusal?.reasons.filter { $0.field.map(Self.field) == name }.map(\.obstacle) ?? []
    }

    /// One field takes all the lots, or all the containers: `lots.3` is of `lots`.
    private static func listed(_ told: String) -> String? {
        ["lots", "containers"].first { told.hasPrefix($0 + ".") }
    }

    /// The field a rule's own name for a fact stands in.
    static func field(_ told: String) -> String {
        switch told {
        case "slip", "reason.primary", "fallReason": "cause"
        case "terms.currency": "currency"
        case "supplier": "supplierName"
        default: listed(told) ?? told
        }
    }
}

/// What kind of thing a field takes: the keyboard of a phone follows it.
enum FieldKind {
    case text, email, password, newPassword, day, whole, decimal, search

    var attributes: StaticString {
        switch self {
        case .text: "type=\"text\""
        case .email: "type=\"email\" autocomplete=\"username\" autocapitalize=\"none\""
        case .password: "type=\"password\" autocomplete=\"current-password\""
        case .newPassword: "type=\"password\" autocomplete=\"new-password\""
        case .day: "type=\"date\" class=\"day\""
        case .whole: "type=\"text\" inputmode=\"numeric\" class=\"number\" autocomplete=\"off\""
        case .decimal: "type=\"text\" inputmode=\"decimal\" class=\"number\" autocomplete=\"off\""
        case .search: "type=\"search\""
        }
    }
}
