extension Supplier {
    public static let mostAccounts = 200
    public static let mostCurrencies = 20

    /// Proposes an account: the first, a further or a changed one. From now on until persons
    /// confirmed or rejected it nothing is paid to the supplier (X39). `elsewhere` says that
    /// another supplier has the same number.
    ///
    /// *Refuses when* the supplier has 200; the holder is missing; the number of a bank's account
    /// is missing or does not check as an IBAN; the bank's name or code is missing or does not
    /// check; the country or the currency is missing; the platform of a platform's account is; what
    /// it replaces is not confirmed; it says nothing new.
    public func propose(
        _ told: SupplierAccount, elsewhere: Bool
    ) throws(Refusal) -> [SupplierChange] {
        var findings = Findings()
        findings.require(
            accounts.count < Self.mostAccounts, .tooMany(limit: Self.mostAccounts))
        findings.account(told)
        if let number = told.replaces {
            findings.require(
                account(number)?.status == .confirmed, .unknownAccount(number), field: "replaces")
        }
        let same = accounts.last {
            [.proposed, .confirmed].contains($0.status) && $0.account.says(the: told)
        }
        if let same { findings.note(.sameAccount(same.number), field: "accountNumber") }
        try findings.settle()
        return proposal(of: told, elsewhere: elsewhere) + superseded(by: told)
    }

    /// What was proposed of the same number while too little of it was told: told whole, it stands
    /// in its place, and goes on holding payments.
    private func superseded(by told: SupplierAccount) -> [SupplierChange] {
        accounts.filter {
            $0.status == .proposed && !$0.account.isWhole && $0.account.hasNumber(of: told)
        }.map {
            .account(
                .withdrawn(account: $0.number, cause: .replaced, reason: Erasable(nil)))
        }
    }

    private func proposal(of told: SupplierAccount, elsewhere: Bool) -> [SupplierChange] {
        var account = told
        account.number = accounts.count + 1
        account.replaces =
            told.replaces
            ?? confirmedAccounts.last {
                $0.account.hasNumber(of: told)
            }?.number
        return [
            .account(
                .proposed(
                    AccountProposal(
                        account: account,
                        isFirst: accounts.allSatisfy { $0.account.hasNumber(of: account) },
                        warnings: warnings(about: account, elsewhere: elsewhere),
                        tell: presentContacts.map(\.number))))
        ]
    }
}

extension Supplier {
    /// Proposes the account a confirmation names, where none of its number is confirmed or
    /// proposed: it holds payments as any proposed account does, however little is told of it.
    /// Nobody can confirm one of which too little is; it is rejected, or proposed whole. What a
    /// supplier confirms is a fact, so nothing is refused here.
    public func proposeNamed(_ told: SupplierAccount, elsewhere: Bool) -> [SupplierChange] {
        let isKnown = accounts.contains {
            [.proposed, .confirmed].contains($0.status) && $0.account.hasNumber(of: told)
        }
        guard told.mark?.text != nil, !isKnown, accounts.count < Self.mostAccounts else {
            return []
        }
        if let whole = try? propose(told, elsewhere: elsewhere) { return whole }
        return proposal(of: told.bounded, elsewhere: elsewhere)
    }
}

extension SupplierAccount {
    /// Whether enough is told of it for money to go there.
    var isWhole: Bool {
        var findings = Findings()
        findings.account(self)
        return findings.reasons.isEmpty
    }

    /// With texts as long as a file may hold.
    fileprivate var bounded: SupplierAccount {
        var account = self
        account.holder = Erasable(holder.text.map { String($0.prefix(SupplierProfile.nameLimit)) })
        account.code = code.map { Erasable($0.text.map { String($0.prefix(AccountCode.longest)) }) }
        account.bank = bank.map { String($0.prefix(SupplierProfile.nameLimit)) }
        account.bic = bic.map { String($0.prefix(11)) }
        return account
    }
}

extension Findings {
    fileprivate mutating func account(_ told: SupplierAccount) {
        text(told.holder.text, atMost: SupplierProfile.nameLimit, field: "holder")
        require(!told.currencies.isEmpty, .missing, field: "currencies")
        require(
            told.currencies.count <= Supplier.mostCurrencies,
            .tooMany(limit: Supplier.mostCurrencies), field: "currencies")
        words(told.bank, atMost: SupplierProfile.nameLimit, field: "bank")
        words(told.platform, atMost: SupplierProfile.nameLimit, field: "platform")
        switch told.kind {
        case .platform:
            text(told.platform, atMost: SupplierProfile.nameLimit, field: "platform")
            words(told.code?.text, atMost: AccountCode.longest, field: "accountNumber")
        case .bank:
            bankAccount(told)
        }
    }

    private mutating func bankAccount(_ told: SupplierAccount) {
        guard let code = told.code?.text, !code.isEmpty else {
            return note(.missing, field: "accountNumber")
        }
        let isIBAN = AccountCode.isIBAN(code)
        if isIBAN {
            require(CodeKind.iban.check(code).isValid, .wrongIBAN, field: "accountNumber")
        } else {
            require(AccountCode.isPlain(code), .wrongAccountNumber, field: "accountNumber")
            text(told.bank, atMost: SupplierProfile.nameLimit, field: "bank")
            require(told.country != nil, .missing, field: "country")
        }
        if let bic = told.bic {
            require(CodeKind.bic.check(bic).isValid, .wrongBIC, field: "bic")
        } else if !isIBAN {
            note(.missing, field: "bic")
        }
    }
}

/// The number of an account as it is kept: capitals and digits alone.
public enum AccountCode {
    public static let longest = 64

    /// What was typed, without blanks and hyphens; nil where nothing is left.
    public static func plain(_ typed: String) -> String? {
        let (code, isWhole) = CodeText.read(typed, dropping: ["-", ".", "/"])
        guard isWhole else { return typed }
        var text = ""
        text.unicodeScalars.append(contentsOf: code)
        if text.hasPrefix("IBAN") { text.removeFirst(4) }
        return text.isEmpty ? nil : text
    }

    /// It begins as an IBAN does: two letters, two digits.
    public static func isIBAN(_ code: String) -> Bool {
        let head = Array(code.utf8.prefix(4))
        return head.count == 4 && head[..<2].allSatisfy { (65...90).contains($0) }
            && head[2...].allSatisfy { (48...57).contains($0) }
    }

    /// 5 to 34 letters and digits, most of them digits.
    static func isPlain(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        let isCode = bytes.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
        let digits = bytes.count { (48...57).contains($0) }
        return isCode && (5...34).contains(bytes.count) && digits * 2 > bytes.count
    }
}
