import FollowUp
import Foundation
import Logging
import Post
import Record
import Words

/// Reminders of open questions: when one was asked, a working day before its deadline, and when it
/// is overdue. One letter a person a day tells of all that is open; without a mail server the page
/// shows it all the same.
extension House {
    /// Reminds whom it is due to; returns how many letters went. `origin` is where the house is
    /// reached, as far as it is known.
    @discardableResult
    public func remindOwners(origin: String? = nil) async throws -> Int {
        guard let settings = post.settings else { return 0 }
        let workspaces = try await engine.read { reading in
            try reading.rows(
                """
                SELECT DISTINCT workspace FROM decision_row WHERE state = \("open")
                ORDER BY workspace
                """
            ) { $0.id(0) }
        }
        var sent = 0
        for id in workspaces {
            let file = try await workspace(id)
            let today = today(in: file.zone)
            let due = try await due(file, today)
            for (person, events) in due.sorted(by: { $0.key < $1.key }) {
                let letter = Reminder(person: person, events: events, day: today)
                if try await send(letter, file, settings, origin) { sent += 1 }
            }
        }
        return sent
    }

    /// By person, what happened that they were not told of; nobody whom a letter reached today.
    private func due(
        _ file: Workspace, _ today: Day
    ) async throws -> [FileID: [Reminder.Event]] {
        let (open, told) = try await engine.read { reading in
            (
                try reading.rows(Reminders.open(file.id)) { Reminders.open($0) },
                try Reminders.Told(reading, file.id, today)
            )
        }
        var due: [FileID: [Reminder.Event]] = [:]
        for row in open {
            let owners = file.owners(of: row.subject, named: row.owner, on: today)
            for person in owners.asked where !told.today.contains(person) {
                let events = row.happened(by: today).filter {
                    !told.events.contains(Reminders.Event(person, $0))
                }
                if !events.isEmpty { due[person, default: []] += events }
            }
        }
        return due
    }

    /// What is told is kept first: a process that dies between tells too little once, never twice.
    private func send(
        _ reminder: Reminder, _ file: Workspace, _ settings: PostSettings, _ origin: String?
    ) async throws -> Bool {
        guard let member = file.member(reminder.person), member.active,
            let address = member.email.text, MailAddress(address) != nil
        else { return false }
        var caller = Caller.clock(file.id)
        caller.person = member.person
        let list = try await AskDecisions(limit: 100).ask(self, caller)
        guard !list.items.isEmpty, try await keep(reminder, in: file.id) else { return false }
        let words = Words.of(Language(rawValue: member.language) ?? .english)
        let domain = settings.from.split(separator: "@").last.map(String.init) ?? "localhost"
        var letter = PostedLetter(
            messageID: "gendan.reminder.\(FileID.new(at: now()))@\(domain)",
            date: now().milliseconds, from: settings.from, to: address,
            subject: words.decisions.reminderSubject(list.items.count, from: file.name),
            text: words.decisions.reminder(
                list.items, isMore: list.next != nil, address: origin.map { $0 + "/decisions" }))
        letter.fromName = file.name
        letter.toName = member.name.text
        switch await PostOffice.send(letter, settings) {
        case .accepted: return true
        case .refused(let code, _):
            log.notice("a reminder was refused", metadata: ["code": "\(code)"])
            return false
        case .later(let why, _):
            log.notice("a reminder waits", metadata: ["why": "\(why)"])
            try await forget(reminder, in: file.id)
            return false
        }
    }

    /// False where another process was first.
    private func keep(_ reminder: Reminder, in workspace: FileID) async throws -> Bool {
        var write = Write()
        for event in reminder.events {
            write.add(Reminders.keep(event, reminder, workspace), orMiss: .gone)
        }
        do {
            try await engine.write(write)
            return true
        } catch RecordFailure.missed {
            return false
        }
    }

    private func forget(_ reminder: Reminder, in workspace: FileID) async throws {
        var write = Write()
        for event in reminder.events { write.add(Reminders.forget(event, reminder, workspace)) }
        try await engine.write(write)
    }
}

/// What one person is to be told of on one day.
struct Reminder: Sendable {
    struct Event: Sendable, Hashable {
        let order: FileID
        let number: Int
        /// `asked`, `soon` or `overdue`.
        let what: String
    }

    let person: FileID
    let events: [Event]
    let day: Day
}

/// The rows of reminders and of open questions.
enum Reminders {
    /// Open questions of a workspace that are looked at, the nearest deadlines first.
    private static let most = 5_000

    struct Open: Sendable {
        let order: FileID
        let number: Int
        let subject: SubjectKey
        let owner: FileID?
        let deadline: Day
        let remind: Day

        func happened(by today: Day) -> [Reminder.Event] {
            var what = ["asked"]
            if remind <= today, deadline >= today { what.append("soon") }
            if deadline < today { what.append("overdue") }
            return what.map { Reminder.Event(order: order, number: number, what: $0) }
        }
    }

    static func open(_ cells: any Cells) -> Open {
        Open(
            order: cells.id(0), number: cells.int(1),
            subject: SubjectKey(rawValue: cells.text(2)), owner: FileID(cells.text(3)),
            deadline: cells.day(4) ?? .distantFuture, remind: cells.day(5) ?? .distantFuture)
    }

    struct Event: Hashable, Sendable {
        let person: FileID
        let event: Reminder.Event

        init(_ person: FileID, _ event: Reminder.Event) {
            self.person = person
            self.event = event
        }
    }

    struct Told: Sendable {
        let events: Set<Event>
        /// Whom a letter reached on the day.
        let today: Set<FileID>

        init(_ reading: any Reading, _ workspace: FileID, _ day: Day) throws {
            events = Set(
                try reading.rows(
                    """
                    SELECT r.person, r.order_id, r.number, r.what FROM reminder r
                    JOIN decision_row d ON d.workspace = r.workspace AND d.order_id = r.order_id
                    AND d.number = r.number
                    WHERE r.workspace = \(workspace) AND d.state = \("open")
                    """
                ) {
                    Event(
                        $0.id(0),
                        Reminder.Event(order: $0.id(1), number: $0.int(2), what: $0.text(3)))
                })
            today = Set(
                try reading.rows(
                    """
                    SELECT DISTINCT person FROM reminder
                    WHERE workspace = \(workspace) AND day = \(day)
                    """
                ) { $0.id(0) })
        }
    }

    static func open(_ workspace: FileID) -> SQL {
        """
        SELECT order_id, number, subject, owner, deadline, remind_day FROM decision_row
        WHERE state = \("open") AND workspace = \(workspace)
        ORDER BY deadline, order_id, number LIMIT \(most)
        """
    }

    static func keep(_ event: Reminder.Event, _ reminder: Reminder, _ workspace: FileID) -> SQL {
        """
        INSERT INTO reminder (workspace, person, order_id, number, what, day) VALUES
        (\(workspace), \(reminder.person), \(event.order), \(event.number), \(event.what),
        \(reminder.day)) ON CONFLICT DO NOTHING
        """
    }

    static func forget(_ event: Reminder.Event, _ reminder: Reminder, _ workspace: FileID) -> SQL {
        """
        DELETE FROM reminder WHERE workspace = \(workspace) AND person = \(reminder.person)
        AND order_id = \(event.order) AND number = \(event.number) AND what = \(event.what)
        """
    }

    /// What was told more than a year ago.
    static func forget(before now: Instant) -> SQL {
        let day = now.day(offsetMinutes: 0).adding(days: -400)
        return "DELETE FROM reminder WHERE day < \(day)"
    }
}
