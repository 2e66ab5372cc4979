import GasModel

/// Where the routes of a network run on the map.
extension MapComposer {
    func course(of route: Route) -> [GeoPoint] {
        var points = courses[route.id] ?? []
        if points.isEmpty, let twin = network.routes.first(where: { $0.from == route.to && $0.to == route.from }) {
            points = (courses[twin.id] ?? []).reversed()
        }
        if points.isEmpty, let border = route.position, isZone(route.from), isZone(route.to) { points = [border] }
        let start = stub(route.from, position(route.from, towards: points.first ?? position(route.to)), points)
        let end = stub(route.to, position(route.to, towards: points.last ?? position(route.from)), points)
        let course = RouteCourse.points(
            from: start, to: end, by: points, isOpenStart: !isZone(route.from), isOpenEnd: !isZone(route.to))
        // Between two junctions that touch there is nothing to draw.
        let length = zip(course, course.dropFirst()).reduce(0) { $0 + RouteCourse.distance($1.0, $1.1) }
        return length < 0.35 ? [] : course
    }

    /// Only the first stretch beyond the border is drawn in a boundary market.
    private func stub(_ place: Place, _ position: GeoPoint?, _ points: [GeoPoint]) -> GeoPoint? {
        guard case .zone(let index) = place, network.zones[index].role == .boundary, let position else {
            return position
        }
        let border = points.min { RouteCourse.distance($0, position) < RouteCourse.distance($1, position) }
        guard let border else { return position }
        let share = min(1, Self.stubLength / max(RouteCourse.distance(border, position), 1e-9))
        return GeoPoint(
            longitude: border.longitude + (position.longitude - border.longitude) * share,
            latitude: border.latitude + (position.latitude - border.latitude) * share)
    }

    /// Degrees of latitude.
    private static let stubLength = 0.9

    func isZone(_ place: Place) -> Bool {
        guard case .zone = place else { return false }
        return true
    }

    private func position(_ place: Place) -> GeoPoint? {
        switch place {
        case .zone(let index): network.zones[index].position
        case .junction(let index): network.junctions[index].position
        }
    }

    /// A junction is a stretch of pipeline: a branch leaves it where it is nearest.
    private func position(_ place: Place, towards other: GeoPoint?) -> GeoPoint? {
        guard !isZone(place), let other else { return position(place) }
        for route in network.routes where route.from == place || route.to == place {
            if let course = courses[route.id], course.count > 1 {
                return RouteCourse.nearest(on: course, to: other)
            }
        }
        return position(place)
    }
}
