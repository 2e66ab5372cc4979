import GasModel

/// The rows on which an indicator is arithmetic.
struct StatedInputs {
    let network: Network
    let zone: Int
    let start: Day

    init(_ network: Network, zone: Int, start: Day) {
        self.network = network
        self.zone = zone
        self.start = start
    }

    /// Rows of the reported mix.
    ///
    /// - Parameter isWanted: whose.
    func mix(where isWanted: (Int) -> Bool) -> [TracedInput] {
        (ReportedMix(zone, in: network)?.shares ?? []).filter { isWanted($0.supplier) }.map {
            TracedInput(
                "share of \(network.suppliers[$0.supplier].name) in \($0.year)", unit: "% of consumption", $0.share, role: .stated)
        }
    }

    /// Rows of the observed supply by entry.
    func entries() -> [TracedInput] {
        network.entries.filter { $0.zone == zone }.map {
            TracedInput(
                "\(network.suppliers[$0.supplier].name) through \(network.name(of: $0.gate)), \($0.period)", unit: "GWh/d",
                $0.observed, role: .stated)
        }
    }

    /// What N−1 counts.
    func capacities(storagePercent: Double) -> [TracedInput] {
        let assets = SupplyAssets.list(area: [zone], in: network, on: start, storagePercent: storagePercent)
        var figures = assets.map { asset -> Figure in
            switch asset.item {
            case .route(let index): .routeCapacity(index)
            case .source(let index): .sourceCapacity(index)
            case .terminal(let index): .terminalSendOut(index)
            case .storage(let index): .storageWithdrawal(index)
            }
        }
        figures.append(.peakDemand(zone))
        if storagePercent < 100 {
            let shapes = assets.compactMap { asset -> Identifier<Assumption>? in
                if case .storage(let index) = asset.item { .withdrawalAtLowFill(network.storages[index].shape) } else { nil }
            }
            figures += network.assumptions.indices.filter { shapes.contains(network.assumptions[$0].id) }.map { .assumption($0) }
        }
        return figures.compactMap { figure in
            network.estimate(figure).map {
                TracedInput(network.title(figure), unit: network.unit(figure), $0, role: .stated)
            }
        }
    }
}
