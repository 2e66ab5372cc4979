/// What planned projects would do, alone and in pairs, for one zone or for the region.
public struct ProjectAppraisal: Sendable {
    public let network: Network
    /// Who the numbers are about: one zone, or the markets of the region together.
    public let zones: [Int]
    /// Those of them whose DIV\* is in the states, in that order.
    public let diversified: [Int]
    public let supplier: Int
    public let cases: [Case]
    public let projects: [Project]
    public let before: State
    /// One per project, in the order of `projects`.
    public let alone: [State]
    /// Every two of them.
    public let pairs: [Pair]
    public let pipes: [PipeValue]

    /// A situation in which gas is short today.
    public struct Case: Sendable, Equatable {
        public let title: String
        /// Machine name.
        public let id: String
        /// GWh over the run, of the zones that the numbers are about.
        public let demand: Double

        public init(title: String, id: String, demand: Double) {
            self.title = title
            self.id = id
            self.demand = demand
        }
    }

    /// How the network fares.
    public struct State: Sendable, Equatable {
        /// GWh over the run that the zones lack, one per case.
        public let unserved: [Double]
        /// Percent, stores at 30 %; of the zones as one area.
        public let nMinusOne: Double?
        /// DIV\* with the weight ½, one per zone of `diversified`, `nil` where no answer is certified; empty for pairs of a region.
        public var diversification: [Double?]
        /// Largest residual of the runs behind it.
        public let certificate: Double

        public init(unserved: [Double], nMinusOne: Double?, diversification: [Double?] = [], certificate: Double) {
            self.unserved = unserved
            self.nMinusOne = nMinusOne
            self.diversification = diversification
            self.certificate = certificate
        }
    }

    public struct Pair: Sendable, Equatable {
        public let first: Int
        public let second: Int
        public let state: State

        public init(first: Int, second: Int, state: State) {
            self.first = first
            self.second = second
            self.state = state
        }
    }

    /// What one more GWh/d of a pipe that exists would be worth.
    public struct PipeValue: Sendable, Equatable {
        public let route: Int
        /// GWh/d.
        public let capacity: Double
        /// Dual value in the market dispatch, thousand EUR per year and GWh/d: with all suppliers, and without the supplier once
        /// the shortage is settled.
        public let normalYear: Double
        public let withoutSupplier: Double
        /// GWh that the zones would lack less in each case for one more GWh/d, measured by one more run.
        public let avoided: [Double]

        public init(route: Int, capacity: Double, normalYear: Double, withoutSupplier: Double, avoided: [Double]) {
            self.route = route
            self.capacity = capacity
            self.normalYear = normalYear
            self.withoutSupplier = withoutSupplier
            self.avoided = avoided
        }
    }

    public init(
        network: Network, zones: [Int], diversified: [Int] = [], supplier: Int, cases: [Case], projects: [Project], before: State, alone: [State],
        pairs: [Pair], pipes: [PipeValue]
    ) {
        self.network = network
        self.zones = zones
        self.diversified = diversified
        self.supplier = supplier
        self.cases = cases
        self.projects = projects
        self.before = before
        self.alone = alone
        self.pairs = pairs
        self.pipes = pipes
    }
}

extension ProjectAppraisal {
    /// Shares of demand below this are what sharing by a quadratic term cannot tell from nothing.
    public static let resolution = 1e-4

    /// Percent of the zones' demand that goes short; one per case.
    public func percent(_ state: State) -> [Double] {
        zip(state.unserved, cases).map { $1.demand > 0 ? 100 * $0 / $1.demand : 0 }
    }

    /// GWh that a state saves in a case; negative where new neighbours must be shared with.
    public func avoided(_ state: State, _ index: Int) -> Double {
        let change = before.unserved[index] - state.unserved[index]
        return abs(change) < Self.resolution * cases[index].demand ? 0 : change
    }

    /// The cases in which somebody is short today.
    public var shortCases: [Int] {
        cases.indices.filter { before.unserved[$0] >= Self.resolution * cases[$0].demand }
    }

    /// **Relief**: mean over the cases in which gas is short today of the share of the shortage that disappears, percent; `nil`
    /// where gas is short in none.
    public func relief(_ state: State) -> Double? {
        let short = shortCases
        guard !short.isEmpty else { return nil }
        return short.reduce(0) { $0 + 100 * avoided(state, $1) / before.unserved[$1] } / Double(short.count)
    }

    /// The zone whose DIV\* a state raises most, and by how many points; `nil` where it raises none.
    public func diversityGain(_ state: State) -> (zone: Int, points: Double)? {
        var most: (zone: Int, points: Double)?
        for (position, zone) in diversified.enumerated() where position < state.diversification.count {
            guard let after = state.diversification[position], let today = before.diversification[position] else { continue }
            if after - today > max(most?.points ?? 0, Self.visiblePoints) { most = (zone, after - today) }
        }
        return most
    }

    /// Points of DIV below which a change is none.
    private static let visiblePoints = 0.05

    /// What two projects relieve together beyond what each relieves alone.
    public func together(_ pair: Pair) -> Double? {
        guard let both = relief(pair.state), let first = relief(alone[pair.first]), let second = relief(alone[pair.second])
        else { return nil }
        return both - first - second
    }

    /// GWh/d of new capacity: the narrowest of the assets that are built in a row; `nil` is unknown.
    public func capacity(_ project: Project) -> Double? {
        project.assets.compactMap { network.dailyCapacity(of: $0) }.min()
    }

    /// Projects by relief, then by N−1, then in the dataset's order.
    public var ranking: [Int] {
        projects.indices.sorted { key(alone[$0], $0) > key(alone[$1], $1) }
    }

    public var pairRanking: [Pair] {
        pairs.indices.sorted { key(pairs[$0].state, $0) > key(pairs[$1].state, $1) }.map { pairs[$0] }
    }

    private func key(_ state: State, _ position: Int) -> (Double, Double, Int) {
        (relief(state) ?? 0, state.nMinusOne ?? 0, -position)
    }
}
