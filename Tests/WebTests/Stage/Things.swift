import FollowUp
import Foundation
import HTTPTypes
import Record
import Synchronization
import Testing
import UseCases

@testable import Web

/// Things to name in an address: acme's own, made anew for every cell, those of the other
/// workspace, and some that nobody has.
final class Things: Sendable {
    /// Parameters that identify something a workspace has.
    static let identities: Set<String> = [
        "order", "supplier", "item", "visit", "shipment", "list", "person", "other",
        "token", "letter", "workspace",
    ]

    let served: Served
    private let foreign: [String: String]
    private let own: [String: String]
    private let count = Mutex(0)
    /// A contact who has been known for long, with a link.
    let seat: (supplier: FileID, contact: Int)?
    let secondCode = Mutex("")

    init(_ served: Served, seat: (supplier: FileID, contact: Int)? = nil) async throws {
        self.served = served
        self.seat = seat
        own = try await Self.make(served, served.acme)
        foreign = try await Self.make(served, served.other)
    }

    /// A supplier, an item and a person of a workspace, and orders for the examples to name.
    private static func make(_ served: Served, _ caller: Caller) async throws -> [String: String] {
        let waited = try await served.openOrder("PO-2290-T", by: caller)
        let order = try await served.openOrder("PO-2291", by: caller)
        let supplier = try await served.house.ask(AskOrder(order: order), caller).supplier
        try served.setUpMail()
        _ = try await served.house.perform(
            AddContact(supplier: supplier, name: "Ms Wang", email: "wang@hengda.example"), caller)
        let item = try await served.house.perform(
            EnterItem(description: "Lid", code: "LID"), caller
        ).id
        let person = try await served.house.perform(
            AddMember(
                name: "Somebody", email: "somebody@\(caller.workspace).example",
                roles: [.inspector]), caller
        ).person
        return [
            "order": "\(order)", "supplier": "\(supplier)", "item": "\(item)",
            "person": "\(person)", "other": "\(waited)", "workspace": "\(caller.workspace)",
        ]
    }

    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }

    func values(
        _ names: [String], _ whose: AuthorisationTests.Whose, _ route: Route
    ) async throws -> [String: String] {
        var values: [String: String] = [:]
        for name in names {
            switch name {
            case "proposal" where Served.proposing.contains(route.name):
                values[name] = "\(try await served.proposed(for: route.name, next()))"
            case "remittance" where route.name == "withdrawCredit": values[name] = "2"
            case "lot", "proposal", "number", "site", "document", "waiver", "account", "instalment",
                "remittance", "hold", "check", "adjustment", "decision", "confirmation", "plan":
                values[name] = "1"
            case "subject": values[name] = SubjectKey.artwork.rawValue
            case "absence": values[name] = "\(try await served.absence())"
            case "slip": values[name] = "3"
            case "device": values[name] = "1"
            case "contact":
                values[name] = whose == .own ? try await contact(served.acme) : "1"
            case "milestone": values[name] = MilestoneKey.depositReceived.rawValue
            case "secret": values[name] = Secret().text
            default:
                switch whose {
                case .own: values[name] = try await fresh(name, route, served.acme)
                case .foreign:
                    let known = foreign[name]
                    values[name] =
                        known == nil ? try await fresh(name, route, served.other) : known
                case .absent: values[name] = "\(FileID.new(at: served.house.now()))"
                }
            }
        }
        if whose == .own { try await prepareSeat(route, &values) }
        if whose == .own, route.name == "withdrawClosure" {
            try await tellClosure(values["supplier"] ?? "")
        }
        if whose == .own, route.name == "tellAbsence" { try await served.endAbsences() }
        if whose == .own, route.name == "makeDefaultTemplate" {
            _ = try? await served.house.perform(ChangeTemplate.example, served.acme)
            _ = try? await served.house.perform(
                MakeDefaultTemplate(name: MilestoneTemplate.standard.name), served.acme)
        }
        if whose == .own, route.name == "stopWaiting", let order = FileID(values["order"] ?? "") {
            _ = try await served.house.perform(
                WaitForOrder(order: order, number: "PO-2290-T"), served.acme)
        }
        return values
    }

    private func fresh(_ name: String, _ route: Route, _ caller: Caller) async throws -> String {
        switch name {
        case "order":
            let isDraft = ["approveOrder", "withdrawApproval"].contains(route.name)
            let id = try await served.openOrder(
                "C-\(next())", by: caller, state: isDraft ? .draft : nil,
                of: try await supplier(route, caller))
            try await prepare(route, id, caller)
            return "\(id)"
        case "letter": return try await served.strayLetter(caller)
        case "visit":
            return "\(try await served.house.perform(PlanVisit.example, caller).id)"
        case "shipment":
            return "\(try await served.house.perform(DraftShipment.example, caller).id)"
        case "token":
            let made = try await served.house.perform(MakeToken(label: "C-\(next())"), caller)
            return "\(made.token)"
        case "list": return "\(try await list(route, caller))"
        case "workspace" where route.name == "acceptMembership":
            return "\(try await served.offer(next()))"
        case "supplier" where AccountThings.acts.contains(route.name):
            return "\(try await AccountThings(served, caller).supplier(route.name, next()))"
        case "person" where route.name == "makeRenewalLink":
            return "\(try await served.joined("j-\(next())@\(caller.workspace).org", caller))"
        default: return own[name] ?? ""
        }
    }

    /// Whose order it is. What is paid is of somebody of whom nobody proposed an account before.
    private func supplier(_ route: Route, _ caller: Caller) async throws -> FileID? {
        if route.isOfSeats { return seat?.supplier }
        guard ["releasePayment", "paymentOrder"].contains(route.name) else { return nil }
        return try await served.house.perform(EnterSupplier(name: "Paid \(next())"), caller).id
    }

    /// Lets happen before what the act needs to have something to act on.
    private func prepare(_ route: Route, _ id: FileID, _ caller: Caller) async throws {
        let house = served.house
        switch route.name {
        case "reopenMilestone":
            _ = try await house.perform(
                ReachMilestone(
                    order: id, lot: 1, milestone: .depositReceived, on: Day(iso: "2026-11-20")),
                caller)
        case "withdrawDocument", "document":
            _ = try await served.attach(Array("paper \(id)".utf8), to: id, by: caller)
        case "preview":
            _ = try await served.attach(Served.picture, to: id, by: caller, name: "p.png")
        case "withdrawApproval":
            _ = try await house.perform(ApproveOrder(order: id, seq: 1_000), caller)
        case "withdrawWaiver":
            var waiver = GiveWaiver.example
            waiver.order = id
            waiver.expires = Served.today
            _ = try await house.perform(waiver, caller)
        case "endCredit":
            var credit = TellCredit.example
            credit.order = id
            _ = try await house.perform(credit, caller)
        case "chooseAccount":
            let supplier = try await house.ask(AskOrder(order: id), caller).supplier
            try await AccountThings(served, caller).confirm(supplier)
        case "cancelLine", "reopenLine":
            var line = AddLine.example
            line.order = id
            _ = try await house.perform(line, caller)
            guard route.name == "reopenLine" else { break }
            _ = try await house.perform(
                CancelLine(order: id, number: 1, reason: "dropped"), caller)
        case "reopenOrder":
            _ = try await house.perform(CancelOrder(order: id, reason: "dropped"), caller)
        case "acceptTold":
            _ = try await house.perform(
                TellMilestone(
                    order: id, lot: 1, milestone: .depositReceived,
                    day: Served.today.adding(days: 9), cause: .capacity, side: .supplier), caller)
        case "explainSlip":
            _ = try await house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .handedOver, to: Served.today.adding(days: 90),
                    cause: .unexplained, side: .supplier), caller)
        case "acceptProposal", "refuseProposal":
            let order = try await house.ask(AskOrder(order: id), caller)
            _ = try await house.perform(
                AmendTerms(order: id, payment: "by a person", promised: order.promised), caller)
            let list = try await served.takeList(
                "PO,Vendor,Description,Qty,Payment terms\n"
                    + "\(order.number),\(order.supplierName),Lid,3,by a list\n", by: caller)
            _ = try await house.runImport(list, dryRun: false, caller)
        default: try await prepareMoney(route, id, caller)
        }
    }

    /// A contact of its own, for one may be gone already.
    private func contact(_ caller: Caller) async throws -> String {
        guard let supplier = FileID(own["supplier"] ?? "") else { return "" }
        _ = try await served.house.perform(
            AddContact(supplier: supplier, name: "C-\(next())"), caller)
        let known = try await served.house.ask(AskSupplier(supplier: supplier), caller)
        return "\(known.supplier.contacts?.last?.number ?? 0)"
    }

    private func list(_ route: Route, _ caller: Caller) async throws -> FileID {
        let rows = "PO,Vendor,Description,Qty\nL-\(next()),Hengda,Lid,0\nL-\(next()),Hengda,Lid,3\n"
        let id = try await served.takeList(rows, by: caller)
        if route.name == "listErrors" {
            _ = try await served.house.runImport(id, dryRun: true, caller)
        }
        return id
    }

    func body(_ route: Route, _ values: [String: String], _ papers: Papers) -> [UInt8] {
        guard route.method == .post else { return [] }
        if route.name == "takeList" { return list(route, papers) }
        if ["attachDocument", "attachOwnFile"].contains(route.name) { return document(papers) }
        if route.name == "mapList" {
            return Array(
                #"""
                {"name":"erp \#(next())","columns":{"order":"PO",
                "supplier":"Vendor","item":"Description","quantity":"Qty"},"currency":"USD"}
                """#.utf8)
        }
        var example = input(route).filter { values[$0.key] == nil }
        vary(&example)
        if example["secondCode"] != nil { tellCode(&example) }
        if ["renameWorkspace", "addTemplate"].contains(route.name) {
            example["name"] = "Name \(next())"
        }
        if route.kind == .api {
            let data = try? JSONSerialization.data(withJSONObject: example)
            return data.map { Array($0) } ?? []
        }
        var fields = [("csrf", papers.csrf), ("key", UUID().uuidString)]
        Self.flatten(example, "", &fields)
        if route.path.hasPrefix("/import/") {
            fields += [("order", "PO"), ("supplier", "Vendor"), ("item", "Description")].map {
                ("column.\($0.0)", $0.1)
            }
            fields.append(("column.quantity", "Qty"))
        }
        return Self.form(fields)
    }

    /// The use case's own example.
    private func input(_ route: Route) -> [String: Any] {
        let act = Serving.routes.first { $0.name == route.name && $0.example != nil }
        guard let bytes = act?.example,
            let object = try? JSONSerialization.jsonObject(with: Data(bytes))
        else { return [:] }
        return object as? [String: Any] ?? [:]
    }

    /// JSON as the fields of a form: members behind dots, lists of plain values repeated.
    static func flatten(
        _ value: Any, _ name: String, _ fields: inout [(String, String)]
    ) {
        switch value {
        case let object as [String: Any]:
            for (key, inner) in object {
                flatten(inner, name.isEmpty ? key : "\(name).\(key)", &fields)
            }
        case let list as [Any]:
            for (at, inner) in list.enumerated() {
                let isPlain = !(inner is [String: Any]) && !(inner is [Any])
                flatten(inner, isPlain ? name : "\(name).\(at)", &fields)
            }
        case let text as String: fields.append((name, text))
        case let number as NSNumber: fields.append((name, "\(number)"))
        default: break
        }
    }

    static func form(_ fields: [(String, String)]) -> [UInt8] {
        let pairs = fields.map { name, value in
            "\(escaped(name))=\(escaped(value))"
        }
        return Array(pairs.joined(separator: "&").utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte)
                || (97...122).contains(byte) || byte == 46 || byte == 45
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", Int(byte))
        }.joined()
    }
}
