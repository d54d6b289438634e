import FollowUp
import Foundation
import Synchronization
import UseCases

/// All that cannot be read of an input. The readers of Swift stop at the first field; a person
/// who mends that one only to hear of the next has been told one reason of many.
///
/// So what could not be read is read once more: a field that is missing or unreadable is noted and
/// put aside, and the reading goes on with a sample in its place (or without it, where it may be
/// absent). What comes of it is thrown away; only the notes are kept.
final class Unread: Sendable {
    /// A broken list of ten thousand rows is not told row by row.
    static let most = 100

    private struct Enough: Error {}

    private let noted = Mutex<[Reason]>([])

    /// The refusal with every reason there is; `wrong` is what the first reading met.
    static func refusal<T: Decodable>(
        _ wrong: DecodingError, _ again: (Unread) throws -> Attempt<T>
    ) -> Refusal {
        let unread = Unread()
        let whole = (try? again(unread))?.value
        let reasons = unread.noted.withLock { $0 }
        guard !reasons.isEmpty else { return Refusal([Reason(wrong)]) }
        let more = (whole as? any SelfExamined)?.faults() ?? []
        return Refusal(reasons + more.filter { fault in !reasons.contains { $0.covers(fault) } })
    }

    /// The reader of JSON has an error of its own for a number that its type does not hold.
    func note(_ error: any Error, at path: [any CodingKey]) throws {
        if error is Enough { throw error }
        let wrong =
            error as? DecodingError
            ?? .dataCorrupted(.init(codingPath: path, debugDescription: "not representable"))
        let reason = Reason(wrong, at: path)
        try noted.withLock { reasons in
            guard reasons.count < Self.most else { throw Enough() }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
    }

    var userInfo: [CodingUserInfoKey: any Sendable] {
        Self.key.map { [$0: self] } ?? [:]
    }

    static func of(_ decoder: any Decoder) -> Unread? {
        key.flatMap { decoder.userInfo[$0] as? Unread }
    }

    private static let key = CodingUserInfoKey(rawValue: "unread")
}

extension Reason {
    /// Whether a fault found with a sample in the place of this field may be of the sample.
    fileprivate func covers(_ fault: Reason) -> Bool {
        guard let field, let other = fault.field else { return true }
        return field == other || other.hasPrefix("\(field).") || field.hasPrefix("\(other).")
    }
}

/// Bodies of programs.
enum JSONBody {
    /// *Refuses* with every field that is missing, cannot be read, or is none that anything reads;
    /// what stands in `held` is told by the address, and may be read elsewhere.
    static func decode<T: Decodable>(
        _ type: T.Type, from body: Data, held: Set<String> = []
    ) throws -> T {
        let strangers = Strangers()
        do {
            let decoder = JSONDecoder()
            decoder.userInfo = strangers.userInfo
            let value = try decoder.decode(Noted<T>.self, from: body).value
            let unknown = strangers.reasons(but: held)
            guard unknown.isEmpty else { throw Refusal(unknown) }
            return value
        } catch let wrong as DecodingError {
            let all = Strangers()
            let refusal = Unread.refusal(wrong) { unread -> Attempt<T> in
                let decoder = JSONDecoder()
                decoder.userInfo = unread.userInfo.merging(all.userInfo) { first, _ in first }
                return try decoder.decode(Noted<Attempt<T>>.self, from: body).value
            }
            throw Refusal(refusal.reasons + all.reasons(but: held))
        }
    }
}

/// A value, or nil where it could not be read, which is noted.
struct Attempt<Value: Decodable>: Decodable, HalfRead {
    let value: Value?

    var isWhole: Bool { value != nil }

    init(from decoder: any Decoder) throws {
        guard let unread = Unread.of(decoder) else {
            value = try Value(from: decoder)
            return
        }
        do {
            value = try Value(from: PatientDecoder(inner: decoder, unread: unread))
        } catch {
            try unread.note(Self.told(error, decoder), at: decoder.codingPath)
            value = nil
        }
    }

    /// The reader of JSON says of a fraction that its whole number does not fit.
    private static func told(_ error: any Error, _ decoder: any Decoder) -> any Error {
        guard Value.self == Int.self, let number = try? Double(from: decoder),
            number.rounded() != number
        else { return error }
        return DecodingError.dataCorrupted(
            .init(
                codingPath: decoder.codingPath,
                debugDescription: NumberProblem.tooManyDecimals(most: 0).description))
    }

    /// What the reading goes on with.
    func standIn() throws -> Value { try value ?? Schemas().read(Value.self).sample }
}
