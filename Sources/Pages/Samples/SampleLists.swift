import FollowUp

enum SampleLists {
    static let visits: [VisitRow] = {
        var visit = VisitRow(
            id: SampleFacts.id(401), kind: .preShipment, day: SampleFacts.day(12, 4),
            supplierName: "Yongkang Hengda")
        visit.supplierChineseName = "永康恒达"
        visit.provider = "QIMA"
        visit.lots = [LotName(order: SampleFacts.id(1), number: "PO-2291", lot: 1)]
        var old = VisitRow(
            id: SampleFacts.id(402), kind: .onlineProduction, day: SampleFacts.day(11, 12),
            supplierName: "Zhongshan Lumen")
        old.lots = [LotName(order: SampleFacts.id(3), number: "PO-2276", lot: 1)]
        old.cancelled = true
        return [visit, old]
    }()

    static let shipments: [ShipmentRow] = {
        var draft = ShipmentDraft(
            reference: "NL-118", mode: .fullContainer,
            lots: [LotReference(order: SampleFacts.id(1), lot: 1)])
        draft.from = "CNNBO"
        draft.to = "NLRTM"
        draft.cutOff = SampleFacts.day(12, 10)
        draft.departure = SampleFacts.day(12, 13)
        draft.arrival = SampleFacts.day(1, 17, 2027)
        draft.containers = ["MSKU 907032 3"]
        return [
            ShipmentRow(
                id: SampleFacts.id(501), draft: draft,
                lots: [LotName(order: SampleFacts.id(1), number: "PO-2291", lot: 1)])
        ]
    }()

    static let suppliers: [SupplierRow] = {
        let names = ["Yongkang Hengda", "Fujian Minhou Crafts", "Zhongshan Lumen"]
        return names.enumerated().map { index, name in
            var row = SupplierRow(id: SampleFacts.id(UInt64(101 + index)), name: name)
            row.chineseName = index == 0 ? "永康恒达" : nil
            row.sites = index + 1
            row.asking = [1, 0, 0][index]
            row.openOrders = [12, 1, 0][index]
            row.linesHandedOver = [86, 12, 0][index]
            row.linesLate = [11, 0, 0][index]
            return row
        }
    }()

    static var supplierFile: Supplier {
        var file = Supplier(id: SampleFacts.id(101))
        var profile = SupplierProfile(name: "Yongkang Hengda")
        profile.chineseName = "永康恒达工贸有限公司"
        profile.creditCode = "91330100799655058B"
        profile.country = "CN"
        let stamp = SampleOrder.stamp(1, SampleFacts.instant(10, 1, 9, 0))
        file.apply(.entered(profile), stamp)
        var site = Site(number: 1, name: "Yongkang site 2")
        site.address = Erasable("Yongkang, Zhejiang")
        site.closures = [
            FactoryClosure(
                from: SampleFacts.day(1, 25, 2027), through: SampleFacts.day(2, 14, 2027),
                confirmed: false)
        ]
        file.apply(.siteAdded(site), stamp)
        file.apply(.siteAdded(Site(number: 2, name: "A", disclosed: false)), stamp)
        SampleAccounts.tell(&file)
        SampleSeats.tell(&file)
        return file
    }

    static var supplier: SupplierAnswer {
        var answer = SupplierAnswer(
            supplier: supplierFile, seq: 9, today: SampleFacts.today, record: suppliers[0],
            now: SampleAccounts.now)
        answer.p50Days = 1
        answer.p80Days = 6
        answer.basedOn = 34
        answer.openOrders = [SampleBoard.rows[0]]
        answer.provisionalYears = [2027]
        return answer
    }

    static var item: ItemAnswer {
        var file = Item(id: SampleFacts.id(301))
        var profile = ItemProfile(description: "PO-2291 500 ml, RAL 9005")
        profile.code = "NL-500-BK"
        profile.chineseDescription = "保温杯 500 ml 黑色"
        profile.gtin = "4006381333931"
        profile.hsCode = "961700"
        file.apply(.entered(profile), SampleOrder.stamp(1, SampleFacts.instant(10, 1, 9, 0)))
        return ItemAnswer(item: file, seq: 1, orders: Array(SampleBoard.rows.prefix(2)))
    }

    static let items = [
        ItemRow(
            id: SampleFacts.id(301), code: "NL-500-BK", description: "PO-2291 500 ml, RAL 9005",
            openOrders: 2),
        ItemRow(id: SampleFacts.id(302), code: nil, description: "EN71", openOrders: 0),
    ]
}
