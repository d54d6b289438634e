import FollowUp
import Record

/// A file that came in by the same request, under its name.
public struct ArrivedUpload: Sendable, Equatable {
    public let upload: FileID
    public let name: String

    public init(upload: FileID, name: String) {
        self.upload = upload
        self.name = name
    }
}

/// Files that come with a form. They stand in none of its fields, so that neither JSON nor a form's
/// text can name them: only the door that took them in puts them here.
@propertyWrapper
public struct Arrived: Codable, Sendable {
    public var wrappedValue: [ArrivedUpload]

    public init() { wrappedValue = [] }
    public init(wrappedValue: [ArrivedUpload]) { self.wrappedValue = wrappedValue }
    public init(from decoder: any Decoder) throws { wrappedValue = [] }
    public func encode(to encoder: any Encoder) throws {}
}

extension KeyedDecodingContainer {
    func decode(_ type: Arrived.Type, forKey key: Key) throws -> Arrived { Arrived() }
}

extension KeyedEncodingContainer {
    mutating func encode(_ value: Arrived, forKey key: Key) throws {}
}

/// An act whose form may bring photos.
public protocol BringsPhotos: UseCase {
    var photos: [ArrivedUpload] { get set }
}

extension House {
    /// What came in under these names.
    ///
    /// *Refuses when* one did not come in, or is larger than `megabytes`.
    func arrived(
        _ photos: [ArrivedUpload], _ caller: Caller, most megabytes: Int? = nil
    ) throws(Refusal) -> (uploads: [Upload], files: [ArrivedFile]) {
        var uploads: [Upload] = []
        var files: [ArrivedFile] = []
        for photo in photos {
            guard let upload = blobs.upload(photo.upload, caller) else {
                throw Refusal(.missing, field: "photos")
            }
            if let megabytes, upload.size > megabytes << 20 {
                throw Refusal(.fileTooLarge(megabytes: megabytes), field: "photos")
            }
            uploads.append(upload)
            files.append(upload.file(named: photo.name))
        }
        return (uploads, files)
    }
}
