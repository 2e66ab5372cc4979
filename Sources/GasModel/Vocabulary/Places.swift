/// A market area with demand, and one price per period.
public struct Zone: Sendable, Equatable {
    public enum Role: String, Sendable, CaseIterable {
        /// Belongs to the region under study and shares its shortage.
        case study
        /// A neighbouring market: serves itself first, offers what is then spare.
        case boundary
    }

    public let id: Identifier<Zone>
    public let name: String
    public let role: Role
    public let isEUMember: Bool
    public let isEnergyCommunityParty: Bool
    /// False where no gas is traded: every score is *not applicable* there.
    public let hasGasMarket: Bool
    public let quality: GasQuality?
    public let position: GeoPoint?
    public let place: DataPlace?

    public init(
        id: Identifier<Zone>, name: String, role: Role, isEUMember: Bool = false, isEnergyCommunityParty: Bool = false,
        hasGasMarket: Bool = true, quality: GasQuality? = nil, position: GeoPoint? = nil, place: DataPlace? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.isEUMember = isEUMember
        self.isEnergyCommunityParty = isEnergyCommunityParty
        self.hasGasMarket = hasGasMarket
        self.quality = quality
        self.position = position
        self.place = place
    }
}

/// A point without demand where routes meet; also how a limit that several routes share is modelled.
public struct Junction: Sendable, Equatable {
    public let id: Identifier<Junction>
    public let name: String
    /// The shared limit that the junction stands for.
    public let standsFor: String
    public let position: GeoPoint?
    public let place: DataPlace?

    public init(
        id: Identifier<Junction>, name: String, standsFor: String = "", position: GeoPoint? = nil, place: DataPlace? = nil
    ) {
        self.id = id
        self.name = name
        self.standsFor = standsFor
        self.position = position
        self.place = place
    }
}

/// Degrees east and north.
public struct GeoPoint: Sendable, Equatable {
    public let longitude: Double
    public let latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// Where routes end and sources enter: position of a zone or junction in its network.
public enum Place: Hashable, Sendable {
    case zone(Int)
    case junction(Int)
}
