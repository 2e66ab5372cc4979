/// A result with the range that follows from the evidence. Unit as the property says.
public struct Interval: Sendable, Equatable {
    public let low: Double
    public let central: Double
    public let high: Double

    public init(low: Double, central: Double, high: Double) {
        self.low = min(low, central, high)
        self.central = central
        self.high = max(low, central, high)
    }

    public init(_ value: Double) { self.init(low: value, central: value, high: value) }

    public var isPoint: Bool { low == high }

    public func map(_ transform: (Double) -> Double) -> Interval {
        let ends = [transform(low), transform(high)]
        return Interval(low: ends[0], central: transform(central), high: ends[1])
    }
}
