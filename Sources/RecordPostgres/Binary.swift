import CPQ
import Record

/// Values laid out the way libpq takes them: text for text and numbers, bytes as they are.
struct Parameters {
    private let values: [Value]

    init(_ values: [Value]) { self.values = values }

    func use<T>(
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> T
    ) -> T {
        var storage: [UInt8] = []
        var offsets: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for value in values {
            switch value {
            case .null: offsets.append(nil)
            case .int(let number):
                offsets.append(storage.count)
                storage += Array(String(number).utf8)
            case .text(let text):
                offsets.append(storage.count)
                storage += Array(text.utf8).filter { $0 != 0 }
            case .bytes(let bytes):
                offsets.append(storage.count)
                storage += bytes
            }
            lengths.append(Int32(clamping: storage.count - (offsets.last.flatMap { $0 } ?? 0)))
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            storage.append(0)
        }
        return storage.withUnsafeBytes { raw in
            let base = raw.bindMemory(to: CChar.self)
            let pointers = offsets.map { offset -> UnsafePointer<CChar>? in
                offset.flatMap { at in base.baseAddress.map { $0 + at } }
            }
            return pointers.withUnsafeBufferPointer { pointers in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        // Without values libpq takes none of them.
                        body(pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }
}

/// The current row of a result in binary format.
final class ResultRow: Cells {
    let result: OpaquePointer
    var number: Int32 = 0

    init(result: OpaquePointer) { self.result = result }

    func int(_ column: Int) -> Int { optionalInt(column) ?? 0 }

    func optionalInt(_ column: Int) -> Int? {
        guard let raw = raw(column) else { return nil }
        if PQftype(result, Int32(column)) == 16 { return raw.first == 0 ? 0 : 1 }
        var value: Int64 = (raw.first ?? 0) & 0x80 == 0 ? 0 : -1
        for byte in raw.prefix(8) { value = value << 8 | Int64(byte) }
        return Int(value)
    }

    func text(_ column: Int) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int) -> String? {
        raw(column).map { String(decoding: $0, as: UTF8.self) }
    }

    func bytes(_ column: Int) -> [UInt8] { optionalBytes(column) ?? [] }

    func optionalBytes(_ column: Int) -> [UInt8]? { raw(column).map { Array($0) } }

    private func raw(_ column: Int) -> UnsafeRawBufferPointer? {
        let at = Int32(column)
        guard PQgetisnull(result, number, at) == 0, let start = PQgetvalue(result, number, at)
        else { return nil }
        return UnsafeRawBufferPointer(
            start: start, count: Int(PQgetlength(result, number, at)))
    }
}
