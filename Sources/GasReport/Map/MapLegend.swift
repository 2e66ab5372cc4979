import GasModel

/// The key of a map: widths, colours, marks. It takes the place along the edge where it hides least.
struct MapLegend {
    private enum Item {
        case look(String)
        case mark(FlowMap.Mark.Kind)
        case full
        case idle
    }

    private let steps: [Double]
    private let columns: [[(item: Item, name: String)]]
    private let columnWidths: [Double]
    private let scale: Double
    private let size: Double
    let width: Double
    let height: Double

    private static let row = 10.2
    private static let sample = 24.0
    private let rows: Int
    /// Samples are drawn to scale, so thick ones need room.
    private static func barRow(_ thickness: Double) -> Double { max(9.4, thickness + 2.6) }
    private static let firstColumn = sample + 40

    init(_ map: FlowMap, _ routes: MapRoutes, _ style: HouseStyle, rows: Int) {
        self.rows = rows
        let most = routes.flowing.first?.route.flow ?? 0
        steps = Array([5, 20, 50, 100, 200, 400, 800, 1600].filter { $0 <= most * 1.05 }.suffix(4))
        let used = Set(routes.flowing.map(\.route.look))
        var items = map.looks.filter { used.contains($0.look) }.map { (item: Item.look($0.look), name: Language.current.known($0.name)) }
        for (kind, name) in [(FlowMap.Mark.Kind.storage, say("store")), (.terminal, say("LNG terminal"))]
        where map.marks.contains(where: { $0.kind == kind }) { items.append((.mark(kind), name)) }
        if routes.flowing.contains(where: { $0.route.isFull }) { items.append((.full, say("full (95 % or more)"))) }
        if !routes.idle.isEmpty { items.append((.idle, say("no flow"))) }
        columns = stride(from: 0, to: items.count, by: rows).map {
            Array(items[$0..<min($0 + rows, items.count)])
        }
        let size = style.chartSmallSize - 0.2
        self.size = size
        scale = routes.scale
        columnWidths = columns.map { column in
            14 + (column.map { TextMeasure.width($0.name, size: size) }.max() ?? 0) + 9
        }
        width = 7 + Self.firstColumn + columnWidths.reduce(0, +)
        let bars = steps.reduce(0.0) { $0 + Self.barRow(routes.scale * $1.squareRoot()) }
        height = 18 + max(Double(rows) * Self.row, bars) + 4
    }

    /// The shape and the place that hide least; the first of equals. Hiding the region under study costs, too.
    static func placed(
        _ map: FlowMap, _ routes: MapRoutes, _ style: HouseStyle, in page: Box2D, _ placer: inout LabelPlacer,
        isStudied: (Point) -> Bool
    ) -> (legend: MapLegend, corner: Point) {
        var best = (cost: Double.infinity, legend: MapLegend(map, routes, style, rows: 4), corner: Point(5, 5))
        for rows in 4...9 {
            let legend = MapLegend(map, routes, style, rows: rows)
            for (rank, place) in legend.places(in: page).enumerated() {
                let box = Box2D(x: place.x, y: place.y, width: legend.width, height: legend.height)
                var hidden = 0
                for x in 0...6 {
                    for y in 0...4
                    where isStudied(Point(box.x + box.width * Double(x) / 6, box.y + box.height * Double(y) / 4)) {
                        hidden += 1
                    }
                }
                let cost =
                    placer.cost(box) + Double(rank) * 4 + Double(hidden) * 25 + legend.width * legend.height * 0.002
                if cost < best.cost - 1e-9 { best = (cost, legend, place) }
            }
        }
        placer.block(
            Box2D(x: best.corner.x, y: best.corner.y, width: best.legend.width, height: best.legend.height))
        return (best.legend, best.corner)
    }

    /// Corners first, then along the edges.
    private func places(in page: Box2D) -> [Point] {
        let margin = 5.0
        let right = page.width - width - margin
        let low = page.height - height - margin
        var places = [Point(margin, low), Point(right, low), Point(margin, margin), Point(right, margin)]
        for step in 1...8 {
            let share = Double(step) / 9
            places += [
                Point(margin + (right - margin) * share, low), Point(margin, low - (low - margin) * share),
                Point(right, low - (low - margin) * share), Point(margin + (right - margin) * share, margin),
            ]
        }
        return places
    }

    func draw(at corner: Point, on canvas: inout Canvas) {
        let style = canvas.style
        canvas.rectangle(corner.x, corner.y, width, height, fill: "#ffffff", stroke: .init(style.rule, 0.6), radius: 2)
        canvas.text(corner.x + 7, corner.y + 11, say("Flow, GWh per day"), size: size, weight: .semibold)
        let top = corner.y + 18 + Self.row / 2
        var barTop = corner.y + 18
        for step in steps {
            let thickness = max(MapRoutes.smallest, scale * step.squareRoot())
            let middle = barTop + Self.barRow(thickness) / 2
            barTop += Self.barRow(thickness)
            canvas.rectangle(corner.x + 7, middle - thickness / 2, Self.sample, thickness, fill: style.quiet)
            canvas.text(
                corner.x + 7 + Self.sample + 22, middle + size * 0.36, NumberText.fixed(step, 0), size: size,
                anchor: .end)
        }
        var left = corner.x + 7 + Self.firstColumn
        for (column, width) in zip(columns, columnWidths) {
            for (index, entry) in column.enumerated() {
                let y = top + Double(index) * Self.row
                draw(entry.item, left, y, on: &canvas)
                canvas.text(left + 14, y + size * 0.36, entry.name, size: size)
            }
            left += width
        }
    }

    private func draw(_ item: Item, _ left: Double, _ y: Double, on canvas: inout Canvas) {
        let style = canvas.style
        let ink = Canvas.Stroke(style.ink, 0.9)
        switch item {
        case .look(let key): canvas.rectangle(left, y - 3.2, 9, 6.4, fill: style.look(key).colour)
        case .mark(.storage): canvas.rectangle(left + 2.2, y - 2.3, 4.6, 4.6, fill: "#ffffff", stroke: ink)
        case .mark: canvas.circle(left + 4.5, y, 2.6, fill: "#ffffff", stroke: ink)
        case .full:
            for offset in [3.4, 5.6] {
                canvas.line(left + offset, y - 3.4, left + offset, y + 3.4, .init(style.alarm, 1.3, cap: "round"))
            }
        case .idle: canvas.line(left, y, left + 10, y, .init(style.quiet, 0.8, dash: "2 2"))
        }
    }
}
