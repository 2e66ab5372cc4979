import CGSL

/// A smooth curve through points that never overshoots them (Steffen 1990, `gsl_interp_steffen`): monotone wherever the points are.
public struct MonotoneCurve: Sendable {
    public let x: [Double]
    public let y: [Double]

    /// `x` strictly ascending, at least three points.
    public init(x: [Double], y: [Double]) throws(GSLError) {
        guard x.count == y.count, x.count >= 3 else {
            throw GSLError(code: GSLError.invalidArgument, reason: "a Steffen curve needs at least three points with both coordinates")
        }
        guard zip(x, x.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw GSLError(code: GSLError.invalidArgument, reason: "x must be strictly ascending")
        }
        self.x = x
        self.y = y
    }

    /// Values at `places`, all inside the range of x; throws outside.
    public func values(at places: [Double]) throws(GSLError) -> [Double] {
        let curve = try allocated { gsl_interp_alloc(cgsl_interp_steffen(), x.count) }
        defer { gsl_interp_free(curve) }
        try check { gsl_interp_init(curve, x, y, x.count) }
        var result: [Double] = []
        result.reserveCapacity(places.count)
        for place in places {
            var value = 0.0
            try check { gsl_interp_eval_e(curve, x, y, place, nil, &value) }
            result.append(value)
        }
        return result
    }
}
