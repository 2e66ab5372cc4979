/// Supply month by month, stacked, in panels that share one scale: before and under a shock. Unserved demand stands hatched on top.
public struct MonthlySupplyChart: Sendable, Equatable {
    public struct Series: Sendable, Equatable {
        public var name: String
        /// Key of a supplier's look, or `storage`.
        public var look: String
        /// Panel × month.
        public var values: [[Double]]
        /// Sum over the run as printed beside the name, per panel; the caller computed it.
        public var totals: [String]

        public init(_ name: String, look: String, values: [[Double]], totals: [String]) {
            self.name = Language.current.known(name)
            self.look = look
            self.values = values
            self.totals = totals
        }
    }

    public var panels: [String]
    /// Names of the months.
    public var months: [String]
    /// Bottom first.
    public var series: [Series]
    /// Panel × month.
    public var unserved: [[Double]]
    public var unservedTotals: [String]
    /// Panel × month, drawn as a line over the columns; empty: none.
    public var demand: [[Double]]
    /// `GWh per day`.
    public var unit: String
    /// Unit of the totals (`TWh`).
    public var totalUnit: String

    public init(
        panels: [String], months: [String], series: [Series], unserved: [[Double]], unservedTotals: [String],
        demand: [[Double]] = [], unit: String, totalUnit: String
    ) {
        self.panels = panels.map { Language.current.known($0) }
        self.months = months
        self.series = series
        self.unserved = unserved
        self.unservedTotals = unservedTotals
        self.demand = demand
        self.unit = Language.current.known(unit)
        self.totalUnit = Language.current.known(totalUnit)
    }

    private static let top = 30.0
    private static let plotHeight = 128.0

    public func drawing(id: String, style: HouseStyle = .current) -> Drawing {
        let legend = legendRows
        let legendWidth =
            (legend.map { TextMeasure.width($0.name, size: style.chartSmallSize) }.max() ?? 0) + 22
            + (legend.map { TextMeasure.width($0.totals, size: style.chartSmallSize) }.max() ?? 0)
        let height = max(Self.top + Self.plotHeight + 13, Self.top + Double(legend.count) * 13 + 4)
        var canvas = Canvas(width: style.textWidth, height: height, prefix: id, style: style)
        let axis = Axis(to: panels.indices.map(highest).max() ?? 1)
        let axisWidth = 26.0
        let gap = 12.0
        let room = style.textWidth - axisWidth - legendWidth - 14 - gap * Double(max(0, panels.count - 1))
        let panelWidth = room / Double(max(1, panels.count))
        let y = { (value: Double) in Self.top + Self.plotHeight * (1 - axis.share(value)) }
        canvas.text(0, 8, unit, size: style.chartSmallSize, fill: style.quiet)
        for panel in panels.indices {
            let left = axisWidth + Double(panel) * (panelWidth + gap)
            for tick in axis.ticks {
                canvas.line(left, y(tick), left + panelWidth, y(tick), .init(style.hair, 0.6))
                if panel == 0 {
                    canvas.text(
                        axisWidth - 5, y(tick) + 2.4, axis.text(tick), size: style.chartSmallSize, fill: style.quiet,
                        anchor: .end)
                }
            }
            let size = TextMeasure.size(panels[panel], width: panelWidth, size: style.chartSize, weight: .semibold)
            canvas.text(
                left, 22, TextMeasure.fit(panels[panel], width: panelWidth, size: size, weight: .semibold), size: size, weight: .semibold)
            columns(&canvas, panel, left, panelWidth, y)
            canvas.line(left, y(0), left + panelWidth, y(0), .init(style.ink, 0.7))
            demandLine(&canvas, panel, left, panelWidth, y)
        }
        key(&canvas, legend, left: style.textWidth - legendWidth)
        return Drawing(svg: canvas.svg(title: say("Supply by month"), description: alternative), alternative: alternative)
    }

    private func highest(_ panel: Int) -> Double {
        months.indices.map { month in
            max(
                Self.value(demand, panel, month),
                series.reduce(Self.value(unserved, panel, month)) { $0 + max(0, Self.value($1.values, panel, month)) })
        }.max() ?? 0
    }

    private static func value(_ values: [[Double]], _ panel: Int, _ month: Int) -> Double {
        panel < values.count && month < values[panel].count ? values[panel][month] : 0
    }

    private func columns(_ canvas: inout Canvas, _ panel: Int, _ left: Double, _ width: Double, _ y: (Double) -> Double)
    {
        let style = canvas.style
        let step = width / Double(max(1, months.count))
        let bar = step * 0.82
        for month in months.indices {
            let x = left + step * Double(month) + (step - bar) / 2
            var base = 0.0
            for item in series {
                let value = max(0, Self.value(item.values, panel, month))
                guard y(base) - y(base + value) > 0.05 else {
                    base += value
                    continue
                }
                canvas.rectangle(
                    x, y(base + value), bar, y(base) - y(base + value), fill: canvas.fill(style.look(item.look)),
                    stroke: .init("#ffffff", 0.5),
                    hover:
                        "\(panels[panel]), \(months[month]): \(item.name) \(NumberText.fixed(value, value < 10 ? 1 : 0)) \(unit)"
                )
                base += value
            }
            let lost = Self.value(unserved, panel, month)
            if y(base) - y(base + lost) > 0.05 {
                canvas.rectangle(
                    x, y(base + lost), bar, y(base) - y(base + lost), fill: canvas.unservedFill(),
                    stroke: .init(style.alarm, 0.7),
                    hover:
                        say("\(panels[panel]), \(months[month]): unserved \(NumberText.fixed(lost, lost < 10 ? 1 : 0)) \(unit)")
                )
            }
            canvas.text(
                x + bar / 2, Self.top + Self.plotHeight + 10, label(month, step),
                size: min(style.chartSmallSize, step * 0.5),
                fill: style.quiet, anchor: .middle)
        }
    }

    /// A step over every column.
    private func demandLine(
        _ canvas: inout Canvas, _ panel: Int, _ left: Double, _ width: Double, _ y: (Double) -> Double
    ) {
        guard panel < demand.count else { return }
        let step = width / Double(max(1, months.count))
        let points = months.indices.flatMap { month -> [Point] in
            let level = y(Self.value(demand, panel, month))
            return [Point(left + step * Double(month), level), Point(left + step * Double(month + 1), level)]
        }
        canvas.polyline(points, .init("#ffffff", 2.4))
        canvas.polyline(points, .init(canvas.style.ink, 1.1))
    }

    /// The month's name, or its first letter where a name is wider than its column.
    private func label(_ month: Int, _ step: Double) -> String {
        let size = min(HouseStyle.current.chartSmallSize, step * 0.5)
        let fits = step >= 12 && months.allSatisfy { TextMeasure.width($0, size: size) <= step * 0.92 }
        return fits ? months[month] : String(months[month].prefix(1))
    }

    private struct LegendRow {
        let name: String
        let totals: String
        let sign: Sign

        enum Sign {
            case look(String)
            case unserved
            case demand
        }
    }

    /// Top of the stack first, so that the key reads like the columns.
    private var legendRows: [LegendRow] {
        let arrow = " → "
        var rows = series.reversed().map {
            LegendRow(name: $0.name, totals: $0.totals.joined(separator: arrow), sign: .look($0.look))
        }
        if unserved.contains(where: { $0.contains { $0 > 0.05 } }) {
            rows.insert(
                LegendRow(name: say("unserved"), totals: unservedTotals.joined(separator: arrow), sign: .unserved), at: 0)
        }
        if !demand.isEmpty { rows.insert(LegendRow(name: say("demand"), totals: "", sign: .demand), at: 0) }
        return rows
    }

    private func key(_ canvas: inout Canvas, _ rows: [LegendRow], left: Double) {
        let style = canvas.style
        canvas.text(
            style.textWidth, 22, totalUnit, size: style.chartSmallSize, fill: style.quiet, anchor: .end)
        for (index, row) in rows.enumerated() {
            let y = Self.top + Double(index) * 13 + 4
            var weight = TextMeasure.Weight.regular
            switch row.sign {
            case .look(let key):
                let fill = canvas.fill(style.look(key))
                canvas.rectangle(left, y, 8, 8, fill: fill, stroke: .init(style.rule, 0.5))
            case .unserved:
                canvas.rectangle(left, y, 8, 8, fill: canvas.unservedFill(), stroke: .init(style.alarm, 0.5))
                weight = .semibold
            case .demand: canvas.line(left - 1, y + 4, left + 9, y + 4, .init(style.ink, 1.1))
            }
            canvas.text(left + 12, y + 6.8, row.name, size: style.chartSmallSize, weight: weight)
            canvas.text(
                style.textWidth, y + 6.8, row.totals, size: style.chartSmallSize, fill: style.quiet, anchor: .end)
        }
    }

    private var alternative: String {
        let words =
            series.map { "\($0.name) \($0.totals.joined(separator: " then "))" } + [
                say("unserved \(unservedTotals.joined(separator: " then "))")
            ]
        return say("Stacked columns by month, \(panels.joined(separator: " and ")). Totals in \(totalUnit): ")
            + words.joined(separator: "; ") + "."
    }
}
