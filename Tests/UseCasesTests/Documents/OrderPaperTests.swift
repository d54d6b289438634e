import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// The official order and small pictures, made by the built worker.
@Suite struct OrderPaperTests {
    private func text(_ pdf: [UInt8], _ folder: URL) throws -> String {
        let file = folder.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
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

    private func open(
        _ stage: Stage, lines: Int = 1
    ) async throws -> FileID {
        let supplier = try await stage.house.perform(
            EnterSupplier(
                name: "Yongkang Hengda", chineseName: "永康恒达工贸有限公司", creditCode: nil,
                country: "CN"), stage.owner
        ).id
        _ = try await stage.house.perform(
            {
                var item = EnterItem(description: "Insulated bottle", code: "IB-500")
                item.chineseDescription = "保温杯"
                return item
            }(), stage.owner)
        var act = OpenOrder.example
        act.number = "PO-2291"
        act.supplierName = nil
        act.supplier = supplier
        act.orderedOn = day("2026-08-20")
        act.promised = day("2026-12-03")
        act.lines = (1...lines).map {
            var line = OpenOrder.Line(
                description: "Insulated bottle \($0)x", quantity: quantity(1_000),
                unitPrice: UnitPrice(decimal: "3.90"))
            line.itemCode = $0 == 1 ? "IB-500" : nil
            return line
        }
        return try await stage.house.perform(act, stage.owner).id
    }

    @Test(arguments: TestEngine.all)
    func `the order is a paper in both languages, with what it rests on`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let order = try await open(stage, lines: 2)
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            #expect(paper.name == "PO-2291.pdf")
            let text = try text(paper.pdf, stage.folder)
            let held = try #require(
                try await stage.house.keeper.read(stage.owner.workspace, order))
            for words in [
                "Purchase order 采购订单", "PO-2291", "Yongkang Hengda", "永康恒达工贸有限公司", "保温杯",
                "IB-500", "Total 合计", "7,800.00", "2026-12-03", "2026-08-20", "FOB Ningbo",
                "Page 1 of 1 第 1 页，共 1 页", "Record at change \(held.seq) ",
                String(held.chain.hex.prefix(16)), "For the supplier",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            _ = try await stage.house.perform(
                CancelOrder(order: order, reason: "dropped"), stage.owner)
            let gone = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            // Words that stand aslant are told one by one.
            let told = try self.text(gone.pdf, stage.folder)
            #expect(told.contains("已") && told.contains("消"))
            let (other, _) = try await Stage.found("other", in: stage.house)
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.ask(AskOrderPaper(order: order), other)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `the paper asks for what the order asks for, in both languages`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let order = try await open(stage)
            let plain = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let before = try text(plain.pdf, stage.folder)
            #expect(!before.contains("Papers asked for") && !before.contains("Shipping marks"))
            var told = TellParticulars(order: order)
            told.mode = .fullContainer
            told.country = "FR"
            told.tolerancePermille = 25
            told.marks = "NORTHLIGHT\nPO-2291\nC/NO. 1-UP"
            told.innerMarks = "IB-500 BLACK 6 PCS"
            told.certificates = [.frenchFoodContactReport]
            told.line = ["1": .init(packingMultiple: quantity(24), innerPieces: quantity(6))]
            _ = try await stage.house.perform(told, stage.owner)
            _ = try await stage.house.perform(
                AmendTerms(
                    order: order, payment: "30/70", tradeRule: "FOB", tradePlace: "Ningbo",
                    orderedOn: day("2026-08-20"), promised: day("2026-12-03"),
                    required: day("2026-12-24")), stage.owner)
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let text = try text(paper.pdf, stage.folder)
            for words in [
                "Transport 运输方式", "Tolerance of quantity 溢短装", "± 2.5 %",
                "Required day 要求交期", "2026-12-24", "Papers asked for 所需文件",
                "French food contact test report 法国食品接触检测报告", "Shipping marks 唛头",
                "NORTHLIGHT", "C/NO. 1-UP", "Marks on inner cartons 内箱标识",
                "IB-500 BLACK 6 PCS", "24 in a carton", "6 in an inner carton",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(!text.contains("Revision"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `an amended order says so on its paper and in its letter, with what changed`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable("PO-9")
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            _ = try await stage.house.perform(
                AmendTerms(
                    order: order, payment: "40/60", orderedOn: Stage.firstDay,
                    promised: day("2026-11-20"), destination: "Oslo"), stage.owner)
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let text = try text(paper.pdf, stage.folder)
            for words in [
                "PO-9 · Revision 1 第 1 次修订", "Changed since the order was last sent",
                "较上次发出的订单有以下变更", "Oslo", "40/60",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            _ = try await stage.house.perform(
                SendOrder(order: order, contact: 1, words: "See below."), stage.owner)
            let letters = try await stage.order(order).sendings.map(\.sending)
            #expect(letters.first?.subject?.text?.contains("revision") == false)
            let (subject, words) = (letters.last?.subject?.text, letters.last?.text?.text ?? "")
            #expect(subject?.contains("PO-9, revision 1") == true, "\(subject ?? "")")
            #expect(words.contains("revision 1 of our purchase order PO-9"), "\(words)")
            #expect(words.contains("- Destination: was –; now Oslo"), "\(words)")
            #expect(words.contains("See below."))
            #expect(try await stage.order(order).revision?.number == 1)
        }
    }

    @Test func `a cancelled line stays on the paper, marked, and counts in no sum`() async throws {
        try await Stage.on(.sqlite) { stage in
            let order = try await open(stage, lines: 2)
            _ = try await stage.house.perform(
                CancelLine(order: order, number: 2, reason: "range dropped"), stage.owner)
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let text = try text(paper.pdf, stage.folder)
            #expect(text.contains("Cancelled 已取消") && text.contains("bottle 2x"))
            #expect(text.contains("3,900.00") && !text.contains("7,800.00"))
        }
    }

    @Test func `an order that is not approved says so across its paper`() async throws {
        try await Stage.on(.sqlite) { stage in
            var act = Stage.opening("PO-7")
            act.state = .draft
            let order = try await stage.house.perform(act, stage.owner).id
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let told = try text(paper.pdf, stage.folder)
            // Words that stand aslant are told one by one.
            #expect(told.contains("草") && told.contains("稿"))
            let placed = try await stage.open("PO-8")
            let plain = try await stage.house.ask(AskOrderPaper(order: placed), stage.owner)
            #expect(try !text(plain.pdf, stage.folder).contains("稿"))
        }
    }

    @Test func `an order of three hundred lines goes over pages and loses none`() async throws {
        try await Stage.on(.sqlite) { stage in
            let order = try await open(stage, lines: 300)
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let text = try text(paper.pdf, stage.folder)
            for line in 1...300 { #expect(text.contains("bottle \(line)x"), "\(line)") }
            #expect(text.contains("Page 2 of"))
            #expect(text.contains("1,170,000.00"))
        }
    }

    @Test func `two papers of one state are the same bytes`() async throws {
        try await Stage.on(.sqlite) { stage in
            let order = try await open(stage)
            let first = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let second = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            #expect(first.pdf == second.pdf)
            // And it is read as any paper that comes in: its first page is a small picture.
            let upload = try stage.house.blobs.begin(stage.owner, at: stage.house.now())
            try upload.write(first.pdf[...])
            _ = try await stage.house.perform(
                AttachDocument(
                    order: order, upload: upload.id, kind: .purchaseOrder, name: first.name),
                stage.owner)
            let small = try await stage.house.ask(
                AskPreview(order: order, document: 1), stage.owner)
            #expect(small.starts(with: [0xFF, 0xD8, 0xFF]) && small.count > 500)
            let again = try await stage.house.ask(
                AskPreview(order: order, document: 1), stage.owner)
            #expect(again == small)
        }
    }

    @Test func `a picture that is none has no small one, and is not tried again and again`()
        async throws
    {
        try await Stage.on(.sqlite) { stage in
            let order = try await open(stage)
            for (name, bytes) in [
                ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]), ("a.txt", Array("text".utf8)),
            ] as [(String, [UInt8])] {
                let upload = try stage.house.blobs.begin(stage.owner, at: stage.house.now())
                try upload.write(bytes[...])
                _ = try await stage.house.perform(
                    AttachDocument(order: order, upload: upload.id, kind: .photo, name: name),
                    stage.owner)
            }
            for number in [1, 1, 2, 3] {
                await #expect(throws: Refusal(.notFound)) {
                    _ = try await stage.house.ask(
                        AskPreview(order: order, document: number), stage.owner)
                }
            }
            let kept = try FileManager.default.subpathsOfDirectory(
                atPath: stage.folder.path + "/previews"
            ).filter { $0.hasSuffix(".jpg") }
            #expect(kept.count == 1)
        }
    }

    @Test func `the marks of every line stand on the paper, and the side mark`() async throws {
        try await Stage.on(.sqlite) { stage in
            let order = try await open(stage, lines: 2)
            for (line, pieces) in [(1, 10), (2, 20)] {
                _ = try await stage.house.perform(
                    TellPackaging(order: order, number: line, outerPieces: pieces), stage.owner)
            }
            var marks = TellMarks()
            marks.order = order
            marks.mainMark = "NORTHLIGHT\nC/NO. {carton}/{cartons}"
            marks.sideMark = "SIDE OF {order}"
            _ = try await stage.house.perform(marks, stage.owner)
            let paper = try await stage.house.ask(AskOrderPaper(order: order), stage.owner)
            let text = try text(paper.pdf, stage.folder)
            for words in [
                "Shipping marks 唛头", "Line 1 第 1 行", "C/NO. 1/100", "Line 2 第 2 行", "C/NO. 1/50",
                "Side marks 侧唛", "SIDE OF PO-2291",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(text.components(separatedBy: "SIDE OF").count == 2)
        }
    }
}
