extension Conditions {
    /// How cold the days of a daily run are.
    public enum Weather: String, Sendable, CaseIterable {
        /// Every day has the mean demand of its month.
        case ordinary
        /// The first day is the coldest in twenty years, the first fortnight has the mean demand of the cold fortnight, then ordinary.
        case coldStart = "cold-start"
    }

    /// Single days instead of months, stores as given, no end target: what can be served until the last day?
    ///
    /// - Parameters:
    ///   - start: first day.
    ///   - storageStart: GWh per store on the first day.
    public static func daily(
        _ network: Network, start: Day, days: Int, storageStart: [Double], weather: Weather
    ) throws(ConditionsError) -> Conditions {
        let month = Day(year: start.year, month: start.month, day: 1) ?? start
        var conditions = try Conditions(network, horizon: .gasYear, start: month)
        let months = conditions.periods
        let periods = Period.days(from: start, count: days)
        let step = periods.map { period in
            months.firstIndex { $0.month == period.month && $0.year == period.year } ?? months.count - 1
        }
        func byDay(_ values: [[Double]]) -> [[Double]] { values.map { row in row.isEmpty ? [] : step.map { row[$0] } } }
        conditions.routeCapacity = byDay(conditions.routeCapacity)
        conditions.sourceCapacity = byDay(conditions.sourceCapacity)
        conditions.terminalSendOut = byDay(conditions.terminalSendOut)
        conditions.storageInjection = byDay(conditions.storageInjection)
        conditions.storageWithdrawal = byDay(conditions.storageWithdrawal)
        conditions.demand = byDay(conditions.demand)
        conditions.periods = periods
        conditions.contractRate = []
        conditions.storageStart = storageStart
        conditions.storageEnd = storageStart.map { _ in 0 }
        if weather == .coldStart {
            for zone in network.zones.indices {
                let peak = network.demands[zone].peakDay?.central ?? 0
                let fortnight = network.demands[zone].coldSpell?.central ?? 0
                for day in 0..<min(days, 14) {
                    let cold = day == 0 ? peak : (14 * fortnight - peak) / 13
                    conditions.demand[zone][day] = max(conditions.demand[zone][day], cold)
                }
            }
            // Wells with no grid behind them burn what their zone burns.
            for source in network.sources.indices where network.sources[source].followsDemand {
                if case .zone(let zone) = network.sources[source].entry {
                    conditions.sourceCapacity[source] = conditions.demand[zone]
                }
            }
        }
        return conditions
    }

    /// The first days of a daily run, as many as `length`, of which only `days` are to be served; after them nothing happens.
    ///
    /// - Parameter volumeShare: share of every yearly volume that may be used by then. Wells without a grid follow their zone instead.
    public func serving(first days: Int, of length: Int, volumeShare: Double, in network: Network) -> Conditions {
        func cut(_ rows: [[Double]]) -> [[Double]] {
            rows.map { row in row.isEmpty ? [] : (0..<length).map { $0 < days ? row[$0] : 0 } }
        }
        var conditions = self
        conditions.periods = Array(periods.prefix(length))
        conditions.routeCapacity = cut(routeCapacity)
        conditions.sourceCapacity = cut(sourceCapacity)
        conditions.terminalSendOut = cut(terminalSendOut)
        conditions.storageInjection = cut(storageInjection)
        conditions.storageWithdrawal = cut(storageWithdrawal)
        conditions.demand = cut(demand)
        conditions.sourceVolume = sourceVolume.indices.map {
            network.sources[$0].followsDemand ? .infinity : sourceVolume[$0] * volumeShare
        }
        conditions.terminalVolume = terminalVolume.map { $0 * volumeShare }
        return conditions
    }
}
