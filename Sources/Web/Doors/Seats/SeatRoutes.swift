import FollowUp
import HTTPTypes
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    /// Seats of suppliers: what the house does about them, the link itself, and what a supplier
    /// sees and does from there.
    mutating func seats() {
        houseOfSeats()
        seatLink()
        seatPages()
        seatActs()
    }

    private mutating func houseOfSeats() {
        let seat = "/suppliers/{supplier}/seats/{contact}"
        act(
            MakeSeatLink.self, seat + "/link",
            then: { done, visitor in try await visitor.supplierPage(shown: .link(done)) },
            again: { try await $0.supplierPage($0.state($1, $2)) })
        act(
            MakeSeatCode.self, seat + "/code",
            then: { done, visitor in try await visitor.supplierPage(shown: .code(done)) },
            again: { try await $0.supplierPage($0.state($1, $2)) })
        onSeat(RevokeSeat.self, seat + "/revocation")
        onSeat(RevokeSeatDevice.self, seat + "/devices/{device}/revocation")
        onOrder(WriteToSupplier.self, "/messages")
    }

    private mutating func onSeat<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, path,
            then: { _, visitor in
                Answer.seeOther("/suppliers/\(try visitor.id("supplier"))#seats")
            },
            again: { try await $0.supplierPage($0.state($1, $2)) })
    }

    /// Looking, by whatever program, changes nothing; a name that a person chose does.
    private mutating func seatLink() {
        add(.get, "/s/{secret}", .open, .page, "seatDoor") { try await $0.seatDoor(nil) }
        add(.post, "/s/{secret}", .open, .form, "bindSeat") { try await $0.bindSeat() }
        add(.post, "/s/{secret}/request", .open, .form, "askSeatLink") {
            try await $0.askByLink()
        }
        // Also from a device that is let in no more.
        add(.post, "/supplier/link-request", .open, .form, "askSeatLinkByDevice") {
            try await $0.askByDevice()
        }
    }

    private mutating func seatPages() {
        page("/supplier", AskOwnOrders.allowed, AskOwnOrders.name) { try await $0.seatHome() }
        ask(AskOwnOrders.self, "/supplier", query: [.page]) { try $0.ownOrders() }
        page("/supplier/orders/{order}", AskOwnOrder.allowed, AskOwnOrder.name) {
            try await $0.seatOrder()
        }
        ask(AskOwnOrder.self, "/supplier/orders/{order}") {
            try AskOwnOrder(order: $0.id("order"))
        }
        page("/supplier/orders/{order}/confirmation", AskOwnOrder.allowed, "ownConfirmation") {
            try await $0.seatConfirmation()
        }
        content(
            "/supplier/orders/{order}/remittances/{remittance}/slip", AskOwnSlip.name,
            AskOwnSlip.allowed, .unknown
        ) { try await $0.slip() }
        page("/supplier/proposals", AskOwnSeat.allowed, AskOwnSeat.name) {
            try await $0.seatProposals()
        }
        ask(AskOwnSeat.self, "/supplier/seat") { _ in AskOwnSeat() }
    }

    private mutating func seatActs() {
        onOwnOrder(TellOwnProgress.self, "/progress")
        onOwnOrder(TellOwnDay.self, "/days")
        onOwnOrder(WriteFromSeat.self, "/messages")
        onOwnOrder(AcknowledgeAsSupplier.self, "/baseline/{number}/acknowledgement")
        onOwnOrder(CommitOwnPlan.self, "/lots/{lot}/production-plans")
        ownConfirmation()
        bringing(
            CommentOwnSample.self, "/supplier/orders/{order}/samples/{number}/comments",
            look: {
                let asked = AskOwnOrder(order: try $0.id("order"))
                _ = try await $0.site.house.ask(asked, $0.signedIn())
            },
            then: { _, visitor in
                Answer.seeOther(
                    "/supplier/orders/\(try visitor.id("order"))?told=1#samples")
            },
            again: { try await $0.seatOrder($0.state($1, $2)) })
        ownFiles()
        onSupplierItself(ProposeOwnAccount.self, "/supplier/accounts", told: "account")
        onSupplierItself(ProposeOwnContact.self, "/supplier/contacts", told: "1")
    }

    /// An act of a seat on an order: its form stands on the supplier's page of the order, and leads
    /// back there. A further one takes a line here and a section of `SeatOrderPage`.
    mutating func onOwnOrder<Done: UseCase>(_ type: Done.Type, _ path: String) {
        act(
            type, "/supplier/orders/{order}" + path,
            then: { _, visitor in
                Answer.seeOther("/supplier/orders/\(try visitor.id("order"))?told=1")
            },
            again: { try await $0.seatOrder($0.state($1, $2)) })
    }

    private mutating func onSupplierItself<Done: UseCase>(
        _ type: Done.Type, _ path: String, told: String
    ) {
        act(
            type, path, then: { _, _ in Answer.seeOther("/supplier/proposals?told=\(told)") },
            again: { try await $0.seatProposals($0.state($1, $2)) })
    }

    /// By a form with the paper in it, or by one button without.
    private mutating func ownConfirmation() {
        let path = "/supplier/orders/{order}/confirmations"
        program(ConfirmOwnOrder.self, path)
        add(.post, path, .roles(ConfirmOwnOrder.allowed), .form, ConfirmOwnOrder.name) {
            try await $0.confirmOwnForm()
        }
        fileForm { try await $0.seatConfirmation($0.state($1, $2)) }
    }

    private mutating func ownFiles() {
        let path = "/supplier/orders/{order}/files"
        add(
            .post, "/api/v1" + path, .roles(AttachOwnFile.allowed), .api, AttachOwnFile.name,
            contract: Contract(
                body: .form(AttachOwnFile.self), reply: .json(Recorded.self), status: .created)
        ) { visitor in
            let done = try await visitor.receivingOwn { try await $0.attachOwn($1, key: nil) }
            return try Answer.json(done, status: .created)
        }
        add(.post, path, .roles(AttachOwnFile.allowed), .form, AttachOwnFile.name) {
            try await $0.attachOwnForm()
        }
        fileForm { try await $0.seatOrder($0.state($1, $2)) }
    }
}

extension QueryParameter {
    static let page = QueryParameter(
        name: "page",
        schema: ["type": "integer", "minimum": 1, "maximum": 1_000, "default": 1],
        says: "Thirty orders each")
}
