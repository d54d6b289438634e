import CZip
import Foundation
import Glibc

/// A workbook's envelope, refused where it promises more than the limits allow.
final class ZipArchive {
    private let archive: OpaquePointer
    fileprivate let limits: TableLimits

    init(_ input: TableInput, limits: TableLimits) throws(TableProblem) {
        self.limits = limits
        switch input {
        case .file(let path):
            guard let opened = zip_open(path, ZIP_RDONLY, nil) else { throw .archiveCutOff }
            archive = opened
        case .memory(let data):
            archive = try Self.opened(data)
        }
        try checkPromises()
    }

    deinit {
        zip_discard(archive)
    }

    func has(_ name: String) -> Bool {
        zip_name_locate(archive, name, Self.anyCase) >= 0
    }

    func bytes(of name: String) throws(TableProblem) -> any ByteSource {
        let index = zip_name_locate(archive, name, Self.anyCase)
        guard index >= 0 else { throw .brokenWorkbook(part: name, row: 0) }
        let number = zip_uint64_t(index)
        var promise = zip_stat_t()
        let methods = [zip_uint16_t(ZIP_CM_STORE), zip_uint16_t(ZIP_CM_DEFLATE)]
        guard zip_stat_index(archive, number, 0, &promise) == 0,
            methods.contains(promise.comp_method),
            let file = zip_fopen_index(archive, number, 0)
        else { throw .brokenWorkbook(part: name, row: 0) }
        return ZipPart(self, file: file, name: name, bytes: promise.size)
    }

    private static let anyCase = zip_flags_t(ZIP_FL_NOCASE)

    /// The archive takes over a copy of the bytes and frees it.
    private static func opened(_ data: Data) throws(TableProblem) -> OpaquePointer {
        guard let copy = malloc(max(1, data.count)) else { throw .unreadable }
        data.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: data.count))
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(data.count), 1, nil) else {
            free(copy)
            throw .unreadable
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .archiveCutOff
        }
        return opened
    }

    private func checkPromises() throws(TableProblem) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.entries else { throw .tooManyParts(limit: limits.entries) }
        var total: UInt64 = 0
        for index in 0..<max(0, count) {
            var promise = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &promise) == 0 else {
                throw .notAWorkbook
            }
            let (sum, isTooMuch) = total.addingReportingOverflow(promise.size)
            guard !isTooMuch, sum <= limits.uncompressedBytes else {
                throw .expandsTooFar(limitBytes: limits.uncompressedBytes)
            }
            total = sum
            let isSteep = promise.size / max(1, promise.comp_size) > limits.expansionRatio
            if isSteep, promise.size > limits.expansionFreeBytes {
                let name = promise.name.map { String(cString: $0) } ?? ""
                throw .expandsTooSteeply(part: name, ratio: limits.expansionRatio)
            }
        }
    }
}

/// One part of the archive; it never gives more bytes than it promised.
private final class ZipPart: ByteSource {
    private static let pieceBytes = 65_536

    private let archive: ZipArchive
    private let file: OpaquePointer
    private let name: String
    private var left: UInt64

    init(_ archive: ZipArchive, file: OpaquePointer, name: String, bytes: UInt64) {
        self.archive = archive
        self.file = file
        self.name = name
        left = bytes
    }

    deinit {
        zip_fclose(file)
    }

    func next() throws(TableProblem) -> [UInt8] {
        try archive.limits.checkTime()
        var count: zip_int64_t = 0
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            count = zip_fread(file, start, zip_uint64_t(buffer.count))
            filled = Int(max(0, count))
        }
        guard count >= 0, piece.count <= left else { throw .brokenWorkbook(part: name, row: 0) }
        left -= UInt64(piece.count)
        return piece
    }
}
