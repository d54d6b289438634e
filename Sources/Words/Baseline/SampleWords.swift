import FollowUp

/// Samples, files with versions, packaging and marks.
public protocol SampleWords: Sendable {
    func word(_ kind: SampleKind) -> String
    func word(_ state: SampleState) -> String
    func word(_ subject: FileSubject) -> String
    func word(_ standing: VersionStanding) -> String
    func word(_ face: MarkFace) -> String
    func word(_ kind: Barcode.Kind) -> String

    var orderTab: String { get }
    var samplesTab: String { get }
    var packagingTab: String { get }
    var baselineTab: String { get }

    // Samples
    /// `without` names the lines that have none.
    func headline(approved: [SampleReference], without: [Int], waiting: Int?) -> String
    var lede: String { get }
    var none: String { get }
    func round(_ number: Int, _ kind: SampleKind) -> String
    func wanted(_ request: SampleRequest, on day: String?) -> String
    func sent(_ sending: SampleSending, on day: String) -> String
    func received(on day: String) -> String
    func approved(_ approval: SampleApproval, on day: String, by name: String) -> String
    func rejected(on day: String, by name: String, reason: String) -> String
    func deviations(_ words: String) -> String
    func sealed(_ seal: String?, kept: String?) -> String
    func carried(_ number: String) -> String
    var carriedChanged: String { get }
    var requestTitle: String { get }
    var requestButton: String { get }
    var kind: String { get }
    var lines: String { get }
    var linesHint: String { get }
    var pieces: String { get }
    var wantedBy: String { get }
    var sendTitle: String { get }
    var sendButton: String { get }
    var courier: String { get }
    var tracking: String { get }
    var receiveTitle: String { get }
    var receiveButton: String { get }
    var comments: String { get }
    var commentTitle: String { get }
    var commentButton: String { get }
    var photos: String { get }
    var photosHint: String { get }
    func photos(_ count: Int) -> String
    var approveTitle: String { get }
    var approveButton: String { get }
    var deviationsField: String { get }
    var deviationsHint: String { get }
    var seal: String { get }
    var kept: String { get }
    var rejectTitle: String { get }
    var rejectButton: String { get }
    var withdrawTitle: String { get }
    var withdrawButton: String { get }

    // Files with versions
    var files: String { get }
    var noFiles: String { get }
    var subject: String { get }
    var version: String { get }
    var versionStanding: String { get }
    var label: String { get }
    var labelHint: String { get }
    var document: String { get }
    var noDocuments: String { get }
    func acceptedBy(_ side: Party, _ name: String, on day: String) -> String
    var addTitle: String { get }
    var addButton: String { get }
    var acceptButton: String { get }
    var acceptForSupplier: String { get }
    var withdrawVersionTitle: String { get }
    var withdrawVersionButton: String { get }
    func name(_ file: FileReference) -> String
    var carryTitle: String { get }
    var carryHint: String { get }
    var carryButton: String { get }

    // Packaging and marks
    func packagingHeadline(told: Int, of lines: Int) -> String
    var packagingLede: String { get }
    var packing: String { get }
    var levels: String { get }
    func levels(_ told: LinePackaging, unit: String) -> String
    var cartons: String { get }
    var lastNotFull: String { get }
    var measures: String { get }
    var codes: String { get }
    var notTold: String { get }
    func packTitle(_ line: String) -> String
    var packButton: String { get }
    var change: String { get }
    var colour: String { get }
    var innerPieces: String { get }
    var outerPieces: String { get }
    var innerCarton: String { get }
    var outerCarton: String { get }
    var length: String { get }
    var width: String { get }
    var height: String { get }
    var gross: String { get }
    var net: String { get }
    var pieceCode: String { get }
    var innerCode: String { get }
    var outerCode: String { get }
    var codesHint: String { get }
    var marks: String { get }
    func marksOf(_ line: String) -> String
    var noMarks: String { get }
    var download: String { get }
    var marksTitle: String { get }
    var marksHint: String { get }
    var marksButton: String { get }
    var origin: String { get }
    var originHint: String { get }

    // The journal
    func line(_ change: SampleChange) -> String
    func line(_ change: VersionChange) -> String
    func line(_ change: PackagingChange) -> String
    func line(_ change: CarryOver) -> String
}

extension SampleWords {
    /// What the error summary calls a field.
    public func field(_ name: String) -> String? {
        switch name {
        case "photos": photos
        case "pieces": pieces
        case "wanted": wantedBy
        case "courier": courier
        case "tracking": tracking
        case "deviations": deviationsField
        case "seal": seal
        case "kept": kept
        case "subject": subject
        case "label": label
        case "colour": colour
        case "mainMark": word(MarkFace.main)
        case "sideMark": word(MarkFace.side)
        case "innerMark": word(MarkFace.inner)
        case "origin": origin
        case "lines": lines
        default: ofCartons(name)
        }
    }

    private func ofCartons(_ name: String) -> String? {
        switch name {
        case "innerPieces": innerPieces
        case "outerPieces": outerPieces
        case "pieceCode": pieceCode
        case "innerCode": innerCode
        case "outerCode": outerCode
        case _ where name.hasPrefix("inner"):
            measure(String(name.dropFirst(5))).map { "\(innerCarton), \($0)" }
        case _ where name.hasPrefix("outer"):
            measure(String(name.dropFirst(5))).map { "\(outerCarton), \($0)" }
        default: nil
        }
    }

    private func measure(_ name: String) -> String? {
        switch name {
        case "Length": length
        case "Width": width
        case "Height": height
        case "Gross": gross
        case "Net": net
        default: nil
        }
    }
}
