import GasModel

/// **MOSES**, the IEA's profile of short-term gas security. A profile, not a rank.
public enum MosesProfile: Indicator {
    public static let caveat = """
        The bands are recalled and were not checked against the IEA working paper of 2011; bands of supplier diversity were not found and \
        are left out. Do not quote as the IEA's.
        """

    public static let page = IndicatorDescription(
        id: "moses", title: "MOSES profile (IEA)",
        meaning: "Where a country stands on imports, entry points, LNG ports and storage, in three bands each.",
        formula: """
            Import dependence ≤ 10 % low, ≥ 70 % high, else medium; pipeline entry points ≥ 5 high, 3–4 medium, 1–2 low; LNG ports ≥ 3 high, \
            1–2 medium, 0 low; storage send-out > 100 % of peak high, 50–100 % medium, < 50 % low.
            """,
        unit: "band", range: "low, medium, high; the first is a risk, the others are resilience",
        inputs: [
            "import dependence", "number of pipeline entry points", "number of LNG ports",
            "storage send-out and peak demand",
        ],
        misleads: """
            Counts points, not their size. Published bands of import dependence leave gaps (10–30 %, 40–70 %); what falls into one is \
            put in the middle here.
            """,
        source: "J. Jewell (2011), The IEA Model of Short-term Energy Security", grade: .b, caveat: caveat,
        example: WorkedExample(
            "Imports 90 % (high risk), three entry points (medium), no port (low), storage send-out 45 of a peak of 150 GWh/d, 30 % (low).",
            inputs: [
                .init("import dependence", 90, "%"), .init("entry points", 3, ""), .init("LNG ports", 0, ""),
                .init("storage send-out", 45, "GWh/d"), .init("peak demand", 150, "GWh/d"),
            ],
            results: [.init("storage send-out", 30, "% of peak")]))

    public enum Band: String, Sendable, CaseIterable { case low, medium, high }

    /// `nil` is unknown.
    public struct Profile: Sendable, Equatable {
        /// The numbers behind the bands.
        public let importPercent: Double?
        public let entryCount: Int?
        public let portCount: Int?
        public let storagePercent: Double?
        public let importRisk: Band?
        public let entryPoints: Band?
        public let ports: Band?
        public let storage: Band?
        /// Printed beside the profile, always.
        public let caveat: String
    }

    public static func profile(
        importDependence: Double?, entryPoints: Int?, ports: Int?, storageSendOut: Double?, peakDemand: Double?
    ) -> Profile {
        var cover: Double?
        if let storageSendOut, let peakDemand {
            cover = WithdrawalCover.percent(withdrawal: storageSendOut, peakDemand: peakDemand)
        }
        return Profile(
            importPercent: importDependence, entryCount: entryPoints, portCount: ports, storagePercent: cover,
            importRisk: importDependence.map { $0 <= 10 ? .low : $0 >= 70 ? .high : .medium },
            entryPoints: entryPoints.map { $0 >= 5 ? .high : $0 >= 3 ? .medium : .low },
            ports: ports.map { $0 >= 3 ? .high : $0 >= 1 ? .medium : .low }, storage: cover.map { $0 < 50 ? .low : $0 <= 100 ? .medium : .high }, caveat: caveat)
    }

    /// `nil` where the zone has no market.
    public static func profile(zone: Int, in network: Network, on day: Day) -> Profile? {
        guard network.zones[zone].hasGasMarket, network.demands[zone].annual.central > 0 else { return nil }
        let assets = SupplyAssets.list(area: [zone], in: network, on: day)
        func total(_ kind: SupplyAsset.Kind) -> Double { assets.reduce(0) { $0 + ($1.kind == kind ? $1.capacity : 0) } }
        return profile(
            importDependence: ReportedMix(zone, in: network).map { ImportDependency.percent($0, in: network).central },
            entryPoints: assets.count { $0.capacity > 0 && ($0.border != nil || $0.kind == .directImport) },
            ports: assets.count { $0.capacity > 0 && $0.kind == .terminal }, storageSendOut: total(.storage),
            peakDemand: network.demands[zone].peakDay?.central)
    }
}
