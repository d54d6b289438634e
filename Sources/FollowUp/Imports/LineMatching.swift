extension Order {
    /// Which line of the order a line of a list is: the one with its mapped id, else the one at its
    /// place (its number) unless that one has another id. Nil for a new line.
    func index(of told: OrderLine) -> Int? { lines.place(of: told) }

    /// In a list that tells ids a line without one never takes the place of a line that has one: in
    /// a part of a longer list it may be another line.
    ///
    /// *Refuses when* a line without an id stands at the place of a line known by its own.
    public func requireIds(of told: [OrderLine]) throws(Refusal) {
        var findings = Findings()
        for (place, line) in told.enumerated() where line.reference == nil {
            let known = self.line(line.number)
            findings.require(
                known?.reference == nil, .missing, field: "lines.\(place).reference")
        }
        try findings.settle()
    }
}

extension [OrderLine] {
    /// The same among lines alone.
    func place(of told: OrderLine) -> Int? {
        if let reference = told.reference {
            if let at = firstIndex(where: { $0.reference == reference }) { return at }
        }
        return firstIndex {
            $0.number == told.number && ($0.reference == nil || told.reference == nil)
        }
    }
}

extension Order {
    /// The promised and the required day of the order with the lines of a list laid over its own:
    /// a line that the list leaves out, or a cell it leaves blank, counts as it is known. Nil where
    /// the list tells none.
    public func days(with told: [OrderLine]) -> (promised: Day?, required: Day?) {
        var left = standingLines
        var laid: [OrderLine] = []
        for line in told {
            guard let at = index(of: line) else {
                laid.append(line)
                continue
            }
            guard !lines[at].isCancelled else { continue }
            laid.append(lines[at].overlaid(by: line).whole)
            left.removeAll { $0.number == lines[at].number }
        }
        let whole = laid + left
        return (
            told.contains { $0.promised != nil } ? whole.compactMap(\.promised).max() : nil,
            told.contains { $0.required != nil } ? whole.compactMap(\.required).min() : nil
        )
    }
}

extension Order {
    /// Which rows of a list may change what the order has once (its currency, its terms of payment
    /// and trade, its destination, the day it was ordered): those that no line stands before which
    /// the list leaves out. In a whole list the first row that tells such a fact tells it for the
    /// order; in a part of one, such as an error file that comes back fixed, that row may be
    /// missing, and a later one does not speak for it.
    public func speakers(among told: [OrderLine]) -> [Bool] {
        let places = told.map { index(of: $0) }
        let present = Set(places.compactMap { $0 })
        guard
            let left = lines.indices.first(where: {
                !present.contains($0) && !lines[$0].isCancelled
            })
        else {
            return told.map { _ in true }
        }
        return places.map { place in place.map { $0 < left } ?? false }
    }
}

/// What a list says about something known, laid over it: a blank cell never clears a fact.
struct Overlay<Whole> {
    private(set) var whole: Whole
    /// Where the list differs, with what stood there.
    private(set) var differences: [ImportedField] = []
    /// The fields that may be laid over; nil for all.
    private let only: [String]?

    init(_ whole: Whole, only: [String]?) {
        self.whole = whole
        self.only = only
    }

    var fields: [String] { differences.map(\.field) }

    mutating func lay<Part: Reported>(
        _ told: Part?, on path: WritableKeyPath<Whole, Part>, _ field: String
    ) {
        guard let told, whole[keyPath: path] != told, only?.contains(field) ?? true else { return }
        note(field, whole[keyPath: path], told)
        whole[keyPath: path] = told
    }

    mutating func lay<Part: Reported>(
        _ told: Part?, on path: WritableKeyPath<Whole, Part?>, _ field: String
    ) {
        guard let told, whole[keyPath: path] != told, only?.contains(field) ?? true else { return }
        note(field, whole[keyPath: path], told)
        whole[keyPath: path] = told
    }

    private mutating func note<Part: Reported>(_ field: String, _ before: Part?, _ after: Part) {
        differences.append(
            ImportedField(field: field, before: before?.reported, after: after.reported))
    }
}

extension OrderTerms {
    func overlaid(by told: OrderTerms, only: [String]? = nil) -> Overlay<OrderTerms> {
        var overlay = Overlay(self, only: only)
        overlay.lay(told.currency, on: \.currency, "currency")
        overlay.lay(told.tradeTerm, on: \.tradeTerm, "tradeTerm")
        overlay.lay(told.payment, on: \.payment, "payment")
        overlay.lay(told.orderedOn, on: \.orderedOn, "orderedOn")
        overlay.lay(told.promised, on: \.promised, "promised")
        overlay.lay(told.required, on: \.required, "required")
        overlay.lay(told.buyer, on: \.buyer, "buyer")
        overlay.lay(told.consignee, on: \.consignee, "consignee")
        overlay.lay(told.destination, on: \.destination, "destination")
        return overlay
    }
}

extension OrderLine {
    /// The line with what a list says of it, but for its number and the day it was delivered.
    func overlaid(by told: OrderLine, only: [String]? = nil) -> Overlay<OrderLine> {
        var overlay = Overlay(self, only: only)
        let described = told.description.isEmpty ? nil : told.description
        overlay.lay(told.reference, on: \.reference, "reference")
        overlay.lay(told.item, on: \.item, "item")
        overlay.lay(described, on: \.description, "description")
        overlay.lay(told.quantity, on: \.quantity, "quantity")
        overlay.lay(told.unit, on: \.unit, "unit")
        overlay.lay(told.unitPrice, on: \.unitPrice, "unitPrice")
        overlay.lay(told.value, on: \.value, "value")
        overlay.lay(told.site, on: \.site, "site")
        overlay.lay(told.tradeTerm, on: \.tradeTerm, "tradeTerm")
        overlay.lay(told.promised, on: \.promised, "promised")
        overlay.lay(told.required, on: \.required, "required")
        return overlay
    }
}
