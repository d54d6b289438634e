/// Since when a contact's telephone is known: a call-back counts only to one that was known long
/// before the account was proposed (F22).
extension Supplier {
    /// Since when the telephone a contact has now is known; nil where there is none to call: it
    /// was never told, was erased, or the contact has left.
    public func telephoneSince(_ contact: Int) -> Instant? {
        guard let known = self.contact(contact), !known.hasLeft, known.telephone?.text != nil else {
            return nil
        }
        return telephonesSince?[contact]
    }

    /// Whether a call to the contact could be worth anything for a proposal.
    public func isWorthCalling(_ contact: Int, about held: HeldAccount) -> Bool {
        guard let since = telephoneSince(contact) else { return false }
        return since.adding(milliseconds: CoolingOff.milliseconds) <= held.at
    }

    /// Notes, before it is applied, that a change tells a telephone anew.
    mutating func noteTelephone(_ change: SupplierChange, _ stamp: Stamp) {
        switch change {
        case .contactAdded(let told), .contactAmended(let told):
            guard told.telephone != contact(told.number)?.telephone else { return }
            telephonesSince = (telephonesSince ?? [:]).merging([told.number: stamp.at]) { $1 }
        default: break
        }
    }
}
