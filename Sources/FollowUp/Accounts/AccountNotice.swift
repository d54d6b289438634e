/// The letter that tells one contact known before that an account was proposed (X39). It names no
/// number: whoever reads it telephones.
public struct AccountNotice: Sendable, Equatable {
    public let account: Int
    public let contact: Int
    private static let step = 1_000

    public init(account: Int, contact: Int) {
        self.account = account
        self.contact = contact
    }

    /// By the number under which it waits to go out.
    public init(sending: Int) {
        self.init(account: sending / Self.step, contact: sending % Self.step)
    }

    public var sending: Int { account * Self.step + contact }
}

/// A contact whom a letter did not reach; they are still to be told, by telephone.
public struct UnreachedContact: Codable, Sendable, Equatable {
    public var contact: Int
    public var at: Instant
    public var trouble: LetterTrouble
}

extension Supplier {
    /// Whom letters tell of an account just proposed: contacts known before who have an address.
    public func notices(of proposal: AccountProposal) -> [AccountNotice] {
        proposal.tell.filter { contact($0)?.mailAddress != nil }.map {
            AccountNotice(account: proposal.account.number, contact: $0)
        }
    }

    /// Whether a letter about it is still to go: the account waits for persons, and nobody has told
    /// them.
    public func isOpen(_ notice: AccountNotice) -> Bool {
        guard let held = account(notice.account), held.status == .proposed else { return false }
        return held.tell.contains(notice.contact)
    }

    /// Records what a mail server said to a notice; no trouble means that it took it.
    public func answered(_ notice: AccountNotice, trouble: LetterTrouble?) -> [SupplierChange] {
        guard isOpen(notice) else { return [] }
        return [.account(.noticeAnswered(notice, trouble))]
    }

    /// Records that a notice came back after all.
    public func cameBack(_ notice: AccountNotice, trouble: LetterTrouble) -> [SupplierChange] {
        let byLetter = account(notice.account)?.told.contains {
            $0.contact == notice.contact && $0.byLetter == true
        }
        guard byLetter == true else { return [] }
        return [.account(.noticeAnswered(notice, trouble))]
    }
}

extension AccountChange {
    fileprivate static func noticeAnswered(
        _ notice: AccountNotice, _ trouble: LetterTrouble?
    ) -> AccountChange {
        .noticeAnswered(account: notice.account, contact: notice.contact, trouble: trouble)
    }
}

extension HeldAccount {
    mutating func apply(noticeTo contact: Int, _ trouble: LetterTrouble?, _ stamp: Stamp) {
        unreached.removeAll { $0.contact == contact }
        guard let trouble else {
            tell.removeAll { $0 == contact }
            told.append(
                ToldContact(
                    contact: contact, at: stamp.at, by: stamp.envelope.name, words: nil,
                    byLetter: true))
            return
        }
        told.removeAll { $0.contact == contact && $0.byLetter == true }
        if !tell.contains(contact) { tell.append(contact) }
        unreached.append(UnreachedContact(contact: contact, at: stamp.at, trouble: trouble))
    }
}
