import Record

/// What the server said, or that it said nothing, by its SQLSTATE.
struct ServerFailure: Error, Equatable {
    /// Five letters and digits; empty where the connection was lost.
    let state: String

    static let lost = ServerFailure(state: "")

    /// The transaction was undone for others' sake and would do as well a second time.
    var asksAgain: Bool { state == "40001" || state == "40P01" }

    var isLost: Bool { state.isEmpty }

    var isUnknownFunction: Bool { state == "42883" }

    /// The server serves no writes any more: another one was made the first.
    var isDemoted: Bool { state == "25006" || state == "57P01" || state == "57P02" }

    /// An error that answers COMMIT and leaves no doubt that nothing was committed. Ends of the
    /// connection or the server, and what names itself unknown, leave doubt.
    var undidTheCommit: Bool {
        if state == "40003" || state == "08007" { return false }
        return ["22", "23", "25", "40", "53"].contains { state.hasPrefix($0) }
    }

    var recordFailure: RecordFailure {
        switch state {
        case "53100": .storageFull
        case "40001", "40P01": .unavailable("PostgreSQL asks to try again (\(state))")
        case "XX001", "XX002": .damaged("PostgreSQL reports corruption (\(state))")
        case "": .unavailable("PostgreSQL does not answer")
        default: .unavailable("PostgreSQL error \(state)")
        }
    }
}

extension RecordFailure {
    /// The failure as the record knows it.
    static func told(_ error: any Error) -> RecordFailure {
        switch error {
        case let failure as RecordFailure: failure
        case let failure as ServerFailure: failure.recordFailure
        default: .unavailable("the write failed")
        }
    }
}
