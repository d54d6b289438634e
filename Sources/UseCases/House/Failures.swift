import FollowUp
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
