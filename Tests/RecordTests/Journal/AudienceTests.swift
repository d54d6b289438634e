import FollowUp
import Testing

@testable import Record

/// Who may see which change: every kind stands here by hand, so that none becomes visible, or
/// disappears, by the way.
@Suite struct AudienceTests {
    static let everyone = [
        "order.milestoneReached/1", "order.progressTold/1", "order.inspectionRecorded/1",
    ]

    static let house = [
        "order.noted/1", "order.importProposed/1", "order.importProposalSettled/1",
        "order.dependenceAdded/1", "order.dependenceRemoved/1", "order.takenOver/1",
        "supplier.noted/1", "workspace.opened/1", "workspace.calendarLoaded/1",
        "workspace.templateChanged/1", "workspace.bankCalendarLoaded/1", "order.approvalGiven/1",
        "order.approvalWithdrawn/1", "order.waiverGiven/1", "order.waiverWithdrawn/1",
        "order.waiverExpired/1", "workspace.strengthSet/1", "workspace.strengthProposed/1",
        "workspace.strengthProposalRefused/1", "workspace.approvalLimitsSet/1",
        "workspace.limitsProposed/1", "workspace.limitsProposalRefused/1",
        "workspace.onePersonDeclared/1", "workspace.onePersonEnded/1",
        "order.orderSent/1", "order.letterAccepted/1", "order.letterFailed/1",
        "order.letterBounced/1", "order.letterReceived/1", "supplier.contactAdded/1",
        "supplier.contactAmended/1",
        "supplier.contactWithdrawn/1",
        "order.accountChosen/1", "supplier.accountProposed/1",
        "supplier.accountFactRecorded/1", "supplier.accountShorteningAsked/1",
        "supplier.accountShorteningAgreed/1", "supplier.accountConfirmed/1",
        "supplier.accountRejected/1", "supplier.accountWithdrawn/1",
        "supplier.accountContactTold/1", "supplier.accountRevealed/1",
        "supplier.accountNoticeAnswered/1",
        "order.checkRecorded/1", "order.checkWithdrawn/1", "order.holdPlaced/1",
        "order.holdLifted/1", "order.releaseRequested/1", "order.releaseGiven/1",
        "order.releaseWithdrawn/1", "order.remittanceWithdrawn/1", "order.adjusted/1",
        "order.adjustmentWithdrawn/1", "supplier.seatLinkMade/1", "supplier.seatRevoked/1",
        "supplier.seatLinkAsked/1", "supplier.seatDeviceBound/1",
        "supplier.seatDeviceRevoked/1", "supplier.seatCodeMade/1",
        "supplier.seatEndedLinkTried/1",
        "order.adjustmentWithdrawn/1",
        "order.carriedOver/1", "order.baselineBreached/1",
    ]

    /// People and programs of the house: nothing for finance, nothing for the other side.
    static let buyer = [
        "workspace.memberAdded/1", "workspace.memberAmended/1", "workspace.mappingRemembered/1",
        "workspace.letterSetAside/1", "workspace.tokenMade/1", "workspace.tokenRevoked/1",
        "workspace.invitationRenewed/1", "workspace.renewalLinkMade/1",
        "workspace.passwordRenewed/1",
    ]

    private func kinds(_ sees: (Audience) -> Bool) -> Set<String> {
        Set(Golden.changes.filter { sees($0.audience) }.map(\.kind))
    }

    @Test func `the buyer's side sees every change`() {
        #expect(kinds { $0.contains(.buyer) }.count == Golden.changes.count)
    }

    @Test func `finance sees all but who may come in and how lists are read`() {
        #expect(kinds { !$0.contains(.finance) } == Set(Self.buyer))
    }

    @Test func `no supplier sees notes, lists, take-overs or the house's own settings`() {
        for kind in Self.house + Self.buyer {
            let change = Golden.changes.first { $0.kind == kind }
            #expect(change?.audience.contains(.supplier) == false, "\(kind)")
            #expect(change?.audience.contains(.client) == false, "\(kind)")
            #expect(change?.audience.contains(.inspector) == false, "\(kind)")
        }
    }

    @Test func `an inspector sees visits and how far the goods are, nothing of terms and prices`() {
        let seen = kinds { $0.contains(.inspector) }
        #expect(seen.isSuperset(of: Self.everyone))
        for kind in seen where kind.hasPrefix("order.") {
            #expect(Self.everyone.contains(kind), "\(kind)")
        }
        #expect(!seen.contains { $0.hasPrefix("supplier.") || $0.hasPrefix("workspace.") })
    }

    @Test func `a client of the house sees nothing of its suppliers' files`() {
        #expect(!kinds { $0.contains(.client) }.contains { $0.hasPrefix("supplier.") })
    }
}
