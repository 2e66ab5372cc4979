import Foundation
import GasModel

/// Lambert conformal conic with standard parallels 40° and 46° N, fitted to a frame on the page.
struct Projection {
    private let exponent: Double
    private let factor: Double
    private let centre: Double
    private var scale = 1.0
    private var origin = Point(0, 0)
    let height: Double
    let width: Double

    /// - Parameter frame: the middle of each side lies on the edge of the drawing.
    init(frame: MapFrame, width: Double) {
        let first = Self.radians(40)
        let second = Self.radians(46)
        exponent = log(cos(first) / cos(second)) / log(Self.tangent(second) / Self.tangent(first))
        factor = cos(first) * pow(Self.tangent(first), exponent) / exponent
        centre = (frame.west + frame.east) / 2
        self.width = width
        let middle = (frame.south + frame.north) / 2
        let plane = { [exponent, factor, centre] (longitude: Double, latitude: Double) in
            Self.plane(longitude, latitude, exponent, factor, centre)
        }
        let left = plane(frame.west, middle).x
        let right = plane(frame.east, middle).x
        let top = plane(centre, frame.north).y
        let bottom = plane(centre, frame.south).y
        scale = width / (right - left)
        height = (bottom - top) * scale
        origin = Point(left, top)
    }

    func callAsFunction(_ place: GeoPoint) -> Point {
        let point = Self.plane(place.longitude, place.latitude, exponent, factor, centre)
        return Point((point.x - origin.x) * scale, (point.y - origin.y) * scale)
    }

    /// y grows downwards.
    private static func plane(
        _ longitude: Double, _ latitude: Double, _ exponent: Double, _ factor: Double, _ centre: Double
    ) -> Point {
        let radius = factor / pow(tangent(radians(min(max(latitude, -80), 89))), exponent)
        let angle = exponent * radians(longitude - centre)
        return Point(radius * sin(angle), radius * cos(angle))
    }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    private static func tangent(_ latitude: Double) -> Double { tan(.pi / 4 + latitude / 2) }
}

/// Degrees that a map shows.
public struct MapFrame: Sendable, Equatable {
    public var west: Double
    public var east: Double
    public var south: Double
    public var north: Double

    public init(west: Double, east: Double, south: Double, north: Double) {
        self.west = west
        self.east = east
        self.south = south
        self.north = north
    }

    public static let southEastEurope = MapFrame(west: 12.6, east: 30.6, south: 37.6, north: 48.9)
}
