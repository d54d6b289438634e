import Blobs
import FollowUp
import Foundation
import Jobs
import Logging

/// Where the second program's work is asked for: small pictures, printed papers. What it made of a
/// content is kept beside the contents and may be taken away at any time.
public final class Workbench: Sendable {
    /// As wide and high as a small picture is at most, in pixels.
    static let edge = 320

    let crew: WorkerCrew
    private let folder: URL
    private let log: Logger

    init(folder: URL, crew: WorkerCrew, log: Logger) {
        self.folder = folder
        self.crew = crew
        self.log = log
    }

    private func path(_ digest: BlobDigest, _ workspace: FileID) -> URL {
        folder.appendingPathComponent("\(workspace)/\(digest).jpg")
    }

    /// A small picture of a content, made when it is first asked for; nil where there can be none.
    ///
    /// *Refuses when* too many wait for one, or no worker runs.
    func preview(
        of document: AttachedDocument, _ reader: BlobReader, in workspace: FileID
    ) async throws -> [UInt8]? {
        guard let format = PictureJob.Format(document.mediaType),
            reader.size <= PictureJob.mostBytes
        else { return nil }
        let path = path(reader.digest, workspace)
        // An empty one says that the content was tried, in vain.
        if let known = FileManager.default.contents(atPath: path.path) {
            return known.isEmpty ? nil : Array(known)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reader.size)
        try await reader.send(0..<reader.size) { bytes += $0 }
        let job = Job.picture(PictureJob(format: format, edge: Self.edge))
        do {
            let made = try await crew.ask(job, bytes).made
            keep(made, at: path)
            return made
        } catch {
            log.notice(
                "no small picture", metadata: ["sha256": "\(reader.digest)", "why": "\(error)"])
            guard error.isOfTheBytes else { throw Refusal(error == .busy ? .busy : .paperNotDrawn) }
            keep([], at: path)
            return nil
        }
    }

    private func keep(_ bytes: [UInt8], at path: URL) {
        try? FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try? Data(bytes).write(to: path, options: .atomic)
    }

    /// *Refuses when* the paper cannot be drawn just now.
    func print(_ paper: PrintedPaper) async throws -> [UInt8] {
        do {
            return try await crew.ask(.paper(paper)).made
        } catch {
            log.error("a paper was not drawn", metadata: ["why": "\(error)"])
            throw Refusal(error == .busy ? .busy : .paperNotDrawn)
        }
    }
}

extension PictureJob.Format {
    /// The format of a content by what it was found to be.
    init?(_ mediaType: String) {
        switch MediaType(mediaType) {
        case .jpeg: self = .jpeg
        case .png: self = .png
        case .webp: self = .webp
        case .heic: self = .heic
        case .pdf: self = .pdf
        default: return nil
        }
    }
}

/// A small picture of a document: a JPEG of our own making, without what the original says besides.
public struct AskPreview: Question {
    public static let name = "preview"
    public static let allowed = Set<Role>.readers

    public var order: FileID
    public var document: Int

    public init(order: FileID, document: Int) {
        self.order = order
        self.document = document
    }

    /// *Refuses when* there is no such document, or no picture can be made of it.
    public func ask(_ house: House, _ caller: Caller) async throws -> [UInt8] {
        let kept = try await AskDocument(order: order, document: document).ask(house, caller)
        let made: [UInt8]?
        do {
            made = try await house.workbench.preview(
                of: kept.document, kept.reader, in: caller.workspace)
        } catch let failure as BlobFailure {
            throw BlobDesk.told(failure)
        }
        guard let made else { throw Refusal(.notFound) }
        return made
    }
}
