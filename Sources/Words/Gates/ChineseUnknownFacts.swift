import FollowUp

extension ChineseGates {
    /// What is not known, for a fact it rests on was not told.
    func sentence(ofUnknown finding: GateFinding) -> String {
        switch finding {
        case .totalNotCompared(let told):
            "总金额 \(Figures.money(told)) 无从核对：各行金额不明。"
        case .leadTimeNotKnown(let lot): "第 \(lot) 批：没有承诺日，无从得知生产周期是否足够。"
        case .requiredNotCompared(let lot): "第 \(lot) 批：没有要求交期，无从得知承诺交期是否赶得上。"
        case .tradeTermNotCompared: "没有贸易术语，无从得知是否与运输方式相符。"
        case .paymentNotCompared:
            "付款条款未填写或无法读懂，无从得知供应商能否取得所需单据。请约定分期付款。"
        case .packingNotCompared(let line): "第 \(line) 行：没有每箱数量，无从得知能否凑成整箱。"
        case .historyTooShort(let lines, let asked):
            "该供应商至今只交付 \(lines) 行，不足 \(asked) 行，无从得知是否大多准时。"
        case .leftoverNotKnown(let line): "第 \(line) 行：未查到该货品上一订单的余货。"
        case .reportsUndated(let certificates):
            "未说明以下文件的签发日：\(certificates.map(word).joined(separator: "、"))。"
        case .reportTooOld(let certificate, let issued, let months):
            "\(dates.day(issued))签发的\(word(certificate))，到货时将超过 \(months) 个月。"
        default: sentence(ofPayment: finding)
        }
    }
}
