/// How far the numbers of a problem lie apart, with the culprits. The solver copes with wide spans; a dataset that has them is
/// more often a mistake in a unit.
public struct CoefficientRange: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case capacities, costs, curvatures, withdrawals, gains }

    /// The smallest and largest nonzero absolute value of a kind.
    public struct Span: Sendable, Equatable {
        public let kind: Kind
        public let smallest: Double
        public let largest: Double
        /// Arc, or node for withdrawals.
        public let smallestIndex: Int
        public let largestIndex: Int
        public var ratio: Double { largest / smallest }
    }

    /// One span for each kind that has a nonzero value, in the order of `Kind.allCases`.
    public let spans: [Span]

    public init(_ problem: FlowProblem) {
        spans = Kind.allCases.compactMap { kind in
            let values: [Double] =
                switch kind {
                case .capacities: problem.arcs.map(\.capacity)
                case .costs: problem.arcs.map(\.cost)
                case .curvatures: problem.arcs.map(\.curvature)
                case .withdrawals: problem.withdrawals
                case .gains: problem.arcs.map(\.gain)
                }
            let nonzero = values.indices.filter { values[$0] != 0 && values[$0].isFinite }
            guard let low = nonzero.min(by: { abs(values[$0]) < abs(values[$1]) }),
                let high = nonzero.max(by: { abs(values[$0]) < abs(values[$1]) })
            else { return nil }
            return Span(kind: kind, smallest: abs(values[low]), largest: abs(values[high]), smallestIndex: low, largestIndex: high)
        }
    }

    /// The spans wider than `ratio`.
    public func wider(than ratio: Double = 1e9) -> [Span] { spans.filter { $0.ratio > ratio } }
}
