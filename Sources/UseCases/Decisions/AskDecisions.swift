import FollowUp
import Record

/// Questions over all orders, the nearest deadline first. Pages are found by derived rows; who may
/// decide stands in the workspace's file.
public struct AskDecisions: Question {
    public static let name = "decisions"
    public static let allowed = Role.deciding.union([.operator])

    public enum Whose: String, Sendable, CaseIterable {
        /// What the one who asks owns, or is a deputy for.
        case mine
        case all
    }

    public var state: DecisionState
    public var whose: Whose
    /// Only those of one order.
    public var order: FileID?
    public var after: String?
    public var limit: Int

    public init(
        state: DecisionState = .open, whose: Whose = .mine, order: FileID? = nil,
        after: String? = nil, limit: Int = 50
    ) {
        self.state = state
        self.whose = whose
        self.order = order
        self.after = after
        self.limit = min(100, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<DecisionAnswer> {
        let file = try await house.workspace(caller.workspace)
        let from = try DecisionCursor(after)
        let (workspace, most) = (caller.workspace, limit + 1)
        let which = narrowed(file, caller.person)
        let found = try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT deadline, order_id, number FROM decision_row
                WHERE state = \(state.rawValue) AND workspace = \(workspace) \(which)
                AND (deadline, order_id, number) > (\(from.day), \(from.order), \(from.number))
                ORDER BY deadline, order_id, number LIMIT \(most)
                """
            ) { DecisionCursor(day: $0.text(0), order: $0.text(1), number: $0.int(2)) }
        }
        let shown = Array(found.prefix(limit))
        return ListAnswer(
            items: try await house.decisions(shown, file, caller),
            next: found.count > limit ? shown.last?.text : nil)
    }

    private func narrowed(_ file: Workspace, _ person: FileID) -> SQL {
        let order: SQL = order.map { "AND order_id = \($0)" } ?? ""
        guard whose == .mine else { return order }
        let owned = file.subjects.filter { $0.owner == person }.map(\.key)
        let deputised = file.subjects.filter { $0.deputies.contains(person) }.map(\.key)
        return """
            \(order) AND (owner = \(person)
            OR \(Self.unnamed(file)) AND \(Self.among("subject", owned.map(\.rawValue)))
            OR \(Self.among("subject", deputised.map(\.rawValue))))
            """
    }

    /// The order names nobody, or somebody who decides no more.
    private static func unnamed(_ file: Workspace) -> SQL {
        let former = file.members.map(\.person).filter { !file.mayOwn($0) }
        return among("owner", [""] + former.map(\.description))
    }

    private static func among(_ column: SQL, _ keys: [String]) -> SQL {
        guard let first = keys.first else { return "1 = 0" }
        let list = keys.dropFirst().reduce("\(first)" as SQL) { "\($0), \($1)" }
        return "\(column) IN (\(list))"
    }
}

/// Where a page of the list ended.
struct DecisionCursor: Sendable {
    let day: String
    let order: String
    let number: Int

    init(day: String, order: String, number: Int) {
        self.day = day
        self.order = order
        self.number = number
    }

    /// The beginning where there is none.
    init(_ text: String?) throws(Refusal) {
        guard let text else {
            self.init(day: "", order: "", number: 0)
            return
        }
        let parts = text.split(separator: "_").map(String.init)
        guard parts.count == 3, Day(iso: parts[0]) != nil, FileID(parts[1]) != nil,
            let number = Int(parts[2])
        else { throw Refusal(.notUnderstood, field: "after") }
        self.init(day: parts[0], order: parts[1], number: number)
    }

    var text: String { "\(day)_\(order)_\(number)" }
}

/// The decisions of one order, who decides about what, and what they cost in days.
public struct AskOrderDecisions: Question {
    public static let name = "orderDecisions"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> OrderDecisionsAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        let workspace = scene.house
        let decisions = file.decisions.reversed().map {
            house.answer($0, file, seq: held.seq, scene.supplier, workspace, caller)
        }
        let subjects = workspace.subjects.map { subject in
            let owners = workspace.owners(of: subject.key, in: file, on: scene.today)
            var answer = SubjectOwner(
                subject, owners: owners,
                isNamedHere: file.namedOwner(of: subject.key).map { $0 == owners.owner } ?? false)
            answer.ownerName = owners.owner.flatMap { workspace.member($0)?.name.text }
            answer.deputies = owners.deputies.compactMap { workspace.member($0)?.name.text }
            return answer
        }
        let people = workspace.members.filter { workspace.mayOwn($0.person) }.prefix(1_000).map {
            PersonName(person: $0.person, name: $0.name.text ?? "")
        }
        var answer = OrderDecisionsAnswer(
            decisions: Array(decisions), subjects: subjects, people: Array(people))
        answer.buyerDays = file.buyerDays
        return answer
    }
}

extension House {
    /// What a page of the list shows, from the files of that page only.
    fileprivate func decisions(
        _ shown: [DecisionCursor], _ file: Workspace, _ caller: Caller
    ) async throws -> [DecisionAnswer] {
        let ids = Set(shown.compactMap { FileID($0.order) })
        let orders = try await keeper.read(caller.workspace, ids)
        let needed = Set(
            orders.values.compactMap { held -> FileID? in
                if case .order(let order) = held.file { order.supplier } else { nil }
            })
        let suppliers = try await suppliers(caller.workspace, needed)
        return shown.compactMap { place in
            guard let id = FileID(place.order), let known = orders[id],
                case .order(let order) = known.file, let supplier = suppliers[order.supplier],
                let held = order.decision(place.number)
            else { return nil }
            return answer(held, order, seq: known.seq, supplier, file, caller)
        }
    }

    func answer(
        _ held: HeldDecision, _ order: Order, seq: Int, _ supplier: Supplier, _ file: Workspace,
        _ caller: Caller
    ) -> DecisionAnswer {
        let today = today(in: supplier.zone)
        let question = held.question
        let owners = file.owners(of: question.subject, in: order, on: today)
        let office = Calendars.shared.office(file.calendar)
        var answer = DecisionAnswer(
            order: order, seq: seq, held: held, today: today, supplier: supplier)
        answer.names = file.subject(question.subject)?.names
        answer.owner = owners.owner.flatMap { file.member($0)?.name.text }
        answer.deputies = owners.deputies.compactMap { file.member($0)?.name.text }
        answer.ownerIsAbsent = owners.ownerIsAbsent
        answer.capacity = owners.capacity(of: caller.person)
        let lot = question.holdsUp.flatMap { order.lot($0.lot) }
        let calendar = lot.map {
            supplier.calendars(of: order, official: file.calendar).calendar(of: $0)
        }
        answer.workdaysLeft = (calendar ?? office).count(from: today, to: question.deadline)
        if held.isOpen, order.isOpen {
            answer.daysTaken = question.daysTaken(through: today, office)
            answer.buyerDays = max(0, answer.daysTaken - question.answerDays)
        }
        return answer
    }
}
