import Testing

@testable import FollowUp

@Suite struct ContactTests {
    private func told(_ supplier: inout Supplier, _ changes: [SupplierChange]) {
        for change in changes {
            let envelope = Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page)
            supplier.apply(
                change, Stamp(seq: 1, at: Instant(milliseconds: 1), envelope: envelope))
        }
    }

    private func refused(
        _ supplier: Supplier, _ contact: SupplierContact, adding: Bool
    ) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try adding ? supplier.add(contact) : supplier.amend(contact)
        }
    }

    @Test func `a contact needs a name and no address; what is told has to be right`() throws {
        let supplier = Supplier(id: FileID(high: 2, low: 2))
        var contact = SupplierContact(number: 1, name: " ", role: .sales, language: "fr")
        contact.email = Erasable("wang at hengda")
        contact.telephone = Erasable(String(repeating: "1", count: 65))
        #expect(
            refused(supplier, contact, adding: true) == [
                Reason(.missing, field: "name"), Reason(.notAnAddress, field: "email"),
                Reason(.tooLong(limit: 64), field: "telephone"),
                Reason(.notUnderstood, field: "language"),
            ])
        let plain = SupplierContact(number: 1, name: "老王", role: .other, language: "zh-Hans")
        #expect(try supplier.add(plain).map(\.kind) == ["supplier.contactAdded/1"])
    }

    @Test func `who has left is neither changed nor left again, and no number is used twice`()
        throws
    {
        var supplier = Supplier(id: FileID(high: 2, low: 2))
        var contact = SupplierContact(number: 1, name: "Wang", role: .sales, language: "en")
        told(&supplier, try supplier.add(contact))
        #expect(
            refused(supplier, contact, adding: false) == [
                Reason(.nothingToChange)
            ])
        contact.role = .production
        told(&supplier, try supplier.amend(contact))
        #expect(supplier.contact(1)?.role == .production)
        told(&supplier, try supplier.withdraw(contact: 1))
        #expect(supplier.presentContacts.isEmpty && supplier.nextContactNumber == 2)
        contact.role = .quality
        #expect(refused(supplier, contact, adding: false).first?.field == "contact")
        let left = supplier
        for number in 1...2 {
            #expect(throws: Refusal(.unknownContact(number), field: "contact")) {
                _ = try left.withdraw(contact: number)
            }
        }
    }
}
