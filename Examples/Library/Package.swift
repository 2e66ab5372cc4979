// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "dependence",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gasdep", path: "../..")],
    targets: [
        .executableTarget(
            name: "dependence", dependencies: [.product(name: "GasDependency", package: "gasdep")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
