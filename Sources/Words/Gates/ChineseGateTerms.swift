import FollowUp

extension ChineseGates {
    func word(_ requirement: Requirement) -> String {
        switch requirement {
        case .sumsAgree: "金额相符"
        case .pricesTold: "每行都有价格"
        case .valuesExact: "金额符合币种精度"
        case .numberUnused: "订单号未用过"
        case .tradeTermTold: "贸易术语及地点"
        case .paymentTold: "付款条款"
        case .datesTold: "承诺交期与要求交期"
        case .leadTimeSuffices: "生产周期足够"
        case .daysCertain: "日期确定"
        case .carriageFits: "运输方式与条款相符"
        case .packingTold: "每箱数量"
        case .packingFits: "数量凑成整箱"
        case .marksTold: "唛头"
        case .certificatesAsked: "目的市场要求的证书"
        case .customaryCertificatesAsked: "行业惯例要求的证书"
        case .reportsCurrent: "检测报告未过期"
        case .leftoversSettled: "上一订单的余货"
        case .supplierOnTime: "供应商大多准时"
        case .withinLimit: "在审批人限额之内"
        case .requesterIsAnother: "审批人不是制单人"
        case .beneficiaryConfirmed: "收款账户已确认"
        case .secondPerson: "超限额须第二人批准"
        default: word(ofPayment: requirement)
        }
    }

    func word(_ strength: Strength) -> String {
        switch strength {
        case .warn: "提醒"
        case .blockUnlessWaived: "拦截，可书面豁免"
        case .block: "拦截"
        }
    }

    func word(_ kind: WaiverKind) -> String {
        switch kind {
        case .waived: "豁免至某日"
        case .notApplicable: "对本订单不适用"
        }
    }

    func word(_ state: ApprovalState) -> String {
        switch state {
        case .draft: "草稿，待审批"
        case .approved: "已批准"
        case .running: "已下单"
        }
    }

    func word(_ market: Market) -> String {
        switch market {
        case .europeanUnion: "欧盟"
        case .germany: "德国"
        case .france: "法国"
        case .greatBritain: "英国"
        case .unitedStates: "美国"
        case .china: "中国"
        case .onExport: "中国出口"
        case .everywhere: "任何地区"
        }
    }

    func word(_ group: ProductGroup) -> String {
        switch group {
        case .general: "一般商品"
        case .mainsElectrical: "市电电器"
        case .lowVoltageElectrical: "低压电器"
        case .radio: "含无线功能"
        case .battery: "含电池"
        case .toy: "玩具"
        case .childrens: "12 岁及以下儿童用品"
        case .foodContact: "食品接触"
        case .foodContactPlastic: "食品接触（塑料）"
        case .foodContactSilicone: "食品接触（硅胶）"
        case .foodContactMetal: "食品接触（金属）"
        case .foodContactRubber: "食品接触（橡胶）"
        case .foodContactPaper: "食品接触（纸）"
        case .foodContactCoated: "食品接触（涂层）"
        case .compositeWood: "人造板"
        case .solidWoodPacking: "实木包装"
        case .chemical: "化学品、危险品"
        case .regulatedGeneralUse: "受监管的一般用品（美国）"
        case .inspectedOnExport: "出口法检商品"
        }
    }

    func word(_ certificate: Certificate) -> String {
        switch certificate {
        case .declarationOfConformity: "欧盟符合性声明"
        case .technicalFile: "技术文件（保存十年）"
        case .emcReport: "电磁兼容检测报告"
        case .lowVoltageReport: "低电压检测报告"
        case .radioReport: "无线设备检测报告"
        case .radioSecurityReport: "无线设备网络安全报告"
        case .rohsReport: "RoHS 报告"
        case .reachReport: "REACH 声明或报告"
        case .popsDeclaration: "持久性有机污染物声明"
        case .toyReport: "EN 71 检测报告"
        case .safetyFile: "产品安全文件（含欧盟责任人和可追溯标识）"
        case .weeeRegistration: "WEEE 注册"
        case .batteryConformity: "欧盟电池合规文件"
        case .packagingDeclaration: "包装声明（PPWR）"
        case .ukDeclaration: "英国符合性声明"
        case .foodContactDeclaration: "食品接触声明"
        case .foodContactPlasticDeclaration: "塑料符合性声明"
        case .bisphenolDeclaration: "双酚物质声明"
        case .germanFoodContactReport: "LFGB 检测报告（含感官测试）"
        case .frenchFoodContactDeclaration: "法国食品接触声明"
        case .frenchFoodContactReport: "法国食品接触检测报告"
        case .fccDeclaration: "FCC 供应商符合性声明"
        case .fccGrant: "FCC 认证及 ID"
        case .childrensProductCertificate: "儿童产品证书"
        case .acceptedLaboratoryReport: "CPSC 认可实验室的检测报告"
        case .trackingLabel: "产品及包装追溯标签"
        case .periodicTestReport: "定期检测报告（每年一次）"
        case .productionTestingPlan: "生产检测计划（每两年检测一次）"
        case .inHouseTestReport: "ISO/IEC 17025 自有实验室检测（每三年检测一次）"
        case .generalCertificate: "一般符合性证书"
        case .certificateFiling: "证书电子申报数据"
        case .fdaFoodContactReport: "FDA 食品接触报告"
        case .proposition65Report: "加州 65 号提案报告"
        case .formaldehydeCertificate: "TSCA Title VI 证书"
        case .energyCertificate: "DOE 能效证书"
        case .safetyListing: "UL 或 ETL 认证"
        case .woodTreatmentMark: "ISPM 15 标识"
        case .batteryTransportSummary: "UN 38.3 测试概要"
        case .safetyDataSheet: "安全数据表"
        case .compulsoryCertification: "CCC 证书"
        case .exportInspectionNumber: "出口法检电子底账号"
        }
    }

    func sentence(_ finding: GateFinding) -> String {
        switch finding {
        case .valueDiffers(let line, let told, let computed):
            "第 \(line) 行：所给金额为 \(Figures.money(told))，而数量 × 单价为"
                + " \(Figures.money(computed))，请更正。"
        case .totalDiffers(let told, let computed):
            "总金额为 \(Figures.money(told))，而各行合计 \(Figures.money(computed))。"
        case .priceMissing(let line): "第 \(line) 行既无单价也无金额。"
        case .valueRounded(let line): "第 \(line) 行：数量 × 单价超出币种精度，已四舍五入。"
        case .valueUnknown: "订单金额不明，无法核对限额，请填写价格。"
        case .numberResembles(let number): "已有订单 \(number)，号码看上去相同。"
        case .tradeTermMissing: "缺少贸易术语。"
        case .tradePlaceMissing: "贸易术语缺少地点。"
        case .tradeTermNotKnown(let told): "“\(told)”不是 2020 版贸易术语。"
        case .paymentMissing: "缺少付款条款。"
        default: daySentence(finding)
        }
    }

    private func daySentence(_ finding: GateFinding) -> String {
        switch finding {
        case .promisedMissing(let lot): "第 \(lot) 批没有承诺日。"
        case .requiredMissing(let lot): "第 \(lot) 批没有要求交期。"
        case .promisedAfterRequired(let lot, let promised, let required):
            "第 \(lot) 批：承诺\(dates.day(promised))，晚于我方需要的\(dates.day(required))。"
        case .leadTimeTooShort(let lot, let promised, let earliest):
            "第 \(lot) 批：承诺\(dates.day(promised))，而各节点最早要到\(dates.day(earliest))。"
        case .promisedOnDayOff(let lot, let promised):
            "第 \(lot) 批：\(dates.day(promised))不是工厂的工作日。"
        case .promisedInClosure(let lot, let from, let through):
            "第 \(lot) 批：承诺日在工厂放假期间（\(dates.span(from, through))）。"
        case .daysProvisional(let lot): "第 \(lot) 批：日期依据的日历未载入，或放假未确认。"
        case .modeMissing: "未说明运输方式。"
        case .tradeTermNeedsSea(let rule, let mode):
            "\(rule.rawValue) 只适用于海运，而货物走\(terms.mode(mode))。"
        case .creditWithoutCarriage(let rule):
            "\(rule.rawValue) 下供应商拿不到此付款条款所需的运输单据。"
        case .billOfLadingWithoutSea(let mode):
            "付款凭提单，而货物走\(terms.mode(mode))。"
        default: paperSentence(finding)
        }
    }

    private func paperSentence(_ finding: GateFinding) -> String {
        switch finding {
        case .packingMissing(let line): "第 \(line) 行：未说明每箱数量。"
        case .quantityBreaksPacking(let line, let quantity, let multiple):
            "第 \(line) 行：\(Figures.quantity(quantity)) 在溢短装范围内凑不成每箱"
                + " \(Figures.quantity(multiple)) 的整箱。"
        case .marksMissing: "缺少唛头。"
        case .destinationCountryMissing: "未说明目的国，无从得知需要哪些证书。"
        case .productGroupMissing(let line): "第 \(line) 行：未说明产品类别，无从得知需要哪些证书。"
        case .certificateNotAsked(let certificate, let market, let lines, let sources):
            "订单没有要求\(word(market))所需的\(word(certificate))："
                + "第 \(lines.map { "\($0)" }.joined(separator: "、")) 行。"
                + "依据：\(sources.joined(separator: "；"))。"
        case .noRules(let country): "没有 \(country) 的证书规则，请人工核对。"
        case .leftover(_, let number, let quantity):
            "订单 \(number) 可能在供应商处余货 \(Figures.quantity(quantity))。"
        case .oftenLate(let late, let whole):
            "该供应商 \(whole) 行中有 \(late) 行迟交。请核对生产周期并考虑备选供应商。"
        case .approverMissing: "只有有审批权的人才能批准。"
        case .overLimit(let value, let most):
            "\(Figures.money(value)) 超过您的限额 \(Figures.money(most))。"
        case .noLimit(let currency): "您没有 \(currency.code) 的审批限额。"
        case .requesterApproves: "内容由您填写，超过限额须由他人批准。"
        case .secondPersonMissing: "超过限额，须第二人批准。"
        default: sentence(ofUnknown: finding)
        }
    }
}
