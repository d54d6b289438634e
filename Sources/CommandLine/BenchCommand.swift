import ArgumentParser
import FollowUp
import Foundation
import Record
import UseCases

/// What `Scripts/bench` needs inside the process: filling a record through its own writer, the bare
/// server as a ceiling, and the forecast of many orders.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Parts of the benchmark.", shouldDisplay: false,
        subcommands: [Fill.self, Bare.self, Forecast.self])

    /// Fills a data directory with orders: every fifth is open, the others are handed over.
    struct Fill: AsyncParsableCommand {
        @OptionGroup var data: DirectoryOption
        @Option var orders = 1_000
        @Option var suppliers = 50
        @Option var database: String?

        func run() async throws {
            try data.installation.prepared(database: database).keep()
            let house = try await data.installation.house(cacheBytes: 32_000_000)
            let founded = try await house.found(
                slug: "bench", email: "bench@example.org", password: "benchmark of the house")
            let caller = Caller(
                workspace: founded.workspace, person: founded.person, name: "bench",
                roles: [.merchandiser], door: .api)
            let started = Date()
            try await BenchFill(house: house, caller: caller).fill(
                orders: orders, suppliers: suppliers)
            let seconds = Date().timeIntervalSince(started)
            await house.engine.close()
            print(
                """
                {"token":"\(founded.token)","orders":\(orders),"seconds":\(seconds)}
                """)
        }
    }

    /// A server that answers a constant 1 kB of JSON, in the same process shape.
    struct Bare: AsyncParsableCommand {
        @Option var port = 8080

        func run() async throws { try await Composition.current?.bare(port) }
    }

    /// Forecasts every milestone of many open orders, already decoded, on one core.
    struct Forecast: AsyncParsableCommand {
        @Option var orders = 100_000

        func run() async throws {
            let seconds = try BenchFill.forecast(orders: orders)
            print("{\"orders\":\(orders),\"seconds\":\(seconds)}")
        }
    }
}

struct BenchFill {
    let house: House
    let caller: Caller

    static let items = [
        "Insulated bottle 500 ml", "Bamboo tray", "Desk lamp", "Cotton throw", "Steel canister",
        "Gift box", "Ceramic mug", "Lunch box", "Rattan basket", "Travel mug", "保温杯 500 ml",
    ]

    func fill(orders: Int, suppliers: Int) async throws {
        var made: [FileID] = []
        for number in 0..<suppliers {
            let act = EnterSupplier(name: "Supplier \(number) Hengda", country: "CN")
            made.append(try await house.perform(act, caller).id)
        }
        let ids = made
        var next = 0
        try await withThrowingTaskGroup(of: Void.self) { group in
            func begin() {
                let number = next
                next += 1
                group.addTask { try await open(number, ids[number % ids.count]) }
            }
            for _ in 0..<min(256, orders) { begin() }
            while try await group.next() != nil {
                if next < orders { begin() }
            }
        }
    }

    private func open(_ number: Int, _ supplier: FileID) async throws {
        let today = house.today(in: "Asia/Shanghai")
        let isOpen = number % 5 == 0
        let scene = try await house.benchScene(caller, supplier)
        let opening = Self.opening(number, supplier, today, isOpen: isOpen)
        try await house.benchOpen(opening, scene, caller)
    }

    static func opening(
        _ number: Int, _ supplier: FileID, _ today: Day, isOpen: Bool
    ) -> OrderOpening {
        // Days spread over the coming four months, or the past three years.
        let spread = number &* 7_919 % 1_000
        let promised =
            isOpen
            ? today.adding(days: spread % 120 - 6) : today.adding(days: -30 - spread)
        var lines: [OrderLine] = []
        for at in 1...2 {
            var line = OrderLine(
                number: at, description: items[(number + at) % items.count],
                quantity: Quantity(500 + number % 4_000) ?? .zero)
            line.unitPrice = UnitPrice(decimal: "3.85")
            line.promised = promised
            if !isOpen { line.delivered = promised.adding(days: number % 9 - 6) }
            lines.append(line)
        }
        var terms = OrderTerms(currency: .usd)
        terms.orderedOn = promised.adding(days: -55)
        terms.promised = promised
        return OrderOpening(
            number: "B-\(number)", kind: .production, profile: .newItem, supplier: supplier,
            site: nil, terms: terms, lines: lines, lots: [])
    }

    static func forecast(orders: Int) throws -> Double {
        let supplier = FileID(high: 1, low: 1)
        let calendar = WorkCalendar(official: .china, week: .mondayToSaturday, closures: [])
        let today = House.wallClock().day(offsetMinutes: 480)
        let facts = ScheduleFacts(
            today: today, calendar: calendar, office: Calendars.shared.office(.china),
            prerequisites: [:])
        // A hundred different orders in memory, each forecast again and again.
        let made = try (0..<100).map { number in
            let opening = opening(number * 5, supplier, today, isOpen: true)
            var order = Order(id: supplier)
            let changes = try Order.open(
                opening, template: .standard, calendar: calendar, today: today)
            for (at, change) in changes.enumerated() {
                order.apply(
                    change,
                    Stamp(
                        seq: at + 1, at: House.wallClock(),
                        envelope: Envelope(
                            person: nil, name: "bench", role: .operator, door: .shell)))
            }
            return order
        }
        let started = Date()
        var latest = Day.distantPast
        for number in 0..<orders {
            let order = made[number % made.count]
            for lot in order.lots {
                latest = max(latest, lot.forecast(facts, waitsFor: []).handover ?? latest)
            }
        }
        let seconds = Date().timeIntervalSince(started)
        guard latest > .distantPast else { throw Complaint("nothing was forecast") }
        return seconds
    }
}
