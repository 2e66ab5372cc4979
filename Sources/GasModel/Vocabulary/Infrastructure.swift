/// A *directed* connection, flow ≥ 0, capacity the lesser of both sides. Two directions are two routes.
public struct Route: Sendable, Equatable {
    public enum Firmness: String, Sendable, CaseIterable {
        case firm, interruptible, unknown
    }

    public let id: Identifier<Route>
    public let name: String
    public let from: Place
    public let to: Place
    /// Short label of the border or leg, as readers know it (`Kireevo`).
    public let corridor: String
    /// Firm GWh/d; `nil` is unknown and counts as no firm capacity, with a warning.
    public let capacity: Estimate?
    public let firmness: Firmness
    /// EUR/MWh; `nil` is unknown: the labelled default applies.
    public let tariff: Estimate?
    /// TWh of the observed year, from the calibration; `nil` where nothing was calibrated.
    public let observedVolume: Double?
    public let availability: Availability
    /// Assets that fail together (N−1 counts them as one).
    public let sharedUpstream: String?
    public let position: GeoPoint?
    public let notes: String
    public let place: DataPlace?

    public init(
        id: Identifier<Route>, name: String, from: Place, to: Place, corridor: String, capacity: Estimate?,
        firmness: Firmness = .firm, tariff: Estimate? = nil, observedVolume: Double? = nil, availability: Availability = .always,
        sharedUpstream: String? = nil, position: GeoPoint? = nil, notes: String = "", place: DataPlace? = nil
    ) {
        self.id = id
        self.name = name
        self.from = from
        self.to = to
        self.corridor = corridor
        self.capacity = capacity
        self.firmness = firmness
        self.tariff = tariff
        self.observedVolume = observedVolume
        self.availability = availability
        self.sharedUpstream = sharedUpstream
        self.position = position
        self.notes = notes
        self.place = place
    }
}

/// A gas store in a zone.
public struct Storage: Sendable, Equatable {
    public enum Shape: String, Sendable, CaseIterable {
        case depletedField = "depleted-field"
        case aquifer, cavern, unknown
    }

    public let id: Identifier<Storage>
    public let zone: Int
    public let name: String
    public let operatorName: String
    /// GWh.
    public let workingVolume: Estimate
    /// GWh/d; `nil` is unknown and counts as none, with a warning.
    public let injection: Estimate?
    /// GWh/d.
    public let withdrawal: Estimate?
    /// Percent of the working volume on the first day of the gas year; `nil`: the labelled assumption applies.
    public let startLevelPercent: Estimate?
    public let shape: Shape
    public let availability: Availability
    public let position: GeoPoint?
    public let place: DataPlace?

    public init(
        id: Identifier<Storage>, zone: Int, name: String, operatorName: String = "", workingVolume: Estimate,
        injection: Estimate?, withdrawal: Estimate?, startLevelPercent: Estimate? = nil, shape: Shape = .unknown,
        availability: Availability = .always, position: GeoPoint? = nil, place: DataPlace? = nil
    ) {
        self.id = id
        self.zone = zone
        self.name = name
        self.operatorName = operatorName
        self.workingVolume = workingVolume
        self.injection = injection
        self.withdrawal = withdrawal
        self.startLevelPercent = startLevelPercent
        self.shape = shape
        self.availability = availability
        self.position = position
        self.place = place
    }
}

/// An LNG terminal: two limits, the daily send-out and the yearly volume.
public struct Terminal: Sendable, Equatable {
    public let id: Identifier<Terminal>
    public let zone: Int
    public let name: String
    /// GWh/d.
    public let sendOut: Estimate
    /// TWh/y: low observed, central observed plus documented spare, high technical.
    public let yearlyVolume: Estimate?
    /// TWh of the observed year, from the calibration; `nil` where nothing was calibrated.
    public let observedVolume: Double?
    public let availability: Availability
    public let position: GeoPoint?
    public let place: DataPlace?

    public init(
        id: Identifier<Terminal>, zone: Int, name: String, sendOut: Estimate, yearlyVolume: Estimate?,
        observedVolume: Double? = nil, availability: Availability = .always, position: GeoPoint? = nil, place: DataPlace? = nil
    ) {
        self.id = id
        self.zone = zone
        self.name = name
        self.sendOut = sendOut
        self.yearlyVolume = yearlyVolume
        self.observedVolume = observedVolume
        self.availability = availability
        self.position = position
        self.place = place
    }
}
