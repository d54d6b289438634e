import FollowUp
import Words

/// What every page needs besides its answer.
public struct Frame: Sendable {
    public var words: Words
    /// Who is signed in; nil before that.
    public var personName: String?
    public var workspaceName: String?
    /// Other workspaces of the same person, which the page's head leads to.
    public var elsewhere: [(id: FileID, name: String)]
    /// Workspaces that wait for this person's answer.
    public var offers = 0
    public var roles: [Role]
    public var section: Section?
    /// Goes into every form.
    public var csrf: String
    public var today: Day
    /// Minutes east of Greenwich of the workspace's zone, for instants.
    public var offsetMinutes: Int
    public var demonstration: Bool
    /// The page's own address, where the language switch leads back to.
    public var path: String
    /// It answers a form: there is no address to see it at again.
    public var isAnswer = false
    /// What was just done, said once.
    public var notice: String?
    /// What was recorded since the page of a form that was refused for it.
    public var meanwhile: Meanwhile?
    /// Makes every form of the page count once, however often it is sent.
    public var key: FileID?
    /// The acts this person's roles allow, by the names of `Act`.
    public var may: Set<String>
    /// The parts of the house that open to this person.
    public var opens: Set<Section>
    /// The board's columns as this person chose them.
    public var columns = BoardColumn.usual

    public init(words: Words, csrf: String, today: Day, path: String) {
        self.words = words
        self.csrf = csrf
        self.today = today
        self.path = path
        roles = []
        elsewhere = []
        offsetMinutes = 480
        demonstration = false
        may = []
        opens = []
    }

    /// The first page of this person.
    var home: Section { Section.allCases.first { opens.contains($0) } ?? .settings }

    public func may(_ act: Act) -> Bool { may.contains(act.rawValue) }
}

/// The parts of the house in its main navigation.
public enum Section: String, Sendable, CaseIterable {
    case board, decisions, suppliers, items, visits, shipments, money, imports, calculators,
        settings
}

/// What a person may do; forms for anything else are not shown.
public enum Act: String, Sendable, CaseIterable {
    /// Quantities, milestones reached, the supplier's word.
    case progress
    /// Moving planned days, splitting lots, dependences, what does not apply.
    case plan
    /// Opening, changing, cancelling orders; notes; proposals; take-over.
    case order
    case supplier, item, visit, shipment
    /// Putting documents to orders.
    case document
    case `import`
    case settings
    /// Approving orders; taking waivers and releases of goods back.
    case approve
    /// Waiving requirements, and releasing goods: the decision owner's own (E0, E6).
    case waive, releaseGoods
    /// Strengths and limits of gates.
    case gates
    /// Letters of credit.
    case credit
    /// Proposing accounts and finding out about them; confirming them; seeing their numbers.
    case account, confirmAccount, revealAccount
    /// Instalments and adjustments; requests of payments, their releases, what was sent; holds and
    /// checks; what a visit found.
    case agree, request, release, remit, hold, result
    /// Asking for decisions and withdrawing what was asked.
    case ask
    /// Judging samples and versions; proposing baselines is planning, acknowledging them not.
    case judge, acknowledge
    /// Filing the supplier's confirmation; settling what differs in it.
    case confirm, settle
}

extension Frame {
    func day(_ day: Day) -> String { words.dates.day(day) }
    func short(_ day: Day) -> String { words.dates.short(day, today: today) }

    /// A day as an element programs can read too, and tables sort by.
    func time(_ day: Day?) -> HTML {
        guard let day else { return "" }
        var page = HTML(capacity: 64)
        write(day, &page)
        return page
    }

    func write(_ day: Day, _ page: inout HTML) {
        page.write("<time datetime=\"")
        page.write(iso: day)
        page.write("\">")
        page.write(text: short(day))
        page.write("</time>")
    }

    func time(_ instant: Instant) -> HTML {
        let text = words.dates.instant(instant, offsetMinutes: offsetMinutes)
        return "<time datetime=\"\(instant.rfc3339)\">\(text)</time>"
    }

    /// A supplier by the name the reader knows it by.
    public func supplier(_ name: String, _ chinese: String?) -> String {
        words.language == .chinese ? chinese ?? name : name
    }

    var colon: String { words.language == .chinese ? "：" : ": " }
    var semicolon: String { words.language == .chinese ? "；" : "; " }

    /// What stands between the parts of a list.
    var comma: String { words.language == .chinese ? "，" : ", " }

    func bracketed(_ text: String) -> String { words.bracketed(text) }

    func milestone(_ key: MilestoneKey, _ names: MilestoneNames?) -> String {
        words.terms.milestone(key, names)
    }

    func quantity(_ quantity: Quantity, unit: String?) -> String {
        guard let unit else { return Figures.quantity(quantity) }
        return "\(Figures.quantity(quantity)) \(words.terms.unit(unit))"
    }
}

extension Words {
    /// What is said aside, after a word.
    func bracketed(_ text: String) -> String {
        language == .chinese ? "（\(text)）" : " (\(text))"
    }
}
