/// What the reader refuses, so that a hostile or broken file cannot exhaust the machine. Each refusal names its limit.
public struct Limits: Sendable, Equatable {
    public var fileBytes = 64 << 20
    public var filesPerFolder = 64
    public var recordsPerTable = 1_000_000
    public var columns = 256
    /// Bytes of one cell.
    public var cellBytes = 4_096
    public var identifierCharacters = 64
    public var numberCharacters = 32
    public var zones = 500
    public var routes = 5_000
    public var scenarioBytes = 1 << 20
    public var logoBytes = 512 << 10
    public var shocksPerScenario = 200
    /// Files that one scenario extends or includes, counted once for each time.
    public var scenariosPerScenario = 50

    public init() {}

    public static let standard = Limits()
}
