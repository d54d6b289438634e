import FollowUp
import Foundation

/// A file of the desk while it is written: a list that comes in, or its rows that stay out.
public final class DeskFile {
    private let handle: FileHandle

    /// Begins the file at a place, empty, for this user alone.
    ///
    /// *Refuses when* the storage is full.
    public init(path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Failure.ofDisk(NSError(domain: NSPOSIXErrorDomain, code: Int(errno)))
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// *Refuses when* the storage is full.
    public func write(_ bytes: some DataProtocol) throws {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw Failure.ofDisk(error)
        }
    }
}
