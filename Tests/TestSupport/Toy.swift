import GasModel

/// Two zones and a boundary market in a row: Upland (boundary) → Midland → Lowland, one store, one terminal. Round numbers only.
public enum Toy {
    public static func estimate(_ value: Double, low: Double? = nil, high: Double? = nil) -> Estimate {
        Estimate(low: low, central: value, high: high, grade: .c)
    }

    public static let shares = Array(repeating: 1.0 / 12, count: 12)

    public static func network(institutions: Institutions = .none) -> Network {
        Network(
            title: "toy",
            zones: [
                Zone(id: "MID", name: "Midland", role: .study),
                Zone(id: "LOW", name: "Lowland", role: .study),
                Zone(id: "UP", name: "Upland", role: .boundary),
                Zone(id: "DRY", name: "Dryland", role: .study, hasGasMarket: false),
            ],
            junctions: [Junction(id: "LEG", name: "Leg")],
            suppliers: [
                Supplier(id: "east", name: "East", kind: .pipeline),
                Supplier(id: "sea", name: "Sea", kind: .lng),
                Supplier(id: "domestic", name: "domestic", kind: .domestic),
                Supplier(id: "unknown", name: "unknown", kind: .unknown),
            ],
            sources: [
                Source(
                    id: "EAST", supplier: 0, entry: .junction(0), kind: .pipeline, capacity: estimate(100),
                    yearlyVolume: estimate(30, low: 20, high: 36.5), cost: estimate(20)),
                Source(
                    id: "SEA", supplier: 1, entry: .junction(0), kind: .lng, capacity: nil, yearlyVolume: nil,
                    cost: estimate(40)),
                Source(
                    id: "WELLS", supplier: 2, entry: .zone(0), kind: .production, capacity: estimate(10),
                    yearlyVolume: estimate(3.65), cost: estimate(15)),
            ],
            routes: [
                Route(id: "LEG_MID", name: "Leg to Midland", from: .junction(0), to: .zone(0), corridor: "Leg", capacity: estimate(90, low: 80)),
                Route(
                    id: "MID_LOW", name: "Midland to Lowland", from: .zone(0), to: .zone(1), corridor: "Gate",
                    capacity: estimate(40), tariff: estimate(2)),
                Route(id: "UP_MID", name: "Upland to Midland", from: .zone(2), to: .zone(0), corridor: "Pass", capacity: nil),
                Route(
                    id: "NEW", name: "New line", from: .zone(2), to: .zone(1), corridor: "New", capacity: estimate(50),
                    availability: Availability(status: .underConstruction, from: Day(year: 2026, month: 4, day: 1))),
            ],
            storages: [
                Storage(
                    id: "CAVE", zone: 0, name: "Cave", workingVolume: estimate(600), injection: estimate(5),
                    withdrawal: estimate(10))
            ],
            terminals: [
                Terminal(id: "PORT", zone: 1, name: "Port", sendOut: estimate(20), yearlyVolume: estimate(3.65))
            ],
            demands: [
                Demand(zone: 0, annual: estimate(18.25), peakDay: estimate(80), coldSpell: estimate(70), monthlyShares: shares),
                Demand(zone: 1, annual: estimate(10.95), peakDay: estimate(50), coldSpell: estimate(45), monthlyShares: shares),
                Demand(zone: 2, annual: estimate(0), peakDay: estimate(0), coldSpell: estimate(0), monthlyShares: shares),
                Demand(zone: 3, annual: estimate(0), peakDay: nil, coldSpell: nil, monthlyShares: shares),
            ],
            assumptions: [
                Assumption(id: .defaultTariff, name: "default tariff", value: estimate(1), unit: "EUR/MWh", why: "toy"),
                Assumption(id: .storageStartPercent, name: "start fill", value: estimate(50), unit: "%", why: "toy"),
                Assumption(id: .scarcityPrice, name: "scarcity", value: estimate(120), unit: "EUR/MWh", why: "toy"),
                Assumption(id: .valueOfLostLoad, name: "lost load", value: estimate(500), unit: "EUR/MWh", why: "toy"),
                Assumption(id: .withdrawalAtLowFill(.unknown), name: "low-fill rate", value: estimate(0.6), unit: "1", why: "toy"),
            ],
            institutions: institutions)
    }

    public static let october = day(2025, 10, 1)

    /// A day that is known to exist.
    public static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let day = Day(year: year, month: month, day: day) else { fatalError("no such day") }
        return day
    }
}
