import GasModel

/// Numbers and names on a map, most important first.
struct MapLabels {
    private var placer: LabelPlacer
    private let style: HouseStyle
    private let numberSize: Double
    private let nameSize: Double
    private let countrySize: Double

    init(placer: LabelPlacer, style: HouseStyle) {
        self.placer = placer
        self.style = style
        numberSize = style.chartSmallSize + 0.2
        nameSize = style.chartSmallSize - 0.6
        countrySize = style.chartSmallSize - 0.8
    }

    /// Two bars across each full route.
    mutating func bottlenecks(_ routes: MapRoutes, on canvas: inout Canvas) {
        for ribbon in routes.flowing where ribbon.route.isFull {
            let index = ribbon.curve.points.count / 3
            let side = ribbon.curve.normal(index)
            let along = Point(side.y, -side.x)
            let reach = ribbon.width / 2 + 2.6
            for offset in [-1.1, 1.1] {
                let centre = ribbon.curve.points[index] + along * offset
                let (a, b) = (centre - side * reach, centre + side * reach)
                canvas.line(a.x, a.y, b.x, b.y, .init("#ffffff", 2.4, cap: "round"))
                canvas.line(a.x, a.y, b.x, b.y, .init(style.alarm, 1.3, cap: "round"))
            }
            let centre = ribbon.curve.points[index]
            placer.block(Box2D(x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach))
        }
    }

    /// A pill on the arrow, moved along it and then beside it until it covers nothing else.
    mutating func flows(_ routes: MapRoutes, inside page: Box2D, on canvas: inout Canvas) {
        for ribbon in routes.flowing {
            let words = NumberText.significant(ribbon.route.flow, ribbon.route.flow < 9.95 ? 2 : 3)
            let width = TextMeasure.width(words, size: numberSize, weight: .semibold) + 4
            let height = numberSize + 2.2
            var candidates: [LabelPlacer.Candidate] = []
            // Only the stretch that is on the page.
            let visible = ribbon.curve.points.indices.filter { page.grown(-6).distance(ribbon.curve.points[$0]) == 0 }
            guard let first = visible.first, let last = visible.last else { continue }
            for share in [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.1] {
                let index = first + Int(Double(last - first) * share)
                let point = ribbon.curve.points[index]
                let side = ribbon.curve.normal(index)
                let clear = ribbon.width / 2 + width * 0.5 * side.x.magnitude + height * 0.5 * side.y.magnitude + 1.5
                for offset in [0, clear, -clear, clear + 7, -clear - 7] {
                    let centre = point + side * offset
                    let box = Box2D(x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height)
                    candidates.append(
                        .init(
                            box,
                            cost: (share - 0.5).magnitude * 20
                                + (offset == 0 ? 0 : 6 + (offset.magnitude - clear) * 0.6)))
                }
            }
            guard let box = placer.place(candidates, ignoring: ribbon.route.id) else { continue }
            let look = style.look(ribbon.route.look)
            leader(from: box, to: ribbon, colour: look.colour, on: &canvas)
            canvas.rectangle(
                box.x, box.y, box.width, box.height, fill: "#ffffff", stroke: .init(look.colour, 0.5), radius: 2)
            canvas.text(
                box.x + box.width / 2, box.y + box.height / 2 + numberSize * 0.36, words, size: numberSize,
                // Letters in a light colour could not be read on white.
                fill: Colour(look.colour).brightness > 110 ? style.ink : look.colour, weight: .semibold, anchor: .middle
            )
        }
    }

    /// A hairline to the arrow, where the number stands off it.
    private func leader(from box: Box2D, to ribbon: MapRoutes.Ribbon, colour: String, on canvas: inout Canvas) {
        let middle = Point(box.x + box.width / 2, box.y + box.height / 2)
        guard let near = ribbon.curve.points.min(by: { box.distance($0) < box.distance($1) }),
            box.distance(near) > ribbon.width / 2 + 0.5
        else { return }
        canvas.line(middle.x, middle.y, near.x, near.y, .init("#ffffff", 1.6))
        canvas.line(middle.x, middle.y, near.x, near.y, .init(colour, 0.6))
    }

    mutating func names(_ marks: [FlowMap.Mark], _ project: Projection, _ page: Box2D, on canvas: inout Canvas) {
        for mark in marks where !mark.name.isEmpty {
            let point = project(mark.position)
            guard page.grown(-3).distance(point) == 0 else { continue }
            let width = TextMeasure.width(mark.name, size: nameSize)
            let height = nameSize
            var candidates: [LabelPlacer.Candidate] = []
            for (step, gap) in [4.2, 7.0, 11.0, 16.0, 22.0].enumerated() {
                let places = [
                    (gap, -height / 2), (-gap - width, -height / 2), (gap - 1, -gap - height + 2), (gap - 1, gap - 2),
                    (-gap - width + 1, -gap - height + 2), (-gap - width + 1, gap - 2), (-width / 2, -gap - height),
                    (-width / 2, gap),
                ]
                for (rank, place) in places.enumerated() {
                    candidates.append(
                        .init(
                            Box2D(x: point.x + place.0, y: point.y + place.1, width: width, height: height),
                            cost: Double(step) * 8 + Double(rank)))
                }
            }
            // A name that finds no room is left out: the mark stays, and the table has the name.
            guard let box = placer.place(candidates, limit: mark.kind == .terminal ? 120 : 32) else { continue }
            if box.distance(point) > 8 {
                let edge = Point(min(max(point.x, box.x), box.x + width), min(max(point.y, box.y), box.y + height))
                canvas.line(point.x, point.y, edge.x, edge.y, .init(style.ink, 0.4))
            }
            canvas.text(
                box.x, box.y + height * 0.82, mark.name, size: nameSize, halo: haloColour, italic: mark.kind == .border)
        }
    }

    private var haloColour: String { style.land }

    mutating func countries(
        _ names: [FlowMap.CountryName], _ shapes: MapShapes, _ project: Projection, _ page: Box2D,
        on canvas: inout Canvas
    ) {
        let spacing = 0.35
        for country in names {
            let anchor = project(country.position)
            let shape = shapes.shape(country.code)
            let upper = country.name.uppercased()
            var variants: [(lines: [String], size: Double, cost: Double)] = [
                ([upper], countrySize, 0), ([upper], countrySize - 0.9, 4),
            ]
            let wrapped = TextMeasure.wrap(upper, width: 44, size: countrySize)
            if wrapped.count > 1 { variants.insert((wrapped, countrySize, 2), at: 1) }
            var candidates: [(variant: Int, candidate: LabelPlacer.Candidate)] = []
            for (index, variant) in variants.enumerated() {
                let width =
                    variant.lines.map {
                        TextMeasure.width($0, size: variant.size) + spacing * Double($0.count)
                    }.max() ?? 0
                let height = Double(variant.lines.count) * (variant.size + 1)
                for offset in Self.rings {
                    let centre = anchor + offset
                    let box = Box2D(x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height)
                    let corners = [
                        Point(box.x, box.y), Point(box.x + width, box.y), Point(box.x, box.y + height),
                        Point(box.x + width, box.y + height), Point(box.x, centre.y), Point(box.x + width, centre.y),
                        centre,
                    ]
                    let outside = shape.map { shape in corners.filter { !shape.contains($0) }.count } ?? 0
                    candidates.append(
                        (index, .init(box, cost: offset.length * 0.25 + Double(outside) * 7 + variant.cost)))
                }
            }
            guard page.distance(anchor) < 60,
                let box = placer.place(candidates.map(\.candidate), limit: 30),
                let chosen = candidates.first(where: { $0.candidate.box == box })?.variant
            else { continue }
            let size = variants[chosen].size
            for (index, line) in variants[chosen].lines.enumerated() {
                canvas.text(
                    box.x + box.width / 2, box.y + size * 0.86 + Double(index) * (size + 1), line,
                    size: size, fill: style.mapName, anchor: .middle, halo: nil, spacing: spacing)
            }
        }
    }

    /// Offsets in rings round the wanted place, near ones first.
    private static let rings: [Point] = {
        var offsets = [Point(0, 0)]
        for radius in stride(from: 5.0, through: 60, by: 5) {
            for (x, y) in [(1.0, 0.0), (-1, 0), (0, -1), (0, 1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7)] {
                offsets.append(Point(x * radius, y * radius))
            }
        }
        return offsets
    }()
}
