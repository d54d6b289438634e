import FollowUp
import Words

/// What every row of a board repeats, made once for a page.
struct BoardLabels {
    let promised: HTML
    let forecast: HTML
    let slip: HTML
    let finished: HTML
    let value: HTML
    let provisional: HTML
    let unknown: HTML
    private let standings: [Standing: HTML]
    private let parties: [Party: HTML]

    init(_ frame: Frame) {
        let words = frame.words.board
        func cell(_ label: String) -> HTML { "</td><td class=\"n\" data-label=\"\(label)\">" }
        promised = cell(words.promised)
        forecast = cell(words.forecast)
        slip = cell(words.slip)
        finished = cell(words.finished)
        value = cell(words.value)
        provisional = "<small class=\"prov\">\(frame.words.terms.provisional)</small>"
        unknown = "<span class=\"s dk\">\(frame.words.terms.notKnown)</span>"
        standings = Dictionary(
            uniqueKeysWithValues: Standing.allCases.map { ($0, Parts.standing($0, frame.words)) })
        parties = Dictionary(
            uniqueKeysWithValues: Party.allCases.map { ($0, Parts.owes($0, frame.words) ?? "") })
    }

    func standing(_ standing: Standing) -> HTML { standings[standing] ?? "" }
    func owes(_ party: Party) -> HTML { parties[party] ?? "" }
}
