/// The two linear solvers of a Newton step. They share no code, so one is a second opinion on the other.
public enum LinearSolverKind: String, Sendable, CaseIterable {
    /// Sparse L D Lᵀ under a minimum-degree ordering.
    case sparse
    /// GSL's band Cholesky under a bandwidth-reducing ordering. Slower; one scenario at a time.
    case gsl
}

public struct SolverSettings: Sendable, Equatable {
    /// The iteration ends when the complementarity is below this, relative to a small flow at a typical price and to the objective.
    public var tolerance: Double
    /// Iterations of one attempt. The method needs 12–40; the rest is for hopeless cases.
    public var iterationLimit: Int
    /// Seconds of one solve; nil is no limit. Looked at between iterations.
    public var timeLimit: Double?
    public var linearSolver: LinearSolverKind
    /// Every relative residual of the certificate must be at most this, or there is no solution.
    public var certificateTolerance: Double

    public init(
        tolerance: Double = 1e-9, iterationLimit: Int = 100, timeLimit: Double? = nil,
        linearSolver: LinearSolverKind = .sparse, certificateTolerance: Double = 1e-8
    ) {
        self.tolerance = tolerance
        self.iterationLimit = iterationLimit
        self.timeLimit = timeLimit
        self.linearSolver = linearSolver
        self.certificateTolerance = certificateTolerance
    }
}
