import Foundation
import Glibc

/// Bytes piece by piece; an empty piece is the end.
protocol ByteSource: AnyObject {
    func next() throws(TableProblem) -> [UInt8]
}

/// Where a table's bytes are. It can be read again from the start as often as needed.
enum TableInput {
    case file(path: String)
    case memory(Data)

    func bytes(limits: TableLimits) throws(TableProblem) -> any ByteSource {
        switch self {
        case .file(let path): try FileBytes(path: path, limits: limits)
        case .memory(let data): try MemoryBytes(data, limits: limits)
        }
    }
}

private let pieceBytes = 262_144

/// Counts while reading, because what calls itself empty may have no end.
private final class FileBytes: ByteSource {
    private let descriptor: Int32
    private let limits: TableLimits
    private var count = 0

    init(path: String, limits: TableLimits) throws(TableProblem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        self.limits = limits
        guard descriptor >= 0 else { throw .unreadable }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable }
        guard status.st_size <= limits.fileBytes else { throw tooLarge }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func next() throws(TableProblem) -> [UInt8] {
        try limits.checkTime()
        var isRead = true
        let piece = [UInt8](unsafeUninitializedCapacity: pieceBytes) { buffer, filled in
            var got = read(descriptor, buffer.baseAddress, buffer.count)
            while got < 0, errno == EINTR {
                got = read(descriptor, buffer.baseAddress, buffer.count)
            }
            isRead = got >= 0
            filled = max(0, got)
        }
        guard isRead else { throw .unreadable }
        count += piece.count
        guard count <= limits.fileBytes else { throw tooLarge }
        return piece
    }

    private var tooLarge: TableProblem { .fileTooLarge(limitBytes: limits.fileBytes) }
}

private final class MemoryBytes: ByteSource {
    private var rest: Data
    private let limits: TableLimits

    init(_ data: Data, limits: TableLimits) throws(TableProblem) {
        guard data.count <= limits.fileBytes else {
            throw .fileTooLarge(limitBytes: limits.fileBytes)
        }
        rest = data
        self.limits = limits
    }

    func next() throws(TableProblem) -> [UInt8] {
        try limits.checkTime()
        let piece = [UInt8](rest.prefix(pieceBytes))
        rest = rest.dropFirst(pieceBytes)
        return piece
    }
}
