import Foundation
import GasModel

/// Country outlines out of a GeoJSON feature collection of polygons with `iso` (or `iso2`, `a3`) and `name`.
public struct Outlines: Sendable, Equatable {
    public struct Country: Sendable, Equatable {
        /// ISO 3166 alpha-2, `XK` included; empty where there is none.
        public let code: String
        public let name: String
        /// Outer rings and holes.
        public let rings: [[GeoPoint]]
    }

    public let countries: [Country]

    public init(geoJSON text: String) throws(MapError) {
        let collection: Collection
        do { collection = try JSONDecoder().decode(Collection.self, from: Data(text.utf8)) } catch {
            throw .notOutlines(reason: "not a feature collection of polygons with numbers for coordinates")
        }
        countries = collection.features.compactMap { feature in
            guard let geometry = feature.geometry else { return nil }
            let rings = geometry.rings.map { $0.compactMap(Self.point) }.filter { $0.count >= 3 }
            guard !rings.isEmpty else { return nil }
            return Country(code: feature.properties.code, name: feature.properties.name ?? "", rings: rings)
        }
        guard !countries.isEmpty else { throw .notOutlines(reason: "no polygon in it") }
    }

    private static func point(_ pair: [Double]) -> GeoPoint? {
        guard pair.count >= 2, pair[0].magnitude <= 180, pair[1].magnitude <= 90 else { return nil }
        return GeoPoint(longitude: pair[0], latitude: pair[1])
    }

    private struct Collection: Decodable { let features: [Feature] }
    private struct Feature: Decodable {
        let properties: Properties
        let geometry: Geometry?
    }

    private struct Properties: Decodable {
        let name: String?
        let a3: String?
        let iso: String?
        let iso2: String?

        /// Natural Earth has no code for Kosovo.
        var code: String { iso ?? iso2 ?? (["KOS", "XKX", "XKO"].contains(a3 ?? "") ? "XK" : "") }
    }

    private struct Geometry: Decodable {
        let rings: [[[Double]]]

        enum Keys: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            switch try container.decode(String.self, forKey: .type) {
            case "Polygon": rings = try container.decode([[[Double]]].self, forKey: .coordinates)
            case "MultiPolygon": rings = try container.decode([[[[Double]]]].self, forKey: .coordinates).flatMap { $0 }
            default: rings = []
            }
        }
    }
}

public enum MapError: Error, Sendable, Equatable, CustomStringConvertible {
    case notOutlines(reason: String)

    public var description: String {
        switch self {
        case .notOutlines(let reason): "the outlines of the map cannot be read: \(reason)"
        }
    }
}
