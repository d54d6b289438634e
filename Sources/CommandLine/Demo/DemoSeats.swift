import FollowUp
import UseCases

extension Demonstration {
    /// A contact of the first supplier uses her link: her phone is bound, she reports and writes.
    /// The link itself is shown to nobody; a new one is made on the supplier's page.
    func seats(_ suppliers: [FileID], _ caller: Caller, _ today: Day) async throws {
        clock.stand(on: today.adding(days: -1))
        var maker = caller
        maker.origin = "http://127.0.0.1"
        let link = try await house.perform(
            MakeSeatLink(supplier: suppliers[0], contact: 1), maker)
        guard let secret = link.address?.split(separator: "/").last,
            let order = try await order("PO-2301", caller)
        else { return }
        let bound = try await house.bindSeat(
            link: String(secret), name: "Wang Fang 王芳", kind: .phone)
        guard let seat = try await house.caller(seat: bound.secret.text) else { return }
        _ = try await house.perform(
            TellOwnProgress(
                order: order.id, lot: 1, finished: Quantity(4_100), packed: Quantity(2_050),
                note: "外箱已到，贴标签中"), seat)
        _ = try await house.perform(
            WriteFromSeat(order: order.id, text: "标签稿今天能确认吗？明天要开始印。"), seat)
        _ = try await house.perform(
            WriteToSupplier(
                order: order.id, text: "The label proof is confirmed, please print."), caller)
    }
}
