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
        case .file(let path): try FileBytes(path: path, limitBytes: limits.fileBytes)
        case .memory(let data): try MemoryBytes(data, limitBytes: limits.fileBytes)
        }
    }
}

private let pieceBytes = 262_144

/// Counts while reading, because what calls itself empty may have no end.
private final class FileBytes: ByteSource {
    private let descriptor: Int32
    private let limitBytes: Int
    private var count = 0

    init(path: String, limitBytes: Int) throws(TableProblem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        self.limitBytes = limitBytes
        guard descriptor >= 0 else { throw .unreadable }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable }
        guard status.st_size <= limitBytes else { throw .fileTooLarge(limitBytes: limitBytes) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func next() throws(TableProblem) -> [UInt8] {
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
        guard count <= limitBytes else { throw .fileTooLarge(limitBytes: limitBytes) }
        return piece
    }
}

private final class MemoryBytes: ByteSource {
    private var rest: Data

    init(_ data: Data, limitBytes: Int) throws(TableProblem) {
        guard data.count <= limitBytes else { throw .fileTooLarge(limitBytes: limitBytes) }
        rest = data
    }

    func next() throws(TableProblem) -> [UInt8] {
        let piece = [UInt8](rest.prefix(pieceBytes))
        rest = rest.dropFirst(pieceBytes)
        return piece
    }
}
