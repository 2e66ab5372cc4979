/// An origin of gas: a producing country, LNG by country of liquefaction where known, an explicit `unknown`. Never the last border crossed.
public struct Supplier: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case pipeline, lng, domestic
        /// A market whose gas has several origins: never one supplier in a diversity score.
        case hub
        /// Origin not proven.
        case unknown
    }

    public let id: Identifier<Supplier>
    public let name: String
    public let kind: Kind
    /// ISO 3166 alpha-3 of the producing country; empty where the supplier stands for none or for several.
    public let country: String
    public let place: DataPlace?

    public init(id: Identifier<Supplier>, name: String, kind: Kind, country: String = "", place: DataPlace? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
        self.country = country
        self.place = place
    }

    /// Gas whose producing country is not established: it enters dependence as an interval.
    public var isUnproven: Bool { kind == .hub || kind == .unknown }

    /// LNG whose country of liquefaction is not stated: it may be any.
    public var isUnstatedLNG: Bool { kind == .lng && country.isEmpty }
}

/// Where a supplier's gas enters the network.
public struct Source: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case pipeline, production, lng, hub
    }

    public let id: Identifier<Source>
    public let supplier: Int
    public let entry: Place
    public let kind: Kind
    /// GWh/d; `nil` where only the yearly volume is known.
    public let capacity: Estimate?
    /// TWh/y: low is what was observed, central adds the documented spare, high is technical. `nil`: no yearly limit known.
    public let yearlyVolume: Estimate?
    /// EUR/MWh at the entry.
    public let cost: Estimate?
    /// `nil` where nothing was calibrated: the cost of the evidence holds at any volume.
    public let calibration: SupplyCalibration?
    /// Production used where it is found, with no grid behind it: it follows the zone's demand.
    public let followsDemand: Bool
    public let availability: Availability
    public let notes: String
    public let place: DataPlace?

    public init(
        id: Identifier<Source>, supplier: Int, entry: Place, kind: Kind, capacity: Estimate?, yearlyVolume: Estimate?,
        cost: Estimate?, calibration: SupplyCalibration? = nil, followsDemand: Bool = false, availability: Availability = .always, notes: String = "",
        place: DataPlace? = nil
    ) {
        self.id = id
        self.supplier = supplier
        self.entry = entry
        self.kind = kind
        self.capacity = capacity
        self.yearlyVolume = yearlyVolume
        self.cost = cost
        self.calibration = calibration
        self.followsDemand = followsDemand
        self.availability = availability
        self.notes = notes
        self.place = place
    }
}

/// When something can be used: status and dates.
public struct Availability: Sendable, Equatable {
    public enum Status: String, Sendable, CaseIterable {
        case operating, idle, closed
        case underConstruction = "under-construction"
        case planned, proposed, shelved
    }

    public let status: Status
    public let from: Day?
    public let to: Day?

    public init(status: Status = .operating, from: Day? = nil, to: Day? = nil) {
        self.status = status
        self.from = from
        self.to = to
    }

    public static let always = Availability()

    /// In use on a day: operating on its dates, or under construction with a commissioning date that has come.
    /// Plans and proposals are never in use by themselves; a scenario may add them.
    public func isInUse(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        switch status {
        case .operating: return true
        case .underConstruction: return from != nil
        case .idle, .closed, .planned, .proposed, .shelved: return false
        }
    }
}

/// The supply curve that reproduces the observed year: price = cost + adjustment + response · percent above the reference.
public struct SupplyCalibration: Sendable, Equatable {
    /// TWh of the observed year.
    public let reference: Double
    /// EUR/MWh added to the cost of the evidence.
    public let adjustment: Double
    /// EUR/MWh for each percent of volume above the reference.
    public let response: Double
    /// EUR/MWh by which a MWh at the entry was worth more than its price while the source stood at its limit: what the seller asks for
    /// gas beyond its contracts.
    public let premium: Double

    public init(reference: Double, adjustment: Double, response: Double, premium: Double = 0) {
        self.reference = reference
        self.adjustment = adjustment
        self.response = response
        self.premium = premium
    }

    /// EUR/MWh per GWh.
    public var slope: Double { reference > 0 ? response * 100 / (reference * Units.gwhPerTWh) : 0 }
    /// EUR/MWh by which the price at no volume differs from the cost of the evidence.
    public var intercept: Double { adjustment - response * 100 }
}
