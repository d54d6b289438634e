import CLetter
import CMedia
import Foundation
import Jobs

/// Takes jobs from the line until it is closed.
@main
struct Main {
    /// Private memory: what an honest picture of the largest size takes, and no more.
    static let mostMemory = 512 << 20

    static func main() {
        guard media_start("gendan-worker") != 0 else { exit(1) }
        letter_start()
        media_confine(mostMemory)
        let line = JobLine.ofWorker
        while let (job, bytes) = (try? line.receive(Job.self)) ?? nil {
            let (reply, made) = done(job, bytes)
            do { try line.send(reply, made) } catch { exit(1) }
        }
    }

    private static func done(_ job: Job, _ bytes: [UInt8]) -> (JobReply, [UInt8]) {
        switch job {
        case .picture(let asked):
            media_allow_seconds(20)
            return Shrinking.shrink(bytes, asked)
        case .paper(let paper):
            media_allow_seconds(60)
            return PaperPress().print(paper)
        case .letter:
            media_allow_seconds(20)
            return LetterReading.read(bytes)
        }
    }
}
