import FollowUp
import UseCases

extension Demonstration {
    /// Where suppliers are paid: one whose new account holds every payment, one that may be paid,
    /// one whose first account still lacks facts. Gives the persons of the workspace: who asks, who
    /// pays, who decides.
    func accounts(
        _ suppliers: [FileID], _ caller: Caller, _ today: Day
    ) async throws -> [Caller] {
        let anna = try await colleague("Anna Berg", .finance, caller)
        let jonas = try await colleague("Jonas Weber", .decisionOwner, caller)
        let persons = [caller, anna, jonas]
        clock.stand(on: today.adding(days: -120))
        let contacts = [
            ("Wang Fang 王芳", "+86 579 8700 1234"), ("Lin Mei 林梅", "+86 591 2200 5678"),
            ("He Jun 何俊", "+86 760 2200 9012"),
        ]
        for (supplier, (name, telephone)) in zip(suppliers, contacts) {
            _ = try await house.perform(
                AddContact(
                    supplier: supplier, name: name, role: .accounting,
                    telephone: telephone), caller)
        }
        try await confirm(
            bank("3300 0412 7788 4321", "永康恒达工贸有限公司", suppliers[0]), persons, today, -110)
        try await confirm(
            bank("3501 0099 1234 8876", "福建闽侯工艺品有限公司", suppliers[1]), persons, today, -108)
        clock.stand(on: today.adding(days: -1))
        var changed = bank("0128 7500 0987 6543", "Yongkang Hengda Trading Ltd", suppliers[0])
        changed.country = "HK"
        changed.bic = "BKCHHKHH"
        changed.bank = "Bank of China, Hong Kong"
        changed.onBehalfOf = .supplier
        changed.sourceKind = .email
        _ = try await house.perform(changed, anna)
        _ = try await house.perform(
            bank("4420 0017 5566 0934", "中山流明灯饰有限公司", suppliers[2]), anna)
        try await record(.licenceCompared, "Same name on licence and paper.", suppliers[2], anna)
        return persons
    }

    /// A member of the workspace who has just signed in, as far as the story goes.
    private func colleague(
        _ name: String, _ role: Role, _ caller: Caller
    ) async throws -> Caller {
        let email = "\(name.lowercased().replacing(" ", with: "."))@gendan.example"
        var other = caller
        other.person = try await house.perform(
            AddMember(name: name, email: email, roles: [role]), present(caller)
        ).person
        other.name = name
        other.roles = [role]
        return other
    }

    private func bank(_ code: String, _ holder: String, _ supplier: FileID) -> ProposeAccount {
        var account = ProposeAccount(
            supplier: supplier, kind: .bank, holder: holder, accountNumber: code,
            currencies: ["USD"])
        account.bank = "Bank of China"
        account.bic = "BKCHCNBJ92H"
        account.country = "CN"
        return account
    }

    /// Somebody in a session of their own, signed in just now.
    func present(_ caller: Caller) -> Caller {
        var present = caller
        present.signedInAt = house.now()
        return present
    }

    private func record(
        _ kind: AccountFactKind, _ words: String, _ supplier: FileID, _ caller: Caller
    ) async throws {
        _ = try await house.perform(
            RecordAccountFact(
                supplier: supplier, account: 1, kind: kind,
                day: house.today(in: "Asia/Shanghai"), words: words), present(caller))
    }

    /// The first account of a supplier, told by the first person and confirmed by the others.
    private func confirm(
        _ account: ProposeAccount, _ persons: [Caller], _ today: Day, _ offset: Int
    ) async throws {
        clock.stand(on: today.adding(days: offset))
        _ = try await house.perform(account, persons[0])
        for (kind, words) in [
            (AccountFactKind.licenceCompared, "Same name on licence and paper."),
            (.stampedConfirmation, "Letter with the company's stamp."),
            (.visit, "Seen at the works, with their accountant."),
        ] {
            try await record(kind, words, account.supplier, persons[0])
        }
        for person in persons.dropFirst() {
            _ = try await house.perform(
                ConfirmAccount(supplier: account.supplier, account: 1), present(person))
        }
    }
}
