import FollowUp

/// How far a pass is, as one count of rows that only grows: reading the list is taken for the first
/// tenth of the work, settling what its orders refer to for the second, deciding for the rest.
struct ImportProgress: Sendable {
    enum Part: Int {
        case reading = 0
        case settling = 1
        case deciding = 2
    }

    let desk: ImportDesk
    let list: FileID

    func tell(_ part: Part, _ done: Int, of whole: Int) {
        let tenths = part == .deciding ? 8 : 1
        desk.update(list) { job in
            let rows = job.answer.rowsInAll
            let within = min(done, whole) * rows * tenths / max(1, whole)
            let count = (part.rawValue * rows + within) / 10
            job.answer.rowsRead = min(rows, max(job.answer.rowsRead, count))
        }
    }
}
