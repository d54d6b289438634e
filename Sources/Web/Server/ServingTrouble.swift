import Foundation
import NIOCore
import NIOSSL

/// Why the door could not be opened, in a sentence for whoever starts the server.
public struct ServingTrouble: LocalizedError {
    public let errorDescription: String?

    /// nil for what is no trouble of the door's own.
    public init?(_ error: any Error) {
        switch error {
        case let failure as IOError:
            errorDescription = Self.sentence(failure.errnoCode)
        case NIOSSLError.failedToLoadCertificate:
            errorDescription =
                "--tls-cert: the file cannot be read, or holds no certificate in PEM."
        case NIOSSLError.failedToLoadPrivateKey:
            errorDescription = "--tls-key: the file cannot be read, or holds no private key in PEM."
        case is NIOSSLError, is BoringSSLError:
            errorDescription = "--tls-cert and --tls-key: the two do not belong together."
        default: return nil
        }
    }

    private static func sentence(_ code: CInt) -> String {
        switch code {
        case EADDRINUSE: "--port: another process listens there already. Choose another one."
        case EACCES, EPERM:
            "--port: this user may not listen there. Choose one from 1024 on."
        case EADDRNOTAVAIL: "--host: this machine has no such address."
        default: "The door could not be opened: \(String(cString: strerror(code)))."
        }
    }
}
