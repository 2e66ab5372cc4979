import GasModel

/// A small region with everything that capacity indicators must tell apart. Round numbers only, GWh/d.
enum Balkans {
    static let serbia = 0
    static let bulgaria = 1
    static let hungary = 2
    static let island = 3
    static let wells = 4

    static func route(
        _ id: String, _ from: Place, _ to: Place, _ capacity: Double?, firmness: Route.Firmness = .firm,
        shared: String? = nil
    ) -> Route {
        Route(
            id: Identifier(id), name: id, from: from, to: to, corridor: id, capacity: capacity.map(TwoMarkets.estimate),
            firmness: firmness, sharedUpstream: shared)
    }

    static func demand(_ zone: Int, _ annual: Double, peak: Double?) -> Demand {
        Demand(
            zone: zone, annual: TwoMarkets.estimate(annual), peakDay: peak.map(TwoMarkets.estimate), coldSpell: nil,
            monthlyShares: Array(repeating: 1.0 / 12, count: 12))
    }

    static func entry(_ zone: Int, _ supplier: Int, _ gate: Entry.Gate, _ flow: Double) -> Entry {
        Entry(zone: zone, supplier: supplier, gate: gate, observed: TwoMarkets.estimate(flow), period: "2024")
    }

    static func network(without removed: Set<String> = []) -> Network {
        let allRoutes = [
            route("Strandzha 2", .junction(0), .zone(bulgaria), 100, shared: "TurkStream"),
            route("Kireevo", .zone(bulgaria), .zone(serbia), 40, shared: "TurkStream"),
            route("Dimitrovgrad", .zone(bulgaria), .zone(serbia), 20),
            route("Horgos", .zone(hungary), .zone(serbia), 30),
            route("Horgos interruptible", .zone(hungary), .zone(serbia), 50, firmness: .interruptible),
            route("Valley in", .zone(bulgaria), .junction(1), 6),
            route("Valley out", .junction(1), .zone(serbia), 6),
            route("Unknown", .zone(hungary), .zone(serbia), nil),
            route("Horgos 2", .zone(serbia), .zone(hungary), 12),
        ]
        return Network(
            title: "small region",
            zones: [
                Zone(id: "RS", name: "Serbia", role: .study, isEnergyCommunityParty: true),
                Zone(id: "BG", name: "Bulgaria", role: .study, isEUMember: true),
                Zone(id: "HU", name: "Hungary", role: .boundary, isEUMember: true),
                Zone(id: "IS", name: "Island", role: .study, hasGasMarket: false),
                Zone(id: "WE", name: "Wells", role: .study),
            ],
            junctions: [Junction(id: "TS2", name: "TurkStream"), Junction(id: "VA", name: "Valley")],
            suppliers: [
                Supplier(id: "russia", name: "Russia", kind: .pipeline),
                Supplier(id: "azerbaijan", name: "Azerbaijan", kind: .pipeline),
                Supplier(id: "domestic", name: "domestic", kind: .domestic),
                Supplier(id: "hub", name: "Hub", kind: .hub),
                Supplier(id: "lng", name: "LNG", kind: .lng),
            ],
            sources: [
                Source(
                    id: "TS", supplier: 0, entry: .junction(0), kind: .pipeline, capacity: TwoMarkets.estimate(110),
                    yearlyVolume: nil,
                    cost: nil),
                Source(
                    id: "RS_WELLS", supplier: 2, entry: .zone(serbia), kind: .production,
                    capacity: TwoMarkets.estimate(5),
                    yearlyVolume: nil, cost: nil),
                Source(
                    id: "SEA", supplier: 4, entry: .zone(bulgaria), kind: .lng, capacity: nil, yearlyVolume: nil,
                    cost: nil),
                Source(
                    id: "WE_WELLS", supplier: 2, entry: .zone(wells), kind: .production,
                    capacity: TwoMarkets.estimate(4),
                    yearlyVolume: TwoMarkets.estimate(1), cost: nil, followsDemand: true),
            ],
            routes: allRoutes.filter { !removed.contains($0.name) },
            storages: [
                Storage(
                    id: "BB", zone: serbia, name: "Banatski Dvor", workingVolume: TwoMarkets.estimate(600),
                    injection: TwoMarkets.estimate(5), withdrawal: TwoMarkets.estimate(10), shape: .depletedField)
            ],
            terminals: [
                Terminal(
                    id: "PORT", zone: bulgaria, name: "Port", sendOut: TwoMarkets.estimate(25),
                    yearlyVolume: TwoMarkets.estimate(5))
            ],
            demands: [
                demand(serbia, 14.6, peak: 80), demand(bulgaria, 29.2, peak: 150), demand(hungary, 80, peak: nil),
                demand(island, 0, peak: nil), demand(wells, 1, peak: 4),
            ],
            mixes: [
                MixShare(zone: serbia, year: 2024, supplier: 0, share: TwoMarkets.estimate(78)),
                MixShare(zone: serbia, year: 2024, supplier: 3, share: TwoMarkets.estimate(10)),
                MixShare(zone: serbia, year: 2024, supplier: 2, share: TwoMarkets.estimate(12)),
                MixShare(zone: serbia, year: 2023, supplier: 0, share: TwoMarkets.estimate(99)),
            ],
            entries: [
                entry(serbia, 0, .route(1), 30), entry(serbia, 1, .route(2), 10), entry(serbia, 0, .route(3), 5),
                entry(serbia, 3, .route(3), 2), entry(serbia, 2, .source(1), 5),
            ],
            assumptions: [
                Assumption(
                    id: .withdrawalAtLowFill(.depletedField), name: "low fill", value: TwoMarkets.estimate(0.6),
                    unit: "share", why: "test")
            ])
    }
}
