/// The cost of supply that makes the market dispatch reproduce the observed year, beside what the evidence says of it, and how well the
/// dispatch then agrees with what it was not fitted to.
public struct Calibration: Sendable {
    /// One source.
    public struct Supply: Sendable, Equatable {
        public let source: Int
        /// EUR/MWh; `nil` where the evidence has none.
        public let evidence: Estimate?
        public let fit: SupplyCalibration
        /// TWh that the calibrated dispatch takes.
        public let reproduced: Double
        /// Whether its price is the yardstick of all others.
        public let isAnchor: Bool

        public init(source: Int, evidence: Estimate?, fit: SupplyCalibration, reproduced: Double, isAnchor: Bool) {
            self.source = source
            self.evidence = evidence
            self.fit = fit
            self.reproduced = reproduced
            self.isAnchor = isAnchor
        }

        /// EUR/MWh at the reference.
        public var price: Double { (evidence?.central ?? 0) + fit.adjustment }

        /// Whether the price lies outside the range of the evidence.
        public var isOutsideEvidence: Bool {
            guard let evidence else { return false }
            return price < evidence.low - 1e-6 || price > evidence.high + 1e-6
        }
    }

    /// A measured mean flow, which the observed year was fitted to, beside the calibrated dispatch, which is held to it only by habit.
    public struct Border: Sendable, Equatable {
        public let route: Int
        public let start: Day
        public let end: Day
        public let observed: Estimate
        /// GWh/d over the same months.
        public let modelled: Double
        /// Why it is missed.
        public let cause: String

        public init(route: Int, start: Day, end: Day, observed: Estimate, modelled: Double, cause: String = "") {
            self.route = route
            self.start = start
            self.end = end
            self.observed = observed
            self.modelled = modelled
            self.cause = cause
        }

        /// Within a tenth, or 3 GWh/d, of the observed range.
        public var isMet: Bool {
            let slack = max(0.1 * observed.central, 3)
            return modelled >= observed.low - slack && modelled <= observed.high + slack
        }
    }

    /// A share that was reported for a year, beside the share that mixes of earlier years and that year's flows give.
    public struct Prediction: Sendable, Equatable {
        public let share: MixShare
        /// Percent.
        public let predicted: Double

        public init(share: MixShare, predicted: Double) {
            self.share = share
            self.predicted = predicted
        }

        public var isMet: Bool { predicted >= share.share.low - 0.5 && predicted <= share.share.high + 0.5 }
    }

    /// EUR/MWh for each percent of LNG and hub gas above the reference, and its range over the observations.
    public let response: Interval
    /// GWh/d of the observed year, which `Habits` keeps.
    public let routeFlow: [Double]
    public let terminalFlow: [Double]
    public let supplies: [Supply]
    public let borders: [Border]
    public let predictions: [Prediction]

    public init(
        response: Interval, routeFlow: [Double], terminalFlow: [Double], supplies: [Supply], borders: [Border],
        predictions: [Prediction]
    ) {
        self.response = response
        self.routeFlow = routeFlow
        self.terminalFlow = terminalFlow
        self.supplies = supplies
        self.borders = borders
        self.predictions = predictions
    }
}
