import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// The house's own caller where links can be given out.
    var reachable: Caller {
        var caller = owner
        caller.origin = "https://gendan.example"
        return caller
    }

    func link(_ supplier: FileID, contact: Int = 1) async throws -> String {
        let made = try await house.perform(
            MakeSeatLink(supplier: supplier, contact: contact), reachable)
        let address = try #require(made.address)
        return String(address.dropFirst("https://gendan.example/s/".count))
    }

    /// A device of a link, and who sits at it.
    func sit(_ link: String, as name: String = "陈丽") async throws -> (String, Caller) {
        let bound = try await house.bindSeat(link: link, name: name, kind: .phone)
        let caller = try #require(try await house.caller(seat: bound.secret.text))
        return (bound.secret.text, caller)
    }
}
