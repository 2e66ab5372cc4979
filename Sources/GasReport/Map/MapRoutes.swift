/// The routes of a map as curves on the page, with the width and the side of the line that each gets.
struct MapRoutes {
    struct Ribbon {
        let route: FlowMap.Route
        let curve: Curve
        let width: Double

        var dots: [LabelPlacer.Dot] {
            curve.points.map { LabelPlacer.Dot(point: $0, radius: width / 2, owner: route.id) }
        }
    }

    /// Drawing order: large below small.
    let flowing: [Ribbon]
    let idle: [Ribbon]
    /// Points per square root of GWh/d.
    let scale: Double

    static let largest = 12.5
    static let smallest = 1.1

    init(_ map: FlowMap, _ project: Projection) {
        let most = map.routes.map(\.flow).max() ?? 0
        let scale = most > 0 ? Self.largest / most.squareRoot() : 1
        self.scale = scale
        let ribbons = map.routes.map { route in
            let width = route.flow < map.smallestFlow ? 0.8 : max(Self.smallest, scale * route.flow.squareRoot())
            let curve = Curve(through: route.points.map { project($0) }, width: width)
            return Ribbon(route: route, curve: curve.trimmed(start: 2, end: 6), width: width)
        }.filter { $0.curve.points.count > 3 }
        let apart = Self.sideBySide(ribbons)
        flowing = apart.filter { $0.route.flow >= map.smallestFlow }
            .sorted { $0.route.flow == $1.route.flow ? $0.route.id < $1.route.id : $0.route.flow > $1.route.flow }
        idle = apart.filter { $0.route.flow < map.smallestFlow }
    }

    /// Routes that run along each other between the same two places are moved apart, each to the right of its direction
    /// when they oppose, fanned when they agree.
    private static func sideBySide(_ ribbons: [Ribbon]) -> [Ribbon] {
        var shifts = [Double](repeating: 0, count: ribbons.count)
        for first in ribbons.indices {
            for second in ribbons.indices where second > first {
                let (a, b) = (ribbons[first], ribbons[second])
                let agree = a.route.from == b.route.from && a.route.to == b.route.to
                let oppose = a.route.from == b.route.to && a.route.to == b.route.from
                guard agree || oppose else { continue }
                let middle = a.curve.points[a.curve.points.count / 2]
                let gap = b.curve.points.map { ($0 - middle).length }.min() ?? .infinity
                let needed = (a.width + b.width) / 2 + 1.2
                guard gap < needed else { continue }
                let push = (needed - gap) / 2 + 0.4
                shifts[first] += push
                shifts[second] += oppose ? push : -push
            }
        }
        return zip(ribbons, shifts).map { Ribbon(route: $0.route, curve: $0.curve.shifted($1), width: $0.width) }
    }
}
