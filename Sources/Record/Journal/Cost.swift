import FollowUp

/// A rough measure of a held file's memory, in bytes.
enum Cost {
    static func of(_ held: Held) -> Int {
        switch held.file {
        case .order(let order):
            2_000 + order.lines.count * 400
                + order.lots.reduce(0) { $0 + $1.milestones.count * 300 + $1.progress.count * 120 }
                + order.slips.count * 120
        case .supplier(let supplier):
            1_000 + supplier.sites.count * 300 + supplier.accounts.count * 1_500
        case .workspace: 20_000
        case .item, .visit, .shipment: 1_200
        }
    }
}
