import FollowUp

/// The board as JSON, written by hand: it is the list that everybody looks at all day, and a
/// generic encoder spends ten times as long on it. The test holds it against the generic one.
enum BoardJSON {
    static func encode(_ answer: BoardAnswer) -> [UInt8] {
        var json = JSONText(capacity: 600 + answer.items.count * 420)
        json.open()
        json.member("today", answer.today.iso)
        json.key("counts")
        json.open()
        json.member("open", answer.counts.open)
        json.member("late", answer.counts.late)
        json.member("willBeLate", answer.counts.willBeLate)
        json.member("dueThisWeek", answer.counts.dueThisWeek)
        json.member("decisionWaits", answer.counts.decisionWaits)
        json.member("paymentWaits", answer.counts.paymentWaits)
        json.member("hasOrders", answer.counts.hasOrders)
        json.close()
        json.key("weeks")
        json.list(answer.weeks) { week, json in
            json.open()
            json.member("monday", week.monday.iso)
            json.member("onPlan", week.onPlan)
            json.member("willBeLate", week.willBeLate)
            json.member("late", week.late)
            json.member("closed", week.closed)
            json.member("provisional", week.provisional)
            json.close()
        }
        json.key("items")
        json.list(answer.items) { row, json in write(row, &json) }
        if let next = answer.next { json.member("next", next) }
        json.key("elsewhere")
        json.list(answer.elsewhere) { found, json in
            json.open()
            json.member("filter", found.filter.rawValue)
            json.member("orders", found.orders)
            json.close()
        }
        json.close()
        return json.bytes
    }

    private static func write(_ row: BoardRow, _ json: inout JSONText) {
        json.open()
        json.member("order", row.order.description)
        json.member("number", row.number)
        json.member("summary", row.summary)
        json.member("moreLines", row.moreLines)
        json.member("lots", row.lots)
        json.member("supplier", row.supplier.description)
        json.member("supplierName", row.supplierName)
        if let chinese = row.supplierChineseName { json.member("supplierChineseName", chinese) }
        if let site = row.siteName { json.member("siteName", site) }
        json.member("standing", row.standing.rawValue)
        if let milestone = row.milestone { json.member("milestone", milestone.rawValue) }
        if let names = row.milestoneNames {
            json.key("milestoneNames")
            json.open()
            json.member("english", names.english)
            json.member("chinese", names.chinese)
            json.close()
        }
        if let lot = row.lot { json.member("lot", lot) }
        if let owes = row.owes { json.member("owes", owes.rawValue) }
        for (name, day) in [
            ("due", row.due), ("promised", row.promised), ("forecast", row.forecast),
            ("p50", row.p50), ("p80", row.p80),
        ] {
            if let day { json.member(name, day.iso) }
        }
        if let finished = row.finishedPermille { json.member("finishedPermille", finished) }
        if let value = row.value {
            json.key("value")
            json.open()
            json.member("amountMinor", Int(value.amountMinor))
            json.member("currency", value.currency.code)
            json.close()
        }
        json.member("provisional", row.provisional)
        json.key("waits")
        json.list(row.waits) { wait, json in json.element(wait.rawValue) }
        json.close()
    }
}

/// Appends JSON to bytes.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var fresh = true

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func open() {
        bytes.append(123)
        fresh = true
    }

    mutating func close() {
        bytes.append(125)
        fresh = false
    }

    mutating func key(_ name: StaticString) {
        if !fresh { bytes.append(44) }
        fresh = false
        bytes.append(34)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(34)
        bytes.append(58)
    }

    mutating func member(_ name: String, _ text: String) {
        if !fresh { bytes.append(44) }
        fresh = false
        bytes.append(34)
        bytes.append(contentsOf: name.utf8)
        bytes.append(34)
        bytes.append(58)
        string(text)
    }

    mutating func member(_ name: StaticString, _ text: String) {
        key(name)
        string(text)
    }

    mutating func member(_ name: StaticString, _ number: Int) {
        key(name)
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    mutating func list<Element>(
        _ elements: [Element], _ write: (Element, inout JSONText) -> Void
    ) {
        bytes.append(91)
        for (at, element) in elements.enumerated() {
            if at > 0 { bytes.append(44) }
            fresh = true
            write(element, &self)
        }
        bytes.append(93)
        fresh = false
    }

    mutating func element(_ text: String) { string(text) }

    private mutating func string(_ text: String) {
        bytes.append(34)
        var text = text
        text.withUTF8 { source in
            for byte in source {
                switch byte {
                case 34, 92: bytes += [92, byte]
                case 0..<32:
                    let digits = Array("0123456789abcdef".utf8)
                    bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(34)
    }
}
