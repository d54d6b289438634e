import FollowUp

extension ChineseSamples {
    var packagingLede: String { "唛头按以下内容绘制：纸箱应与图相同。" }
    var packing: String { "包装方式" }
    var levels: String { "层级" }
    var cartons: String { "外箱数" }
    var lastNotFull: String { "最后一箱不满" }
    var measures: String { "外箱" }
    var codes: String { "条码" }
    var notTold: String { "未填写" }
    var packButton: String { "登记包装" }
    var change: String { "填写" }
    var colour: String { "颜色" }
    var innerPieces: String { "每内箱件数" }
    var outerPieces: String { "每外箱件数" }
    var innerCarton: String { "内箱" }
    var outerCarton: String { "外箱" }
    var length: String { "长，厘米" }
    var width: String { "宽，厘米" }
    var height: String { "高，厘米" }
    var gross: String { "毛重，千克" }
    var net: String { "净重，千克" }
    var pieceCode: String { "单件条码" }
    var innerCode: String { "内箱条码" }
    var outerCode: String { "外箱条码" }
    var codesHint: String {
        "8、12、13、14 位商品条码及 18 位箱码会校验；其他编码绘制为 Code 128"
    }
    var marks: String { "应有的唛头" }
    var noMarks: String { "填写第一行的包装方式后，唛头会绘制在此。" }
    var download: String { "保存图片" }
    var marksTitle: String { "修改唛头文字" }
    var marksHint: String {
        "每行写唛头的一行。花括号内的字段会自动填入：{buyer} {order} {destination} {item} {colour}"
            + " {quantity} {inner} {carton} {cartons} {gross} {net} {size} {origin}。"
            + "不填即用通常的文字。"
    }
    var marksButton: String { "登记唛头" }
    var origin: String { "原产国" }
    var originHint: String { "两个字母，例如 CN" }

    func word(_ face: MarkFace) -> String {
        switch face {
        case .main: "正唛"
        case .side: "侧唛"
        case .inner: "内箱唛头"
        }
    }

    func word(_ kind: Barcode.Kind) -> String { EnglishSamples().word(kind) }

    func packagingHeadline(told: Int, of lines: Int) -> String {
        if told == 0 { return "尚未填写包装方式。" }
        return told == lines
            ? "各行的包装方式均已填写。" : "\(lines) 行中已填写 \(told) 行的包装方式。"
    }

    func levels(_ told: LinePackaging, unit: String) -> String {
        guard let inner = told.innerPieces, inner > 0 else {
            return "每外箱 \(told.outerPieces) \(unit)"
        }
        return "每内箱 \(inner) \(unit)，每外箱 \(told.outerPieces / inner) 个内箱"
    }

    func packTitle(_ line: String) -> String { "填写包装方式：\(line)" }

    func marksOf(_ line: String) -> String { "唛头：\(line)" }

    func line(_ change: SampleChange) -> String {
        switch change {
        case .requested(let request):
            let facts = wanted(request, on: request.due.map { dates.day($0) })
            return "要求第 \(request.number) 轮打样，\(word(request.kind))"
                + "\(facts.isEmpty ? "" : "：\(facts)")。"
        case .sent(let sending):
            return "第 \(sending.round) 轮样品：\(sent(sending, on: dates.day(sending.on)))。"
        case .received(let round, let day):
            return "第 \(round) 轮样品：\(received(on: dates.day(day)))。"
        case .commented(let comment):
            let papers = comment.documents.map { "\($0)" }.joined(separator: "、")
            let shown = papers.isEmpty ? "" : "（单证文件 \(papers)）"
            return "对第 \(comment.round) 轮样品的意见：“\(terms.text(comment.text))”\(shown)"
        case .approved(let approval):
            let seal = approval.seal.map { "封样 \(terms.text($0))。" } ?? ""
            let kept = approval.kept.map { "存放：\(terms.text($0))。" } ?? ""
            let less = approval.deviations.map { deviations(terms.text($0)) } ?? ""
            return "于\(dates.day(approval.on))批准第 \(approval.round) 轮样品为"
                + " S\(approval.version)。\(seal)\(kept)\(less)"
        case .rejected(let round, let day, let reason):
            return "于\(dates.day(day))不批准第 \(round) 轮样品：“\(terms.text(reason))”"
        case .verdictWithdrawn(let round, let reason):
            return "撤回对第 \(round) 轮样品的决定：“\(terms.text(reason))”"
        }
    }

    func line(_ change: VersionChange) -> String {
        switch change {
        case .filed(let file):
            let label = file.label.map { "（\($0)）" } ?? ""
            let note = file.note.map { "：“\(terms.text($0))”" } ?? ""
            return "单证文件 \(file.document) 登记为\(word(file.subject))第 \(file.version) 版"
                + "\(label)，文件 \(file.number)\(note)。"
        case .accepted(let file, let side): return "\(terms.party(side))接受了文件 \(file)。"
        case .withdrawn(let file, let reason):
            return "文件 \(file) 不再有效：“\(terms.text(reason))”"
        }
    }

    func line(_ change: PackagingChange) -> String {
        switch change {
        case .lineTold(let told):
            let colour = told.colour.map { "，\($0)" } ?? ""
            let size = told.outer?.sizeText.map { "，\($0)" } ?? ""
            let codes = [told.pieceCode, told.innerCode, told.outerCode].compactMap { $0 }
            let bars = codes.isEmpty ? "" : "，条码 \(codes.joined(separator: "、"))"
            return "第 \(told.line) 行\(colour)的包装：\(levels(told, unit: "件"))\(size)\(bars)。"
        case .marksTold(let texts):
            let told = MarkFace.allCases.filter { texts.told($0) != nil }.map { word($0) }
            return told.isEmpty ? "唛头使用通常的文字。" : "填写了唛头文字：\(told.joined(separator: "、"))。"
        }
    }

    func line(_ change: CarryOver) -> String {
        var what: [String] = []
        if let sample = change.sample { what.append("样品 S\(sample.approval.version)") }
        what += change.files.map { name($0) }
        if change.packaging != nil { what.append("包装") }
        return "沿用 \(change.number)：\(what.joined(separator: "、"))。"
    }
}
