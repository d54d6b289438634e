import FollowUp

extension ChineseCredits {
    func sentence(_ finding: CreditFinding) -> String {
        switch finding {
        case .currencyDiffers(let credit, let order):
            "信用证币种为 \(credit.code)，订单币种为 \(order.code)。"
        case .amountShort(let most, let order):
            "订单金额 \(Figures.money(order))，最多可支取 \(Figures.money(most))。"
        case .amountBeyond(let least, let order):
            "订单金额 \(Figures.money(order))；一次装运时至少须支取 \(Figures.money(least))。"
        case .orderValueUnknown: "订单金额不明：有价格未填。"
        case .expiryMissing: "信用证未规定到期日，而到期日必须规定。"
        case .latestShipmentMissing: "信用证未规定最迟装运日，须在到期日前装运。"
        case .expiresBeforeShipment(let latest, let expiry):
            "信用证于\(dates.day(expiry))到期，早于最迟装运日\(dates.day(latest))。"
        case .presentationCutShort(let days, let asked):
            "在最迟装运日装运时，交单只剩 \(days) 天，不足 \(asked) 天。"
        case .documentsCutShort(let lot, let shipment, let days, let asked):
            "\(terms.lot(lot))于\(dates.day(shipment))装运时，到期前交单只剩 \(days) 天，不足 \(asked) 天。"
        default: more(finding)
        }
    }

    private func more(_ finding: CreditFinding) -> String {
        switch finding {
        case .plannedTooLate(let lot, let planned, let latest):
            "\(terms.lot(lot))承诺\(dates.day(planned))交货，晚于最迟装运日\(dates.day(latest))；"
                + "最迟装运日不得顺延。"
        case .forecastTooLate(let lot, let forecast, let latest):
            "\(terms.lot(lot))预计\(dates.day(forecast))交货，晚于最迟装运日\(dates.day(latest))。"
        case .shipmentUnknown(let lot): "\(terms.lot(lot))何时装运不明。"
        case .quantityOutside(let order, .none, let from, _):
            "订单数量 \(Figures.quantity(order))，信用证要求恰为 \(from)。"
        case .quantityOutside(let order, _, let from, let to):
            "订单数量 \(Figures.quantity(order))，信用证允许 \(from) 至 \(to)。"
        case .quantityNotComparable(let credit, let order):
            "信用证以“\(credit)”计，订单以“\(order)”计，须人工核对。"
        case .partialsForbidden(let lots): "订单分 \(lots) 批出货，信用证不允许分批装运。"
        default: words(finding)
        }
    }

    private func words(_ finding: CreditFinding) -> String {
        switch finding {
        case .beneficiaryDiffers(let credit, let supplier):
            "信用证受益人为“\(credit)”，供应商为“\(supplier)”。"
        case .applicantDiffers(let credit, let buyer):
            "信用证申请人为“\(credit)”，买方为“\(buyer)”。"
        case .goodsMissing: "尚未填写信用证的货物描述。"
        case .goodsDiffer(let line, let description):
            "信用证货物描述中未见\(terms.line(line))“\(description)”；发票须与其相符。"
        case .goodsNotComparable(let line, let description):
            "\(terms.line(line))“\(description)”无法与信用证货物描述比较；发票须与其相符，请人工核对。"
        case .loadingPortDiffers(let credit, let order):
            "信用证装运港为“\(credit)”，订单为“\(order)”。"
        case .destinationDiffers(let credit, let order):
            "信用证卸货港为“\(credit)”，订单目的地为“\(order)”。"
        case .documentsMissing: "尚未填写信用证要求的单据。"
        case .insuranceMissing(let rule): "\(rule.rawValue) 由卖方投保，信用证却未要求保险单据。"
        case .insuranceBesideRule(let rule):
            "信用证要求保险单据，而 \(rule.rawValue) 下卖方不投保。"
        case .transportBesideRule(let rule):
            "信用证要求运输单据，而 \(rule.rawValue) 下卖方不装运。"
        case .billOfLadingWithoutSea(let mode):
            "信用证要求海运提单，而货物以\(terms.mode(mode))方式运输。"
        default: ofTerms(finding)
        }
    }

    private func ofTerms(_ finding: CreditFinding) -> String {
        switch finding {
        case .plannedOutsidePeriod(let lot, let planned, let from, let through):
            "\(terms.lot(lot))承诺\(dates.day(planned))交货，不在装运期内（\(period(from, through))）。"
        case .forecastOutsidePeriod(let lot, let forecast, let from, let through):
            "\(terms.lot(lot))预计\(dates.day(forecast))交货，不在装运期内（\(period(from, through))）。"
        case .periodNotRead(let words): "装运期“\(words)”须人工核对。"
        case .creditRevocable: "信用证可撤销；UCP 600 下的信用证均不可撤销。"
        case .otherRules(let rules): "信用证适用 \(word(rules))，此处按 UCP 600 检查。"
        case .availabilityMissing: "信用证未写明兑用方式，而兑用方式必须写明。"
        case .draftsMissing: "信用证以承兑方式兑用，却未规定汇票。"
        case .deferredPaymentMissing: "信用证以延期付款方式兑用，却未规定付款期限。"
        case .draftsBesideDeferredPayment: "延期付款信用证不使用汇票，却规定了汇票。"
        case .transhipmentForbidden(let mode):
            "信用证不允许转运，并排除了以\(terms.mode(mode))方式运输时可转运的条款。"
        case .transhipmentUnknown: "信用证不允许转运，而运输方式不明：装入集装箱的货物仍可转运。"
        case .receiptPlaceDiffers(let credit, let order):
            "信用证接管地为“\(credit)”，订单为“\(order)”。"
        case .finalPlaceDiffers(let credit, let order):
            "信用证最终目的地为“\(credit)”，订单为“\(order)”。"
        default: ""
        }
    }

    private func period(_ from: Day?, _ through: Day?) -> String {
        switch (from, through) {
        case (let from?, let through?): "\(dates.day(from))至\(dates.day(through))"
        case (let from?, nil): "\(dates.day(from))起"
        case (nil, let through?): "\(dates.day(through))止"
        case (nil, nil): ""
        }
    }
}
