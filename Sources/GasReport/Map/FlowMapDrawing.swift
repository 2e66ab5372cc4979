import GasModel

extension FlowMap {
    public func drawing(id: String, width: Double? = nil, style: HouseStyle = .current) -> Drawing {
        let project = Projection(frame: frame, width: width ?? style.textWidth)
        var canvas = Canvas(width: project.width, height: project.height, prefix: id, style: style)
        let page = Box2D(x: 0, y: 0, width: project.width, height: project.height)
        canvas.raw(
            "<clipPath id=\"\(canvas.identifier("frame"))\"><rect width=\"\(canvas.n(page.width))\" height=\"\(canvas.n(page.height))\"/></clipPath>"
        )
        canvas.raw("<g clip-path=\"url(#\(canvas.identifier("frame")))\">")
        canvas.rectangle(0, 0, page.width, page.height, fill: style.sea)
        let shapes = MapShapes(self, project, page)
        shapes.draw(on: &canvas, self)

        let routes = MapRoutes(self, project)
        var placer = LabelPlacer(frame: page.grown(-4))
        for ribbon in routes.flowing { placer.block(ribbon.dots) }
        for ribbon in routes.idle { placer.block(ribbon.dots) }
        for mark in marks {
            let point = project(mark.position)
            placer.block(Box2D(x: point.x - 3, y: point.y - 3, width: 6, height: 6))
        }
        let region = shapes.shapes.filter { studied.contains($0.code) }
        let (legend, corner) = MapLegend.placed(self, routes, style, in: page, &placer) { point in
            region.contains { $0.contains(point) }
        }

        Self.draw(routes, on: &canvas)
        draw(marks, project, on: &canvas)
        var labels = MapLabels(placer: placer, style: style)
        labels.bottlenecks(routes, on: &canvas)
        labels.flows(routes, inside: page, on: &canvas)
        labels.names(marks, project, page, on: &canvas)
        labels.countries(countries, shapes, project, page, on: &canvas)
        legend.draw(at: corner, on: &canvas)
        canvas.raw("</g>")
        canvas.rectangle(
            0.3, 0.3, page.width - 0.6, page.height - 0.6, fill: "none", stroke: .init(style.rule, 0.6))
        return Drawing(svg: canvas.svg(title: say("Map of gas flows"), description: alternative), alternative: alternative)
    }

    private static func draw(_ routes: MapRoutes, on canvas: inout Canvas) {
        for ribbon in routes.idle {
            canvas.polyline(ribbon.curve.points, .init(canvas.style.quiet, 0.8, dash: "2 2"))
        }
        for ribbon in routes.flowing {
            let look = canvas.style.look(ribbon.route.look)
            let capacity = ribbon.route.capacity.map { say(" of \(NumberText.significant($0, 3))") } ?? ""
            canvas.path(
                SVGPath.line(ribbon.curve.arrow(width: ribbon.width), closed: true), fill: look.colour,
                stroke: .init("#ffffff", ribbon.width < 3 ? 0.5 : 0.9),
                hover: "\(ribbon.route.name): \(NumberText.significant(ribbon.route.flow, 3))\(capacity) GWh/d")
        }
    }

    private func draw(_ marks: [Mark], _ project: Projection, on canvas: inout Canvas) {
        let ink = Canvas.Stroke(canvas.style.ink, 0.9)
        for mark in marks {
            let point = project(mark.position)
            switch mark.kind {
            case .storage:
                canvas.rectangle(point.x - 2.3, point.y - 2.3, 4.6, 4.6, fill: "#ffffff", stroke: ink, hover: mark.name)
            case .terminal: canvas.circle(point.x, point.y, 2.6, fill: "#ffffff", stroke: ink, hover: mark.name)
            case .border:
                canvas.circle(
                    point.x, point.y, 1.2, fill: canvas.style.ink, stroke: .init("#ffffff", 0.5), hover: mark.name)
            case .hub:
                canvas.circle(
                    point.x, point.y, 2.4, fill: canvas.style.ink, stroke: .init("#ffffff", 0.8), hover: mark.name)
            }
        }
    }

    private var alternative: String {
        let ordered = routes.filter { $0.flow >= smallestFlow }
            .sorted { $0.flow == $1.flow ? $0.id < $1.id : $0.flow > $1.flow }
        let words = ordered.map { route in
            "\(route.name) \(NumberText.significant(route.flow, 3))" + (route.isFull ? say(", full") : "")
        }
        return say("Map of gas flows in GWh per day, widest first: ") + words.joined(separator: "; ") + "."
    }
}
