import FollowUp

/// The facts of an order's changes, in words.
extension EnglishJournal {
    func opened(_ opening: OrderOpening, _ names: JournalNames) -> String {
        let promised = opening.terms.promised.map { ", promised for \(dates.day($0))" } ?? ""
        return "Opened order \(opening.number) with \(names.file(opening.supplier)): "
            + "\(terms.lines(opening.lines.count)), \(terms.lots(opening.lots.count))\(promised)."
    }

    func amended(_ amendment: OrderAmendment) -> String {
        let facts = inWords(amendment.terms)
        let reason = amendment.reason.map { " Reason: “\(terms.text($0))”" } ?? ""
        return "Terms are now: \(facts).\(reason)"
    }

    func inWords(_ agreed: OrderTerms) -> String {
        var facts = [agreed.currency.code]
        if let term = agreed.tradeTerm { facts.append(terms.tradeTerm(term)) }
        if let payment = agreed.payment { facts.append(payment) }
        if let day = agreed.orderedOn { facts.append("ordered on \(dates.day(day))") }
        if let day = agreed.promised { facts.append("promised for \(dates.day(day))") }
        if let day = agreed.required { facts.append("required on \(dates.day(day))") }
        if let destination = agreed.destination { facts.append("to \(destination)") }
        return facts.joined(separator: ", ")
    }

    func lineInWords(_ line: OrderLine) -> String {
        let promised = line.promised.map { ", promised for \(dates.day($0))" } ?? ""
        return "line \(line.number): \(Figures.quantity(line.quantity)) \(line.unit)"
            + " \(line.description)\(promised)"
    }

    func lineTold(_ change: OrderChange) -> String {
        switch change {
        case .lineAdded(let line): return "Added \(lineInWords(line))."
        case .lineAmended(let line): return "Changed \(lineInWords(line))."
        case .lineDelivered(let line, let day):
            return "Line \(line) was handed over on \(dates.day(day))."
        case .lineCancelled(let line): return cancelled(line)
        case .lineReopened(let line, let reason):
            return "Line \(line) stands again\(reason.map { ": “\(terms.text($0))”" } ?? ".")"
        default: return ""
        }
    }

    private func cancelled(_ line: CancelledLine) -> String {
        let by = line.confirmation.map { ", which confirmation \($0) does not have" } ?? ""
        let reason = line.reason.map { ": “\(terms.text($0))”" } ?? "."
        return "Cancelled line \(line.line)\(by)\(reason)"
    }

    func holds(_ lot: Int, _ line: Int, _ quantity: Quantity, _ before: Quantity?) -> String {
        guard let before else {
            return "Lot \(lot) takes in line \(line): \(Figures.quantity(quantity))."
        }
        return "The quantity of line \(line) in lot \(lot) changed from"
            + " \(Figures.quantity(before)) to \(Figures.quantity(quantity))."
    }

    func told(_ lot: Int, _ progress: Progress) -> String {
        var facts: [String] = []
        if let finished = progress.finished {
            facts.append("\(Figures.quantity(finished)) finished")
        }
        if let packed = progress.packed { facts.append("\(Figures.quantity(packed)) packed") }
        let counts = facts.isEmpty ? "no quantity" : facts.joined(separator: ", ")
        let note = progress.note.map { " “\(terms.text($0))”" } ?? ""
        let fall = progress.fallReason.map { " The total fell: \(terms.reason($0))." } ?? ""
        return "Lot \(lot) as of \(dates.day(progress.asOf)): \(counts).\(note)\(fall)"
    }

    /// With the lots themselves, where they are few.
    func divided(_ lots: [Lot]) -> String {
        let head = "Divided the order into \(terms.lots(lots.count))"
        guard 1...6 ~= lots.count else { return head + "." }
        let parts = lots.map { lot in
            let quantity = lot.quantity.map { Figures.quantity($0) } ?? ""
            let finished = lot.finishedTold.map { ", \(Figures.quantity($0)) finished" } ?? ""
            let packed = lot.packedTold.map { ", \(Figures.quantity($0)) packed" } ?? ""
            return "\(terms.lot(lot.number)): \(quantity)\(finished)\(packed)"
        }
        return "\(head). \(parts.joined(separator: "; "))."
    }

    func supplier(_ change: SupplierChange) -> String {
        switch change {
        case .entered(let profile): "Entered the supplier \(named(profile).endingSentence)"
        case .amended(let profile):
            "Changed the supplier's particulars: \(named(profile).endingSentence)"
        case .siteAdded(let site): "Added site \(site.number), \(site.name.endingSentence)"
        case .siteAmended(let site): "Changed site \(site.number), \(site.name.endingSentence)"
        case .closureTold(let site, let closure):
            "Site \(site) is closed from \(dates.span(closure.from, closure.through))"
                + (closure.confirmed ? ", confirmed." : ", not confirmed.")
        case .closureWithdrawn(let site, let closure):
            "Withdrew the closure of site \(site) from"
                + " \(dates.span(closure.from, closure.through))."
        case .contactAdded(let contact): EnglishLetters().added(contact)
        case .contactAmended(let contact): EnglishLetters().amended(contact)
        case .contactWithdrawn(let number): EnglishLetters().withdrawn(contact: number)
        case .account(let change): EnglishAccounts().line(change)
        case .seat(let change): EnglishSeats().line(change)
        case .noted(let words): "Noted: “\(terms.text(words))”"
        }
    }

    private func named(_ profile: SupplierProfile) -> String {
        profile.chineseName.map { "\(profile.name), \($0)" } ?? profile.name
    }

    func item(_ change: ItemChange) -> String {
        switch change {
        case .entered(let profile): "Entered the item \(profile.description.endingSentence)"
        case .amended(let profile):
            "Changed the item's particulars: \(profile.description.endingSentence)"
        }
    }

    func visit(_ change: VisitChange, _ names: JournalNames) -> String {
        switch change {
        case .planned(let plan):
            "Visit planned: \(terms.visitKind(plan.kind)) on \(dates.day(plan.day)) of"
                + " \(names.lots(plan.lots))."
        case .replanned(let plan):
            "Visit planned anew: \(terms.visitKind(plan.kind)) on \(dates.day(plan.day)) of"
                + " \(names.lots(plan.lots))."
        case .cancelled(let reason): "Cancelled the visit: “\(terms.text(reason))”"
        case .resulted(let result):
            EnglishGoods().visit(result, names.lots([result.lot]))
        }
    }

    func shipment(_ change: ShipmentChange, _ names: JournalNames) -> String {
        switch change {
        case .drafted(let draft): "Drafted the shipment: \(inWords(draft, names))."
        case .redrafted(let draft): "The shipment is now: \(inWords(draft, names))."
        case .cancelled(let reason): "Cancelled the shipment: “\(terms.text(reason))”"
        case .loaded(let told): EnglishGoods().loading(told)
        case .handedOver(let told): EnglishGoods().handover(told)
        }
    }

    private func inWords(_ draft: ShipmentDraft, _ names: JournalNames) -> String {
        var facts = [draft.reference, terms.mode(draft.mode), names.lots(draft.lots)]
        if let day = draft.departure { facts.append("departs \(dates.day(day))") }
        if let day = draft.arrival { facts.append("arrives \(dates.day(day))") }
        return facts.joined(separator: ", ")
    }

    func workspace(_ change: WorkspaceChange) -> String {
        switch change {
        case .opened(let name, let zone, let demonstration):
            "Opened the workspace \(name), zone \(zone)\(demonstration ? ", demonstration" : "")."
        case .memberAdded(let member):
            "Added \(terms.text(member.name)) as \(roles(member))."
        case .memberAmended(let member):
            member.active
                ? "Changed \(terms.text(member.name)): \(roles(member))."
                : "Deactivated \(terms.text(member.name))."
        case .calendarLoaded(let year): "Loaded the official calendar of \(year.year)."
        case .templateChanged(let template):
            template.version == 1
                ? "Added the template “\(template.name)”."
                : "Changed the template “\(template.name)”; it is now version"
                    + " \(template.version)."
        case .subject(let change): EnglishDecisions().line(change)
        case .templateMadeDefault(let name):
            "New orders follow the template “\(name)” where nobody names another."
        case .renamed(let name): "The workspace is now called “\(name)”."
        case .mappingRemembered(let mapping): "Remembered the columns as “\(mapping.name)”."
        case .tokenMade(let token): "Made the API token “\(token.name)”."
        case .tokenRevoked(let token): "Revoked the API token “\(token.name)”."
        case .invitationRenewed(_, let name): "Made a new one-time link for \(terms.text(name))."
        case .bankCalendarLoaded(let year):
            "Loaded the bank days of \(year.region) for \(year.year)."
        case .strengthSet(let set): EnglishGates().set(set)
        case .strengthProposed(let proposal): EnglishGates().proposed(proposal)
        case .strengthProposalRefused(let number): EnglishGates().refused(number)
        case .approvalLimitsSet(let limits): EnglishGates().set(limits)
        case .limits(.proposed(let proposal)): EnglishGates().proposed(proposal)
        case .limits(.refused(let number)): EnglishGates().refusedLimits(number)
        case .onePersonDeclared(_, let name, let reason):
            "\(terms.text(name)) decides alone here: “\(terms.text(reason))” Where two persons are"
                + " asked for, the same one decides again twelve hours later."
        case .onePersonEnded: "Two persons are asked for again."
        case .letterSetAside(let aside):
            "Set the letter “\(terms.text(aside.subject))” aside:"
                + " “\(terms.text(aside.reason))”"
        case .renewalLinkMade(_, let name):
            "Made a one-time link for the lost password of \(terms.text(name))."
        case .passwordRenewed(_, let name, let by):
            "The password of \(terms.text(name)) was renewed by the link that"
                + " \(by.map(terms.text) ?? "the operator") made. Sessions and API tokens ended."
        }
    }

    private func roles(_ member: Member) -> String {
        member.roles.map(terms.role).joined(separator: ", ")
    }
}
