import Testing

@testable import FollowUp

@Suite struct MarkTests {
    private func packed(_ edit: (inout LinePackaging) -> Void = { _ in }) -> LinePackaging {
        var told = LinePackaging(line: 1, outerPieces: 24)
        told.innerPieces = 6
        told.colour = "黑色"
        told.outer = CartonMeasure(
            length: 510, width: 345, height: 290, gross: 12_400, net: 10_800)
        told.outerCode = "14006381333938"
        edit(&told)
        return told
    }

    private func reasons(_ edit: (inout LinePackaging) -> Void) throws -> [Reason] {
        let story = try Story()
        return Story.reasons { () throws(Refusal) in _ = try story.order.tell(packed(edit)) }
    }

    @Test func `marks are drawn from the order's own facts`() throws {
        var story = try Story()
        story.tell(try story.order.tell(packed()))
        story.tell(
            try story.order.tell(
                MarkTexts(
                    main: "{order}\n{destination}\nC/NO. {carton}/{cartons}\n{origin}",
                    origin: Country(alpha2: "CN"))))
        let marks = try #require(story.order.marks(ofLine: 1))
        #expect(marks.cartons == 42 && !marks.isEven)
        #expect(
            marks.marks.map(\.lines) == [
                ["PO-1", "____", "C/NO. 1/42", "MADE IN CHINA"],
                [
                    "ITEM: bottle 1", "COLOUR: 黑色", "QTY: 24 PCS", "G.W.: 12.4 KGS",
                    "N.W.: 10.8 KGS", "MEAS.: 51×34.5×29 CM",
                ],
                ["bottle 1", "黑色", "QTY: 6 PCS"],
            ])
        #expect(marks.marks.map(\.code) == ["14006381333938", "14006381333938", nil])
    }

    @Test func `without inner cartons none is marked`() throws {
        var story = try Story()
        story.tell(try story.order.tell(packed { $0.innerPieces = nil }))
        #expect(story.order.marks(ofLine: 1)?.marks.map(\.face) == [.main, .side])
    }

    @Test func `the shipping mark of the particulars stands where none is told`() throws {
        var story = try Story()
        var particulars = Particulars()
        particulars.marks = "ACME\n{order}"
        story.tell([.particularsTold(particulars)])
        story.tell(try story.order.tell(packed()))
        #expect(story.order.marks(ofLine: 1)?.marks.first?.lines == ["ACME", "PO-1"])
    }

    @Test func `cartons, weights and codes have to be possible`() throws {
        #expect(
            try reasons { told in
                told.outerPieces = 25
                told.outer?.net = 12_401
                told.outer?.height = 5_001
                told.pieceCode = "4006381333932"
                told.innerCode = "条码"
            } == [
                Reason(.innerCartonsNotWhole, field: "outerPieces"),
                Reason(.outOfRange(least: "0.1", most: "500"), field: "outerHeight"),
                Reason(.netAboveGross, field: "outerNet"),
                Reason(.wrongBarcode, field: "pieceCode"),
                Reason(.wrongBarcode, field: "innerCode"),
            ])
        #expect(try reasons { $0.outer?.net = 12_400 }.isEmpty)
        #expect(try reasons { $0.innerPieces = 0 }.map(\.field) == ["innerPieces", "outerPieces"])
    }

    @Test func `a text with unknown fields or too many lines is not taken`() throws {
        let story = try Story()
        let texts = MarkTexts(
            main: "{order} {colr}", side: String(repeating: "x\n", count: 14), inner: "{} {item")
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.tell(texts) } == [
                Reason(.unknownCode("colr"), field: "mainMark"),
                Reason(.tooMany(limit: 14), field: "sideMark"),
                Reason(.unknownCode(""), field: "innerMark"),
            ])
    }

    @Test func `an inner carton bears its own code or none`() throws {
        var story = try Story()
        story.tell(try story.order.tell(packed { $0.pieceCode = "4006381333931" }))
        #expect(story.order.marks(ofLine: 1)?.marks.last?.code == nil)
        story.tell(try story.order.tell(packed { $0.innerCode = "INNER-6" }))
        #expect(story.order.marks(ofLine: 1)?.marks.last?.code == "INNER-6")
    }

    @Test func `no two levels of packaging have one code, however it is written`() throws {
        #expect(
            try reasons { told in
                told.pieceCode = "4006381333931"
                told.innerCode = "04006381333931"
                told.outerCode = "400-6381-333931"
            } == [
                Reason(.repeated("04006381333931"), field: "innerCode"),
                Reason(.repeated("400-6381-333931"), field: "outerCode"),
            ])
    }
}
