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
    public let trustedProxies: [String]
    /// Where uploaded lists wait.
    public let uploads: URL
    /// What the sign-in page of a demonstration shows.
    public let demonstration: (email: String, password: String)?
    public let isSecure: Bool

    public init(
        house: House, publicURL: String?, isTLS: Bool, trustedProxies: [String], uploads: URL,
        demonstration: (email: String, password: String)? = nil
    ) {
        self.house = house
        self.publicURL = publicURL
        self.trustedProxies = trustedProxies
        self.uploads = uploads
        self.demonstration = demonstration
        isSecure = isTLS || publicURL?.hasPrefix("https://") == true
    }

    /// Browsers accept a `__Host-` cookie only over TLS; on plain loopback it has a plain name.
    var cookieName: String { isSecure ? "__Host-gendan" : "gendan" }

    func cookie(_ secret: String, maxAge: Int) -> String {
        let secure = isSecure ? "; Secure" : ""
        return "\(cookieName)=\(secret); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(maxAge)\(secure)"
    }
}
