import GasModel

/// A map of flows: outlines, routes as arrows, marks and names. Plain values, so that it can be drawn and tested without a network.
public struct FlowMap: Sendable, Equatable {
    public struct Route: Sendable, Equatable {
        public var id: String
        public var name: String
        /// Keys of the ends: routes between the same two are laid side by side.
        public var from: String
        public var to: String
        /// From the start to the end.
        public var points: [GeoPoint]
        /// GWh/d.
        public var flow: Double
        /// GWh/d; `nil` is unknown.
        public var capacity: Double?
        /// Key of the supplier's look; `mixed` where no supplier has most of it.
        public var look: String

        public init(
            id: String, name: String, from: String, to: String, points: [GeoPoint], flow: Double, capacity: Double?,
            look: String
        ) {
            self.id = id
            self.name = name
            self.from = from
            self.to = to
            self.points = points
            self.flow = flow
            self.capacity = capacity
            self.look = look
        }

        /// At 95 percent of its capacity or more.
        public var isFull: Bool {
            guard let capacity, capacity > 0, flow > 0 else { return false }
            return flow >= 0.95 * capacity
        }
    }

    public struct Mark: Sendable, Equatable {
        public enum Kind: String, Sendable { case storage, terminal, border, hub }
        public var kind: Kind
        /// Empty: no label.
        public var name: String
        public var position: GeoPoint

        public init(_ kind: Kind, _ name: String, _ position: GeoPoint) {
            self.kind = kind
            self.name = name
            self.position = position
        }
    }

    public struct CountryName: Sendable, Equatable {
        /// Code of the outline that the name belongs to.
        public var code: String
        public var name: String
        public var position: GeoPoint

        public init(code: String, name: String, position: GeoPoint) {
            self.code = code
            self.name = name
            self.position = position
        }
    }

    public struct LookName: Sendable, Equatable {
        public var look: String
        public var name: String

        public init(_ look: String, _ name: String) {
            self.look = look
            self.name = name
        }
    }

    public var frame: MapFrame
    public var outlines: Outlines
    /// Codes of the countries under study, tinted.
    public var studied: [String]
    /// Code of the country that the report is about, tinted stronger.
    public var focus: String?
    public var routes: [Route]
    public var marks: [Mark]
    public var countries: [CountryName]
    /// Names of the looks, in the order of the key; looks that no route uses are left out.
    public var looks: [LookName]
    /// Flows below this count as none.
    public var smallestFlow: Double

    public init(
        frame: MapFrame = .southEastEurope, outlines: Outlines, studied: [String], focus: String? = nil,
        routes: [Route],
        marks: [Mark] = [], countries: [CountryName] = [], looks: [LookName], smallestFlow: Double = 0.5
    ) {
        self.frame = frame
        self.outlines = outlines
        self.studied = studied
        self.focus = focus
        self.routes = routes
        self.marks = marks
        self.countries = countries
        self.looks = looks
        self.smallestFlow = smallestFlow
    }

    /// Printed with every map.
    public static let statusNote = """
        * This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ \
        Opinion on the Kosovo declaration of independence.
        """
    public static let boundaryNote = "Boundaries and names on the map imply no position on the status of any territory."
}
