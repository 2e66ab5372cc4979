import GasModel

extension ZoneBalance.Origin {
    /// As a key to a chart says it.
    var words: String {
        switch self {
        case .ownProduction: "own production"
        case .terminals: "LNG terminals"
        case .entry(let corridor): "via \(corridor)"
        case .stores: "from store"
        }
    }

    /// Key of the look; entries have none of their own.
    var look: String {
        switch self {
        case .ownProduction: "domestic"
        case .terminals: "lng"
        case .entry: ""
        case .stores: "storage"
        }
    }
}
