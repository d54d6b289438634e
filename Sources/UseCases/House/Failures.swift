import FollowUp
import Foundation
import Papers
import Record

extension RecordFailure {
    /// What a person is told of it; nil for what only an administrator can understand.
    public var obstacle: Obstacle? {
        switch self {
        case .missed: .changedMeanwhile
        case .storageFull: .storageFull
        case .unavailable: .busy
        case .readOnly: .readOnly
        case .unknownOutcome: .outcomeUnknown
        case .newerSchema, .damaged: nil
        }
    }
}

/// Names a failure for people and programs, without its insides.
public enum Failure {
    public static func refusal(_ error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: refusal
        case let problem as TableProblem: Refusal(.unreadableTable(problem.trouble), field: "file")
        case RecordFailure.storageFull: Refusal(.storageFull)
        case RecordFailure.readOnly: Refusal(.readOnly)
        case RecordFailure.unknownOutcome: Refusal(.outcomeUnknown)
        case is RecordFailure: Refusal(.busy)
        case _ where isStorageFull(error): Refusal(.storageFull)
        default: Refusal(.unreadableTable(.unreadable), field: "file")
        }
    }

    /// Why an order of a list is not known to be recorded, whatever it was.
    static func unrecorded(_ error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: refusal
        case let failure as RecordFailure: Refusal(failure.obstacle ?? .busy)
        default: Refusal(.busy)
        }
    }

    /// What a person is told where the disk is full; else what the system said.
    static func ofDisk(_ error: any Error) -> any Error {
        isStorageFull(error) ? Refusal(.storageFull) : error
    }

    /// Whether the disk, or what one user may have of it, is used up.
    public static func isStorageFull(_ error: any Error) -> Bool {
        let told = error as NSError
        switch told.domain {
        case NSPOSIXErrorDomain: return [Int(ENOSPC), Int(EDQUOT)].contains(told.code)
        case NSCocoaErrorDomain:
            if told.code == CocoaError.fileWriteOutOfSpace.rawValue { return true }
            guard let behind = told.userInfo[NSUnderlyingErrorKey] as? NSError,
                behind.domain == NSPOSIXErrorDomain
            else { return false }
            return isStorageFull(behind)
        default: return false
        }
    }
}

/// Whether the record still takes what a list brings. Where it did not take so many in a row, it is
/// full or out of reach, and the rows that follow need not be tried.
struct Halt {
    private let most: Int
    private var missed = 0
    private(set) var why: Refusal?

    init(after most: Int) { self.most = most }

    /// Counts what came of one: nil and a rule's refusal are an answer.
    mutating func count(_ failure: (any Error)?) {
        guard let failure, !(failure is Refusal) else { return missed = 0 }
        missed += 1
        if missed >= most { why = why ?? Failure.unrecorded(failure) }
    }
}
