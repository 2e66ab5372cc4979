import Foundation
import GasModel

/// Gathers what a dataset's folder `map` holds.
enum MapReader {
    static func isOutline(_ name: String) -> Bool {
        name.hasPrefix(DatasetFolder.mapFolder + "/") && name.hasSuffix(".geojson")
    }

    static func read(_ files: [Dataset.File], _ tables: Tables, into log: inout FindingLog) -> MapData? {
        var outlines: [MapData.Outlines] = []
        for file in files where isOutline(file.name) {
            guard let text = PlainText.check(file.bytes, file: file.name, into: &log) else { continue }
            guard (try? JSONSerialization.jsonObject(with: Data(text))) is [String: Any] else {
                log.add(
                    .mapDefect, at: DataPlace(file: file.name, line: 1), "the file is not GeoJSON",
                    remedy: "replace it by a feature collection in longitude and latitude")
                continue
            }
            let name = file.name.dropFirst(DatasetFolder.mapFolder.count + 1)
            outlines.append(MapData.Outlines(name: String(name), text: String(decoding: text, as: UTF8.self)))
        }
        let courses = courses(tables.rows("waypoints"))
        let labels = tables.rows("labels").compactMap { row in
            position(row).map {
                MapData.Label(
                    id: row.text("id"), text: row.text("text"), kind: row.text("kind"), position: $0,
                    dx: row.number("dx") ?? 0, dy: row.number("dy") ?? 0)
            }
        }
        guard !(outlines.isEmpty && courses.isEmpty && labels.isEmpty) else { return nil }
        return MapData(outlines: outlines, courses: courses, labels: labels)
    }

    /// Points of one route in their order, routes in the order in which the file first names them.
    private static func courses(_ rows: [Row]) -> [MapData.Course] {
        var points: [String: [(order: Int, point: GeoPoint)]] = [:]
        var routes: [String] = []
        for row in rows {
            guard let point = position(row), let order = row.integer("seq") else { continue }
            let route = row.text("route")
            if points[route] == nil { routes.append(route) }
            points[route, default: []].append((order, point))
        }
        return routes.map { route in
            let ordered = (points[route] ?? []).sorted { $0.order < $1.order }
            return MapData.Course(route: Identifier(route), points: ordered.map(\.point))
        }
    }

    private static func position(_ row: Row) -> GeoPoint? {
        guard let longitude = row.number("longitude"), let latitude = row.number("latitude") else { return nil }
        return GeoPoint(longitude: longitude, latitude: latitude)
    }
}
