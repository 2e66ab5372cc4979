/// Why there is no answer. Indices are those of the problem, so that the caller can put names to them.
public enum FlowError: Error, Sendable, Equatable {
    /// Data that no solver should see.
    case malformed(Malformed)
    /// The problem has other nodes, ends or side-row entries than the one the solver was made for.
    case otherTopology(String)
    /// The method stopped and its answer did not pass the certificate.
    case notCertified(Shortcoming)
    /// A limit was reached first; the shortcoming says how far the last iterate was.
    case iterationLimit(Int, Shortcoming)
    case timeLimit(seconds: Double, Shortcoming)
    case cancelled
    /// The linear solver gave up, in its own words.
    case linearSolver(String)

    public enum Malformed: Sendable, Equatable {
        case node(Int, String)
        case arc(Int, String)
        case sideRow(Int, String)
    }

    /// The residual of the certificate that failed, and where it is largest.
    public struct Shortcoming: Sendable, Equatable {
        public enum Residual: String, Sendable, CaseIterable {
            case conservation, bounds, sideRows, dualFeasibility, complementarity, dualityGap
        }
        public let residual: Residual
        public let value: Double
        public let tolerance: Double
        /// What contributes most to the residual; nil when nothing stands out.
        public let place: Place?

        public enum Place: Sendable, Equatable { case node(Int), arc(Int), sideRow(Int) }
    }
}

extension FlowError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(.node(let i, let fault)): "node \(i): \(fault)"
        case .malformed(.arc(let a, let fault)): "arc \(a): \(fault)"
        case .malformed(.sideRow(let r, let fault)): "side row \(r): \(fault)"
        case .otherTopology(let what): "the problem does not have the topology of this solver: \(what)"
        case .notCertified(let shortcoming): "no certified optimum: \(shortcoming)"
        case .iterationLimit(let limit, let shortcoming): "no optimum in \(limit) iterations: \(shortcoming)"
        case .timeLimit(let seconds, let shortcoming): "no optimum in \(seconds) s: \(shortcoming)"
        case .cancelled: "cancelled"
        case .linearSolver(let words): "linear solver: \(words)"
        }
    }
}

extension FlowError.Shortcoming: CustomStringConvertible {
    public var description: String {
        "\(residual.rawValue) residual \(value) exceeds \(tolerance)" + (place.map { ", worst at \($0)" } ?? "")
    }
}

extension FlowError.Shortcoming.Place: CustomStringConvertible {
    public var description: String {
        switch self {
        case .node(let i): "node \(i)"
        case .arc(let a): "arc \(a)"
        case .sideRow(let r): "side row \(r)"
        }
    }
}

extension FlowError {
    /// What a failed certificate means when the method was stopped before its end.
    func stopped(by outcome: Outcome, _ settings: SolverSettings) -> FlowError {
        guard case .notCertified(let shortcoming) = self else { return self }
        return switch outcome {
        case .iterationLimit: .iterationLimit(settings.iterationLimit, shortcoming)
        case .timeLimit: .timeLimit(seconds: settings.timeLimit ?? 0, shortcoming)
        case .converged, .stalled, .cancelled, .linearSolver: self
        }
    }
}
