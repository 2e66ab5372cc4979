import GasModel
import Testing

@testable import GasReport

@Suite struct MapTests {
    @Test func projectionKeepsTheFrame() {
        let frame = MapFrame.southEastEurope
        let project = Projection(frame: frame, width: 480)
        let middle = (frame.south + frame.north) / 2
        let west = project(GeoPoint(longitude: frame.west, latitude: middle))
        let east = project(GeoPoint(longitude: frame.east, latitude: middle))
        #expect(abs(west.x) < 1e-9 && abs(east.x - 480) < 1e-9)
        let centre = (frame.west + frame.east) / 2
        #expect(abs(project(GeoPoint(longitude: centre, latitude: frame.north)).y) < 1e-9)
        // Conformal: a small step east is as long as the same distance north.
        let here = project(GeoPoint(longitude: 20, latitude: 44))
        let right = project(GeoPoint(longitude: 20.01, latitude: 44))
        let up = project(GeoPoint(longitude: 20, latitude: 44 + 0.01 * 0.71934))
        #expect(abs((right - here).length / (up - here).length - 1) < 1e-3)
    }

    @Test func outlinesAreRead() throws {
        let outlines = try Outlines(geoJSON: Sample.outlines)
        #expect(outlines.countries.map(\.code) == ["AA", "BB", "XK"])
        #expect(outlines.countries[1].rings.count == 2)
        #expect(throws: MapError.self) { try Outlines(geoJSON: "{}") }
        #expect(throws: MapError.self) { try Outlines(geoJSON: "{\"type\":\"FeatureCollection\",\"features\":[]}") }
    }

    @Test func drawingIsStable() throws {
        let map = try Sample.map()
        #expect(map.drawing(id: "x") == map.drawing(id: "x"))
        #expect(map.drawing(id: "x").svg.contains("GILT*"))
        #expect(map.drawing(id: "x").svg.contains("stroke-dasharray=\"1.8 1.4\""))
        #expect(map.routes[0].isFull && !map.routes[1].isFull && !map.routes[3].isFull)
        #expect(faultOfXML(map.drawing(id: "a b\"<").svg) == nil)
    }

    @Test func labelsKeepApart() {
        var placer = LabelPlacer(frame: Box2D(x: 0, y: 0, width: 100, height: 100))
        let places = (0..<6).map {
            LabelPlacer.Candidate(Box2D(x: 10, y: 8 + Double($0) * 12, width: 30, height: 8), cost: Double($0))
        }
        var boxes: [Box2D] = []
        for _ in 0..<6 { if let box = placer.place(places, limit: 50) { boxes.append(box) } }
        #expect(boxes.count == 6)
        for first in boxes.indices {
            for second in boxes.indices where second > first { #expect(boxes[first].overlap(boxes[second]) == 0) }
        }
        #expect(placer.place(places, limit: 50) == nil)
        let spread = Labels.spread([10, 10, 11, 40], gap: 8, low: 0, high: 50)
        for (first, second) in zip(spread.sorted(), spread.sorted().dropFirst()) { #expect(second - first >= 7.9) }
    }

    @Test func coursesDoNotTurnBack() {
        let line = [Sample.point(27, 43), Sample.point(25, 43.2), Sample.point(22.4, 43.8)]
        let course = RouteCourse.points(
            from: Sample.point(25.2, 42.8), to: Sample.point(20.8, 44), by: line, isOpenStart: false, isOpenEnd: false)
        #expect(course.first == Sample.point(25.2, 42.8) && course.last == Sample.point(20.8, 44))
        #expect(!course.contains(Sample.point(27, 43)))
        #expect(course.contains(Sample.point(22.4, 43.8)))
        let open = RouteCourse.points(
            from: Sample.point(27.5, 41.6), to: Sample.point(25.2, 42.8),
            by: [Sample.point(36, 44), Sample.point(28, 41.8)],
            isOpenStart: true, isOpenEnd: false)
        #expect(open.first == Sample.point(36, 44))
    }

    @Test func axesAreRound() {
        #expect(Axis(to: 148).ticks == [0, 50, 100, 150])
        #expect(Axis(to: 0.7).ticks.count >= 4)
        #expect(Axis(to: 0).high > 0)
        #expect(Axis(from: -3, to: 9).low <= -3)
    }
}
