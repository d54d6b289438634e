import Foundation
import Pages
import Testing
import Words

/// Every page with sample values, in each language: what must hold for all of them.
struct SamplePagesTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let language: Language
        let name: String
        let page: String
        var testDescription: String { "\(language.rawValue) \(name)" }
    }

    static let samples = Language.allCases.flatMap { language in
        SamplePages.all(language).map {
            Sample(language: language, name: $0.name, page: $0.page.string)
        }
    }

    @Test(arguments: samples)
    func `tags are balanced and there is one first heading`(sample: Sample) {
        let text = PageText(sample.page)
        #expect(text.problem == nil)
        #expect(text.all("h1").count == 1)
        #expect(text.all("main").count == 1)
        #expect(text.all("html").first?.attributes["lang"] == sample.language.rawValue)
    }

    @Test(arguments: samples)
    func `no style and no script stand in the page`(sample: Sample) {
        let text = PageText(sample.page)
        #expect(text.elements.allSatisfy { $0.attributes["style"] == nil })
        #expect(text.all("style").isEmpty)
        #expect(text.all("script").allSatisfy { $0.attributes["src"] != nil && $0.text.isEmpty })
        let handlers = text.elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
        #expect(handlers.isEmpty)
        let addresses = text.elements.compactMap { $0.attributes["href"] ?? $0.attributes["src"] }
        #expect(!addresses.contains { $0.hasPrefix("javascript:") })
    }

    @Test(arguments: samples)
    func `an id stands once, and whatever points to one finds it`(sample: Sample) {
        let text = PageText(sample.page)
        let ids = text.elements.compactMap { $0.attributes["id"] }
        let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty)
        let known = Set(ids)
        for element in text.elements {
            for reference in ["for", "aria-labelledby", "aria-describedby", "list"] {
                let named = element.attributes[reference]?.split(separator: " ") ?? []
                for id in named { #expect(known.contains(String(id)), "\(reference)=\(id)") }
            }
            if let link = element.attributes["href"], link.hasPrefix("#") {
                #expect(known.contains(String(link.dropFirst())), "\(link)")
            }
        }
    }

    @Test(arguments: samples)
    func `every field has a label`(sample: Sample) {
        let text = PageText(sample.page)
        let labelled = Set(text.all("label").compactMap { $0.attributes["for"] })
        let hidden: Set = ["hidden", "radio", "checkbox"]
        for element in text.elements where ["input", "select", "textarea"].contains(element.name) {
            guard !hidden.contains(element.attributes["type"] ?? "text") else { continue }
            let id = element.attributes["id"] ?? ""
            #expect(labelled.contains(id), "\(element.attributes["name"] ?? "?")")
        }
        #expect(text.all("label").allSatisfy { !$0.text.isEmpty })
        #expect(text.all("button").allSatisfy { !$0.text.isEmpty })
    }

    @Test(arguments: samples)
    func `pictures have a title, tables a caption`(sample: Sample) {
        let text = PageText(sample.page)
        let drawn = text.all("svg").filter { $0.attributes["aria-hidden"] != "true" }
        #expect(drawn.allSatisfy { $0.attributes["role"] == "img" })
        #expect(drawn.allSatisfy { $0.attributes["aria-labelledby"] != nil })
        let tables = text.all("table").count
        let scrolled = text.elements.count { $0.attributes["class"] == "scroll" }
        #expect(text.all("caption").count + scrolled == tables)
    }

    @Test(arguments: samples)
    func `every form that records carries the token`(sample: Sample) {
        for form in sample.page.components(separatedBy: "<form ").dropFirst() {
            guard form.hasPrefix("method=\"post\"") else { continue }
            let inside = form.components(separatedBy: "</form>")[0]
            #expect(inside.contains("name=\"csrf\""))
        }
    }

    @Test(arguments: samples.filter { $0.language == .chinese })
    func `a Chinese page is Chinese throughout`(sample: Sample) {
        let text = PageText(sample.page)
        let words = text.visible.split { !($0.isASCII && $0.isLetter) }.map(String.init)
        let english = Set(words.filter { $0.count > 3 && $0.first?.isLowercase == true })
        #expect(english.subtracting(Self.told).isEmpty)
    }

    /// Half-width marks stand between Latin words only.
    @Test(arguments: samples.filter { $0.language == .chinese })
    func `Chinese words are parted by Chinese marks`(sample: Sample) {
        let told = Array(PageText(sample.page).visible)
        let marks: Set<Character> = [",", ":", ";", "(", ")"]
        for (at, mark) in told.enumerated() where marks.contains(mark) {
            // An opening bracket is set off from the word before it.
            let before = told[..<at].last { mark != "(" || $0 != " " }
            let after = mark == ")" ? told.dropFirst(at + 1).first : nil
            let isParting = [before, after].contains { $0.map(Self.isChinese) ?? false }
            let around = String(told[max(0, at - 12)...min(at + 12, told.count - 1)])
            #expect(!isParting, "\(around)")
        }
    }

    static func isChinese(_ mark: Character) -> Bool {
        mark.unicodeScalars.contains {
            (0x4E00...0x9FFF).contains($0.value) || "）》”".unicodeScalars.contains($0)
        }
    }

    @Test func `a supplier is called by its Chinese name where one is known`() {
        for sample in Self.samples where ["visits", "visit", "supplier"].contains(sample.name) {
            let visible = PageText(sample.page).visible
            let title = PageText(sample.page).all("title").first?.text ?? ""
            #expect(
                sample.name == "visits" || sample.language == .english
                    ? true : title.contains("永康"), "\(sample)")
            #expect(sample.language == .english || visible.contains("永康"), "\(sample)")
        }
    }

    @Test(arguments: samples.filter { $0.language == .english })
    func `an English page is English throughout`(sample: Sample) {
        let visible = PageText(sample.page).visible
        let chinese = visible.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
        let allowed = Set("跟单中文永康恒达工贸有限公司保温杯黑色年月日".unicodeScalars)
        #expect(chinese.allSatisfy { allowed.contains($0) })
    }

    /// What the sample's own data says, which no page translates.
    private static let told: Set<String> = [
        "bottles", "bamboo", "trays", "desk", "lamps", "plug", "cotton", "throws", "colours",
        "gift", "boxes", "ceramic", "mugs", "steel", "canisters", "site", "example", "northlight",
        "demo", "scms", "delivery", "history", "standard", "notice", "holidays", "region",
        "through", "name", "from", "year", "zhengce", "zhengceku", "content", "https",
        "http", "join", "gendan", "anna", "makeUpDays", "person", "renew",
        "calculators", "presentation", "tolerance", "mail", "wang", "hengda",
        "buyer", "order", "high", "credit", "destination", "item", "colour", "quantity", "inner",
        "carton",
        "cartons", "gross", "size", "origin", "eUCP",
    ]
}
