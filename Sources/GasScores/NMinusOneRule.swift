import GasModel

/// **N−1** of Annex II of Regulation (EU) 2017/1938, for one zone or a group of them.
public enum NMinusOneRule: Indicator {
    public static let page = IndicatorDescription(
        id: "n-1", title: "N−1 (infrastructure standard)",
        meaning: "If the largest pipe fails on the coldest day in twenty years, is enough capacity left?",
        formula: """
            N−1 = 100 · (EPm + Pm + Sm + LNGm − Im) / Dmax; with demand-side measures the denominator is Dmax − Deff. EPm firm technical \
            capacity of border entries, Pm production, Sm storage deliverability at the fill named (30 % and 100 %), LNGm send-out, Im the \
            single largest infrastructure (assets with a common upstream count as one), Dmax demand on a day that occurs once in twenty \
            years, Deff the part of it that market-based demand-side measures can cover. All GWh/d here; the Regulation writes mcm/d.
            """,
        unit: "%", range: "0 upward",
        bands: [
            IndicatorBand("met", from: .including(100), source: "Regulation (EU) 2017/1938, Art. 5(1)"),
            IndicatorBand("not met", to: .excluding(100), source: "Regulation (EU) 2017/1938, Art. 5(1)"),
        ],
        inputs: [
            "firm entry capacities", "production capacity", "withdrawal rates and their fall with the fill",
            "send-out of terminals",
            "1-in-20 peak-day demand", "demand-side measures, where known",
        ],
        misleads: """
            Counts empty pipes as supply: it never asks whether there is gas in them, nor whether the pipe upstream is as wide as the \
            entry. Printed because it is law, never as the headline. Own wells are never the largest infrastructure here. Boundary markets \
            have none: all stores of one may stand as a single store in the data, which would then be its largest infrastructure.
            """,
        source: "Regulation (EU) 2017/1938, Annex II; storage at 30 % and 100 %: Art. 7(4)", grade: .a,
        example: WorkedExample(
            """
            Estonia (BEMIP GRIP 2014–2023): entries Värska 4, Narva 3, Karksi 7 mcm/d, nothing else. With the demand that the published \
            figure implies, 6.70 mcm/d (solved backwards): 100 · (14 − 7) / 6.70 = 104.48 %. A check of the arithmetic, not a validation.
            """,
            inputs: [
                .init("Värska", 4, "mcm/d"), .init("Narva", 3, "mcm/d"), .init("Karksi", 7, "mcm/d"),
                .init("peak-day demand", 6.7, "mcm/d"),
            ],
            results: [.init("N−1", 104.48, "%")]))

    /// - Returns: `nil` where the zone has no market, its 1-in-20 day is unknown, or it is a boundary market.
    public static func score(
        zone: Int, in network: Network, on day: Day, storagePercent: Double,
        demandSidePercent: Double? = nil
    ) -> NMinusOne? {
        score(
            area: [zone], in: network, on: day, storagePercent: storagePercent,
            demandSidePercent: demandSidePercent)
    }

    /// - Parameter demandSidePercent: Deff, percent of the 1-in-20 day; `nil` is unknown.
    static func score(
        area: [Int], in network: Network, on day: Day, storagePercent: Double, demandSidePercent: Double?
    ) -> NMinusOne? {
        let area = area.filter { network.zones[$0].hasGasMarket }
        var peak = 0.0
        for zone in area {
            guard let demand = network.demands[zone].peakDay?.central else { return nil }
            peak += demand
        }
        guard peak > 0, isDetailed(area, in: network) else { return nil }
        let assets = SupplyAssets.list(area: area, in: network, on: day, storagePercent: storagePercent)
        guard !SupplyAssets.livesOffItsOwnWells(area, in: network, on: day) else { return nil }
        var entry = 0.0
        var production = 0.0
        var storage = 0.0
        var terminals = 0.0
        for asset in assets {
            switch asset.kind {
            case .interconnection, .directImport: entry += asset.capacity
            case .production: production += asset.capacity
            case .storage: storage += asset.capacity
            case .terminal: terminals += asset.capacity
            }
        }
        let largest = SupplyAssets.groups(assets.filter { $0.kind != .production }).first
        return NMinusOne(
            entryCapacity: entry, production: production, storage: storage, terminals: terminals,
            largest: largest?.capacity ?? 0, largestName: largest?.name ?? "none", peakDemand: peak,
            storagePercent: storagePercent, demandSide: demandSidePercent.map { $0 / 100 * peak })
    }

    /// Whether the data tell the infrastructures of an area apart.
    static func isDetailed(_ area: [Int], in network: Network) -> Bool { area.allSatisfy { network.zones[$0].role == .study } }
}
