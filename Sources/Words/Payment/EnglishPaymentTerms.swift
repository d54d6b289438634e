import FollowUp

extension EnglishPayments {
    func word(_ kind: InstalmentKind) -> String {
        switch kind {
        case .deposit: "deposit"
        case .stage: "stage payment"
        case .balance: "balance"
        case .letterOfCredit: "letter of credit"
        case .documentsAgainstPayment: "documents against payment (D/P)"
        case .documentsAgainstAcceptance: "documents against acceptance (D/A)"
        case .openAccount: "open account"
        case .escrow: "escrow"
        }
    }

    func word(_ due: DueEvent) -> String {
        switch due {
        case .orderPlaced: "when the order is placed"
        case .stageReached: "when the stage is reached"
        case .beforeShipment: "before shipment"
        case .copyOfBillOfLading: "against the copy of the bill of lading"
        case .presentation: "when the documents are presented"
        case .billOfLadingDate: "the date of the bill of lading"
        case .shipment: "the day of shipment"
        case .delivery: "when the goods are delivered"
        case .receiptConfirmed: "when receipt is confirmed"
        }
    }

    func word(_ stage: InstalmentStage) -> String {
        switch stage {
        case .open: "not requested"
        case .requested: "requested"
        case .halfReleased: "waits for a second person"
        case .released: "released"
        case .sent: "sent"
        case .settled: "settled"
        }
    }

    func word(_ way: RemittanceWay) -> String {
        switch way {
        case .payment: "a payment"
        case .refund: "a refund to us"
        case .credit: "a credit to another order"
        }
    }

    func word(_ check: CheckKind) -> String {
        switch check {
        case .supplierConfirmation: "supplier's confirmation, as ordered"
        case .packingComplete: "packing complete"
        case .draftDocuments: "draft documents"
        case .copiesCrossChecked: "copies of the documents cross-checked"
        case .reworkEvidence: "proof of the rework"
        }
    }

    func word(_ kind: AdjustmentKind) -> String {
        switch kind {
        case .charge: "charge, added"
        case .claim: "claim, taken off"
        case .credit: "credit, taken off"
        case .refundableFee: "refundable sample or tooling fee, taken off"
        }
    }

    func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .passed: "passed"
        case .failed: "failed"
        case .pending: "pending"
        }
    }

    func word(_ ground: GoodsGround) -> String {
        switch ground {
        case .inspectionPassed: "inspection passed"
        case .waived: "inspection waived in writing"
        case .reworkAccepted: "rework accepted"
        case .knownIssues: "shipped with known issues"
        }
    }

    func sentence(_ trouble: TermsReading.Trouble) -> String {
        switch trouble {
        case .notRead: "These terms could not be read. Write the instalments by hand."
        case .sharesDiffer:
            "The shares in these terms do not make 100 %. Write the instalments by hand."
        case .notAllRead:
            "A number, an amount or a deposit in these terms fits no instalment. Write the"
                + " instalments by hand."
        case .otherCurrency:
            "An amount in these terms is in another currency than the order. Write the instalments"
                + " by hand."
        }
    }

    func act(_ finding: GateFinding) -> String? {
        switch finding {
        case .orderNotApproved: "Approve the order"
        case .confirmationMissing, .confirmationOutdated, .confirmationNotAccepted:
            "See the confirmation"
        case .inspectionNotPassed, .goodsNotReleased: "Release the goods"
        case .packingIncomplete: "Tell what is packed"
        case .draftsMissing, .copiesNotChecked: "Record that you looked"
        case .onHold: "See the hold"
        case .baselineNotAcknowledged: "See the baseline"
        case .accountMissing, .accountNotChosen, .accountNotConfirmed, .accountProposed,
            .accountIncomplete:
            "See the supplier"
        case .instalmentsOutdated, .instalmentDiffers: "Agree the instalments"
        case .sessionOld: "Sign in again"
        default: nil
        }
    }
}

extension EnglishGates {
    func word(ofPayment requirement: Requirement) -> String {
        switch requirement {
        case .orderApproved: "the order is approved"
        case .supplierConfirmed: "the supplier confirmed it"
        case .stageDone: "the stage is reached"
        case .inspectionPassed: "the inspection passed"
        case .goodsReleased: "the goods are released"
        case .packingComplete: "packing is complete"
        case .draftDocuments: "draft documents were seen"
        case .handoverDone: "the goods were handed over"
        case .copiesChecked: "copies were cross-checked"
        case .baselineAcknowledged: "the baseline is acknowledged"
        case .instalmentsFitTerms: "the instalments are those of the terms"
        case .beneficiaryConfirmed: "the account is confirmed"
        case .noHold: "no hold"
        case .amountAgrees: "the amount is what is due"
        case .releaseRequested: "somebody requested it"
        case .releaserIsAnother: "the one who releases did not request it"
        case .releaseWithinLimit: "within the limit of the one who releases"
        case .secondReleaser: "a second releaser above the limit"
        case .sessionFresh: "signed in a short while ago"
        default: ""
        }
    }

    func sentence(ofPayment finding: GateFinding) -> String {
        switch finding {
        case .orderNotApproved: "The order as it stands is not approved."
        case .confirmationMissing: "No confirmation of the supplier is filed."
        case .confirmationOutdated: "The confirmation is older than what was told since."
        case .confirmationNotAccepted(let number):
            "Confirmation \(number) of the supplier is not accepted yet."
        case .stageNotNamed: "The stage it is paid for is not named."
        case .stageNotReached(let lot, let milestone):
            "Lot \(lot): “\(terms.milestone(milestone, nil))” is not reached."
        case .inspectionNotPassed(let lot): "Lot \(lot): its last inspection did not pass."
        case .goodsNotReleased(let lot): "Lot \(lot): nobody released its goods."
        case .packingIncomplete(let lot, let packed, let whole):
            "Lot \(lot): \(Figures.quantity(packed)) of \(Figures.quantity(whole)) packed."
        case .draftsMissing: "Nobody recorded having seen the draft documents."
        case .notHandedOver(let lot): "Lot \(lot) is not handed over."
        case .copiesNotChecked: "Nobody recorded having cross-checked the copies."
        case .onHold(let number): "Hold \(number) is in force."
        case .nothingDue: "Nothing is due."
        case .amountDiffers(let told, let due):
            "\(Figures.money(told)) was asked for, \(Figures.money(due)) is due."
        case .releaseNotRequested: "Nobody requested it yet."
        case .requesterReleases: "You requested it. Somebody else releases it."
        case .releaserMissing:
            "Only a person who may release, signed in themselves, can do this: no token, import"
                + " or shell."
        case .baselineNotAcknowledged(let lot):
            "Mass production of lot \(lot) started without a baseline that both sides acknowledged."
        case .instalmentsOutdated:
            "The payment terms read otherwise since the instalments were agreed. Agree them again."
        case .instalmentDiffers(let number):
            "Instalment \(number) is not what the payment terms say. Correct the one or the other."
        case .asksForLess:
            "These instalments wait for less than before, or for no goods at all. A decision owner,"
                + " signed in themselves, has to agree them."
        case .releasedToAnotherAccount:
            "It was released to another account. Withdraw the release and request it again."
        case .secondReleaserMissing: "Above the limit a second person has to release it."
        default: EnglishAccounts().sentence(finding)
        }
    }
}

extension EnglishObstacles {
    func ofMoney(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .unknownInstalment(let number):
            "The order has no instalment \(number). Choose another one."
        case .instalmentInUse(let number):
            "Instalment \(number) was released or paid. It stays as it is."
        case .shareAndAmount: "An instalment has a share or an amount. Take one of them out."
        case .sharesDiffer(let sum):
            "The shares make \(EnglishPayments.percent(sum)) instead of 100 %. Correct them."
        case .alreadySent: "Money was sent for this already. Take that back first."
        case .unknownDocument(let number):
            "The order has no document \(number) that counts. Put it to the order first."
        case .moreThanSent: "More comes back than was sent for it. Correct the amount."
        case .restBeforeLast:
            "Only the last instalment takes what is left. Name a share or an amount."
        case .moreThanReceived:
            "This is not more than nothing, or more than arrived and is still there. Correct it."
        case .moreThanOwed(let owed):
            "The other order owes \(Figures.money(owed)). Give it no more than that."
        case .creditStands(let number):
            "Transfer \(number) gave this money to another order. Take that back first."
        case .groundMissing(let ground):
            "Nothing recorded shows “\(EnglishPayments().word(ground))”. Record it first, or take"
                + " another ground."
        case .lotLoaded(let lot): "Lot \(lot) was loaded. Its release stays."
        case .shipmentLoaded:
            "The shipment was loaded or handed over. That happened, and it cannot be cancelled."
        case .notSettled(let difference):
            "The order is not settled: \(Figures.money(difference)) apart. Say why it is closed."
        default: notUnderstood
        }
    }
}
