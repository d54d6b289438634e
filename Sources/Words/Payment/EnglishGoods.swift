import FollowUp

struct EnglishGoods: GoodsWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()
    let payments = EnglishPayments()

    let title = "Goods"
    let lede = "Goods are released by the one who decides, before they are loaded."
    let notInspected = "Not inspected."
    let releaseTitle = "Release the goods"
    let releaseButton = "Release the goods"
    let ground = "Ground"
    let issues = "Known issues"
    let issuesHint = "One a line; asked for where goods go with known issues"
    let withdrawTitle = "Withdraw the release"
    let withdrawButton = "Withdraw the release"
    let shippedTitle = "Tell what really went"
    let shippedHint = "Short or over: the quantity of each line that was shipped"
    let shippedButton = "Record what went"

    let resultTitle = "Record what was found"
    let resultButton = "Record the result"
    let resultLot = "Lot"
    let verdict = "Verdict"
    let inspected = "Quantity looked at"
    let critical = "Critical defects"
    let major = "Major defects"
    let minor = "Minor defects"
    let report = "Report"
    let reportHint = "The number of the document of the lot's order"
    let results = "What was found"

    let loadTitle = "Tell that it was loaded"
    let loadButton = "Record the loading"
    let loadedOn = "Loaded, or picked up, on"
    let seals = "Seal numbers"
    let paper = "Receipt or waybill"
    let paperHint = "Warehouse receipt, waybill or carrier's receipt"
    let handOverTitle = "Tell that it was handed over"
    let handOverButton = "Record the handover"
    let handedOverOn = "Handed over on"
    let place = "Place"
    let to = "Taken by"

    func notReleased(_ lot: Int) -> String { "Lot \(lot): not released." }

    func released(_ lot: Int, ground: String, by name: String, on day: String) -> String {
        "Lot \(lot): released by \(name) on \(day), \(ground)."
    }

    func found(kind: String, on day: String, verdict: String, by name: String) -> String {
        "\(kind) on \(day): \(verdict), recorded by \(name)."
    }

    func defects(critical: Int?, major: Int?, minor: Int?) -> String {
        let counts = [(critical, "critical"), (major, "major"), (minor, "minor")]
        return counts.compactMap { count, name in count.map { "\($0) \(name)" } }
            .joined(separator: ", ")
    }

    func loaded(_ lot: Int, on day: String, unreleased: Bool) -> String {
        unreleased
            ? "Lot \(lot): loaded on \(day), although nobody had released its goods."
            : "Lot \(lot): loaded on \(day)."
    }

    func handedOver(_ lot: Int, on day: String) -> String {
        "Lot \(lot): handed over on \(day)."
    }

    func shipmentLoaded(_ day: String) -> String { "Loaded on \(day)." }
    func shipmentHandedOver(_ day: String) -> String { "Handed over on \(day)." }

    func visit(_ result: VisitResult, _ lot: String) -> String {
        "Found of \(lot): \(inWords(result))."
    }

    private func inWords(_ result: VisitResult) -> String {
        var facts = ["\(payments.word(result.verdict)) on \(dates.day(result.on))"]
        if let inspected = result.inspected {
            facts.append("\(Figures.quantity(inspected)) looked at")
        }
        let defects = defects(
            critical: result.critical, major: result.major, minor: result.minor)
        if !defects.isEmpty { facts.append(defects) }
        if let report = result.report { facts.append("document \(report)") }
        if let note = result.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: ", ")
    }

    func loading(_ told: ShipmentLoading) -> String {
        var facts = ["Loaded on \(dates.day(told.on))"]
        if !told.seals.isEmpty { facts.append("seals \(told.seals.joined(separator: ", "))") }
        if let paper = told.paper { facts.append(paper) }
        if let note = told.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: ", ") + "."
    }

    func handover(_ told: ShipmentHandover) -> String {
        var facts = ["Handed over on \(dates.day(told.on))"]
        if let place = told.place { facts.append(place) }
        if let to = told.to { facts.append("to \(terms.text(to))") }
        if let note = told.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: ", ") + "."
    }

    func line(_ change: GoodsChange, _ names: JournalNames) -> String {
        switch change {
        case .inspectionRecorded(let inspection):
            return "\(terms.visitKind(inspection.kind)), lot \(inspection.result.lot.lot):"
                + " \(inWords(inspection.result))."
        case .goodsReleased(let release):
            let issues = release.issues.map { ": “\(terms.text($0))”" } ?? ""
            let rests =
                release.waiver.map { ", by waiver \($0)" }
                ?? release.of.map { ", by change \($0)" } ?? ""
            return "Released the goods of lot \(release.lot),"
                + " \(payments.word(release.ground))\(rests)\(issues)."
        case .goodsReleaseWithdrawn(let lot, let reason):
            return "Withdrew the release of lot \(lot): “\(terms.text(reason))”"
        case .lotLoaded(let told):
            return loaded(told.lot, on: dates.day(told.on), unreleased: told.unreleased)
        case .lotHandedOver(let told): return handedOver(told.lot, on: dates.day(told.on))
        case .shippedTold(let lot, let shares):
            let facts = shares.map { "line \($0.line): \(Figures.quantity($0.quantity))" }
            return "Lot \(lot), really shipped: \(facts.joined(separator: ", "))."
        }
    }
}
