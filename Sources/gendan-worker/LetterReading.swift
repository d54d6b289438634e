import CLetter
import Foundation
import Jobs

/// Takes a stranger's letter apart.
enum LetterReading {
    static let mostFiles = 50

    static func read(_ bytes: [UInt8]) -> (JobReply, [UInt8]) {
        // Hundreds of parts: not on the stack.
        let told = UnsafeMutablePointer<letter_read>.allocate(capacity: 1)
        defer { told.deallocate() }
        guard letter_open(bytes, bytes.count, told) != 0 else {
            return (.failed(.unreadable), [])
        }
        defer { letter_close(told) }
        var letter = head(told.pointee)
        var files: [UInt8] = []
        var plain: String?
        var marked: String?
        for part in parts(told) {
            let content = UnsafeRawBufferPointer(start: part.bytes, count: part.count)
            switch part.role {
            case LETTER_TEXT: plain = String(decoding: content, as: UTF8.self)
            case LETTER_HTML: marked = String(decoding: content, as: UTF8.self)
            case LETTER_STATUS:
                letter.report = letter.report ?? StatusBlocks(content).report
            case LETTER_HEADERS: letter.names.insert(contentsOf: original(content), at: 0)
            default:
                guard letter.files.count < mostFiles else {
                    letter.leftOut += 1
                    continue
                }
                let name = part.name.map { String(cString: $0) } ?? "file"
                letter.files.append(.init(name: name, count: part.count))
                files += content
            }
        }
        let words = plain.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        letter.text = words ?? marked.map { MarkedText.plain($0) } ?? ""
        return (.letter(letter.bounded), files)
    }

    private static func parts(
        _ told: UnsafeMutablePointer<letter_read>
    ) -> UnsafeBufferPointer<letter_part> {
        let start = UnsafeRawPointer(told) + (MemoryLayout<letter_read>.offset(of: \.parts) ?? 0)
        return UnsafeBufferPointer(
            start: start.assumingMemoryBound(to: letter_part.self), count: told.pointee.part_count)
    }

    private static func head(_ told: letter_read) -> ReadLetter {
        var letter = ReadLetter()
        letter.messageID = text(told.message_id)
        letter.subject = text(told.subject) ?? ""
        letter.fromName = text(told.from_name)
        letter.fromAddress = text(told.from_address)
        letter.date = told.date == 0 ? nil : told.date
        letter.leftOut = told.left_out
        let answers = [told.in_reply_to, told.references].compactMap(text)
        letter.names =
            answers.flatMap { Array(MessageNames.of($0).reversed()) }
            + [told.to, told.delivered_to].compactMap(text).flatMap { MessageNames.of($0) }
        let automatic = text(told.automatic)?.lowercased() ?? "no"
        letter.isAutomatic = automatic != "no"
        return letter
    }

    private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        pointer.map { ReadLetter.cut(String(cString: $0), 20_000) }
    }

    /// The names in the head of the letter a report is about.
    private static func original(_ head: UnsafeRawBufferPointer) -> [String] {
        let block = HeaderBlock(head.prefix(100_000))
        return [block["message-id"]].compactMap { $0 }.flatMap { MessageNames.of($0) }
    }
}

/// Words between angle brackets and addresses, as one finds them in a header.
enum MessageNames {
    static func of(_ header: String) -> [String] {
        header.split { $0.isWhitespace || $0 == "<" || $0 == ">" || $0 == "," || $0 == ";" }
            .map(String.init).filter { $0.contains("@") && $0.utf8.count <= 400 }
    }
}
