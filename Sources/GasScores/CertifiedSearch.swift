import GSL
import GasModel

/// Where a result of runs crosses zero, from certified runs only.
///
/// GSL's Brent root finder does the search. Searches end exactly where a shortage begins, and there the optimum is degenerate: a run
/// may find no certificate. Then the crossing is bracketed by the nearest runs that have one.
enum CertifiedSearch {
    /// Parts of the bracket that are tried in turn when the run in its middle has no certificate.
    private static let parts = [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875]

    /// The point where `excess` changes sign; an interval where it could only be bracketed, central the end with no excess.
    ///
    /// - Parameter excess: of opposite signs at the ends; positive is short.
    static func crossing(
        in range: ClosedRange<Double>, absolute: Double, relative: Double, excess: (Double) throws -> Double
    ) throws -> Interval {
        do {
            return Interval(try root(in: range, absolute: absolute, relative: relative, of: excess).x)
        } catch is Uncertified {
            return try bracket(in: range, absolute: absolute, relative: relative, excess: excess)
        }
    }

    private static func bracket(
        in range: ClosedRange<Double>, absolute: Double, relative: Double, excess: (Double) throws -> Double
    ) throws -> Interval {
        var low = range.lowerBound
        var high = range.upperBound
        let isLowShort = try excess(low) > 0
        func isShort(_ x: Double) throws -> Bool? {
            do { return try excess(x) > 0 } catch is Uncertified { return nil }
        }
        while high - low > absolute + relative * abs(low) {
            var moved = false
            for part in parts {
                let x = low + part * (high - low)
                guard let isShort = try isShort(x) else { continue }
                if isShort == isLowShort { low = x } else { high = x }
                moved = true
                break
            }
            if !moved { break }
        }
        return Interval(low: low, central: isLowShort ? high : low, high: high)
    }
}
