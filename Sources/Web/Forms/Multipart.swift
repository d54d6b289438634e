import Foundation
import UseCases

/// Reads `multipart/form-data` as it arrives: small fields into memory, files straight to disk;
/// one, unless the form says that it takes more. Written here because no package for it is at hand;
/// bounded and fuzzed.
struct Multipart {
    private enum State { case preamble, headers, field(String), file, done }

    static let mostField = 64 * 1_024
    static let mostHeader = 8 * 1_024
    /// As many as fields of other forms: a confirmation tells every line.
    static let mostParts = FormFields.most
    static let mostFields = 1 << 20

    private let delimiter: [UInt8]
    /// Takes the bytes of the file as they come.
    typealias Sink = (ArraySlice<UInt8>) throws -> Void
    private let open: () throws -> Sink
    private let mostFiles: Int
    private var sink: Sink?
    private var parts = 0
    private var fieldBytes = 0
    private var buffer: [UInt8] = []
    private var state = State.preamble
    private var value: [UInt8] = []
    private(set) var fields = FormFields()
    private(set) var fileNames: [String] = []
    var fileName: String? { fileNames.first }
    private(set) var fileBytes = 0

    /// `path` is where the file goes.
    init?(contentType: String, path: String) {
        self.init(contentType: contentType) {
            let file = try DeskFile(path: path)
            return { try file.write($0) }
        }
    }

    /// `file` is asked, once a file begins, for what takes it. A part beyond the most is a field.
    init?(contentType: String, mostFiles: Int = 1, file: @escaping () throws -> Sink) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let mark = contentType.range(of: "boundary=")
        else { return nil }
        var boundary = String(contentType[mark.upperBound...].prefix { $0 != ";" })
        boundary = boundary.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        open = file
        self.mostFiles = mostFiles
        buffer = [13, 10]
    }

    enum Wrong: Error { case form, fieldTooLong }

    mutating func take(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        while try step() {}
    }

    /// True once the closing delimiter was read.
    var isComplete: Bool {
        if case .done = state { true } else { false }
    }

    /// One move of the machine; false where more bytes are needed.
    private mutating func step() throws -> Bool {
        switch state {
        case .done:
            buffer.removeAll()
            return false
        case .preamble: return try skipTo()
        case .headers: return try readHeaders()
        case .field, .file: return try readBody()
        }
    }

    private mutating func skipTo() throws -> Bool {
        guard let at = find(delimiter, from: 0) else {
            guard buffer.count < Self.mostHeader else { throw Wrong.form }
            return false
        }
        return try endDelimiter(after: at)
    }

    /// After a delimiter comes a line end, or two dashes that end it all.
    private mutating func endDelimiter(after at: Int) throws -> Bool {
        let next = at + delimiter.count
        guard buffer.count >= next + 2 else { return false }
        if buffer[next] == 45, buffer[next + 1] == 45 {
            state = .done
        } else if buffer[next] == 13, buffer[next + 1] == 10 {
            state = .headers
        } else {
            throw Wrong.form
        }
        buffer.removeFirst(next + 2)
        return true
    }

    private mutating func readHeaders() throws -> Bool {
        guard let at = find([13, 10, 13, 10], from: 0) else {
            guard buffer.count < Self.mostHeader else { throw Wrong.form }
            return false
        }
        let headers = String(decoding: buffer[..<at], as: UTF8.self)
        buffer.removeFirst(at + 4)
        try SentText.checkValue(headers, field: nil)
        guard let name = parameter("name", in: headers) else { throw Wrong.form }
        try SentText.checkName(name.utf8)
        value = []
        parts += 1
        guard parts <= Self.mostParts else { throw Wrong.form }
        if let file = parameter("filename", in: headers), fileNames.count < mostFiles {
            fileNames.append(file)
            sink = try open()
            state = .file
        } else {
            state = .field(name)
        }
        return true
    }

    private func parameter(_ name: String, in headers: String) -> String? {
        for line in headers.split(separator: "\r\n")
        where line.lowercased().hasPrefix("content-disposition:") {
            guard let start = line.range(of: "; \(name)=\"") else { continue }
            return String(line[start.upperBound...].prefix { $0 != "\"" })
        }
        return nil
    }

    private mutating func readBody() throws -> Bool {
        if let at = find(delimiter, from: 0) {
            guard buffer.count >= at + delimiter.count + 2 else { return false }
            try keep(buffer[..<at])
            try finishPart()
            return try endDelimiter(after: at)
        }
        let safe = buffer.count - delimiter.count
        if safe > 0 {
            try keep(buffer[..<safe])
            buffer.removeFirst(safe)
        }
        return false
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) throws {
        if case .file = state {
            fileBytes += bytes.count
            try sink?(bytes)
        } else {
            value += bytes
            fieldBytes += bytes.count
            guard value.count <= Self.mostField, fieldBytes <= Self.mostFields else {
                throw Wrong.fieldTooLong
            }
        }
    }

    private mutating func finishPart() throws {
        if case .field(let name) = state {
            try fields.take(name, String(decoding: value, as: UTF8.self))
        } else {
            sink = nil
        }
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        guard buffer.count >= pattern.count, let first = pattern.first else { return nil }
        return buffer.withUnsafeBufferPointer { bytes in
            var at = start
            let last = bytes.count - pattern.count
            while at <= last {
                if bytes[at] == first,
                    pattern.indices.allSatisfy({ bytes[at + $0] == pattern[$0] })
                {
                    return at
                }
                at += 1
            }
            return nil
        }
    }
}
