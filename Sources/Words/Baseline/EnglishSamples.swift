import FollowUp

struct EnglishSamples: SampleWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let orderTab = "Order"
    let samplesTab = "Samples and files"
    let packagingTab = "Packaging and marks"
    let baselineTab = "Baseline"

    let lede = "Rounds of samples, and the versions of specification and packaging files."
    let none = "No sample was asked for yet. Ask for the first round."
    let carriedChanged =
        "That order stands on something else since. Take it over again to follow, or ask for"
        + " samples of your own."
    let requestTitle = "Ask for a round of samples"
    let requestButton = "Ask for the samples"
    let kind = "Kind of sample"
    let lines = "Lines"
    let linesHint = "Their numbers, such as 1, 2; left empty: all lines"
    let pieces = "Pieces"
    let wantedBy = "Wanted by"
    let sendTitle = "Tell that it was sent"
    let sendButton = "Record the sending"
    let courier = "Courier"
    let tracking = "Waybill number"
    let receiveTitle = "Tell that it arrived"
    let receiveButton = "Record the arrival"
    let comments = "Comments"
    let commentTitle = "Say something about it"
    let commentButton = "Record the comment"
    let photos = "Photos"

    func photos(_ count: Int) -> String { count == 1 ? "1 photo" : "\(count) photos" }

    let photosHint = "Up to ten; they are kept with the documents of the order."
    let approveTitle = "Approve this sample"
    let approveButton = "Approve the sample"
    let deviationsField = "Accepted deviations"
    let deviationsHint = "What may differ from the sample, or from the specification"
    let seal = "Number of the sealed sample"
    let kept = "Where the sealed sample is kept"
    let rejectTitle = "Reject this sample"
    let rejectButton = "Reject the sample"
    let withdrawTitle = "Take the decision back"
    let withdrawButton = "Take the decision back"

    let files = "Specification and packaging files"
    let noFiles =
        "No version was filed yet. Put the file to the order's documents, then file it here."
    let subject = "What it is"
    let version = "Version"
    let versionStanding = "State"
    let label = "Version on the paper"
    let labelHint = "As the file itself calls it, such as 1.2"
    let document = "Document"
    let noDocuments = "The order has no documents yet. Put the file to it first."
    let addTitle = "File a version"
    let addButton = "File the version"
    let acceptButton = "Accept for us"
    let acceptForSupplier = "Supplier accepted it"
    let withdrawVersionTitle = "Take this version back"
    let withdrawVersionButton = "Take the version back"
    let carryTitle = "Take over from an earlier order"
    let carryHint =
        "Approved sample, files and packaging of that order stand by reference until this one has"
        + " its own"
    let carryButton = "Take over"

    func word(_ kind: SampleKind) -> String {
        switch kind {
        case .approvalSample: "approval sample"
        case .preProduction: "pre-production sample"
        case .shipment: "shipment sample"
        case .tooling: "tooling trial"
        }
    }

    func word(_ state: SampleState) -> String {
        switch state {
        case .requested: "asked for"
        case .sent: "on its way"
        case .received: "to be decided"
        case .approved: "approved"
        case .rejected: "rejected"
        }
    }

    func word(_ subject: FileSubject) -> String {
        switch subject {
        case .specification: "specification"
        case .packaging: "packaging file"
        case .label: "label file"
        case .artwork: "artwork"
        }
    }

    func word(_ standing: VersionStanding) -> String {
        switch standing {
        case .filed: "to be accepted"
        case .inForce: "in force"
        case .superseded: "replaced"
        case .withdrawn: "taken back"
        }
    }

    func headline(approved: [SampleReference], without: [Int], waiting: Int?) -> String {
        if let waiting { return "Sample round \(waiting) waits for your decision." }
        guard let last = approved.first else { return "No sample is approved." }
        let versions = approved.map { "S\($0.approval.version)" }.joined(separator: ", ")
        let are = approved.count > 1 ? "Samples \(versions) are" : "Sample \(versions) is"
        let told = "\(are) approved\(last.order == nil ? "" : ", taken over")"
        guard !without.isEmpty else { return "\(told)." }
        let lines = without.prefix(20).map { "\($0)" }.joined(separator: ", ")
        return "\(told); none of line \(lines)\(without.count > 20 ? ", …" : "")."
    }

    func round(_ number: Int, _ kind: SampleKind) -> String { "Round \(number), \(word(kind))" }

    func wanted(_ request: SampleRequest, on day: String?) -> String {
        var facts: [String] = []
        if let pieces = request.pieces { facts.append(Plural.of(pieces, "piece", "pieces")) }
        if !request.lines.isEmpty {
            facts.append("line " + request.lines.map { "\($0)" }.joined(separator: ", "))
        }
        if let day { facts.append("wanted by \(day)") }
        if let note = request.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: ", ")
    }

    func sent(_ sending: SampleSending, on day: String) -> String {
        let way = [sending.courier, sending.tracking].compactMap { $0 }.joined(separator: " ")
        let pieces = sending.pieces.map { ", \(Plural.of($0, "piece", "pieces"))" } ?? ""
        return "Sent on \(day)\(way.isEmpty ? "" : " by \(way)")\(pieces)"
    }

    func received(on day: String) -> String { "Arrived on \(day)" }

    func approved(_ approval: SampleApproval, on day: String, by name: String) -> String {
        "Approved as S\(approval.version) on \(day) by \(name)"
    }

    func rejected(on day: String, by name: String, reason: String) -> String {
        "Rejected on \(day) by \(name): “\(reason)”"
    }

    func deviations(_ words: String) -> String { "Accepted deviations: “\(words)”" }

    func sealed(_ seal: String?, kept: String?) -> String {
        let piece = seal.map { "Sealed sample \($0)" } ?? "Sealed sample"
        return kept.map { "\(piece), kept: \($0)" } ?? piece
    }

    func carried(_ number: String) -> String { "Taken over from \(number)." }

    func acceptedBy(_ side: Party, _ name: String, on day: String) -> String {
        side == .supplier
            ? "the supplier accepted it, recorded by \(name), \(day)"
            : "accepted by \(name), \(day)"
    }

    func name(_ file: FileReference) -> String {
        "\(word(file.subject)) \(file.label ?? "V\(file.version)")"
    }
}
