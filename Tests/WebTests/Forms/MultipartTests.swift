import FollowUp
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite struct MultipartTests {
    private static let type = "multipart/form-data; boundary=XYZ"

    private struct Taken: Equatable {
        var fields: [String: [String]] = [:]
        var fileName: String?
        var file: [UInt8] = []
        var isComplete = false
        var failed = false
    }

    /// Reads a body in the given pieces.
    private func take(_ pieces: [ArraySlice<UInt8>], type: String = type) -> Taken? {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard var form = Multipart(contentType: type, path: path) else { return nil }
        var taken = Taken()
        do {
            for piece in pieces { try form.take(piece) }
        } catch {
            taken.failed = true
        }
        taken.fields = form.fields.values
        taken.fileName = form.fileName
        taken.isComplete = form.isComplete
        taken.file = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
        return taken
    }

    private func part(_ name: String, _ value: String, file: String? = nil) -> String {
        let named = file.map { "; filename=\"\($0)\"" } ?? ""
        return
            "--XYZ\r\nContent-Disposition: form-data; name=\"\(name)\"\(named)\r\n\r\n\(value)\r\n"
    }

    private var whole: [UInt8] {
        Array(
            (part("csrf", "abc") + part("sheet", "orders")
                + part("file", "PO,Qty\r\n--XY\r\n\r\n--XYPO-1,5\r\n", file: "订单.csv")
                + part("currency", "USD") + "--XYZ--\r\n").utf8)
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + String(repeating: "x", count: 71), "",
    ])
    func `another type or no boundary is not begun`(_ type: String) {
        #expect(take([], type: type) == nil)
    }

    @Test(arguments: [
        "--XYZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XYZ--",
        "--XYZ\r\n\r\nx\r\n--XYZ--", "--XYZoops\r\n",
        String(repeating: "a", count: 9_000),
        "--XYZ\r\nContent-Disposition: form-data; name=\"é\"\r\n\r\nx\r\n--XYZ--",
        "--XYZ\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n\(SentTextTests.marks)"
            + "\r\n--XYZ--",
        "--XYZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(SentTextTests.marks)\""
            + "\r\n\r\nx\r\n--XYZ--",
    ])
    func `a part without a name and a beginning without an end are refused`(_ body: String) {
        let taken = take([Array(body.utf8)[...]])
        #expect(taken?.failed == true || taken?.isComplete == false)
    }

    @Test func `a field longer than it may be is refused, a file is not`() {
        let long = String(repeating: "a", count: 70_000)
        #expect(take([Array((part("x", long) + "--XYZ--").utf8)[...]])?.failed == true)
        let file = take([Array((part("x", long, file: "f") + "--XYZ--").utf8)[...]])
        #expect(file?.failed == false && file?.file.count == 70_000)
    }

    @Test func `half a body is not complete`() {
        for count in 0..<whole.count - 4 {
            #expect(take([whole[..<count]])?.isComplete == false, "\(count)")
        }
    }

    @Test func `fields and the file come out as they went in`() throws {
        let taken = try #require(take([whole[...]]))
        #expect(taken.fields == ["csrf": ["abc"], "sheet": ["orders"], "currency": ["USD"]])
        #expect(taken.fileName == "订单.csv")
        #expect(taken.file == Array("PO,Qty\r\n--XY\r\n\r\n--XYPO-1,5\r\n".utf8))
        #expect(taken.isComplete && !taken.failed)
    }

    @Test func `however it is cut, it reads the same`() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("Multipart seed \(seed)")
        var dice = Dice(seed: seed)
        let expected = try #require(take([whole[...]]))
        #expect(take(whole.indices.map { whole[$0...$0] }) == expected)
        for _ in 0..<300 {
            var cuts = Set((0..<dice.roll(12)).map { _ in dice.roll(whole.count) })
            cuts.formUnion([0, whole.count])
            let ordered = cuts.sorted()
            let pieces = zip(ordered, ordered.dropFirst()).map { whole[$0..<$1] }
            #expect(take(pieces) == expected, "seed \(seed) \(ordered)")
        }
    }

    @Test func `a form that takes several files gives each to its own sink`() throws {
        let body =
            part("text", "good") + part("photos", "AAA", file: "a.jpg")
            + part("photos", "BB", file: "b.jpg") + part("photos", "", file: "") + "--XYZ--\r\n"
        var files: [[UInt8]] = []
        let sink: () throws -> Multipart.Sink = {
            files.append([])
            let at = files.count - 1
            return { files[at] += $0 }
        }
        var form = try #require(Multipart(contentType: Self.type, mostFiles: 4, file: sink))
        try form.take(Array(body.utf8))
        #expect(form.isComplete)
        #expect(form.fileNames == ["a.jpg", "b.jpg", ""])
        #expect(files == [Array("AAA".utf8), Array("BB".utf8), []])
        #expect(form.fields["text"] == "good")
    }

    @Test func `a disk without room is told as that`() throws {
        let file = try #require(
            Multipart(contentType: Self.type, path: "/dev/full"))
        let told = #expect(throws: Refusal.self) {
            var form = file
            try form.take(whole)
        }
        #expect(told == Refusal(.storageFull))
        #expect(told.flatMap { Failing.told($0) }?.status.code == 507)
        // Also where the system says it and nobody has translated it.
        let full = NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC))
        #expect(Failing.told(full)?.status.code == 507)
    }

    @Test func `mutated bodies never trap, and read the same however cut`() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("Multipart mutation seed \(seed)")
        var dice = Dice(seed: seed)
        let spice: [UInt8] = [13, 10, 45, 34, 59, 0, 255, 58, 88, 89, 90, 61]
        for _ in 0..<1_500 {
            var bytes = whole
            for _ in 0...dice.roll(6) {
                let at = dice.roll(bytes.count)
                switch dice.roll(3) {
                case 0: bytes[at] = spice[dice.roll(spice.count)]
                case 1: bytes.remove(at: at)
                default: bytes.insert(spice[dice.roll(spice.count)], at: at)
                }
            }
            let whole = try #require(take([bytes[...]]))
            let cut = dice.roll(bytes.count)
            let halves = try #require(take([bytes[..<cut], bytes[cut...]]))
            #expect(whole.failed == halves.failed, "seed \(seed)")
            if !whole.failed { #expect(whole == halves, "seed \(seed)") }
        }
    }
}
