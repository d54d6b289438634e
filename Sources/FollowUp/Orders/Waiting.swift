extension Order {
    /// Lets this order wait for another: nothing open of it goes on before so many working days
    /// after the other's handover. Said again with another number of days it replaces the first.
    ///
    /// `reaches` tells whether another order waits, itself or by way of others, for this one.
    ///
    /// *Refuses when* the order is closed; it would wait for itself or in a circle; that is said
    /// already; it takes less than 0 or more than 400 working days; it waits for 50 already.
    public func wait(
        for other: FileID, workdays: Int, reaches: (FileID) -> Bool
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        let known = waitsFor.first { $0.order == other }
        findings.require(isOpen, .orderClosed)
        if other == id {
            findings.note(.waitsForItself, field: "order")
        } else if reaches(other) {
            findings.note(.waitsInACircle, field: "order")
        }
        findings.require(known?.workdays != workdays, .nothingToChange, field: "order")
        findings.require(
            (0...OrderLimits.workdays).contains(workdays),
            .outOfRange(least: "0", most: "\(OrderLimits.workdays)"), field: "workdays")
        findings.require(
            known != nil || waitsFor.count < OrderLimits.dependences,
            .tooMany(limit: OrderLimits.dependences), field: "order")
        try findings.settle()
        let added = OrderChange.dependenceAdded(Dependence(order: other, workdays: workdays))
        return known == nil ? [added] : [.dependenceRemoved(other), added]
    }

    /// No longer waits for another order.
    ///
    /// *Refuses when* it does not wait for that one.
    public func stopWaiting(for other: FileID) throws(Refusal) -> [OrderChange] {
        guard waitsFor.contains(where: { $0.order == other }) else {
            throw Refusal(.notFound, field: "order")
        }
        return [.dependenceRemoved(other)]
    }
}
