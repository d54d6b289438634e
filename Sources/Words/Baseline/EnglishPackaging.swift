import FollowUp

extension EnglishSamples {
    var packagingLede: String {
        "The marks are drawn from these facts: this is how the cartons must look."
    }
    var packing: String { "How it is packed" }
    var levels: String { "Levels" }
    var cartons: String { "Outer cartons" }
    var lastNotFull: String { "the last one is not full" }
    var measures: String { "Outer carton" }
    var codes: String { "Barcodes" }
    var notTold: String { "not told" }
    var packButton: String { "Record the packaging" }
    var change: String { "Tell" }
    var colour: String { "Colour" }
    var innerPieces: String { "Pieces in an inner carton" }
    var outerPieces: String { "Pieces in an outer carton" }
    var innerCarton: String { "Inner carton" }
    var outerCarton: String { "Outer carton" }
    var length: String { "Length, cm" }
    var width: String { "Width, cm" }
    var height: String { "Height, cm" }
    var gross: String { "Gross weight, kg" }
    var net: String { "Net weight, kg" }
    var pieceCode: String { "Barcode of a piece" }
    var innerCode: String { "Barcode of an inner carton" }
    var outerCode: String { "Barcode of an outer carton" }
    var codesHint: String {
        "Article numbers of 8, 12, 13 or 14 digits and the 18 digits of a carton are checked; any"
            + " other code is drawn as Code 128"
    }
    var marks: String { "Expected marks" }
    var noMarks: String {
        "Tell how the first line is packed, and its marks are drawn here."
    }
    var download: String { "Save the picture" }
    var marksTitle: String { "Change the texts of the marks" }
    var marksHint: String {
        "One line of the mark a line. Fields in braces are filled in: {buyer} {order}"
            + " {destination} {item} {colour} {quantity} {inner} {carton} {cartons} {gross}"
            + " {net} {size} {origin}."
            + " Left empty, the usual text stands."
    }
    var marksButton: String { "Record the marks" }
    var origin: String { "Country of origin" }
    var originHint: String { "Two letters, such as CN" }

    func word(_ face: MarkFace) -> String {
        switch face {
        case .main: "Main mark"
        case .side: "Side mark"
        case .inner: "Inner carton marking"
        }
    }

    func word(_ kind: Barcode.Kind) -> String {
        switch kind {
        case .ean8: "EAN-8"
        case .upcA: "UPC-A"
        case .ean13: "EAN-13"
        case .itf14: "ITF-14"
        case .gs1128: "GS1-128"
        case .code128: "Code 128"
        }
    }

    func packagingHeadline(told: Int, of lines: Int) -> String {
        if told == 0 { return "Nobody told how the goods are packed." }
        return told == lines
            ? "The packaging of every line is told."
            : "The packaging of \(told) of \(lines) lines is told."
    }

    func levels(_ told: LinePackaging, unit: String) -> String {
        guard let inner = told.innerPieces, inner > 0 else {
            return "\(told.outerPieces) \(unit) in an outer carton"
        }
        let boxes = told.outerPieces / inner
        return "\(inner) \(unit) in an inner carton, \(boxes) of those in an outer carton"
    }

    func packTitle(_ line: String) -> String { "Tell how it is packed: \(line)" }

    func marksOf(_ line: String) -> String { "Marks: \(line)" }

    func line(_ change: SampleChange) -> String {
        switch change {
        case .requested(let request):
            let day = request.due.map { dates.day($0) }
            let facts = wanted(request, on: day)
            return "Asked for round \(request.number), \(word(request.kind))"
                + "\(facts.isEmpty ? "" : ": \(facts)")."
        case .sent(let sending):
            return "Round \(sending.round): \(sent(sending, on: dates.day(sending.on)))."
        case .received(let round, let day):
            return "Round \(round): \(received(on: dates.day(day)))."
        case .commented(let comment):
            let papers = comment.documents.map { "\($0)" }.joined(separator: ", ")
            let shown = papers.isEmpty ? "" : " (documents \(papers))"
            return "On round \(comment.round): “\(terms.text(comment.text))”\(shown)"
        case .approved(let approval):
            let seal = approval.seal.map { " Sealed sample \(terms.text($0))." } ?? ""
            let kept = approval.kept.map { " Kept: \(terms.text($0))." } ?? ""
            let less = approval.deviations.map { " \(deviations(terms.text($0)))" } ?? ""
            return "Approved round \(approval.round) as S\(approval.version) on"
                + " \(dates.day(approval.on)).\(seal)\(kept)\(less)"
        case .rejected(let round, let day, let reason):
            return "Rejected round \(round) on \(dates.day(day)): “\(terms.text(reason))”"
        case .verdictWithdrawn(let round, let reason):
            return "Took the decision on round \(round) back: “\(terms.text(reason))”"
        }
    }

    func line(_ change: VersionChange) -> String {
        switch change {
        case .filed(let file):
            let label = file.label.map { " (\($0))" } ?? ""
            let note = file.note.map { ": “\(terms.text($0))”" } ?? ""
            return "Filed document \(file.document) as version \(file.version)\(label) of the"
                + " \(word(file.subject)), file \(file.number)\(note)."
        case .accepted(let file, let side):
            return "File \(file) is accepted by the \(terms.party(side))."
        case .withdrawn(let file, let reason):
            return "File \(file) counts no more: “\(terms.text(reason))”"
        }
    }

    func line(_ change: PackagingChange) -> String {
        switch change {
        case .lineTold(let told):
            let colour = told.colour.map { ", \($0)" } ?? ""
            let size = told.outer?.sizeText.map { ", \($0)" } ?? ""
            let codes = [told.pieceCode, told.innerCode, told.outerCode].compactMap { $0 }
            let bars = codes.isEmpty ? "" : ", barcodes \(codes.joined(separator: ", "))"
            return "Line \(told.line)\(colour) is packed: \(levels(told, unit: "pieces"))"
                + "\(size)\(bars)."
        case .marksTold(let texts):
            let told = MarkFace.allCases.filter { texts.told($0) != nil }.map { word($0) }
            return told.isEmpty
                ? "The marks bear the usual texts."
                : "The texts of the marks were told: \(told.joined(separator: ", "))."
        }
    }

    func line(_ change: CarryOver) -> String {
        var what: [String] = []
        if let sample = change.sample { what.append("sample S\(sample.approval.version)") }
        what += change.files.map { name($0) }
        if change.packaging != nil { what.append("packaging") }
        return "Took over from \(change.number): \(what.joined(separator: ", "))."
    }
}
