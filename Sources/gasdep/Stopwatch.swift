/// What took how long: a line per lap, seconds after a tab. For benchmarks; no result reads it.
struct Stopwatch {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private(set) var text = ""

    init() { last = clock.now }

    mutating func lap(_ name: String) {
        let now = clock.now
        text += (text.isEmpty ? "" : "\n") + "\(name)\t\(last.duration(to: now) / .seconds(1))"
        last = now
    }
}
