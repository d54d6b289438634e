import Foundation

@testable import Papers

/// All tokens of a document in memory.
struct XMLFixture {
    let data: Data
    var limits = TableLimits()

    init(_ data: Data) {
        self.data = data
    }

    init(_ text: String) {
        data = Data(text.utf8)
    }

    /// Neighbouring texts are joined, since they may come in pieces.
    mutating func tokens() throws -> [XMLReader.Token] {
        let source = try TableInput.memory(data).bytes(limits: limits)
        var xml = try XMLReader(source, part: "part", limits: limits)
        var tokens: [XMLReader.Token] = []
        while let token = try xml.next() {
            if case .text(let more) = token, case .text(let text)? = tokens.last {
                tokens[tokens.count - 1] = .text(text + more)
            } else if token != .text("") {
                tokens.append(token)
            }
        }
        return tokens
    }
}
