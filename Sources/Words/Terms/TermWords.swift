import FollowUp

/// The words of the trade, one for each thing (product.md §5).
public protocol TermWords: Sendable {
    func milestone(_ key: MilestoneKey, _ names: MilestoneNames?) -> String
    func party(_ party: Party) -> String
    /// Who owes something, seen from the house: "us", "supplier".
    func owes(_ party: Party) -> String
    func role(_ role: Role) -> String
    func standing(_ standing: Standing) -> String
    func cause(_ cause: SlipCause) -> String
    /// nil: nobody has said yet.
    func side(_ side: SlipSide?) -> String
    func orderKind(_ kind: OrderKind) -> String
    func profile(_ profile: Profile) -> String
    func visitKind(_ kind: VisitKind) -> String
    func mode(_ mode: ShipmentMode) -> String
    func source(_ kind: SourceKind) -> String
    func door(_ door: Door) -> String
    func fileKind(_ kind: FileKind) -> String
    func proof(_ proof: Proof) -> String
    func stage(_ stage: ImportStage) -> String
    /// What does not check about a code, to stand beside it.
    func codeProblem(_ problem: CodeProblem) -> String
    /// A cause with its second one, whose side it lies on and the words that were said.
    func reason(_ reason: SlipReason) -> String
    /// The trade rule with its place as agreed: `FOB Ningbo`.
    func tradeTerm(_ term: TradeTerm) -> String
    func lot(_ number: Int) -> String
    func line(_ number: Int) -> String
    func lots(_ count: Int) -> String
    func lines(_ count: Int) -> String
    func orders(_ count: Int) -> String
    /// A unit of quantity as the reader says it; what is not known stays as told.
    func unit(_ unit: String) -> String
    func language(_ language: Language) -> String
    /// In place of words that were erased by law.
    var erased: String { get }
    /// The reasons that a rule gives by itself.
    var asTakenOver: String { get }
    var newLines: String { get }
    var laterSheet: String { get }
    var notKnown: String { get }
    var provisional: String { get }
}

extension TermWords {
    public func tradeTerm(_ term: TradeTerm) -> String {
        let rule = term.rule?.rawValue ?? term.told ?? ""
        guard let place = term.place, !place.isEmpty else { return rule }
        return rule.isEmpty ? place : "\(rule) \(place)"
    }

    public func text(_ erasable: Erasable) -> String { erasable.text ?? erased }

    /// A reason as it was given; one that a rule gave by itself, in the reader's words.
    public func why(_ reason: Erasable) -> String {
        switch reason.text {
        case Order.takenOverReason: asTakenOver
        case Order.newLinesReason: newLines
        case Order.laterSheetReason: laterSheet
        default: text(reason)
        }
    }

    /// Each language is named in itself, so that whoever cannot read the page finds it.
    public func language(_ language: Language) -> String {
        switch language {
        case .english: "English"
        case .chinese: "中文"
        }
    }
}
