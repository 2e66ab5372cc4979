/// A rectangle on the page.
struct Box2D: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func grown(_ margin: Double) -> Box2D {
        Box2D(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    func overlap(_ other: Box2D) -> Double {
        let across = min(x + width, other.x + other.width) - max(x, other.x)
        let down = min(y + height, other.y + other.height) - max(y, other.y)
        return across > 0 && down > 0 ? across * down : 0
    }

    /// Distance of a point from the rectangle; 0 inside.
    func distance(_ point: Point) -> Double {
        let across = max(x - point.x, 0, point.x - x - width)
        let down = max(y - point.y, 0, point.y - y - height)
        return (across * across + down * down).squareRoot()
    }
}

/// Puts labels where they cover least. Greedy and in a fixed order: the same map always has the same labels.
struct LabelPlacer {
    /// A point of a route with the half-width of its arrow.
    struct Dot {
        let point: Point
        let radius: Double
        let owner: String
    }

    struct Candidate {
        let box: Box2D
        /// What the place costs in itself: farther away, less wanted.
        let cost: Double

        init(_ box: Box2D, cost: Double) {
            self.box = box
            self.cost = cost
        }
    }

    let frame: Box2D
    private(set) var boxes: [Box2D] = []
    private var trails: [Trail] = []

    /// The dots of one route with the rectangle that holds them, so that far routes cost nothing.
    private struct Trail {
        let dots: [Dot]
        let bounds: Box2D

        init(_ dots: [Dot]) {
            self.dots = dots
            let reach = (dots.map(\.radius).max() ?? 0) + LabelPlacer.clearance
            let xs = dots.map(\.point.x)
            let ys = dots.map(\.point.y)
            let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
            bounds = Box2D(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top).grown(reach)
        }
    }

    /// Distance from a route below which a label counts as covering it.
    private static let clearance = 0.8

    init(frame: Box2D) { self.frame = frame }

    mutating func block(_ box: Box2D) { boxes.append(box) }
    mutating func block(_ route: [Dot]) { trails.append(Trail(route)) }

    /// What a label in this place would cover.
    func cost(_ box: Box2D, ignoring owner: String? = nil) -> Double {
        let roomy = box.grown(1)
        var cost = 0.0
        for other in boxes { cost += roomy.overlap(other) * 8 }
        for trail in trails where trail.bounds.overlap(box) > 0 {
            for dot in trail.dots where dot.owner != owner {
                let distance = box.distance(dot.point) - dot.radius
                if distance < Self.clearance { cost += 30 + (Self.clearance - distance) * 6 }
            }
        }
        let outside = box.width * box.height - box.overlap(frame)
        return cost + outside * 40
    }

    /// Takes the cheapest candidate, the first of equals; `nil` if even that costs more than allowed.
    mutating func place(_ candidates: [Candidate], ignoring owner: String? = nil, limit: Double = .infinity) -> Box2D? {
        var best: (cost: Double, box: Box2D)?
        for candidate in candidates {
            if let best, candidate.cost >= best.cost { continue }
            let cost = candidate.cost + cost(candidate.box, ignoring: owner)
            if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (cost, candidate.box) }
        }
        guard let best, best.cost <= limit else { return nil }
        boxes.append(best.box)
        return best.box
    }
}
