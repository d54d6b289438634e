import FollowUp

struct ChineseTerms: TermWords {
    let erased = "（已依法删除）"
    let asTakenOver = "接管订单前已完成"
    let newLines = "导入的清单中有新的订单行"
    let laterSheet = "后来的表格写明了另一日期"
    let notKnown = "不明"
    let provisional = "暂定"

    private static let milestones: [MilestoneKey: String] = [
        .depositReceived: "预付款、订单档案确认",
        .materialsReserved: "物料已采购或备妥",
        .preProductionSampleApproved: "产前样确认",
        .massProductionStarted: "大货开产",
        .packingMaterialsReady: "包材到齐",
        .inspectionWindowConfirmed: "验货时间确认",
        .twentyPercentFinished: "完成 20 %",
        .eightyPercentPacked: "完成并装箱 80 %",
        .inspectionPassed: "验货通过或免检",
        .documentsReady: "单证齐备",
        .loaded: "装货完成",
        .handedOver: "交货",
    ]

    func milestone(_ key: MilestoneKey, _ names: MilestoneNames?) -> String {
        names?.chinese ?? Self.milestones[key] ?? key.rawValue
    }

    func party(_ party: Party) -> String {
        switch party {
        case .buyer: "买方"
        case .supplier: "供应商"
        case .forwarder: "货代"
        case .provider: "验货公司"
        }
    }

    func owes(_ party: Party) -> String {
        switch party {
        case .buyer: "我方"
        case .supplier, .forwarder, .provider: self.party(party)
        }
    }

    func role(_ role: Role) -> String {
        switch role {
        case .administrator: "管理员"
        case .merchandiser: "跟单员"
        case .decisionOwner: "决策人"
        case .finance: "财务"
        case .agent: "采购代理"
        case .inspector: "验货员"
        case .supplier: "供应商"
        case .client: "客户"
        case .operator: "系统操作员"
        case .clock: "系统"
        }
    }

    func standing(_ standing: Standing) -> String {
        switch standing {
        case .late: "已延误"
        case .willBeLate: "预计延误"
        case .onPlan: "按计划"
        case .notKnown: "情况不明"
        case .done: "已完成"
        case .notApplicable: "不适用"
        case .cancelled: "已取消"
        case .notTold: "未告知"
        }
    }

    func cause(_ cause: SlipCause) -> String {
        switch cause {
        case .materials: "物料未到"
        case .packingMaterials: "包材未到"
        case .tooling: "模具问题"
        case .capacity: "产能不足"
        case .quality: "质量问题"
        case .powerOrUtilities: "停电停水"
        case .labour: "人手不足"
        case .artworkDecision: "等设计稿确认"
        case .sampleDecision: "等样品确认"
        case .specificationChange: "规格变更"
        case .paymentLate: "付款延迟"
        case .inspectionResult: "验货结果"
        case .transport: "运输"
        case .customs: "海关"
        case .holiday: "放假"
        case .weather: "天气"
        case .correction: "更正记录"
        case .other: "其他"
        case .unexplained: "未说明原因"
        }
    }

    func side(_ side: SlipSide?) -> String {
        switch side {
        case .supplier: "供应商原因"
        case .buyer: "我方原因"
        case .thirdParty: "第三方原因"
        case .forceMajeure: "不可抗力"
        case nil: "未说明责任方"
        }
    }

    func orderKind(_ kind: OrderKind) -> String {
        switch kind {
        case .production: "大货"
        case .tooling: "模具"
        case .sample: "样品"
        case .stock: "备货"
        }
    }

    func profile(_ profile: Profile) -> String {
        switch profile {
        case .newItem: "新品"
        case .repeatOrder: "返单"
        case .tooling: "模具"
        case .sample: "样品"
        case .small: "小单"
        case .simple: "简易"
        }
    }

    func visitKind(_ kind: VisitKind) -> String {
        switch kind {
        case .initialProduction: "初期验货"
        case .onlineProduction: "中期验货"
        case .preShipment: "尾期验货"
        case .loadingSupervision: "监装"
        case .reInspection: "复验"
        }
    }

    func mode(_ mode: ShipmentMode) -> String {
        switch mode {
        case .fullContainer: "整柜"
        case .lessThanContainer: "拼箱"
        case .air: "空运"
        case .rail: "铁路"
        case .courier: "快递"
        case .truck: "卡车"
        case .pickUp: "自提"
        }
    }

    func source(_ kind: SourceKind) -> String {
        switch kind {
        case .chat: "聊天"
        case .call: "电话"
        case .visit: "现场"
        case .email: "邮件"
        case .document: "文件"
        case .sheet: "表格"
        case .other: "其他"
        }
    }

    func door(_ door: Door) -> String {
        switch door {
        case .page: "网页录入"
        case .api: "接口录入"
        case .file: "导入"
        case .shell: "服务器命令"
        case .clock: "系统"
        case .email: "邮件"
        }
    }

    func fileKind(_ kind: FileKind) -> String {
        switch kind {
        case .workspace: "工作区"
        case .supplier: "供应商"
        case .item: "产品"
        case .order: "订单"
        case .visit: "验货"
        case .shipment: "出运"
        }
    }

    func proof(_ proof: Proof) -> String {
        switch proof {
        case .told: "依据告知"
        case .quantities: "由所报数量得出"
        case .takeOver: "接管时告知"
        case .payment: "依据到账"
        case .inspection: "依据验货结果"
        case .goodsRelease: "依据货物放行"
        case .shipment: "依据出运记录"
        case .check: "依据人工核对"
        }
    }

    func stage(_ stage: ImportStage) -> String {
        switch stage {
        case .mapping: "待对应列"
        case .checking: "检查中"
        case .checked: "已检查"
        case .importing: "导入中"
        case .done: "已导入"
        case .failed: "已中止"
        }
    }

    func reason(_ reason: SlipReason) -> String {
        var text = cause(reason.primary)
        if let second = reason.secondary { text += "、\(cause(second))" }
        text += "（\(side(reason.side))）"
        if let number = reason.decision { text += "，决策 \(number)" }
        if let words = reason.words { text += "：“\(self.text(words))”" }
        return text
    }

    func lot(_ number: Int) -> String { "第 \(number) 批" }
    func line(_ number: Int) -> String { "第 \(number) 行" }
    func lots(_ count: Int) -> String { "\(Figures.number(count)) 批" }
    func lines(_ count: Int) -> String { "\(Figures.number(count)) 行" }
    func orders(_ count: Int) -> String { "\(Figures.number(count)) 个订单" }

    func unit(_ unit: String) -> String {
        switch unit.lowercased() {
        case "pcs", "pc", "piece", "pieces": "个"
        case "set", "sets": "套"
        case "pair", "pairs", "pr": "双"
        case "ctn", "carton", "cartons": "箱"
        case "box", "boxes": "盒"
        case "bottle", "bottles": "瓶"
        case "m", "meter", "metre": "米"
        case "roll", "rolls": "卷"
        default: unit
        }
    }
}
