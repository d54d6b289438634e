import FollowUp
import Foundation
import Testing
import Words

@testable import Pages

/// A refusal calls a field what the form calls it.
struct FieldNameTests {
    /// The first fields of the page's forms are refused at once, above the page as it is.
    @Test(arguments: SamplePagesTests.samples)
    func `a form field is named as its label says`(
        sample: SamplePagesTests.Sample
    ) {
        let words = Words.of(sample.language)
        let shown = PageText(sample.page)
        let all = Self.labels(shown, words).sorted { $0.key < $1.key }
        let labels = Dictionary(all.prefix(8).map { ($0.key, $0.value) }) { first, _ in first }
        let errors = labels.keys.sorted().reduce(into: "" as HTML) { list, id in
            list += NamedField(ids: [id], row: nil, otherwise: nil).item("?")
        }
        let page = HTML(stringLiteral: sample.page)
        let named = NamedField.filled(errors + page, words).string
        let summary = PageText("<ul>" + named.prefix(named.count - sample.page.count) + "</ul>")
        #expect(summary.problem == nil)
        let links = summary.all("a")
        #expect(links.count == labels.count)
        let colon = sample.language == .chinese ? "：" : ": "
        for link in links {
            let id = String((link.attributes["href"] ?? "").dropFirst())
            #expect(link.text == (labels[id] ?? "") + colon + "?")
        }
    }

    /// By id: the text of the label or legend, without what says that a field is optional.
    private static func labels(_ page: PageText, _ words: Words) -> [String: String] {
        var labels: [String: String] = [:]
        for label in page.all("label") {
            guard let id = label.attributes["for"] else { continue }
            labels[id] = label.text
        }
        for (at, element) in page.elements.enumerated() where element.name == "fieldset" {
            guard let id = element.attributes["id"], at + 1 < page.elements.count else { continue }
            labels[id] = page.elements[at + 1].text
        }
        let optional = words.forms.optional
        let mark = words.language == .chinese ? "（\(optional)）" : " (\(optional))"
        return labels.mapValues { label in
            let told = label.hasSuffix(mark) ? String(label.dropLast(mark.count)) : label
            return told.trimmingCharacters(in: .whitespaces)
        }
    }

    @Test func `a row is named before its field, and what has no field is said without a link`() {
        let words = Words.of(.english)
        let page: HTML = """
            <label for="p-lines.1.quantity">Quantity</label><label for="p-lots">Lots</label>\
            <label for="p-line.3">Line 3 of lot 1</label>
            """
        func named(_ field: String) -> String {
            let item = NamedField(
                ids: NamedField.ways(to: field).map { "p-" + $0 },
                row: FieldRow.of(field, words), otherwise: FieldLabel.of(field, words)
            ).item("No <b>.")
            let filled = NamedField.filled(item + page, words).string
            return String(filled.prefix(filled.count - page.string.count))
        }
        #expect(
            named("lines.1.quantity")
                == "<li><a href=\"#p-lines.1.quantity\">Line 2, Quantity: No &lt;b&gt;.</a></li>")
        #expect(named("lots.7") == "<li><a href=\"#p-lots\">Lots: No &lt;b&gt;.</a></li>")
        #expect(
            named("line.3") == "<li><a href=\"#p-line.3\">Line 3 of lot 1: No &lt;b&gt;.</a></li>")
        #expect(named("packed") == "<li>\(words.plan.packed): No &lt;b&gt;.</li>")
        #expect(named("nothing") == "<li>No &lt;b&gt;.</li>")
    }

    @Test func `a page of forms names them as its labels do, in either language`() {
        for language in Language.allCases {
            let frame = SampleFacts.frame(language, .calculators, path: "/calculators")
            let state = FormState(
                action: "/calculators/tolerance", values: [:],
                refusal: Refusal(.missing, field: "quantity"))
            let text = PageText(TolerancePage.markup(frame, state: state).string)
            let label = Words.of(language).calculators.quantity
            #expect(text.all("a").contains { $0.text.hasPrefix(label) })
        }
    }
}
