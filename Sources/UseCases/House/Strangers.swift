import FollowUp
import Foundation
import Synchronization

/// Members of what a program sent that nothing reads: a name that is misspelled would lose what was
/// told under it, and nobody would hear of it.
public final class Strangers: Sendable {
    /// Of a hundred the reader has heard enough.
    private static let most = 100
    private let noted = Mutex<[Reason]>([])

    public init() {}

    /// What reads with this notes here.
    public var userInfo: [CodingUserInfoKey: any Sendable] {
        Self.key.map { [$0: self] } ?? [:]
    }

    /// All that were met; what stands in `held` is read elsewhere.
    public func reasons(but held: Set<String> = []) -> [Reason] {
        noted.withLock { $0.filter { !held.contains($0.field ?? "") } }
    }

    fileprivate static func of(_ decoder: any Decoder) -> Strangers? {
        key.flatMap { decoder.userInfo[$0] as? Strangers }
    }

    fileprivate func note(_ level: NotingDecoder) {
        let found = level.strangers
        guard !found.isEmpty else { return }
        noted.withLock { reasons in
            for path in found where reasons.count < Self.most {
                let stranger = DecodingError.dataCorrupted(
                    .init(codingPath: path, debugDescription: Reason.readByNobody))
                reasons.append(Reason(stranger))
            }
        }
    }

    private static let key = CodingUserInfoKey(rawValue: "strangers")
}

/// Something that was read while its unread members were noted.
public struct Noted<Value: Decodable>: Decodable {
    public let value: Value

    public init(from decoder: any Decoder) throws {
        let level = NotingDecoder(decoder)
        value = try Value(from: level)
        // What stopped half-way has not asked for all it reads.
        guard (value as? any HalfRead)?.isWhole ?? true else { return }
        Strangers.of(decoder)?.note(level)
    }
}

/// A reading that goes on where something could not be read.
public protocol HalfRead {
    var isWhole: Bool { get }
}

/// Any name a member may have.
struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init(intValue: Int) { stringValue = "\(intValue)" }
}
