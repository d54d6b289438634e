import Glibc

/// GB18030 through the C library's own conversion, which Foundation does not offer on Linux.
struct GB18030Decoding: TextDecoding {
    private let conversion: Conversion
    private var carry: [UInt8] = []
    private var carryOffset = 0

    init() throws(TableProblem) {
        conversion = try Conversion(from: "GB18030", to: "UTF-8")
    }

    mutating func decode(_ bytes: [UInt8], into text: inout [UInt8]) -> TextFailure? {
        let all = carry.isEmpty ? bytes : carry + bytes
        // The conversion would let NUL pass, so it is only shown what stands before one.
        let nul = all.firstIndex(of: 0)
        let shown = nul.map { Array(all[..<$0]) } ?? all
        let result = conversion.convert(shown, into: &text)
        carry = Array(all[result.count...].prefix(3))
        carryOffset += result.count
        if result.count == nul { return TextFailure(kind: .nul, byteOffset: carryOffset) }
        let isCutOff = result.count < shown.count && (bytes.isEmpty || nul != nil)
        guard result.isInvalid || isCutOff else { return nil }
        return TextFailure(kind: .invalid, byteOffset: carryOffset)
    }
}

/// One `iconv` descriptor.
final class Conversion {
    struct Result {
        /// Bytes converted; the rest is invalid or cut off.
        var count: Int
        var isInvalid: Bool
    }

    private let descriptor: iconv_t

    init(from: String, to: String) throws(TableProblem) {
        guard let opened = iconv_open(to, from), Int(bitPattern: opened) != -1 else {
            throw .encodingUnavailable(.gb18030)
        }
        descriptor = opened
    }

    deinit {
        iconv_close(descriptor)
    }

    func convert(_ bytes: [UInt8], into text: inout [UInt8]) -> Result {
        var input = bytes.map { CChar(bitPattern: $0) }
        let outputBytes = min(max(16, input.count * 2), 65_536)
        var output = [CChar](repeating: 0, count: outputBytes)
        var done = 0
        var isInvalid = false
        while done < input.count {
            var (left, room) = (input.count - done, output.count)
            let code: Int32 = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress.map { $0 + done }
                    var into = target.baseAddress
                    return iconv(descriptor, &from, &left, &into, &room) == -1 ? errno : 0
                }
            }
            done = input.count - left
            text.append(
                contentsOf: output[..<(output.count - room)].lazy.map { UInt8(bitPattern: $0) })
            isInvalid = code == EILSEQ
            if code != E2BIG { break }
        }
        return Result(count: done, isInvalid: isInvalid)
    }
}
