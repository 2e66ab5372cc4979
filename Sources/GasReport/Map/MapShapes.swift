/// Countries as shapes on the page.
struct MapShapes {
    struct Shape {
        let code: String
        let rings: [[Point]]
        private let left: Double
        private let right: Double
        private let top: Double
        private let bottom: Double

        init(code: String, rings: [[Point]]) {
            self.code = code
            self.rings = rings
            let points = rings.flatMap { $0 }
            left = points.map(\.x).min() ?? 0
            right = points.map(\.x).max() ?? 0
            top = points.map(\.y).min() ?? 0
            bottom = points.map(\.y).max() ?? 0
        }

        func contains(_ point: Point) -> Bool {
            guard point.x >= left, point.x <= right, point.y >= top, point.y <= bottom else { return false }
            var inside = false
            for ring in rings {
                var previous = ring.count - 1
                for index in ring.indices {
                    let (a, b) = (ring[index], ring[previous])
                    if (a.y > point.y) != (b.y > point.y),
                        point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
                    {
                        inside.toggle()
                    }
                    previous = index
                }
            }
            return inside
        }
    }

    let shapes: [Shape]

    init(_ map: FlowMap, _ project: Projection, _ page: Box2D) {
        let view = page.grown(20)
        shapes = map.outlines.countries.compactMap { country in
            let rings = country.rings.map { Self.thin($0.map { project($0) }, view) }.filter { ring in
                ring.count >= 3 && Self.touches(ring, view)
            }
            return rings.isEmpty ? nil : Shape(code: country.code, rings: rings)
        }
    }

    /// Drops points that nobody can see: closer than a third of a point in the frame, coarse outside it.
    private static func thin(_ ring: [Point], _ view: Box2D) -> [Point] {
        var kept: [Point] = []
        for point in ring {
            let limit = view.distance(point) > 0 ? 12.0 : 0.35
            if kept.last.map({ ($0 - point).length >= limit }) ?? true { kept.append(point) }
        }
        return kept
    }

    private static func touches(_ ring: [Point], _ view: Box2D) -> Bool {
        let xs = ring.map(\.x)
        let ys = ring.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return false }
        return view.overlap(Box2D(x: left, y: top, width: max(right - left, 0.1), height: max(bottom - top, 0.1))) > 0
    }

    func shape(_ code: String) -> Shape? { shapes.first { $0.code == code && !code.isEmpty } }

    /// Kosovo is drawn last: its outline covers the line below it and is dashed.
    func draw(on canvas: inout Canvas, _ map: FlowMap) {
        let style = canvas.style
        for shape in shapes where shape.code != "XK" {
            canvas.path(path(shape), fill: fill(shape.code, map, style), stroke: .init(style.border, 0.5))
        }
        guard let kosovo = shape("XK") else { return }
        let fill = fill("XK", map, style)
        canvas.path(path(kosovo), fill: fill, stroke: .init(fill, 1.4))
        canvas.path(path(kosovo), stroke: .init(style.border, 0.7, dash: "1.8 1.4"))
    }

    private func path(_ shape: Shape) -> String { shape.rings.map { SVGPath.line($0, closed: true) }.joined() }

    private func fill(_ code: String, _ map: FlowMap, _ style: HouseStyle) -> String {
        if code == map.focus { return style.focus }
        return map.studied.contains(code) ? style.studied : style.land
    }
}
