import Foundation
import Testing

@testable import Jobs

@Suite struct PaperTests {
    private func paper(_ rows: Int) -> PrintedPaper {
        var paper = PrintedPaper(
            title: "Purchase order 采购订单", subtitle: "PO-2291", footer: "Northlight Home",
            foot: "Page {page} of {pages} 第 {page} 页，共 {pages} 页")
        paper.author = "Northlight Home"
        paper.madeAt = "2026-11-20T09:00:00Z"
        paper.blocks = [
            .facts([
                .init("Supplier 供应商", "Yongkang Hengda 永康恒达工贸有限公司"),
                .init("Incoterms® 2020", "FOB Ningbo"), .init("Currency 币种", "USD"),
            ]), .heading("Lines 订单明细"),
            .table(
                PrintedPaper.Table(
                    columns: [
                        .init("No.", share: 80), .init("Description 品名", share: 600),
                        .init("Quantity 数量", share: 320, alignsRight: true),
                    ],
                    rows: (1...max(1, rows)).map {
                        ["\($0)", "Insulated bottle 保温杯 row\($0)x", "6,000 pcs"]
                    }, totals: [["", "Total 合计", "USD 46,800.00"]])),
            .text("30 % deposit, 70 % before shipment 定金30%，出货前付清"),
            .signatures(["For the buyer 买方", "For the supplier 卖方"]),
        ]
        return paper
    }

    private func print(_ paper: PrintedPaper) async throws -> (pages: Int, pdf: [UInt8]) {
        let (reply, pdf) = try await WorkerCrew(workers: 1).ask(.paper(paper))
        guard case .paper(let pages) = reply else {
            Issue.record("\(reply)")
            return (0, [])
        }
        return (pages, pdf)
    }

    private func text(_ pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reading = Process()
        reading.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        reading.arguments = ["-layout", file.path, "-"]
        let out = Pipe()
        reading.standardOutput = out
        try reading.run()
        let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
        reading.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a paper is text that can be read again, Chinese too`() async throws {
        let (pages, pdf) = try await print(paper(3))
        #expect(pages == 1)
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        let text = try text(pdf)
        for words in [
            "Purchase order 采购订单", "PO-2291", "永康恒达工贸有限公司", "保温杯", "定金30%",
            "USD 46,800.00", "Page 1 of 1", "第 1 页", "For the supplier",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(pdf.count < 200_000)
    }

    @Test func `a long order goes over pages, each with its head and its number, no row lost`()
        async throws
    {
        let (pages, pdf) = try await print(paper(700))
        #expect(pages > 10)
        let text = try text(pdf)
        for row in 1...700 { #expect(text.contains("row\(row)x"), "\(row)") }
        for page in 1...pages { #expect(text.contains("Page \(page) of \(pages)"), "\(page)") }
        let heads = text.components(separatedBy: "Description 品名").count - 1
        #expect(heads >= pages - 1)
    }

    @Test func `the same paper is the same bytes`() async throws {
        #expect(try await print(paper(30)).pdf == print(paper(30)).pdf)
    }

    @Test func `no words are so odd or so long that a paper breaks`() async throws {
        var odd = PrintedPaper(
            title: String(repeating: "长", count: 3_000),
            subtitle: String(repeating: "x", count: 900),
            footer: "a\0b\u{202E}c", foot: "{page}{pages}{page")
        odd.stamp = "Cancelled 已取消"
        odd.blocks = [
            .table(.init(columns: [], rows: [["lost"]])), .facts([]),
            .table(
                .init(
                    columns: [.init("a", share: 0), .init("b", share: -5), .init("c", share: 1)],
                    rows: [["1"], [], ["1", "2", "3", "4"]])),
            .text(String(repeating: "line\n", count: 2_000)),
            .text(String(repeating: "无空格", count: 5_000)),
            .table(
                .init(
                    columns: [.init("a", share: 1)],
                    rows: [[String(repeating: "row\n", count: 3_000)]])), .signatures([]),
            .facts([
                .init(String(repeating: "l", count: 5_000), String(repeating: "v\n", count: 900))
            ]),
        ]
        let (pages, pdf) = try await print(odd)
        #expect(pages > 20)
        // Words that stand aslant are told one by one.
        let told = try text(pdf)
        for word in ["已", "取", "消"] { #expect(told.contains(word)) }
    }

    @Test func `rows longer than a sheet go on over the next, and nothing of them is cut`()
        async throws
    {
        var long = paper(1)
        let columns: [PrintedPaper.Column] = [
            .init("Fact 项目", share: 220), .init("Was 原为", share: 390),
            .init("Now 现为", share: 390, alignsRight: true),
        ]
        let words = (1...80).map { "line\($0)x" }.joined(separator: "\n")
        let short = (1...30).map { "short\($0)x" }.joined(separator: "\n")
        long.blocks = [
            .facts([.init("Consignee", (1...120).map { "fact\($0)x" }.joined(separator: "\n"))]),
            .table(
                .init(
                    columns: columns,
                    rows: [
                        ["Terms 条款", String(repeating: "款", count: 2_000), words],
                        ["after", short, "last"],
                    ])),
        ]
        let (pages, pdf) = try await print(long)
        let text = try text(pdf)
        #expect(pages > 3)
        #expect(text.filter { $0 == "款" }.count == 2_000 + 1)
        #expect(!text.contains("…"))
        for line in 1...80 { #expect(text.contains("line\(line)x"), "\(line)") }
        for line in 1...120 { #expect(text.contains("fact\(line)x"), "\(line)") }
        // What has room on one sheet is not parted.
        let whole = text.split(separator: "\u{0C}").filter { $0.contains("short") }
        #expect(whole.count == 1 && whole[0].contains("short1x") && whole[0].contains("short30x"))
        let heads = text.components(separatedBy: "Was 原为").count - 1
        #expect(heads >= 2)
    }
}
