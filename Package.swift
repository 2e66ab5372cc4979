// swift-tools-version: 6.1
// Rooms and arrows are fixed by Decisions/0001-rooms.md; a test reads this file and the import lines.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "gasdep",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "GasDependency", targets: ["GasDependency"]),
        .library(name: "NetworkFlow", targets: ["NetworkFlow"]),
        .executable(name: "gasdep", targets: ["gasdep"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
        .target(name: "GSL", dependencies: ["CGSL"], swiftSettings: strict),
        .target(name: "NetworkFlow", dependencies: ["GSL"], exclude: ["README.md"], swiftSettings: strict),
        .target(name: "GasModel", swiftSettings: strict),
        .target(
            name: "GasData", dependencies: ["GasModel", .product(name: "TOMLKit", package: "TOMLKit")],
            resources: [.embedInCode("Schema"), .embedInCode("BacktestSchema")], swiftSettings: strict),
        .target(
            name: "GasDispatch", dependencies: ["GasModel", "NetworkFlow", "GSL"], exclude: ["README.md"],
            swiftSettings: strict),
        .target(name: "GasScores", dependencies: ["GasModel", "GSL"], swiftSettings: strict),
        .target(name: "GasReport", dependencies: ["GasModel"], swiftSettings: strict),
        .target(
            name: "GasDependency", dependencies: ["GasModel", "GasData", "GasDispatch", "GasScores", "GasReport", "NetworkFlow"],
            swiftSettings: strict),
        .executableTarget(
            name: "gasdep",
            dependencies: ["GasDependency", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["GasModel", "NetworkFlow"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "GSLTests", dependencies: ["GSL"], swiftSettings: strict),
        .testTarget(name: "NetworkFlowTests", dependencies: ["NetworkFlow", "GSL", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "GasModelTests", dependencies: ["GasModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "GasDataTests", dependencies: ["GasData", "GasModel"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "GasDispatchTests", dependencies: ["GasDispatch", "GasModel", "NetworkFlow", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "GasScoresTests", dependencies: ["GasScores", "GasModel"], swiftSettings: strict),
        .testTarget(name: "GasReportTests", dependencies: ["GasReport", "GasModel"], swiftSettings: strict),
        .testTarget(
            name: "GasDependencyTests",
            dependencies: [
                "GasDependency", "GasModel", "GasData", "GasDispatch", "GasScores", "GasReport", "NetworkFlow", "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
    ]
)
