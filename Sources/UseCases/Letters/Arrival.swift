import Blobs
import Crypto
import FollowUp
import Foundation
import Jobs
import Record

/// A letter from outside on its way to an order.
struct Arrival: Sendable {
    let bytes: [UInt8]
    /// As the mailbox tells it; more than `bytes` where only the head was fetched.
    let size: Int
    let isWhole: Bool
    let digest: [UInt8]
    var letter = ReadLetter()
    var files: [(name: String, bytes: ArraySlice<UInt8>)] = []
    var isReadable = true
    /// Why nothing of it is kept here but its words.
    var unkept: ReceivingTrouble?

    init(bytes: [UInt8], size: Int, isWhole: Bool) {
        self.bytes = bytes
        self.size = size
        self.isWhole = isWhole
        digest = Array(SHA256.hash(data: bytes))
    }

    var trouble: ReceivingTrouble? {
        if let unkept { return unkept }
        if !isWhole { return .tooLarge }
        return isReadable ? nil : .unreadable
    }

    /// As the order will tell it; its files come when they are kept.
    var told: ArrivedLetter {
        var told = ArrivedLetter()
        told.name = letter.fromName.map { Tidy.line($0) }
        told.address = letter.fromAddress.map { Tidy.line($0) }
        told.subject = Tidy.line(letter.subject)
        told.text = Tidy.words(letter.text)
        told.toldAt = letter.date.flatMap { seconds in
            // A clock of the year 30828 is no clock.
            (0...253_402_300_799).contains(seconds)
                ? Instant(milliseconds: seconds * 1_000) : nil
        }
        told.trouble = trouble
        told.isAutomatic = letter.isAutomatic
        if unkept != nil { told.leftOut = files.map { Tidy.line($0.name) } }
        return told
    }

    /// The same letter, to be told without its files and left in the mailbox.
    func without(_ why: ReceivingTrouble) -> Arrival {
        var copy = self
        copy.unkept = why
        return copy
    }

    struct Uploads {
        var all: [Upload] = []
        var files: [ArrivedFile] = []
        var original: ArrivedFile?

        /// Those that are one of these contents.
        func kept(_ contents: Set<String>) -> [Upload] {
            all.filter { contents.contains($0.sha256.hex) }
        }
    }

    /// The letter and its files, staged.
    func uploads(at desk: BlobDesk, _ caller: Caller, _ now: Instant) throws -> Uploads {
        var uploads = Uploads()
        guard unkept == nil else { return uploads }
        for (name, bytes) in files where !bytes.isEmpty {
            let upload = try desk.begin(caller, at: now)
            try upload.write(bytes)
            uploads.all.append(upload)
            uploads.files.append(upload.file(named: Tidy.line(name)))
        }
        if isWhole {
            let whole = try upload(at: desk, caller, now)
            uploads.all.append(whole)
            uploads.original = whole.file(named: "\(whole.sha256.hex.prefix(12)).eml")
        }
        return uploads
    }

    func upload(at desk: BlobDesk, _ caller: Caller, _ now: Instant) throws -> Upload {
        let upload = try desk.begin(caller, at: now)
        try upload.write(bytes[...])
        return upload
    }
}

extension Workbench {
    /// Has a letter taken apart. One the worker dies over is kept all the same, as it came.
    ///
    /// *Refuses when* no worker runs, or too many wait for one: then the letter waits too.
    func read(_ arrival: inout Arrival) async throws {
        switch await taken(arrival.bytes) {
        case .success(let (letter, made)):
            arrival.letter = letter.bounded
            var at = 0
            for file in arrival.letter.files {
                guard (0...(made.count - at)).contains(file.count) else { break }
                arrival.files.append((file.name, made[at..<(at + file.count)]))
                at += file.count
            }
        case .failure(let failure):
            guard failure.isOfTheBytes else { throw Refusal(.busy) }
            arrival.isReadable = false
        }
    }

    private func taken(_ bytes: [UInt8]) async -> Result<(ReadLetter, [UInt8]), JobFailure> {
        do throws(JobFailure) {
            let answer = try await crew.ask(.letter, bytes)
            guard case .letter(let letter) = answer.reply else { return .failure(.nonsense) }
            return .success((letter, answer.made))
        } catch {
            return .failure(error)
        }
    }
}

extension Caller {
    /// Who puts letters to orders as they come in.
    static func postman(_ workspace: FileID) -> Caller {
        Caller(
            workspace: workspace, person: FileID(high: 0, low: 0), name: "mailbox",
            roles: [.clock], door: .email)
    }
}
