import Testing

@testable import Papers

/// Which rows name the columns, and how.
struct HeaderTests {
    @Test func `title rows and notes above the header are passed over`() throws {
        let reading = try Reading(
            "Open orders,,,\nPrinted 2026-11-20,,,\n,,,\nItem,Supplier,Qty,Due\nA,B,1,2026-12-01\n"
        )
        #expect(reading.form.headerRow == 4)
        #expect(reading.header == ["Item", "Supplier", "Qty", "Due"])
        #expect(reading.numbers == [5])
    }

    @Test func `names and values above the table are no header`() throws {
        let reading = try Reading(
            "Supplier:,Haitian,,,,\nBuyer:,ACME,,,,\nItem,Name,Colour,Size,Qty,Due\nA,B,C,D,1,2\n")
        #expect(reading.form.headerRow == 3)
    }

    @Test func `a header of words is told from rows of numbers above it`() throws {
        let reading = try Reading("1,2,3\nItem,Qty,Price\nA,1,2\n")
        #expect(reading.form.headerRow == 2)
    }

    @Test func `empty and repeated names become usable and unique`() throws {
        let reading = try Reading.plain(
            "Name,,Name,Name (2),\" Ship\n date \",,Name\n1,2,3,4,5,6,7\n")
        #expect(
            reading.header == [
                "Name", "Column 2", "Name (3)", "Name (2)", "Ship date", "Column 6", "Name (4)",
            ])
    }

    @Test func `a thousand columns of the same name are still told apart`() throws {
        let names = HeaderNames.unique([String](repeating: "x", count: 1000), width: 1000)
        #expect(Set(names).count == 1000)
        #expect(names[999] == "x (1000)")
    }

    @Test func `empty columns at the right edge are left out`() throws {
        let reading = try Reading.plain("a,b,,\n1,2,,\n")
        #expect(reading.header == ["a", "b"])
        #expect(reading.rows == [["1", "2"]])
    }

    @Test func `two header rows are joined where the lower one divides groups`() throws {
        let reading = try Reading(
            "Code,Size,,Qty,,\n,Length,Width,,,Note\nA,10,20,5,,6\nB,11,21,6,,7\n")
        #expect(reading.form.headerRow == 1)
        #expect(reading.form.headerRowCount == 2)
        #expect(reading.header == ["Code", "Size Length", "Size Width", "Qty", "Column 5", "Note"])
        #expect(reading.numbers == [3, 4])
    }

    @Test func `a group ends at a column without any name`() throws {
        let reading = try Reading("Code,Size,,,\n,Length,Width,,Note\nA,10,20,,6\nB,11,21,,7\n")
        #expect(reading.header == ["Code", "Size Length", "Size Width", "Column 4", "Note"])
    }

    @Test func `a first row of words under an empty name is no second header row`() throws {
        let reading = try Reading("Name,,Remark\nBolt,steel,good\nNut,brass,bad\n")
        #expect(reading.form.headerRowCount == 1)
        #expect(reading.rows.count == 2)
    }

    @Test func `a header alone is a table without rows`() throws {
        let reading = try Reading("Item,Qty\n")
        #expect(reading.header == ["Item", "Qty"])
        #expect(reading.rows.isEmpty)
    }

    @Test func `a table of numbers alone takes its first row as header`() throws {
        #expect(try Reading("1,2\n3,4\n").header == ["1", "2"])
    }
}
