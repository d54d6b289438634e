// swift-tools-version: 6.2
import PackageDescription

// A target exists only where it forbids something; docs/architecture.md says what each may do.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    // A tenth more durable changes a second; what is generic in one room is used in the next.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies,
        swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

let package = Package(
    name: "gendan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "gendan", targets: ["gendan"]),
        .executable(name: "gendan-worker", targets: ["gendan-worker"]),
    ],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
            traits: [.trait(name: "FullFoundation")]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-crypto", "4.5.2"..<"5.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        // Options are functions with a variable number of arguments.
        .target(name: "CPost", dependencies: ["CCurl"]),
        .systemLibrary(
            name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        // Its types are macros.
        .target(name: "CLetter", dependencies: ["CGMime"]),
        // Where the server's memory comes from; jemalloc reads its settings there.
        .target(name: "CAllocator", linkerSettings: [.linkedLibrary("jemalloc")]),
        // Functions with a variable number of arguments, and the limits of a process.
        .target(name: "CMedia", dependencies: ["CVips"]),
        room("FollowUp"),
        room("Words", ["FollowUp"]),
        room("Record", ["FollowUp", crypto]),
        room(
            "RecordSQLite",
            [
                "Record", "FollowUp", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("RecordPostgres", ["Record", "FollowUp", "CPQ"]),
        room("Papers", ["CZip"]),
        room("Blobs", [crypto]),
        room("Jobs"),
        room("Post", ["CPost"]),
        room(
            "UseCases",
            [
                "FollowUp", "Record", "Papers", "Blobs", "Jobs", "Post", "Words", "CSodium",
                "CQRCode", crypto, logging,
            ]),
        room("Pages", ["FollowUp", "Words"]),
        room(
            "Web",
            [
                "FollowUp", "Record", "UseCases", "Pages", "Words", "CZlib", hummingbird, logging,
                crypto,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        room(
            "CommandLine",
            [
                "FollowUp", "Record", "Post", "UseCases", "Words", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "gendan",
            dependencies: [
                "CommandLine", "Web", "Pages", "RecordSQLite", "RecordPostgres", "CAllocator",
                logging,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "gendan-worker", dependencies: ["Jobs", "CLetter", "CMedia", "CPangoCairo"],
            exclude: ["README.md"], swiftSettings: strict),
        // Tries from inside what the worker must not be able to do.
        .executableTarget(name: "confined", dependencies: ["CMedia"], path: "Tests/Confined"),
        tests(of: "FollowUp"),
        tests(of: "Papers"),
        tests(of: "Blobs"),
        tests(of: "Jobs"),
        tests(of: "Post"),
        tests(of: "Pages"),
        tests(of: "Record", ["RecordSQLite", "RecordPostgres"]),
        tests(of: "UseCases", ["RecordSQLite", "RecordPostgres"]),
        tests(
            of: "Web",
            [
                "RecordSQLite", "RecordPostgres",
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
