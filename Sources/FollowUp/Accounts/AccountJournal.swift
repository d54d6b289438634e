extension Supplier {
    /// All that were ever proposed, by their numbers.
    public var accounts: [HeldAccount] { accountList ?? [] }

    public func account(_ number: Int) -> HeldAccount? {
        accounts.first { $0.number == number }
    }

    /// Those that wait for persons; each of them holds every payment of the supplier.
    public var proposedAccounts: [HeldAccount] { accounts.filter { $0.status == .proposed } }

    public var confirmedAccounts: [HeldAccount] { accounts.filter { $0.status == .confirmed } }

    /// The file without its accounts and seats: theirs are answers of their own, in which numbers
    /// are masked.
    public var withoutAccounts: Supplier {
        var copy = self
        copy.accountList = nil
        copy.seatList = nil
        copy.contactsSince = nil
        return copy
    }

    mutating func apply(_ change: AccountChange, _ stamp: Stamp) {
        switch change {
        case .proposed(let proposal):
            accountList = accounts + [HeldAccount(proposal, stamp)]
        case .factRecorded(let number, let fact):
            edit(account: number) { $0.facts.append(HeldFact(fact, stamp)) }
        case .shorteningAsked(let number, let shortening):
            edit(account: number) { $0.shortening = shortening }
        case .shorteningAgreed(let number, let hours):
            edit(account: number) {
                $0.coolingHours = hours
                $0.shortening = nil
            }
        case .confirmed(let number, let confirmation):
            edit(account: number) {
                $0.confirmations.append(HeldConfirmation(confirmation, stamp))
                if confirmation.completes { $0.status = .confirmed }
            }
        case .rejected(let number, let reason):
            edit(account: number) { $0.end(as: .rejected, nil, reason, stamp) }
        case .withdrawn(let number, let cause, let reason):
            edit(account: number) { $0.end(as: .withdrawn, cause, reason, stamp) }
        case .contactTold(let number, let contact, let words):
            edit(account: number) {
                $0.tell.removeAll { $0 == contact }
                $0.unreached.removeAll { $0.contact == contact }
                $0.told.append(
                    ToldContact(
                        contact: contact, at: stamp.at, by: stamp.envelope.name, words: words))
            }
        case .revealed: break
        case .noticeAnswered(let number, let contact, let trouble):
            edit(account: number) { $0.apply(noticeTo: contact, trouble, stamp) }
        }
    }

    private mutating func edit(account number: Int, _ edit: (inout HeldAccount) -> Void) {
        guard let at = accountList?.firstIndex(where: { $0.number == number }) else { return }
        if var held = accountList?[at] {
            edit(&held)
            accountList?[at] = held
        }
    }
}

extension HeldAccount {
    fileprivate mutating func end(
        as status: AccountStatus, _ cause: AccountEnd?, _ reason: Erasable, _ stamp: Stamp
    ) {
        self.status = status
        end = cause
        self.reason = reason
        endedAt = stamp.at
        endedBy = stamp.envelope.name
    }
}
