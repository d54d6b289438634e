import FollowUp
import Record
import Testing

@testable import UseCases

/// Files that are not what they say, at the house's door and at the supplier's seat.
@Suite struct WrongDocumentTests {
    private static let long = String(repeating: "x", count: 20_000)
    private static let types = (name: "[Content_Types].xml", text: "<Types/>")

    static let rows: [(String, [UInt8], Obstacle)] = [
        (
            "PI.xlsx", Workbooks.archive([("hello.txt", long), ("b.txt", "b")]),
            .notWhatItSays("application/zip")
        ),
        ("PI.docx", Workbooks.archive([("hello.txt", "h")]), .notWhatItSays("application/zip")),
        ("scan.xlsm", [UInt8](repeating: 7, count: 64), .programNotTaken),
        (
            "PI.xlsx",
            Workbooks.archive([types, ("xl/workbook.xml", long), ("xl/vbaProject.bin", "v")]),
            .programNotTaken
        ),
        (
            "voice.mp3", [0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13],
            .notWhatItSays("image/png")
        ),
        ("PI.bat", Array("echo".utf8), .programNotTaken),
        ("PI.pdf.lnk", [76, 0, 0, 0, 1, 20, 2, 0], .programNotTaken),
    ]

    private func upload(_ bytes: [UInt8], _ house: House, _ caller: Caller) throws -> Upload {
        let upload = try house.blobs.begin(caller, at: house.now())
        for start in stride(from: 0, to: bytes.count, by: 7_001) {
            try upload.write(bytes[start..<min(start + 7_001, bytes.count)])
        }
        return upload
    }

    @Test(arguments: TestEngine.all)
    func `a file that is not what it says is refused at every door, a real one is taken`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let (_, seat) = try await stage.sit(try await stage.link(supplier))
            for (name, bytes, obstacle) in Self.rows {
                let ours = try upload(bytes, house, stage.owner)
                let theirs = try upload(bytes, house, seat)
                let attaching = AttachDocument(
                    order: order, upload: ours.id, kind: .other, name: name)
                let own = AttachOwnFile(order: order, upload: theirs.id, kind: .other, name: name)
                let told = [
                    await stage.reasons { _ = try await house.perform(attaching, stage.owner) },
                    await stage.reasons { _ = try await house.perform(own, seat) },
                ]
                for reasons in told {
                    #expect(reasons == [Reason(obstacle, field: "file")], "\(name)")
                }
            }
            let book = Workbooks.archive([("xl/workbook.xml", Self.long), Self.types])
            let real = try upload(book, house, seat)
            _ = try await house.perform(
                AttachOwnFile(order: order, upload: real.id, kind: .other, name: "PI.xlsx"), seat)
            #expect(try await stage.order(order).documents.map(\.document.name.text) == ["PI.xlsx"])
        }
    }
}
