@testable import FollowUp

/// What was recorded about accounts, in hours and persons by number, and whether any of it was
/// confirmed that should not have been.
struct AccountOracle {
    private struct Told {
        var mark: String
        var at: Int
        var people: Set<Int>
        var facts: Set<AccountFactKind> = []
        var asked: (hours: Int, person: Int)?
        var hours = 72
        var confirmers: [Int] = []
        var isOpen = true
        var isConfirmed = false
        var wasConfirmed = false
        /// Another number had been proposed before.
        var isLater: Bool
    }

    /// The hour since which each contact's telephone is what it is.
    var telephones: [Int: Int] = [:]
    private var told: [Int: Told] = [:]
    private var wrong: [String] = []
    private var confirmed = 0
    private var changed = 0

    mutating func note(_ change: SupplierChange, by person: Int, at hour: Int) {
        switch change {
        case .contactAdded(let contact), .contactAmended(let contact):
            telephones[contact.number] = hour
        case .account(let change): note(change, person, hour)
        default: break
        }
    }

    private mutating func note(_ change: AccountChange, _ person: Int, _ hour: Int) {
        switch change {
        case .proposed(let proposal):
            let mark = proposal.account.mark?.text ?? ""
            told[proposal.account.number] = Told(
                mark: mark, at: hour, people: [person],
                isLater: told.values.contains { $0.mark != mark })
        case .factRecorded(let number, let fact):
            told[number]?.people.insert(person)
            guard fact.kind == .callBack else {
                told[number]?.facts.insert(fact.kind)
                return
            }
            let since = fact.contact.flatMap { telephones[$0] } ?? hour
            if let at = told[number]?.at, since <= at - 72 { told[number]?.facts.insert(.callBack) }
        case .shorteningAsked(let number, let asked): told[number]?.asked = (asked.hours, person)
        case .shorteningAgreed(let number, let hours):
            let asked = told[number]?.asked
            if asked?.person == person || asked?.hours != hours || hours < 24 {
                wrong.append("shortened by one person, or too far")
            }
            told[number]?.hours = hours
        case .confirmed(let number, let confirmation):
            told[number]?.confirmers.append(person)
            if confirmation.completes { complete(number, hour) }
        case .rejected(let number, _): told[number]?.isOpen = false
        case .withdrawn(let number, _, _): told[number]?.isConfirmed = false
        case .contactTold, .revealed, .noticeAnswered: break
        }
    }

    private mutating func complete(_ number: Int, _ hour: Int) {
        guard let account = told[number] else { return }
        let before = told.contains { $0.key != number && $0.value.wasConfirmed }
        let isChange = account.isLater || before
        let persons = Set(account.confirmers).subtracting(account.people)
        if persons.count < 2 { wrong.append("confirmed by \(account.confirmers)") }
        if isChange, hour - account.at < account.hours { wrong.append("too early") }
        if isChange, !account.facts.contains(.callBack) { wrong.append("nobody called back") }
        let first: Set<AccountFactKind> = [.licenceCompared, .stampedConfirmation, .videoCall]
        if !before, !account.facts.isSuperset(of: first) { wrong.append("a first one, unproven") }
        told[number]?.isOpen = false
        told[number]?.isConfirmed = true
        told[number]?.wasConfirmed = true
        confirmed += 1
        changed += isChange ? 1 : 0
    }

    /// The gate is open where nothing waits and one account is confirmed.
    mutating func compare(isMet: Bool) {
        let isOpen =
            !told.values.contains { $0.isOpen }
            && told.values.filter(\.isConfirmed).count == 1
        if isOpen != isMet { wrong.append("the gate is \(isMet), it should be \(isOpen)") }
    }

    func judge() -> (wrong: [String], confirmed: Int, changed: Int) { (wrong, confirmed, changed) }
}
