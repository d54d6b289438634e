import FollowUp

extension ChinesePayments {
    func word(_ kind: InstalmentKind) -> String {
        switch kind {
        case .deposit: "预付款"
        case .stage: "进度款"
        case .balance: "尾款"
        case .letterOfCredit: "信用证"
        case .documentsAgainstPayment: "付款交单（D/P）"
        case .documentsAgainstAcceptance: "承兑交单（D/A）"
        case .openAccount: "赊销"
        case .escrow: "平台担保"
        }
    }

    func word(_ due: DueEvent) -> String {
        switch due {
        case .orderPlaced: "下单时"
        case .stageReached: "达到节点时"
        case .beforeShipment: "发货前"
        case .copyOfBillOfLading: "见提单副本"
        case .presentation: "交单时"
        case .billOfLadingDate: "提单日"
        case .shipment: "发货日"
        case .delivery: "到货时"
        case .receiptConfirmed: "确认收货时"
        }
    }

    func word(_ stage: InstalmentStage) -> String {
        switch stage {
        case .open: "未申请"
        case .requested: "已申请"
        case .halfReleased: "待第二人放行"
        case .released: "已放行"
        case .sent: "已汇出"
        case .settled: "已结清"
        }
    }

    func word(_ way: RemittanceWay) -> String {
        switch way {
        case .payment: "付款"
        case .refund: "退款给我方"
        case .credit: "转为另一订单的抵扣"
        }
    }

    func word(_ check: CheckKind) -> String {
        switch check {
        case .supplierConfirmation: "供应商确认与订单相符"
        case .packingComplete: "装箱完成"
        case .draftDocuments: "单证草稿"
        case .copiesCrossChecked: "单证副本已相互核对"
        case .reworkEvidence: "返工证据"
        }
    }

    func word(_ kind: AdjustmentKind) -> String {
        switch kind {
        case .charge: "费用，增加"
        case .claim: "索赔，扣减"
        case .credit: "抵扣，扣减"
        case .refundableFee: "可退的样品或模具费，扣减"
        }
    }

    func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .passed: "合格"
        case .failed: "不合格"
        case .pending: "待定"
        }
    }

    func word(_ ground: GoodsGround) -> String {
        switch ground {
        case .inspectionPassed: "验货合格"
        case .waived: "书面免检"
        case .reworkAccepted: "返工已接受"
        case .knownIssues: "带已知问题出货"
        }
    }

    func sentence(_ trouble: TermsReading.Trouble) -> String {
        switch trouble {
        case .notRead: "无法读懂此付款条款，请手工填写付款节点。"
        case .sharesDiffer: "付款条款中的比例之和不是 100 %，请手工填写付款节点。"
        case .notAllRead: "付款条款中有数字、金额或预付款未能归入任何付款节点，请手工填写付款节点。"
        case .otherCurrency: "付款条款中的金额与订单币种不同，请手工填写付款节点。"
        }
    }

    func act(_ finding: GateFinding) -> String? {
        switch finding {
        case .orderNotApproved: "去审批订单"
        case .confirmationMissing, .confirmationOutdated, .confirmationNotAccepted: "查看供应商确认"
        case .inspectionNotPassed, .goodsNotReleased: "去放行货物"
        case .packingIncomplete: "填写装箱数"
        case .draftsMissing, .copiesNotChecked: "记录已核对"
        case .onHold: "查看暂停"
        case .baselineNotAcknowledged: "查看生产确认书"
        case .accountMissing, .accountNotChosen, .accountNotConfirmed, .accountProposed,
            .accountIncomplete:
            "查看供应商"
        case .instalmentsOutdated, .instalmentDiffers: "约定分期"
        case .sessionOld: "重新登录"
        default: nil
        }
    }
}

extension ChineseGates {
    func word(ofPayment requirement: Requirement) -> String {
        switch requirement {
        case .orderApproved: "订单已批准"
        case .supplierConfirmed: "供应商已确认"
        case .stageDone: "节点已达到"
        case .inspectionPassed: "验货合格"
        case .goodsReleased: "货物已放行"
        case .packingComplete: "装箱完成"
        case .draftDocuments: "已看单证草稿"
        case .handoverDone: "货物已交付"
        case .copiesChecked: "副本已相互核对"
        case .baselineAcknowledged: "生产确认书已双方确认"
        case .instalmentsFitTerms: "付款节点与付款条款一致"
        case .beneficiaryConfirmed: "收款账户已确认"
        case .noHold: "无暂停付款"
        case .amountAgrees: "金额与应付相符"
        case .releaseRequested: "已有人申请"
        case .releaserIsAnother: "放行人不是申请人"
        case .releaseWithinLimit: "在放行人限额之内"
        case .secondReleaser: "超限额须第二人放行"
        case .sessionFresh: "本次登录未超时"
        default: ""
        }
    }

    func sentence(ofPayment finding: GateFinding) -> String {
        switch finding {
        case .orderNotApproved: "订单的现有内容尚未批准。"
        case .confirmationMissing: "未登记供应商的确认。"
        case .confirmationOutdated: "供应商确认早于之后的改动。"
        case .confirmationNotAccepted(let number): "供应商确认 \(number) 尚未接受。"
        case .stageNotNamed: "未说明付款对应的节点。"
        case .stageNotReached(let lot, let milestone):
            "第 \(lot) 批：“\(terms.milestone(milestone, nil))”未达到。"
        case .inspectionNotPassed(let lot): "第 \(lot) 批：最近一次验货未合格。"
        case .goodsNotReleased(let lot): "第 \(lot) 批：货物未放行。"
        case .packingIncomplete(let lot, let packed, let whole):
            "第 \(lot) 批：\(Figures.quantity(whole)) 中已装箱 \(Figures.quantity(packed))。"
        case .draftsMissing: "尚无人登记已审核单证草稿。"
        case .notHandedOver(let lot): "第 \(lot) 批尚未交付。"
        case .copiesNotChecked: "尚无人登记已核对单证副本。"
        case .baselineNotAcknowledged(let lot):
            "第 \(lot) 批大货开产时没有双方确认的生产确认书。"
        case .onHold(let number): "第 \(number) 号暂停付款有效。"
        case .nothingDue: "没有应付金额。"
        case .amountDiffers(let told, let due):
            "申请 \(Figures.money(told))，应付 \(Figures.money(due))。"
        case .releaseNotRequested: "尚无人申请。"
        case .requesterReleases: "由您申请，须由他人放行。"
        case .releaserMissing: "只有本人登录且有放行权的人才能放行，令牌、导入和命令行均不可。"
        case .instalmentsOutdated: "约定分期付款之后，付款条件已改动，请重新约定分期。"
        case .instalmentDiffers(let number):
            "第 \(number) 个付款节点与付款条款不符，请更正其中之一。"
        case .asksForLess: "这些分期的付款前提比原来少，或不以货物为前提，须由有决定权的人本人登录后约定。"
        case .releasedToAnotherAccount: "放行时为另一账户，请撤回放行后重新申请。"
        case .secondReleaserMissing: "超过限额，须第二人放行。"
        default: ChineseAccounts().sentence(finding)
        }
    }
}

extension ChineseObstacles {
    func ofMoney(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .unknownInstalment(let number): "订单没有第 \(number) 个付款节点，请重新选择。"
        case .instalmentInUse(let number): "第 \(number) 个付款节点已放行或已付，不可更改。"
        case .shareAndAmount: "付款节点只能填比例或金额之一，请去掉一个。"
        case .sharesDiffer(let sum):
            "比例合计为 \(EnglishPayments.percent(sum))，不是 100 %，请更正。"
        case .alreadySent: "此节点已汇款，请先撤回汇款记录。"
        case .unknownDocument(let number): "订单没有有效的第 \(number) 号文件，请先上传。"
        case .moreThanSent: "退回金额超过该期已汇出的金额，请更正。"
        case .restBeforeLast: "只有最后一个付款节点可以是余款，请填写比例或金额。"
        case .moreThanReceived: "金额须大于零，且不超过已到账且未退回的金额，请更正。"
        case .moreThanOwed(let owed):
            "另一订单尚欠 \(Figures.money(owed))，转入金额不可超过此数。"
        case .creditStands(let number): "第 \(number) 笔已把这笔款转给另一订单，请先撤回那一笔。"
        case .groundMissing(let ground):
            "没有记录可证明“\(ChinesePayments().word(ground))”，请先记录，或选择其他依据。"
        case .lotLoaded(let lot): "第 \(lot) 批已装运，放行不可撤回。"
        case .shipmentLoaded: "该批运输已装运或已交接，不能取消。"
        case .notSettled(let difference):
            "订单未结清，相差 \(Figures.money(difference))，请说明为何关闭。"
        default: notUnderstood
        }
    }
}
