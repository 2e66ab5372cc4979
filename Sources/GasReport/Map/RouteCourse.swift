import GasModel

/// The line on the map from one place to another by way of given points.
///
/// Way-points of a pipeline often begin and end beside the place where the model lets a flow start: a country's
/// representative point. The line joins the pipeline where it comes near, so no arrow turns back.
enum RouteCourse {
    /// - Parameters:
    ///   - isOpen: whether an end is the pipeline's own (a junction), so that nothing is cut off there.
    static func points(
        from start: GeoPoint?, to end: GeoPoint?, by points: [GeoPoint], isOpenStart: Bool, isOpenEnd: Bool
    ) -> [GeoPoint] {
        var course = points
        // An open end is the pipeline's own: the other end tells the direction; where both are open, both do.
        let ignoresStart = isOpenStart && !isOpenEnd
        let ignoresEnd = isOpenEnd && !isOpenStart
        if let start, let end, let first = course.first, let last = course.last {
            let asGiven = (ignoresStart ? 0 : distance(start, first)) + (ignoresEnd ? 0 : distance(last, end))
            let turned = (ignoresStart ? 0 : distance(start, last)) + (ignoresEnd ? 0 : distance(first, end))
            if turned < asGiven { course.reverse() }
        }
        if let start, !(isOpenStart && course.count > 1) { course = joined(start, course) }
        if let end, !(isOpenEnd && course.count > 1) { course = joined(end, course.reversed()).reversed() }
        return course
    }

    /// A way off the pipeline counts this many times: high follows the pipeline, 1 ignores it.
    private static let detour = 2.2

    /// The place, then the rest of the course from where joining it costs least.
    private static func joined(_ place: GeoPoint, _ course: [GeoPoint]) -> [GeoPoint] {
        guard !course.isEmpty else { return [place] }
        var rest = 0.0
        var best = (length: Double.infinity, index: course.count - 1)
        for index in course.indices.reversed() {
            if index < course.count - 1 { rest += distance(course[index], course[index + 1]) }
            let length = detour * distance(place, course[index]) + rest
            if length < best.length - 1e-9 { best = (length, index) }
        }
        return [place] + course[best.index...]
    }

    /// Degrees of latitude, near enough for a choice between ways.
    static func distance(_ a: GeoPoint, _ b: GeoPoint) -> Double {
        let across = (a.longitude - b.longitude) * 0.72
        let up = a.latitude - b.latitude
        return (across * across + up * up).squareRoot()
    }

    /// The point of a course that is nearest to a place.
    static func nearest(on course: [GeoPoint], to place: GeoPoint) -> GeoPoint? {
        var best: (distance: Double, point: GeoPoint)?
        func consider(_ point: GeoPoint) {
            let distance = distance(point, place)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, point) }
        }
        for (a, b) in zip(course, course.dropFirst()) {
            for part in 0...10 {
                let share = Double(part) / 10
                consider(
                    GeoPoint(
                        longitude: a.longitude + (b.longitude - a.longitude) * share,
                        latitude: a.latitude + (b.latitude - a.latitude) * share))
            }
        }
        if course.count == 1 { consider(course[0]) }
        return best?.point
    }
}
