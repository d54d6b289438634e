extension Order {
    /// Lots for the lines of a list: one for each promised day, numbered as the days first appear;
    /// lines without a day share one.
    public static func lotsByPromise(lines: [OrderLine]) -> [Lot] {
        var lots: [Lot] = []
        var places: [Day?: Int] = [:]
        for line in lines {
            let share = LotShare(line: line.number, quantity: line.quantity)
            if let at = places[line.promised] {
                lots[at].shares.append(share)
            } else {
                places[line.promised] = lots.count
                var lot = Lot(number: lots.count + 1, shares: [share])
                lot.promised = line.promised
                lots.append(lot)
            }
        }
        return lots
    }
}
