/// What an order takes over by reference from an earlier one of the same supplier, for as long as
/// it has nothing of its own (product.md §2, profiles): sample, files, and the packaging as told.
public struct CarryOver: Codable, Sendable, Equatable {
    public var from: FileID
    /// That order's number.
    public var number: String
    public var sample: SampleReference?
    public var files: [FileReference]
    public var packaging: Packaging?

    public init(
        from: FileID, number: String, sample: SampleReference?, files: [FileReference],
        packaging: Packaging?
    ) {
        self.from = from
        self.number = number
        self.sample = sample
        self.files = files
        self.packaging = packaging
    }
}

extension Order {
    /// Takes over what an earlier order stands on. What that order itself took over is referred to
    /// where it lies.
    ///
    /// *Refuses when* the order was cancelled; the other is itself, or of another supplier; it has
    /// nothing of this; it stands so already.
    public func carryOver(from other: Order) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(
            other.supplier == supplier, .ofAnotherSupplier(other.number), field: "number")
        let told = carryOver(of: other)
        findings.require(
            other.id != id
                && (told.sample != nil || !told.files.isEmpty || told.packaging != nil),
            .nothingToCarryOver, field: "number")
        findings.require(carried != told, .nothingToChange, field: "number")
        try findings.settle()
        return retellingParticulars(.carriedOver(told))
    }

    /// The earlier order stands on something else than what was taken over from it.
    public func carriesOtherwise(than other: Order) -> Bool {
        carried.map { $0 != carryOver(of: other) } ?? false
    }

    private func carryOver(of other: Order) -> CarryOver {
        let files = FileSubject.allCases.compactMap { subject -> FileReference? in
            guard var file = other.inForce(subject) else { return nil }
            file.order = file.order ?? other.id
            return file
        }
        var sample = other.approvedSample
        if sample?.order == nil { sample?.order = other.id }
        return CarryOver(
            from: other.id, number: other.number, sample: sample, files: files,
            packaging: other.packaging(for: standingLines))
    }
}

extension Order {
    /// How the goods were packed, for the lines of another order that are of the same items, or
    /// read the same; nil where none is.
    fileprivate func packaging(for lines: [OrderLine]) -> Packaging? {
        guard var copy = packaging else { return nil }
        copy.lines = lines.compactMap { own in
            let same = self.lines.first { known in
                own.item == nil
                    ? known.item == nil && known.description == own.description
                    : known.item == own.item
            }
            var told = same.flatMap { known in copy.line(known.number) }
            told?.line = own.number
            return told
        }
        return copy.lines.isEmpty ? nil : copy
    }
}
