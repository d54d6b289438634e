import ArgumentParser
import Foundation
import Record

/// What went wrong outside of the house, in a sentence for the person at the shell.
enum ShellSentence {
    /// nil for what the parser of arguments says itself.
    static func of(_ error: any Error) -> String? {
        switch error {
        case let complaint as Complaint: complaint.description
        case let failure as RecordFailure: sentence(failure)
        case let cocoa as CocoaError: sentence(cocoa)
        case let told as any LocalizedError where !isOfParser(error):
            told.errorDescription
        default: isOfParser(error) ? nil : "Something failed that nobody foresaw: \(error)"
        }
    }

    private static func isOfParser(_ error: any Error) -> Bool {
        error is ValidationError || error is CleanExit || error is ExitCode
            || String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }

    private static func sentence(_ failure: RecordFailure) -> String {
        switch failure {
        case .newerSchema(let found, let known):
            "The record was written by a newer gendan: its schema is number \(found), and this"
                + " program knows \(known). Start the newer program."
        case .damaged(let why):
            "The record is damaged (\(why)). Leave it as it is and restore a backup."
        case .unavailable(let why): "The database does not answer: \(why)"
        case .readOnly(let why): "The disk failed, so nothing is written: \(why)"
        case .storageFull: "The storage is full. Nothing was recorded."
        case .unknownOutcome:
            "The database was lost while it recorded. Look whether it did before you try again."
        case .missed: "Another process changed the same thing. Try again."
        }
    }

    private static func sentence(_ error: CocoaError) -> String {
        let path = error.userInfo[NSFilePathErrorKey] as? String
        let file = path.map { "“\($0)”" } ?? "a file"
        return switch error.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: "There is no file \(file)."
        case .fileReadNoPermission: "This user may not read \(file)."
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly: "This user may not write \(file)."
        case .fileWriteOutOfSpace: "There is no space left to write \(file)."
        case .fileWriteFileExists: "\(file) is in the way."
        case .fileReadInapplicableStringEncoding, .fileReadCorruptFile:
            "\(file) is no text in UTF-8."
        default: "\(file) could not be read or written."
        }
    }
}
