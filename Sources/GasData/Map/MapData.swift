import GasModel

/// What a report needs to draw a map: outlines as they stand, the course of the routes, labels.
public struct MapData: Sendable, Equatable {
    /// A GeoJSON file: its name without folder, and its text.
    public struct Outlines: Sendable, Equatable {
        public let name: String
        public let text: String
    }

    /// The course of a route between its ends.
    public struct Course: Sendable, Equatable {
        public let route: Identifier<Route>
        public let points: [GeoPoint]
    }

    public struct Label: Sendable, Equatable {
        public let id: String
        public let text: String
        public let kind: String
        public let position: GeoPoint
        /// Shift on the map, to the right and downwards.
        public let dx: Double
        public let dy: Double
    }

    /// In the order of their names.
    public let outlines: [Outlines]
    /// In the order of the file.
    public let courses: [Course]
    public let labels: [Label]

    public func course(of route: Identifier<Route>) -> Course? { courses.first { $0.route == route } }
}
