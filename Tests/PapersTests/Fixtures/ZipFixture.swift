import CZip
import Foundation

/// Archives made in memory by the library that reads them.
enum ZipFixture {
    struct Failed: Error {}

    static func data(_ parts: [(name: String, content: Data)]) throws -> Data {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil),
            let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil)
        else { throw Failed() }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        for part in parts {
            let copy = UnsafeMutableRawPointer(malloc(max(1, part.content.count)))
            guard let copy else { throw Failed() }
            part.content.copyBytes(
                to: copy.assumingMemoryBound(to: UInt8.self), count: part.content.count)
            guard
                let content = zip_source_buffer(archive, copy, zip_uint64_t(part.content.count), 1),
                zip_file_add(archive, part.name, content, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0
            else { throw Failed() }
        }
        guard zip_close(archive) == 0, zip_source_open(source) == 0 else { throw Failed() }
        defer { zip_source_close(source) }
        var data = Data()
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = zip_source_read(source, &piece, zip_uint64_t(piece.count))
            guard count > 0 else { return data }
            data.append(contentsOf: piece[..<Int(count)])
        }
    }
}
