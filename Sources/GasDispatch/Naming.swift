import GasModel

/// Nodes and arcs in the network's names, for messages, exported files and certificates.
extension TimeExpansion {
    func name(ofNode node: Int, periods: [Period]) -> String {
        let perPeriod = layout.zones + layout.junctions + layout.stores
        let yearly = node - perPeriod * layout.periods
        if yearly < 0 {
            let step = node / perPeriod
            let item = node % perPeriod
            let label = periods[step].label
            if item < layout.zones { return "\(network.zones[item].id) \(label)" }
            if item < layout.zones + layout.junctions {
                return "\(network.junctions[item - layout.zones].id) \(label)"
            }
            return "\(network.storages[item - layout.zones - layout.junctions].id) \(label)"
        }
        if yearly < layout.sources { return "\(network.sources[yearly].id) volume" }
        if yearly < layout.sources + layout.terminals {
            return "\(network.terminals[yearly - layout.sources].id) volume"
        }
        let zone = yearly - layout.sources - layout.terminals
        return zone < layout.zones ? "\(network.zones[zone].id) shortage" : "world LNG"
    }

    func name(ofArc arc: Int, periods: [Period]) -> String {
        switch roles[arc] {
        case .route(let index, let step): "\(network.routes[index].id) \(periods[step].label)"
        case .sourceVolume(let index): "\(network.sources[index].id) volume"
        case .paidVolume(let index): "\(network.sources[index].id) paid volume"
        case .contractVolume(let index): "\(network.sources[index].id) contract volume"
        case .gatedVolume(_, let contract): "contract \(network.institutions.contracts[contract].id)"
        case .source(let index, let step): "\(network.sources[index].id) \(periods[step].label)"
        case .terminalVolume(let index): "\(network.terminals[index].id) volume"
        case .terminal(let index, let step): "\(network.terminals[index].id) \(periods[step].label)"
        case .injection(let index, let step): "\(network.storages[index].id) injection \(periods[step].label)"
        case .withdrawal(let index, let step): "\(network.storages[index].id) withdrawal \(periods[step].label)"
        case .carry(let index, let step): "\(network.storages[index].id) stock \(periods[step].label)"
        case .endSurplus(let index): "\(network.storages[index].id) end surplus"
        case .endShortfall(let index): "\(network.storages[index].id) end shortfall"
        case .shortageTotal(let zone): "\(network.zones[zone].id) shortage"
        case .shortage(let zone, let step): "\(network.zones[zone].id) shortage \(periods[step].label)"
        case .response(let zone, let step, let piece): "\(network.zones[zone].id) response \(piece + 1) \(periods[step].label)"
        case .ample(let zone, let step): "\(network.zones[zone].id) last resort \(periods[step].label)"
        }
    }
}
