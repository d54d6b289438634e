import FollowUp

struct ChineseSamples: SampleWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let orderTab = "订单"
    let samplesTab = "样品与文件"
    let packagingTab = "包装与唛头"
    let baselineTab = "生产确认书"

    let lede = "各轮打样，以及规格书和包装文件的版本。"
    let none = "尚未要求打样。请先要求第一轮。"
    let carriedChanged = "该订单之后已改用其他内容。请重新沿用，或为本订单另行打样。"
    let requestTitle = "要求打样"
    let requestButton = "要求打样"
    let kind = "样品类型"
    let lines = "行号"
    let linesHint = "例如 1, 2；不填即全部行"
    let pieces = "件数"
    let wantedBy = "最迟收样日"
    let sendTitle = "登记寄样"
    let sendButton = "登记寄样"
    let courier = "快递公司"
    let tracking = "运单号"
    let receiveTitle = "登记收样"
    let receiveButton = "登记收样"
    let comments = "意见"
    let commentTitle = "填写意见"
    let commentButton = "登记意见"
    let photos = "照片"

    func photos(_ count: Int) -> String { "照片 \(count) 张" }

    let photosHint = "最多十张，将存入本订单的单证文件。"
    let approveTitle = "批准此样品"
    let approveButton = "批准样品"
    let deviationsField = "接受的偏差"
    let deviationsHint = "允许与样品或规格书不同之处"
    let seal = "封样编号"
    let kept = "封样存放处"
    let rejectTitle = "不批准此样品"
    let rejectButton = "不批准"
    let withdrawTitle = "撤回决定"
    let withdrawButton = "撤回决定"

    let files = "规格书与包装文件"
    let noFiles = "尚未登记版本。请先将文件放入订单的单证文件，再在此登记。"
    let subject = "文件类别"
    let version = "版本"
    let versionStanding = "状态"
    let label = "文件上的版本"
    let labelHint = "文件自己的版本号，例如 1.2"
    let document = "单证文件"
    let noDocuments = "本订单尚无单证文件。请先放入文件。"
    let addTitle = "登记版本"
    let addButton = "登记版本"
    let acceptButton = "我方接受"
    let acceptForSupplier = "登记供应商已接受"
    let withdrawVersionTitle = "撤回此版本"
    let withdrawVersionButton = "撤回版本"
    let carryTitle = "沿用以前的订单"
    let carryHint = "引用该订单的确认样、文件和包装，直至本订单有自己的内容"
    let carryButton = "沿用"

    func word(_ kind: SampleKind) -> String {
        switch kind {
        case .approvalSample: "送批样"
        case .preProduction: "产前样"
        case .shipment: "船样"
        case .tooling: "试模样"
        }
    }

    func word(_ state: SampleState) -> String {
        switch state {
        case .requested: "已要求"
        case .sent: "寄送中"
        case .received: "待决定"
        case .approved: "已批准"
        case .rejected: "未通过"
        }
    }

    func word(_ subject: FileSubject) -> String {
        switch subject {
        case .specification: "规格书"
        case .packaging: "包装文件"
        case .label: "标签文件"
        case .artwork: "设计稿"
        }
    }

    func word(_ standing: VersionStanding) -> String {
        switch standing {
        case .filed: "待接受"
        case .inForce: "有效"
        case .superseded: "已被取代"
        case .withdrawn: "已撤回"
        }
    }

    func headline(approved: [SampleReference], without: [Int], waiting: Int?) -> String {
        if let waiting { return "第 \(waiting) 轮样品待您决定。" }
        guard let last = approved.first else { return "尚无批准的样品。" }
        let versions = approved.map { "S\($0.approval.version)" }.joined(separator: "、")
        let told = "样品 \(versions) 已批准\(last.order == nil ? "" : "（沿用）")"
        guard !without.isEmpty else { return "\(told)。" }
        let lines = without.prefix(20).map { "\($0)" }.joined(separator: "、")
        return "\(told)；第 \(lines)\(without.count > 20 ? "…" : "") 行尚无批准的样品。"
    }

    func round(_ number: Int, _ kind: SampleKind) -> String { "第 \(number) 轮，\(word(kind))" }

    func wanted(_ request: SampleRequest, on day: String?) -> String {
        var facts: [String] = []
        if let pieces = request.pieces { facts.append("\(pieces) 件") }
        if !request.lines.isEmpty {
            facts.append("第 " + request.lines.map { "\($0)" }.joined(separator: "、") + " 行")
        }
        if let day { facts.append("最迟\(day)收到") }
        if let note = request.note { facts.append("“\(terms.text(note))”") }
        return facts.joined(separator: "，")
    }

    func sent(_ sending: SampleSending, on day: String) -> String {
        let way = [sending.courier, sending.tracking].compactMap { $0 }.joined(separator: " ")
        let pieces = sending.pieces.map { "，\($0) 件" } ?? ""
        return "\(day)寄出\(way.isEmpty ? "" : "，\(way)")\(pieces)"
    }

    func received(on day: String) -> String { "\(day)收到" }

    func approved(_ approval: SampleApproval, on day: String, by name: String) -> String {
        "\(name) 于\(day)批准为 S\(approval.version)"
    }

    func rejected(on day: String, by name: String, reason: String) -> String {
        "\(name) 于\(day)不批准：“\(reason)”"
    }

    func deviations(_ words: String) -> String { "接受的偏差：“\(words)”" }

    func sealed(_ seal: String?, kept: String?) -> String {
        let piece = seal.map { "封样 \($0)" } ?? "封样"
        return kept.map { "\(piece)，存放：\($0)" } ?? piece
    }

    func carried(_ number: String) -> String { "沿用 \(number)。" }

    func acceptedBy(_ side: Party, _ name: String, on day: String) -> String {
        side == .supplier ? "供应商已接受，\(name) 登记，\(day)" : "\(name) 接受，\(day)"
    }

    func name(_ file: FileReference) -> String {
        "\(word(file.subject)) \(file.label ?? "V\(file.version)")"
    }
}
