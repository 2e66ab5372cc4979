/// What more diversity costs: a line of best mixes from the cheapest to the most diversified, and where the zone stands today.
public struct FrontierChart: Sendable, Equatable {
    public struct Mark: Sendable, Equatable {
        public var cost: Double
        public var value: Double
        /// Empty: a dot without words.
        public var name: String

        public init(cost: Double, value: Double, name: String = "") {
            self.cost = cost
            self.value = value
            self.name = Language.current.known(name)
        }
    }

    /// In the order of cost.
    public var points: [Mark]
    public var today: Mark?
    public var costUnit: String
    public var valueUnit: String

    public init(points: [Mark], today: Mark?, costUnit: String, valueUnit: String) {
        self.points = points
        self.today = today
        self.costUnit = Language.current.known(costUnit)
        self.valueUnit = Language.current.known(valueUnit)
    }

    private static let top = 16.0
    /// Dense enough that no label slips between two of them.
    private static let dotsPerStep = 60
    private static let plotHeight = 100.0

    public func drawing(id: String, style: HouseStyle = .current) -> Drawing {
        var canvas = Canvas(width: style.textWidth, height: Self.top + Self.plotHeight + 26, prefix: id, style: style)
        let all = points + (today.map { [$0] } ?? [])
        let costs = Axis(from: min(0, all.map(\.cost).min() ?? 0), to: all.map(\.cost).max() ?? 1, intervals: 6)
        let values = Axis(from: all.map(\.value).min() ?? 0, to: all.map(\.value).max() ?? 1)
        let (left, right) = (30.0, style.textWidth - 70)
        let bottom = Self.top + Self.plotHeight
        let x = { (cost: Double) in left + (right - left) * costs.share(cost) }
        let y = { (value: Double) in bottom - Self.plotHeight * values.share(value) }
        canvas.text(0, 8, valueUnit, size: style.chartSmallSize, fill: style.quiet)
        for tick in values.ticks {
            canvas.line(left, y(tick), right, y(tick), .init(tick == values.low ? style.ink : style.hair, 0.6))
            canvas.text(
                left - 5, y(tick) + 2.4, values.text(tick), size: style.chartSmallSize, fill: style.quiet, anchor: .end)
        }
        for tick in costs.ticks {
            canvas.line(x(tick), bottom, x(tick), bottom + 3, .init(style.ink, 0.6))
            canvas.text(
                x(tick), bottom + 11, costs.text(tick), size: style.chartSmallSize, fill: style.quiet, anchor: .middle)
        }
        canvas.text(right, bottom + 22, costUnit, size: style.chartSmallSize, fill: style.quiet, anchor: .end)
        canvas.polyline(points.map { Point(x($0.cost), y($0.value)) }, .init(style.accent, 1.8))

        var placer = LabelPlacer(frame: Box2D(x: left, y: 2, width: style.textWidth - left, height: bottom - 4))
        placer.block(
            points.indices.dropLast().flatMap { index -> [LabelPlacer.Dot] in
                let (a, b) = (points[index], points[index + 1])
                return (0...Self.dotsPerStep).map { part in
                    let share = Double(part) / Double(Self.dotsPerStep)
                    return LabelPlacer.Dot(
                        point: Point(x(a.cost + (b.cost - a.cost) * share), y(a.value + (b.value - a.value) * share)),
                        radius: 1,
                        owner: "line")
                }
            })
        for point in points {
            canvas.circle(
                x(point.cost), y(point.value), 2.6, fill: style.accent, stroke: .init("#ffffff", 1),
                hover: sentence(point))
            placer.block(Box2D(x: x(point.cost) - 3, y: y(point.value) - 3, width: 6, height: 6))
        }
        if let today {
            canvas.circle(
                x(today.cost), y(today.value), 4, fill: style.alarm, stroke: .init("#ffffff", 1), hover: sentence(today)
            )
            placer.block(Box2D(x: x(today.cost) - 4, y: y(today.value) - 4, width: 8, height: 8))
            label(today, Point(x(today.cost), y(today.value)), style.alarm, .semibold, &placer, on: &canvas)
        }
        for point in points where !point.name.isEmpty {
            label(point, Point(x(point.cost), y(point.value)), style.ink, .regular, &placer, on: &canvas)
        }
        return Drawing(
            svg: canvas.svg(title: "Cost of diversification", description: alternative), alternative: alternative)
    }

    private func label(
        _ mark: Mark, _ point: Point, _ colour: String, _ weight: TextMeasure.Weight, _ placer: inout LabelPlacer,
        on canvas: inout Canvas
    ) {
        let size = canvas.style.chartSize
        let width = TextMeasure.width(mark.name, size: size, weight: weight)
        var candidates: [LabelPlacer.Candidate] = []
        for (step, gap) in [6.0, 10, 16, 24].enumerated() {
            let places = [
                (gap, gap - 3), (gap, -size / 2), (-gap - width, -gap - size + 3), (-width / 2, gap),
                (gap, -gap - size + 3),
                (-gap - width, gap - 3), (-width / 2, -gap - size), (-gap - width, -size / 2), (2, -2 * gap - size),
            ]
            for (rank, place) in places.enumerated() {
                candidates.append(
                    .init(
                        Box2D(x: point.x + place.0, y: point.y + place.1, width: width, height: size),
                        cost: Double(step) * 8 + Double(rank)))
            }
        }
        guard let box = placer.place(candidates) else { return }
        canvas.text(box.x, box.y + size * 0.84, mark.name, size: size, fill: colour, weight: weight, halo: "#ffffff")
    }

    private func sentence(_ mark: Mark) -> String {
        let name = mark.name.isEmpty ? "" : "\(mark.name): "
        return say("\(name)\(NumberText.significant(mark.value, 3)) at \(NumberText.significant(mark.cost, 3))")
    }

    private var alternative: String {
        let here = today.map { " " + sentence($0) + "." } ?? ""
        return say("Line of the best \(valueUnit) against \(costUnit). ") + points.map(sentence).joined(separator: "; ")
            + "." + here
    }
}
