import FollowUp

/// Which derived rows a change touches. The switches name every case, so that a new change cannot
/// be forgotten.
struct Touched: OptionSet, Sendable {
    let rawValue: Int

    static let board = Touched(rawValue: 1)
    static let lots = Touched(rawValue: 2)
    static let words = Touched(rawValue: 4)
    static let due = Touched(rawValue: 8)
    static let links = Touched(rawValue: 16)
    static let claims = Touched(rawValue: 32)
    static let told = Touched(rawValue: 64)
    static let documents = Touched(rawValue: 128)
    static let accounts = Touched(rawValue: 1_024)
    static let money = Touched(rawValue: 256)
    static let decisions = Touched(rawValue: 8_192)
    static let all: Touched = [
        .board, .lots, .words, .due, .links, .claims, .documents, .accounts, .money, .decisions,
    ]
}

extension Change {
    var touches: Touched {
        switch self {
        case .order(let change): change.touches
        case .supplier(let change):
            switch change {
            case .entered, .amended: [.board, .claims, .told]
            case .siteAdded, .siteAmended: [.board, .told]
            case .closureTold, .closureWithdrawn, .noted: .told
            case .contactAdded, .contactAmended, .contactWithdrawn: .told
            case .account(.proposed): [.accounts, .told]
            case .account: .told
            case .seat(let change): change.isListed ? [.board, .told] : .told
            }
        case .item(let change):
            switch change {
            case .entered, .amended: [.board, .claims, .told]
            }
        case .visit(let change):
            switch change {
            case .planned, .replanned, .cancelled: [.board, .links, .told]
            case .resulted: .told
            }
        case .shipment(let change):
            switch change {
            case .drafted, .redrafted, .cancelled: [.board, .links, .told]
            case .loaded, .handedOver: .told
            }
        case .workspace(let change):
            switch change {
            case .memberAdded, .memberAmended: [.board, .told]
            case .opened, .calendarLoaded, .templateChanged, .mappingRemembered, .tokenMade,
                .tokenRevoked, .invitationRenewed, .bankCalendarLoaded, .renewalLinkMade,
                .strengthSet, .strengthProposed, .strengthProposalRefused, .approvalLimitsSet,
                .passwordRenewed, .renamed, .templateMadeDefault, .letterSetAside,
                .onePersonDeclared, .onePersonEnded, .subject, .limits:
                .told
            }
        }
    }
}

extension OrderChange {
    var touches: Touched {
        switch self {
        case .opened, .lotsDivided, .lotHolds, .lotPromised, .lineAdded, .lineAmended,
            .lineCancelled, .lineReopened:
            [.all, .told]
        case .amended: [.board, .lots, .due, .words, .told, .money]
        case .lineDelivered: [.board, .lots, .told, .money]
        // A lot is planned in one breath with what made it, which is told.
        case .lotPlanned: [.board, .lots, .due, .money]
        case .replanned: [.board, .lots, .due, .told, .money]
        case .takenOver: [.board, .told, .money]
        case .progressTold: [.board, .told]
        case .milestoneReached, .milestoneReopened, .milestoneMoved:
            [.board, .lots, .due, .told, .money]
        case .payment(let change): change.touches
        case .goods(.shippedTold): [.told, .money]
        case .goods: .told
        case .milestoneMissed: [.board, .due, .told]
        case .milestoneTold, .milestoneNotApplicable: [.board, .due, .told, .money]
        case .dependenceAdded, .dependenceRemoved: [.board, .links, .told]
        case .documentAttached, .documentWithdrawn: [.documents, .told]
        case .waiverGiven, .waiverWithdrawn, .waiverExpired: [.due, .told]
        case .creditTold, .creditEnded: .told
        // What its supplier's seats see of it, and what waits for them.
        case .particularsTold, .approvalGiven, .approvalWithdrawn, .orderSent, .baseline,
            .confirmation:
            [.board, .told]
        case .letterAccepted, .letterFailed, .letterBounced, .letterReceived: .told
        case .cancelled, .closed, .reopened: [.board, .due, .told, .money, .decisions]
        case .decision: [.due, .told, .decisions]
        case .slipExplained, .importProposed, .importProposalSettled, .noted: .told
        case .packaging, .carriedOver: [.board, .told]
        case .accountChosen, .messageWritten, .sample, .version, .productionPlan: .told
        }
    }
}

extension PaymentChange {
    var touches: Touched {
        switch self {
        // Terms agreed otherwise make it a draft again, and its confirmation is of before.
        case .instalmentsAgreed: [.board, .told, .money]
        case .releaseRequested, .releaseGiven, .releaseWithdrawn,
            .remittanceSent, .remittanceReceived, .remittanceWithdrawn, .adjusted,
            .adjustmentWithdrawn:
            [.told, .money]
        case .checkRecorded, .checkWithdrawn, .holdPlaced, .holdLifted: .told
        }
    }
}
