import CPQ
import Record

/// What libpq connects with: `host=… dbname=…` or `postgresql://…`, several hosts in either, taken
/// apart by libpq itself and completed with what Gendan insists on.
public struct ConnectionString: Sendable {
    /// Keywords with their values, in order.
    let options: [(keyword: String, value: String)]

    /// Unless the installation says otherwise a host that went away is noticed within seconds.
    private static let usual = [
        "connect_timeout": "3", "keepalives_idle": "5", "keepalives_interval": "2",
        "keepalives_count": "3", "tcp_user_timeout": "10000",
    ]

    /// Only a server that takes writes is the record's: a standby is left for the next host.
    private static let always = [
        "target_session_attrs": "read-write", "application_name": "gendan",
    ]

    /// Refused where libpq cannot read it.
    public init(_ text: String) throws {
        var complaint: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(text, &complaint) else {
            defer { PQfreemem(complaint) }
            let words = complaint.map { String(cString: $0) } ?? ""
            throw RecordFailure.unavailable(
                "not a connection string: \(words.split(whereSeparator: \.isNewline).joined())")
        }
        defer { PQconninfoFree(parsed) }
        var told: [String: String] = [:]
        var at = parsed
        while let keyword = at.pointee.keyword {
            if let value = at.pointee.val {
                told[String(cString: keyword)] = String(cString: value)
            }
            at += 1
        }
        told.merge(Self.usual) { told, _ in told }
        told.merge(Self.always) { $1 }
        options = told.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Connects; the caller asks for the status and ends it.
    func connect() -> OpaquePointer? {
        let keywords = options.map { Array($0.keyword.utf8CString) }
        let values = options.map { Array($0.value.utf8CString) }
        return Self.pointers(keywords) { keywords in
            Self.pointers(values) { values in PQconnectdbParams(keywords, values, 0) }
        }
    }

    /// Texts as libpq takes them: pointers, the last one null.
    private static func pointers<T>(
        _ texts: [[CChar]], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T
    ) -> T {
        var offsets: [Int] = []
        var storage: [CChar] = []
        for text in texts {
            offsets.append(storage.count)
            storage += text
        }
        return storage.withUnsafeBufferPointer { storage in
            let pointers = offsets.map { at in storage.baseAddress.map { $0 + at } } + [nil]
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
