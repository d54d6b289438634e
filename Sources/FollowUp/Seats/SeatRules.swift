extension Supplier {
    /// So many minutes a second code is good for, and so many wrong ones end it.
    public static let codeMinutes = 15
    public static let codeTries = 5

    /// Makes a link for a contact, the first or a new one: an earlier one opens no more. Devices
    /// stay bound, unless the seat was revoked. How long it opens: `SeatTerm`.
    ///
    /// *Refuses when* the contact is unknown or has left.
    public func makeLink(
        seat number: Int, at now: Instant, offsetMinutes: Int
    ) throws(Refusal) -> [SupplierChange] {
        guard contact(number)?.hasLeft == false else {
            throw Refusal(.unknownContact(number), field: "contact")
        }
        let until = SeatTerm.end(of: now, offsetMinutes: offsetMinutes)
        let made = SeatChange.linkMade(
            seat: number, link: (seat(number)?.link ?? 0) + 1, until: until)
        return [.seat(made)]
    }

    /// Ends the seat's link and all its devices at once.
    ///
    /// *Refuses when* there is no such seat, or it was revoked already.
    public func revoke(seat number: Int) throws(Refusal) -> [SupplierChange] {
        guard let seat = seat(number) else {
            throw Refusal(.unknownContact(number), field: "contact")
        }
        if seat.isRevoked { throw Refusal(.nothingToChange) }
        return [.seat(.revoked(seat: number))]
    }

    /// Ends one device; the others and the link stay.
    ///
    /// *Refuses when* there is no such seat or device, or it was revoked already.
    public func revoke(device: Int, of number: Int) throws(Refusal) -> [SupplierChange] {
        guard let known = seat(number)?.device(device) else { throw Refusal(.notFound) }
        if known.revokedAt != nil { throw Refusal(.nothingToChange) }
        return [.seat(.deviceRevoked(seat: number, device: device))]
    }

    /// Binds a device by a link, with the name of the person at it: the gesture that no program
    /// which opens links makes by itself.
    ///
    /// *Refuses when* the link is not the seat's last one, has ended or was revoked, or the contact
    /// has left; the name is missing, longer than 200 characters or reads other than it is written;
    /// the seat has 20 devices.
    public func bind(
        seat number: Int, link: Int, name: String, kind: DeviceKind, at now: Instant
    ) throws(Refusal) -> [SupplierChange] {
        guard let seat = seat(number), seat.link == link, seat.isOpen(at: now),
            contact(number)?.hasLeft == false
        else { throw Refusal(.seatEnded) }
        var findings = Findings()
        findings.text(name, atMost: SupplierProfile.nameLimit, field: "name")
        findings.require(
            seat.boundDevices.count < Self.mostDevices, .tooMany(limit: Self.mostDevices),
            field: "name")
        try findings.settle()
        return [
            .seat(
                .deviceBound(
                    seat: number, device: seat.deviceCount + 1, name: Erasable(name), kind: kind))
        ]
    }

    /// Records once a day that somebody with a name came by a link that opens no more: it may have
    /// been forwarded, or found. Nothing where the link is unknown or opens.
    public func noteTried(
        seat number: Int, link: Int, name: String, at now: Instant
    ) -> [SupplierChange] {
        var findings = Findings()
        findings.text(name, atMost: SupplierProfile.nameLimit, field: "name")
        guard findings.reasons.isEmpty, let seat = seat(number), 0 < link, link <= seat.link,
            seat.link != link || !seat.isOpen(at: now) || contact(number)?.hasLeft != false
        else { return [] }
        return seat.isTried(at: now) ? [] : [.seat(.endedLinkTried(seat: number, link: link))]
    }

    /// Asks the merchandiser for a new link. Asked again within a day it stays the same asking.
    ///
    /// *Refuses when* there is no such seat; the name is missing, longer than 200 characters or
    /// reads other than it is written.
    public func askLink(
        seat number: Int, name: String?, at now: Instant
    ) throws(Refusal) -> [SupplierChange] {
        guard let seat = seat(number), contact(number)?.hasLeft == false else {
            throw Refusal(.seatEnded)
        }
        var findings = Findings()
        findings.text(name, atMost: SupplierProfile.nameLimit, field: "name")
        try findings.settle()
        return seat.isAsked(at: now) ? [] : [.seat(.linkAsked(seat: number))]
    }

    /// Makes a second code, which the house reads out to the contact by telephone: a proposal of an
    /// account or of a contact asks for one (D10).
    ///
    /// *Refuses when* the seat lets nobody in; the contact has been known for less than 72 hours.
    public func makeCode(seat number: Int, at now: Instant) throws(Refusal) -> [SupplierChange] {
        guard let seat = seat(number), seat.isOpen(at: now), contact(number)?.hasLeft == false
        else { throw Refusal(.seatEnded) }
        try requireKnown(number, at: now)
        let until = now.adding(milliseconds: Int64(Self.codeMinutes) * 60_000)
        return [.seat(.codeMade(seat: number, until: until))]
    }

    /// Proposes an account from a seat: like any proposal it holds every payment of the supplier
    /// until persons confirmed or rejected it.
    ///
    /// *Refuses when* the contact has been known for less than 72 hours, or `propose` refuses.
    public func propose(
        _ told: SupplierAccount, elsewhere: Bool, seat number: Int, at now: Instant
    ) throws(Refusal) -> [SupplierChange] {
        try requireKnown(number, at: now)
        return try propose(told, elsewhere: elsewhere)
    }

    /// Names a new contact from a seat. They may report once the house gave them a link; about
    /// accounts nothing of theirs counts during the cooling-off.
    ///
    /// *Refuses when* the contact who names them has been known for less than 72 hours, or they
    /// could not be added either.
    public func add(
        _ contact: SupplierContact, seat number: Int, at now: Instant
    ) throws(Refusal) -> [SupplierChange] {
        try requireKnown(number, at: now)
        return try add(contact)
    }

    private func requireKnown(_ contact: Int, at now: Instant) throws(Refusal) {
        if isTooNew(contact, at: now) {
            throw Refusal(.contactTooNew(hours: CoolingOff.hours))
        }
    }
}
