/// A smooth course through given points, sampled at even steps.
struct Curve: Equatable {
    /// About `step` apart.
    let points: [Point]
    static let step = 2.0

    /// - Parameter width: of the ribbon that will follow the curve; wide ones bend more gently.
    init(through corners: [Point], width: Double = 1) {
        var clean: [Point] = []
        for corner in corners where clean.last.map({ ($0 - corner).length > 0.5 }) ?? true { clean.append(corner) }
        let even = Self.resample(Self.smooth(clean), Self.step)
        points = Self.resample(Self.relaxed(even, passes: 8 + Int(width * 5)), Self.step)
    }

    /// Every point moves to the middle between its neighbours, many times; the ends stay.
    private static func relaxed(_ points: [Point], passes: Int) -> [Point] {
        guard points.count > 4 else { return points }
        var line = points
        for _ in 0..<passes {
            var next = line
            for index in 1..<(line.count - 1) {
                next[index] = line[index] * 0.5 + (line[index - 1] + line[index + 1]) * 0.25
            }
            line = next
        }
        return line
    }

    private init(points: [Point]) { self.points = points }

    var length: Double { Double(max(0, points.count - 1)) * Self.step }

    /// Centripetal Catmull–Rom: no loops at uneven spacing.
    private static func smooth(_ corners: [Point]) -> [Point] {
        guard corners.count > 2, let first = corners.first, let last = corners.last else { return corners }
        let ends = [first * 2 - corners[1]] + corners + [last * 2 - corners[corners.count - 2]]
        var result = [first]
        for index in 1..<(ends.count - 2) {
            let (a, b, c, d) = (ends[index - 1], ends[index], ends[index + 1], ends[index + 2])
            let t1 = max((b - a).length.squareRoot(), 1e-6)
            let t2 = t1 + max((c - b).length.squareRoot(), 1e-6)
            let t3 = t2 + max((d - c).length.squareRoot(), 1e-6)
            let parts = max(2, Int((c - b).length / 2))
            for part in 1...parts {
                let t = t1 + (t2 - t1) * Double(part) / Double(parts)
                let ab = a * ((t1 - t) / t1) + b * (t / t1)
                let bc = b * ((t2 - t) / (t2 - t1)) + c * ((t - t1) / (t2 - t1))
                let cd = c * ((t3 - t) / (t3 - t2)) + d * ((t - t2) / (t3 - t2))
                let abc = ab * ((t2 - t) / t2) + bc * (t / t2)
                let bcd = bc * ((t3 - t) / (t3 - t1)) + cd * ((t - t1) / (t3 - t1))
                result.append(abc * ((t2 - t) / (t2 - t1)) + bcd * ((t - t1) / (t2 - t1)))
            }
        }
        return result
    }

    private static func resample(_ line: [Point], _ step: Double) -> [Point] {
        guard let first = line.first, line.count > 1 else { return line }
        let total = zip(line, line.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
        let count = max(2, Int((total / step).rounded()))
        let even = total / Double(count)
        var result = [first]
        var rest = even
        for (start, end) in zip(line, line.dropFirst()) {
            let span = (end - start).length
            var along = rest
            while along <= span + 1e-9, result.count < count {
                result.append(start + (end - start) * (span > 0 ? along / span : 0))
                along += even
            }
            rest = along - span
        }
        if let last = line.last { result.append(last) }
        return result
    }

    func normal(_ index: Int) -> Point {
        let before = points[max(0, index - 1)]
        let after = points[min(points.count - 1, index + 1)]
        let along = after - before
        let size = max(along.length, 1e-9)
        return Point(-along.y / size, along.x / size)
    }

    /// Shifted sideways, positive to the right of the direction of travel; the ends stay.
    func shifted(_ distance: Double) -> Curve {
        guard distance != 0, points.count > 2 else { return self }
        let last = Double(points.count - 1)
        return Curve(
            points: points.indices.map { index in
                let end = min(Double(index), last - Double(index)) * Self.step
                return points[index] + normal(index) * (distance * min(1, end / 14))
            })
    }

    /// Without its first and last few points.
    func trimmed(start: Double, end: Double) -> Curve {
        let first = min(Int(start / Self.step), max(0, points.count - 3))
        let last = max(first + 2, points.count - Int(end / Self.step))
        return Curve(points: Array(points[first..<min(points.count, last)]))
    }

    /// A tapered arrow: narrower at its start, a head at its end. The outline runs along the left side and back on the right.
    func arrow(width: Double) -> [Point] {
        guard points.count > 2 else { return [] }
        let head = min(length * 0.5, 3.2 + width * 1.05)
        let neck = max(1, points.count - 1 - Int((head / Self.step).rounded()))
        var left: [Point] = []
        var right: [Point] = []
        for index in 0...neck {
            let share = Double(index) / Double(neck)
            let half = width / 2 * (0.62 + 0.38 * share)
            let side = normal(index)
            left.append(points[index] - side * half)
            right.append(points[index] + side * half)
        }
        let wing = width / 2 + 1.4 + width * 0.18
        let side = normal(neck)
        let barbs = [points[neck] - side * wing, points[points.count - 1], points[neck] + side * wing]
        return left + barbs + right.reversed()
    }
}
