import Foundation
import Testing

@testable import Papers

/// `GENDAN_REFERENCE` names the file, or the folder whose `data` it lies in.
private let referencePath = ProcessInfo.processInfo.environment["GENDAN_REFERENCE"].map {
    $0.hasSuffix(".tsv") ? $0 : $0 + "/data/scms_delivery_history.tsv"
}

/// The real delivery history that importers are measured against.
@Suite(.enabled(if: referencePath != nil))
struct ReferenceFileTests {
    private func open() throws -> TableReader {
        try TableReader.open(path: try #require(referencePath))
    }

    private func column(_ name: String) throws -> [String] {
        let reader = try open()
        let column = try #require(reader.header.firstIndex(of: name))
        var cells: [String] = []
        while let row = try reader.next() { cells.append(row.cells[column]) }
        return cells
    }

    @Test func `it is tab-separated, ends its lines in a lone CR and has 10,324 rows`() throws {
        let reader = try open()
        #expect(
            reader.form
                == TableForm(encoding: .utf8, delimiter: .tab, lineEnd: .cr, headerRow: 1))
        #expect(reader.header.count == 33)
        #expect(reader.header[3] == "PO / SO #")
        var count = 0
        var isEven = true
        while let row = try reader.next() {
            count += 1
            isEven = isEven && row.cells.count == 33 && row.number == count + 1
        }
        #expect(count == 10_324)
        #expect(isEven)
    }

    @Test func `orders and vendors are as many as they are`() throws {
        #expect(Set(try column("PO / SO #")).count == 6_233)
        #expect(Set(try column("Vendor")).count == 73)
    }

    @Test func `1,186 lines were delivered after their scheduled date`() throws {
        let (scheduled, delivered) = try (
            column("Scheduled Delivery Date"), column("Delivered to Client Date")
        )
        var dates = DateColumn()
        for cell in scheduled + delivered { dates.observe(cell) }
        #expect(dates.unreadable == 0)
        let style = try #require(dates.style)
        let late = zip(scheduled, delivered).filter {
            guard let due = style.day(of: $0), let came = style.day(of: $1) else { return false }
            return came > due
        }
        #expect(late.count == 1_186)
    }

    @Test func `the date the order was sent mixes two styles with words`() throws {
        var dates = DateColumn()
        for cell in try column("PO Sent to Vendor Date") { dates.observe(cell) }
        #expect(dates.style == DateReading(numericOrder: .monthFirst))
        #expect(dates.unreadable > 5_000)
    }

    @Test func `values are numbers with a decimal point`() throws {
        var numbers = DecimalColumn()
        for cell in try column("Line Item Value") { numbers.observe(cell) }
        #expect(numbers.style == DecimalStyle(mark: .point))
        #expect(numbers.readable == 10_324)
    }
}
