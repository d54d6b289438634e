import FollowUp
import UseCases

extension Demonstration {
    /// Three drafts: one whose check finds much, one approved and changed since, one that goes on
    /// by a waiver.
    func drafts(_ suppliers: [FileID], _ caller: Caller, _ today: Day) async throws {
        clock.stand(on: today)
        let wanting = try await draft(
            "PO-2320", "Insulated bottle 350 ml, steel", "4.1250", suppliers[0], caller, today)
        var told = TellParticulars(order: wanting)
        told.country = "FR"
        told.total = "24,705.00".filter { $0 != "," }
        told.line = ["1": .init(groups: [.foodContactMetal], packingMultiple: Quantity(32))]
        _ = try await house.perform(told, caller)

        let approved = try await draft(
            "PO-2321", "Picture frame A3", "2.15", suppliers[1], caller, today)
        _ = try await house.perform(particulars(approved), caller)
        _ = try await approve(approved, caller)

        let waived = try await draft(
            "PO-2322", "Wall hook, brass", "1.05", suppliers[2], caller, today, payment: nil)
        _ = try await house.perform(particulars(waived), caller)
        _ = try await house.perform(
            GiveWaiver(
                order: waived, requirement: .paymentTold, kind: .waived,
                reason: "The new payment terms are signed next week.",
                expires: today.adding(days: 14)), present(caller))
        _ = try await approve(waived, caller)
    }

    func approve(_ order: FileID, _ caller: Caller) async throws {
        let gates = try await house.ask(AskGates(order: order), caller)
        _ = try await house.perform(ApproveOrder(order: order, seq: gates.seq), present(caller))
    }

    func draft(
        _ number: String, _ item: String, _ price: String, _ supplier: FileID, _ caller: Caller,
        _ today: Day, days: Int = 89, payment: String? = OpenOrder.example.payment
    ) async throws -> FileID {
        var order = OpenOrder.example
        order.number = number
        order.state = .draft
        order.supplierName = nil
        order.supplier = supplier
        order.payment = payment
        order.orderedOn = today
        order.promised = try await workday(today.adding(days: days), supplier, caller)
        order.required = today.adding(days: days + 31)
        order.lines = [
            OpenOrder.Line(
                description: item, quantity: Quantity(6_000) ?? .zero,
                unitPrice: UnitPrice(decimal: price))
        ]
        return try await house.perform(order, caller).id
    }

    /// The first day from one on that is a working day by the weekday and the official calendar.
    private func workday(_ day: Day, _ supplier: FileID, _ caller: Caller) async throws -> Day {
        let house = try await house.ask(AskWorkspace(), caller)
        return WorkCalendar(official: house.calendar, week: .mondayToSaturday).nextOrSame(day)
    }

    func particulars(_ order: FileID) -> TellParticulars {
        var told = TellParticulars(order: order)
        told.mode = .fullContainer
        told.country = "US"
        told.tolerancePermille = 50
        told.marks = "NORTHLIGHT"
        told.certificates = [.proposition65Report]
        told.line = ["1": .init(groups: [.general], packingMultiple: Quantity(24))]
        return told
    }
}
