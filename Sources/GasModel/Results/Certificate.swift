/// Proof that an optimum is one: residuals of the repaired answer on the unscaled data, all relative.
public struct OptimalityRecord: Sendable, Equatable {
    /// What every dispatch must stay below.
    public static let tolerance = 1e-8

    public let primalResidual: Double
    public let boundViolation: Double
    public let dualResidual: Double
    public let complementarity: Double
    public let dualityGap: Double
    /// Where the largest residual sits, in the network's names.
    public let worstPlace: String

    public init(
        primalResidual: Double, boundViolation: Double, dualResidual: Double, complementarity: Double,
        dualityGap: Double, worstPlace: String
    ) {
        self.primalResidual = primalResidual
        self.boundViolation = boundViolation
        self.dualResidual = dualResidual
        self.complementarity = complementarity
        self.dualityGap = dualityGap
        self.worstPlace = worstPlace
    }

    public var largest: Double {
        max(primalResidual, boundViolation, dualResidual, complementarity, dualityGap)
    }
}

/// An answer that could not be certified. There are no numbers behind it.
public struct Uncertified: Error, Sendable, Equatable, CustomStringConvertible {
    public let question: String
    public let reason: String

    public init(question: String, reason: String) {
        self.question = question
        self.reason = reason
    }

    public var description: String { "no certified answer for \(question): \(reason)" }
}
