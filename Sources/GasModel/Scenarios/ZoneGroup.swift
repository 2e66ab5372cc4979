/// Groups of zones that a scenario may name instead of their members.
public enum ZoneGroup: String, Sendable, CaseIterable {
    case europeanUnion = "EU"
    case energyCommunity = "energy-community"
    /// The region under study.
    case region

    public func members(in network: Network) -> [Int] {
        network.zones.indices.filter { index in
            let zone = network.zones[index]
            return switch self {
            case .europeanUnion: zone.isEUMember
            case .energyCommunity: zone.isEnergyCommunityParty
            case .region: zone.role == .study
            }
        }
    }

    var title: String {
        switch self {
        case .europeanUnion: "the European Union"
        case .energyCommunity: "the Energy Community"
        case .region: "the region"
        }
    }
}

extension ShockArguments {
    /// Zones by identifier or group, in the dataset's order.
    public func zones(_ parameter: String = "zones", required: Bool = false, in network: Network) throws(ShockError) -> [Int] {
        guard let names = lists[parameter], !names.isEmpty else {
            if required { throw .missing(parameter: parameter) }
            return []
        }
        var found: [Int] = []
        for name in names {
            if let zone = network.zone(Identifier(name)) {
                found.append(zone)
            } else if let group = ZoneGroup(rawValue: name) {
                found += group.members(in: network)
            } else {
                throw .unknown(parameter: parameter, value: name, known: ShockParameter.Kind.zones.names(in: network) ?? [])
            }
        }
        return network.zones.indices.filter(found.contains)
    }
}

extension Network {
    /// Zones in a sentence: a group by its name, else the zones' own.
    func names(ofZones zones: [Int]) -> String {
        if zones.count == self.zones.count { return "all zones" }
        if let group = ZoneGroup.allCases.first(where: { zones.count > 1 && $0.members(in: self) == zones }) { return group.title }
        return zones.map { self.zones[$0].name }.joined(separator: ", ")
    }
}
