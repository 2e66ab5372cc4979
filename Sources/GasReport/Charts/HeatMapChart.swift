/// Rows × columns of shaded cells with their numbers in them and a key below.
public struct HeatMapChart: Sendable, Equatable {
    public enum Value: Sendable, Equatable {
        case number(Double)
        case missing
        case notApplicable
    }

    public var rows: [String]
    public var columns: [String]
    /// Row × column.
    public var values: [[Value]]
    /// The darkest shade stands for this and more.
    public var highest: Double
    public var unit: String

    public init(rows: [String], columns: [String], values: [[Value]], highest: Double = 100, unit: String) {
        self.rows = rows.map { Language.current.known($0) }
        self.columns = columns.map { Language.current.known($0) }
        self.values = values
        self.highest = highest
        self.unit = Language.current.known(unit)
    }

    private static let cellHeight = 15.0
    private static let namesWidth = 190.0
    private static let leastCellWidth = 19.5

    public func drawing(id: String, style: HouseStyle = .current) -> Drawing {
        let size = style.chartSize
        // Long names get what the columns can spare.
        let room = max(Self.namesWidth, style.textWidth - 8 - Double(columns.count) * Self.leastCellWidth)
        let names = min(room, rows.map { TextMeasure.width($0, size: size) }.max() ?? 0)
        let left = names + 8
        let cell = (style.textWidth - left) / Double(max(1, columns.count))
        let wrapped = columns.map {
            TextMeasure.wrap($0, width: cell - 3, size: style.chartSmallSize, weight: .semibold)
        }
        let lines = wrapped.map(\.count).max() ?? 1
        let top = Double(lines) * (style.chartSmallSize + 1) + 4
        let bottom = top + Double(rows.count) * Self.cellHeight
        var canvas = Canvas(width: style.textWidth, height: bottom + 24, prefix: id, style: style)
        for (column, words) in wrapped.enumerated() {
            for (line, text) in words.enumerated() {
                canvas.text(
                    left + (Double(column) + 0.5) * cell,
                    top - 5 - Double(words.count - 1 - line) * (style.chartSmallSize + 1),
                    TextMeasure.fit(text, width: cell - 2, size: style.chartSmallSize, weight: .semibold),
                    size: style.chartSmallSize, weight: .semibold, anchor: .middle)
            }
        }
        for (row, name) in rows.enumerated() {
            let y = top + Double(row) * Self.cellHeight
            let small = TextMeasure.size(name, width: names, size: size)
            canvas.text(
                names, y + Self.cellHeight / 2 + small * 0.36, TextMeasure.fit(name, width: names + 0.5, size: small), size: small,
                anchor: .end)
            for column in columns.indices {
                let value = row < values.count && column < values[row].count ? values[row][column] : .missing
                draw(value, left + Double(column) * cell, y, cell, hover: "\(name), \(columns[column])", on: &canvas)
            }
        }
        key(left: 0, top: bottom + 7, on: &canvas)
        return Drawing(svg: canvas.svg(title: say("Heat map"), description: alternative), alternative: alternative)
    }

    private func draw(_ value: Value, _ x: Double, _ y: Double, _ width: Double, hover: String, on canvas: inout Canvas)
    {
        let style = canvas.style
        let gap = 0.8
        let (fill, words) = look(value, style)
        canvas.rectangle(
            x + gap, y + gap, width - 2 * gap, Self.cellHeight - 2 * gap, fill: fill,
            hover: "\(hover): \(words) \(unit)")
        canvas.text(
            x + width / 2, y + Self.cellHeight / 2 + style.chartSize * 0.36, words, size: style.chartSize,
            fill: Colour(fill).isDark ? "#ffffff" : style.ink, weight: shade(value) >= 4 ? .semibold : .regular,
            anchor: .middle)
    }

    private func look(_ value: Value, _ style: HouseStyle) -> (fill: String, words: String) {
        switch value {
        case .number(let number): (style.heat[shade(value)], Quantity.percentText(number))
        case .missing: ("#ffffff", NumberText.missing)
        case .notApplicable: ("#ffffff", NumberText.notApplicable)
        }
    }

    /// Shade 0 is exactly nothing; the others split the scale evenly.
    private func shade(_ value: Value) -> Int {
        guard case .number(let number) = value, number > 0, highest > 0 else { return 0 }
        return 1 + min(5, Int(number / highest * 6))
    }

    private func key(left: Double, top: Double, on canvas: inout Canvas) {
        let style = canvas.style
        var x = left
        canvas.text(x, top + 8.5, unit, size: style.chartSmallSize, fill: style.quiet)
        x += TextMeasure.width(unit, size: style.chartSmallSize) + 10
        for index in style.heat.indices {
            canvas.rectangle(x, top + 1, 14, 9, fill: style.heat[index], stroke: .init(style.hair, 0.5))
            let step = highest / 6
            let words = index == 0 ? "0" : say("to ") + NumberText.significant(step * Double(index), 2)
            canvas.text(x + 17, top + 8.5, words, size: style.chartSmallSize, fill: style.quiet)
            x += 17 + TextMeasure.width(words, size: style.chartSmallSize) + 8
        }
    }

    private var alternative: String {
        let lines = rows.indices.map { row in
            let cells = columns.indices.map { column in
                let value = row < values.count && column < values[row].count ? values[row][column] : .missing
                let words =
                    switch value {
                    case .number(let number): Quantity.percentText(number)
                    case .missing: say("unknown")
                    case .notApplicable: say("not applicable")
                    }
                return "\(columns[column]) \(words)"
            }
            return say("\(rows[row]): ") + cells.joined(separator: ", ")
        }
        return say("Heat map, \(unit). ") + lines.joined(separator: ". ") + "."
    }
}
