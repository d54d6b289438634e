import FollowUp
import Foundation
import Hummingbird
import Logging
import UseCases

/// The web's own settings and what it needs of the house.
public struct Site: Sendable {
    public let house: House
    /// The address people use; nil on loopback.
    public let publicURL: String?
    public let trustedProxies: TrustedProxies
    /// What the sign-in page of a demonstration shows.
    public let demonstration: (email: String, password: String)?
    /// Everybody comes by https: it ends here, or at a proxy under the public address.
    public let isSecure: Bool

    public init(
        house: House, publicURL: String?, isTLS: Bool, trustedProxies: TrustedProxies,
        demonstration: (email: String, password: String)? = nil
    ) {
        self.house = house
        self.publicURL = publicURL
        self.trustedProxies = trustedProxies
        self.demonstration = demonstration
        isSecure = isTLS || publicURL?.hasPrefix("https://") == true
    }
}
