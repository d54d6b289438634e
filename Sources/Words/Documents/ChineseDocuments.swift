import FollowUp

struct ChineseDocuments: DocumentWords {
    private let terms = ChineseTerms()

    let title = "单证文件"
    let none = "还没有文件。"
    let kind = "种类"
    let file = "文件"
    let name = "标题"
    let nameHint = "种类和文件名不足以说明时填写"
    let size = "大小"
    let putBy = "上传"
    let paper = "下载采购订单 PDF（中英文）"
    let attachTitle = "添加文件"
    let attachButton = "添加文件"
    let withdrawTitle = "撤回"
    let withdrawHint = "文件仍可查看，但不再有效。"
    let withdrawButton = "撤回文件"

    func fileHint(megabytes: Int) -> String {
        "任何文件，不超过 \(Figures.number(megabytes)) MB；不接受程序文件"
    }

    func withdrawn(_ reason: String) -> String { "已撤回：“\(reason)”" }

    func attached(_ document: AttachedDocument) -> String {
        let title = document.title.map { "“\(terms.text($0))”" } ?? ""
        return "添加第 \(document.number) 号文件，\(word(document.kind))\(title)："
            + "\(terms.text(document.name))，\(Figures.bytes(document.size))，"
            + "\(document.mediaType)，SHA-256 \(document.sha256)。"
    }

    func withdrawn(_ document: Int, _ reason: String) -> String {
        "撤回第 \(document) 号文件：“\(reason)”"
    }

    func word(_ kind: DocumentKind) -> String {
        switch kind {
        case .purchaseOrder: "采购订单"
        case .proformaInvoice: "形式发票"
        case .contract: "合同"
        case .orderConfirmation: "订单确认书"
        case .specification: "规格书"
        case .artwork: "设计稿"
        case .sampleApproval: "样品确认书"
        case .letterOfCredit: "信用证"
        case .remittanceSlip: "汇款水单"
        case .bankStatement: "银行对账单"
        case .testReport: "检测报告"
        case .certificate: "认证证书"
        case .inspectionReport: "验货报告"
        case .commercialInvoice: "商业发票"
        case .packingList: "装箱单"
        case .billOfLading: "海运提单"
        case .airWaybill: "空运单"
        case .railWaybill: "铁路运单"
        case .certificateOfOrigin: "原产地证"
        case .insurance: "保险单"
        case .fumigation: "熏蒸证书"
        case .exportDeclaration: "出口报关单"
        case .importDeclaration: "进口报关单"
        case .dangerousGoods: "危险品单证"
        case .handoverReceipt: "交货收据"
        case .correspondence: "往来函件"
        case .photo: "照片"
        case .other: "其他文件"
        }
    }
}
