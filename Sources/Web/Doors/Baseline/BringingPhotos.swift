import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import UseCases

extension RouteTable {
    /// An act whose form may bring photos. Nobody sends much to what is not there: `look` is asked
    /// before anything is taken in. Programs send JSON, without.
    mutating func bringing<Done: BringsPhotos>(
        _ type: Done.Type, _ path: String,
        look: @escaping @Sendable (Visitor) async throws -> Void,
        then: @escaping @Sendable (Done.Answer, Visitor) async throws -> Response,
        again: @escaping @Sendable (Visitor, FormFields, Refusal) async throws -> Response
    ) {
        act(
            type, path,
            form: { visitor in
                try await look(visitor)
                return try await visitor.bringing(Done.self, then: then, again: again)
            }, then: then, again: again)
    }
}

/// The photos of one form on their way in.
private final class ArrivingPhotos: Sendable {
    private let held = Mutex<[Upload]>([])

    var all: [Upload] { held.withLock { $0 } }

    func begin(_ upload: Upload) -> Multipart.Sink {
        held.withLock { $0.append(upload) }
        return { try upload.write($0) }
    }
}

extension Visitor {
    fileprivate func bringing<Done: BringsPhotos>(
        _ type: Done.Type,
        then: (Done.Answer, Visitor) async throws -> Response,
        again: (Visitor, FormFields, Refusal) async throws -> Response
    ) async throws -> Response {
        let photos = ArrivingPhotos()
        defer { for upload in photos.all { site.house.blobs.forget(upload) } }
        let (fields, names) = try await takeIn(photos)
        var posted = fields
        guard posted["csrf"] == csrf, !csrf.isEmpty else { throw CrossSite() }
        for (name, value) in parameters { posted.set(name, value) }
        do {
            var input = try FormDecoder.decode(Done.self, from: posted)
            // A field for photos that was left empty sends one without a name.
            let came = zip(photos.all, names).filter { $0.size > 0 || !$1.isEmpty }
            input.photos = came.map { ArrivedUpload(upload: $0.id, name: $1) }
            let key = posted["key"].map { self.key($0, fingerprint(posted, came.map(\.0))) }
            let answer = try await site.house.perform(
                input, signedIn().claiming(claimedAt), key: key)
            return try await then(answer, self)
        } catch let refusal as Refusal {
            let status = refusal.reasons.first.map { Failing.status($0.obstacle) }
            guard let status, status != .notFound else { throw refusal }
            var response = try await again(self, posted, refusal)
            response.status = status
            return response
        }
    }

    /// Sent again, a form has another boundary: its fields and the hashes of its photos are
    /// compared.
    private func fingerprint(_ posted: FormFields, _ photos: [Upload]) -> [UInt8] {
        let fields = posted.values.filter { !["csrf", "key"].contains($0.key) }
        let told = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
        return photos.flatMap(\.sha256) + Array(told.joined().utf8)
    }

    private func takeIn(
        _ photos: ArrivingPhotos
    ) async throws -> (fields: FormFields, names: [String]) {
        let desk = site.house.blobs
        let caller = try signedIn()
        let now = site.house.now()
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/") else {
            return (try FormFields(urlEncoded: await body()), [])
        }
        let begun = Multipart(contentType: type, mostFiles: Order.mostPhotosAtOnce + 1) {
            guard photos.all.count < Order.mostPhotosAtOnce else {
                throw Refusal(.tooMany(limit: Order.mostPhotosAtOnce), field: "photos")
            }
            return photos.begin(try desk.begin(caller, at: now, announced: announced))
        }
        guard var form = begun else { throw Refusal(.notUnderstood, field: "photos") }
        for try await part in request.body { try form.take(part.readableBytesView) }
        guard form.isComplete else { throw Multipart.Wrong.form }
        return (form.fields, form.fileNames)
    }
}
