import CGSL

/// Values in ascending order, and what can be read off them.
public struct SortedSample: Sendable {
    public let values: [Double]

    /// Sorts by `gsl_sort`. Throws when a value is not a number.
    public init(_ values: [Double]) throws(GSLError) {
        guard values.allSatisfy({ !$0.isNaN }) else {
            throw GSLError(code: GSLError.invalidArgument, reason: "a sample with a NaN has no order")
        }
        var sorted = values
        sorted.withUnsafeMutableBufferPointer { if let base = $0.baseAddress { gsl_sort(base, 1, $0.count) } }
        self.values = sorted
    }

    /// The quantile of order `fraction` in 0…1, linear between order statistics (Hyndman and Fan's type 7). NaN when empty.
    public func quantile(_ fraction: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        return values.withUnsafeBufferPointer {
            gsl_stats_quantile_from_sorted_data($0.baseAddress!, 1, $0.count, min(max(fraction, 0), 1))
        }
    }

    public var median: Double { quantile(0.5) }
}

public func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.withUnsafeBufferPointer { gsl_stats_mean($0.baseAddress!, 1, $0.count) }
}

/// The sample standard deviation (divisor n − 1); NaN for fewer than two values.
public func standardDeviation(_ values: [Double]) -> Double {
    values.count < 2 ? .nan : values.withUnsafeBufferPointer { gsl_stats_sd($0.baseAddress!, 1, $0.count) }
}

/// The value that would stand at `index` after sorting, in linear time (`gsl_stats_select`). Reorders `values`.
public func select(_ values: inout [Double], index: Int) -> Double {
    precondition(index >= 0 && index < values.count, "no such order statistic")
    return values.withUnsafeMutableBufferPointer { gsl_stats_select($0.baseAddress!, 1, $0.count, index) }
}
