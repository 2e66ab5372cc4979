import GasModel

extension ZoneBalance.Origin {
    /// As a key to a chart says it.
    var words: String {
        switch self {
        case .ownProduction: say("own production")
        case .terminals: say("LNG terminals")
        case .entry(let corridor): say("via \(corridor)")
        case .stores: say("from store")
        case .forgone: say("given up for its price")
        }
    }

    /// Key of the look; entries have none of their own.
    var look: String {
        switch self {
        case .ownProduction: "domestic"
        case .terminals: "lng"
        case .entry: ""
        case .stores: "storage"
        case .forgone: "given-up"
        }
    }
}
