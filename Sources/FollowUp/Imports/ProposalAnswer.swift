extension OrderAnswer {
    /// What a proposal would change of terms and lines, each field as it stands now beside what the
    /// list says: by the name of the field, days as `2026-12-03` and figures as decimals. Empty
    /// where the order says all of it by now.
    public func differences(of proposal: ImportProposal) -> [ImportedField] {
        var found: [ImportedField] = []
        if let told = proposal.terms {
            let fields = proposal.fields(line: nil)
            found = terms.overlaid(by: told, only: fields).differences
        }
        for line in proposal.lines {
            let fields = proposal.fields(line: line.number)
            found += differences(of: line, fields).map { difference in
                var difference = difference
                difference.line = line.number
                return difference
            }
        }
        return found
    }

    /// The line would stand again by it.
    public func letsStand(_ line: OrderLine, by proposal: ImportProposal) -> Bool {
        let fields = proposal.fields(line: line.number) ?? []
        let known = lines.first { $0.number == line.number }
        return known?.isCancelled == true && fields.contains(ToldFields.standing)
    }

    private func differences(of told: OrderLine, _ fields: [String]?) -> [ImportedField] {
        let isNew = fields?.contains(ToldFields.newLine) ?? false
        let known =
            isNew
            ? lines.place(of: told).map { lines[$0] }
            : lines.first { $0.number == told.number }
        let stays = !(fields?.contains(ToldFields.standing) ?? true)
        if let known, known.isCancelled, stays { return [] }
        var found = (known ?? .blank(told.number)).overlaid(by: told, only: fields).differences
        if let day = told.delivered, fields?.contains("delivered") ?? true,
            day != known?.delivered
        {
            found.append(
                ImportedField(field: "delivered", before: known?.delivered?.iso, after: day.iso))
        }
        return found.map { difference in
            var difference = difference
            if known == nil { difference.before = nil }
            if difference.field == "promised", let moved = movedPromise(of: known),
                moved.iso != difference.after
            {
                difference.before = moved.iso
            }
            return difference
        }
    }

    /// The day in force for the lot of a line, where a person moved it to another than the line's.
    private func movedPromise(of line: OrderLine?) -> Day? {
        guard let line, line.promised != nil else { return nil }
        let own = lots.filter { lot in
            lot.departure != .handedOver && lot.shares.contains { $0.line == line.number }
        }
        return own.count == 1 && own[0].promised != line.promised ? own[0].promised : nil
    }
}
