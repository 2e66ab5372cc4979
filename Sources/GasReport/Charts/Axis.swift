/// Ticks at round numbers from zero (or a negative round number) to at least the largest value.
struct Axis: Equatable {
    let low: Double
    let high: Double
    let step: Double
    let decimals: Int

    /// - Parameter intervals: about so many; the step is 1, 2, 2.5 or 5 times a power of ten.
    init(from low: Double = 0, to high: Double, intervals: Int = 4) {
        let low = low.isFinite ? low : 0
        let high = high.isFinite && high > low ? high : low + 1
        let rough = (high - low) / Double(max(1, intervals))
        var power = 1.0
        var places = 0
        while power * 10 <= rough { power *= 10 }
        while power > rough {
            power /= 10
            places += 1
        }
        let factor = [1.0, 2, 2.5, 5, 10].first { $0 * power >= rough * 0.999999 } ?? 10
        step = factor * power
        decimals = factor == 10 ? max(0, places - 1) : places + (factor == 2.5 && places >= 0 && power < 10 ? 1 : 0)
        self.low = (low / step + 1e-9).rounded(.down) * step
        self.high = (high / step - 1e-9).rounded(.up) * step
    }

    var ticks: [Double] {
        let count = Int(((high - low) / step).rounded())
        return (0...max(0, count)).map { low + Double($0) * step }
    }

    func text(_ tick: Double) -> String { NumberText.fixed(tick, decimals) }
    func share(_ value: Double) -> Double { (min(max(value, low), high) - low) / (high - low) }
}
