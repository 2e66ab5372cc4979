/// Where the gas that a region consumes comes from: the zones' consumption by origin, added up. Transit is in no zone's consumption,
/// so it is in no share.
public struct RegionalMix: Sendable, Equatable {
    public enum Origin: Sendable, Equatable {
        case supplier(Int)
        /// What a zone produces and consumes itself: every producing country is an origin of its own.
        case production(zone: Int)
    }

    public struct Share: Sendable, Equatable {
        public let origin: Origin
        /// TWh/y.
        public let volume: Double
        /// Percent of the region's consumption.
        public let percent: Double

        public init(origin: Origin, volume: Double, percent: Double) {
            self.origin = origin
            self.volume = volume
            self.percent = percent
        }
    }

    /// Largest first; gas of unproven origin is among them under the hub or unknown that it was bought from.
    public let shares: [Share]
    /// TWh/y that the reported mixes leave open, zones without a mix included; percent of consumption.
    public let openVolume: Double
    public let openPercent: Double
    /// TWh/y.
    public let consumption: Double
    /// Percent of consumption whose origin is not established: hubs, unknown, and what the mixes leave open.
    public let unprovenPercent: Double
    /// HHI of the region, 0 to 10,000.
    public let concentration: Interval
    /// Mean of the zones' own HHIs: another number, printed to warn of it.
    public let meanOfZones: Double?
    /// Zones without a reported mix.
    public let withoutMix: [Int]

    public init(
        shares: [Share], openVolume: Double, openPercent: Double, consumption: Double, unprovenPercent: Double,
        concentration: Interval, meanOfZones: Double?, withoutMix: [Int]
    ) {
        self.shares = shares
        self.openVolume = openVolume
        self.openPercent = openPercent
        self.consumption = consumption
        self.unprovenPercent = unprovenPercent
        self.concentration = concentration
        self.meanOfZones = meanOfZones
        self.withoutMix = withoutMix
    }
}

/// The pair for a region: consumption and demand of its zones added up, percent.
public struct RegionalDependence: Sendable, Equatable {
    public let supplier: Int
    /// A of the region.
    public let today: Interval
    /// U of the region, gas year.
    public let unavoidable: Interval
    /// G of the region: max(0, A − U) of the sums, not the sum of the zones' G.
    public let avoidable: Interval

    public init(supplier: Int, today: Interval, unavoidable: Interval, avoidable: Interval) {
        self.supplier = supplier
        self.today = today
        self.unavoidable = unavoidable
        self.avoidable = avoidable
    }
}

/// How much of a pipe or terminal is used in an observed year.
public struct AssetUse: Sendable, Equatable {
    public let name: String
    public let isTerminal: Bool
    /// GWh/d, mean of the year.
    public let flow: Double
    /// Firm GWh/d; `nil` is unknown.
    public let capacity: Double?

    public init(name: String, isTerminal: Bool, flow: Double, capacity: Double?) {
        self.name = name
        self.isTerminal = isTerminal
        self.flow = flow
        self.capacity = capacity
    }

    /// Of the capacity; `nil` where that is unknown or none.
    public var percent: Double? { capacity.flatMap { $0 > 0 ? flow / $0 * 100 : nil } }
    /// GWh/d, never negative; `nil` where the capacity is unknown.
    public var spare: Double? { capacity.map { max(0, $0 - flow) } }

    /// Pipes into zones of the region and its terminals that are in use on a day, fullest first.
    public static func list(_ year: ReconciledYear, in network: Network, on day: Day) -> [AssetUse] {
        func isStudied(_ place: Place) -> Bool {
            if case .zone(let index) = place { network.zones[index].role == .study } else { false }
        }
        var uses = network.routes.indices.filter {
            isStudied(network.routes[$0].to) && network.routes[$0].availability.isInUse(on: day)
        }.map { index in
            AssetUse(
                name: network.routes[index].name, isTerminal: false, flow: year.routeFlow[index],
                capacity: network.routes[index].capacity?.central)
        }
        uses += network.terminals.indices.filter {
            isStudied(.zone(network.terminals[$0].zone)) && network.terminals[$0].availability.isInUse(on: day)
        }.map { index in
            AssetUse(
                name: network.terminals[index].name, isTerminal: true, flow: year.terminalFlow[index],
                capacity: network.terminals[index].sendOut.central)
        }
        return uses.sorted { ($0.percent ?? -1, $0.flow, $1.name) > ($1.percent ?? -1, $1.flow, $0.name) }
    }
}

/// A limit that shocks make scarce.
public struct CriticalLimit: Sendable, Equatable {
    public let name: String
    /// Titles of the scenarios that make it worth more, in the order in which they were given.
    public let scenarios: [String]
    /// EUR/MWh that one more MWh through it would save, in the scenario in which that is most.
    public let highest: Double

    public init(name: String, scenarios: [String], highest: Double) {
        self.name = name
        self.scenarios = scenarios
        self.highest = highest
    }

    /// Limits of several runs, those first that most scenarios make scarce.
    ///
    /// - Parameter rise: EUR/MWh by which the value must rise above that of the undisturbed run.
    public static func list(_ outcomes: [ShockOutcome], rise: Double) -> [CriticalLimit] {
        var found: [CriticalLimit] = []
        for outcome in outcomes {
            for limit in outcome.binding where limit.change >= rise {
                let title = outcome.scenario.title
                if let index = found.firstIndex(where: { $0.name == limit.name }) {
                    found[index] = CriticalLimit(
                        name: limit.name, scenarios: found[index].scenarios + [title],
                        highest: max(found[index].highest, limit.value))
                } else {
                    found.append(CriticalLimit(name: limit.name, scenarios: [title], highest: limit.value))
                }
            }
        }
        return found.sorted {
            ($0.scenarios.count, $0.highest, $1.name) > ($1.scenarios.count, $1.highest, $0.name)
        }
    }
}

/// What a market has in store.
public struct StorageCoverRow: Sendable, Equatable {
    public let zone: Int
    /// GWh of working volume in use.
    public let volume: Double
    /// Percent of yearly consumption that full stores hold.
    public let yearPercent: Double?
    /// Days of mean winter demand that full stores hold.
    public let days: Double?
    /// Percent of the peak day that they can deliver when full, and at 30 percent.
    public let peakFull: Double?
    public let peakLow: Double?

    public init(zone: Int, volume: Double, yearPercent: Double?, days: Double?, peakFull: Double?, peakLow: Double?) {
        self.zone = zone
        self.volume = volume
        self.yearPercent = yearPercent
        self.days = days
        self.peakFull = peakFull
        self.peakLow = peakLow
    }
}
