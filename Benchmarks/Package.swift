// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "flowbench",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gasdep", path: "..")],
    targets: [
        .executableTarget(
            name: "flowbench", dependencies: [.product(name: "NetworkFlow", package: "gasdep")],
            swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
    ]
)
