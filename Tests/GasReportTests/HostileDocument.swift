import GasModel

@testable import GasReport

/// Documents in which every text that may come from a dataset is hostile.
enum HostileDocument {
    /// One payload in every text field.
    static func document(_ payload: String) -> Document {
        var document = Document(
            title: TitleBlock(
                kind: payload, title: payload, subtitle: payload, edition: payload, digest: payload, date: Sample.date,
                scenario: payload, status: payload, generator: payload))
        document.headlines = [HeadlineFigure(payload, rich(payload))]
        document.findings = [rich(payload)]
        document.chapters = [chapter(payload, number: 0)]
        document.settings = [SettingEntry(payload, payload)]
        document.glossary = [GlossaryEntry(payload, rich(payload))]
        document.sources = [source(payload)]
        document.furtherSources = [source(payload)]
        document.legal = [rich(payload)]
        return document
    }

    /// Every payload in every text field of one document, for a renderer that takes long to start.
    static var all: Document {
        let payloads = Hostile.payloads
        var document = document(payloads[0])
        document.title = TitleBlock(
            kind: payloads[0], title: payloads[1], subtitle: payloads[2], edition: payloads[3], digest: payloads[4],
            date: Sample.date, scenario: payloads[5], status: payloads[6], generator: payloads[7])
        document.headlines = payloads.map { HeadlineFigure($0, rich($0)) }
        document.findings = payloads.map(rich)
        document.chapters = payloads.enumerated().map { chapter($0.element, number: $0.offset) }
        document.settings = payloads.map { SettingEntry($0, $0) }
        document.glossary = payloads.map { GlossaryEntry($0, rich($0)) }
        document.sources = payloads.map(source)
        document.furtherSources = payloads.map(source)
        document.legal = payloads.map(rich)
        return document
    }

    private static func rich(_ text: String) -> RichText {
        "\(text) \(strong: RichText(text)) \(emphasis: RichText(text)) \(Quantity(12, text)) \(note: RichText(text))\(cites: [text])"
    }

    private static func source(_ text: String) -> SourceEntry {
        SourceEntry(id: text, title: text, publisher: text, year: text, address: text, note: text)
    }

    private static func table(_ id: String, _ payload: String) -> Table {
        Table(
            id: id + payload, title: payload, caption: rich(payload),
            columns: [
                .init(payload, payload, unit: payload, alignment: .left), .init(payload, payload, unit: payload),
            ],
            rows: [
                .init([.text(RichText(payload)), .missing], kind: .group),
                .init([.text(rich(payload)), .missing.marked(payload)]),
                .init([.text(RichText(payload)), .number(1, grade: .c)], kind: .total),
            ],
            notes: [.init(payload, rich(payload))])
    }

    private static func chapter(_ payload: String, number: Int) -> Chapter {
        Chapter(
            payload,
            [
                .lead(rich(payload)), .paragraph(rich(payload)), .heading(payload), .list([rich(payload)]),
                .box(Box(payload, [.paragraph(rich(payload))])),
                .beside(left: [.table(table("t\(number)", payload))], right: [.heading(payload)], share: 0.5),
                .figure(
                    Figure(
                        id: "f\(number)" + payload, title: payload, drawing: HostileCharts.all(payload)[0],
                        caption: rich(payload), data: table("d\(number)", payload))),
            ])
    }
}

/// Every kind of drawing with a hostile text wherever it takes one.
enum HostileCharts {
    static func all(_ text: String) -> [Drawing] {
        let months = [text, text]
        var charts = [
            DependenceChart(
                rows: [.init(text, today: Interval(50), unavoidable: Interval(10), choice: Interval(40))],
                notApplicable: [text], supplier: text
            ).drawing(id: text),
            MonthlySupplyChart(
                panels: [text, text], months: months,
                series: [.init(text, look: text, values: [[1, 2], [2, 1]], totals: [text, text])], unserved: [[0, 1], [1, 0]],
                unservedTotals: [text, text], demand: [[3, 3], [3, 3]], unit: text, totalUnit: text
            ).drawing(id: text),
            StoragePathChart(
                months: months, lines: [.init(text, values: [1, 2])], start: 1, capacity: 3, unit: text
            ).drawing(id: text),
            HeatMapChart(rows: [text], columns: months, values: [[.number(1), .missing]], unit: text).drawing(id: text),
            RankingChart(bars: [.init(text, Interval(3), look: text)], unit: text).drawing(id: text),
            FrontierChart(
                points: [.init(cost: 0, value: 1, name: text), .init(cost: 1, value: 2, name: text)],
                today: .init(cost: 0.5, value: 1, name: text), costUnit: text, valueUnit: text
            ).drawing(id: text),
        ]
        if var map = try? Sample.map() {
            map.routes = map.routes.map { route in
                FlowMap.Route(
                    id: text + route.id, name: text, from: text, to: text + "b", points: route.points, flow: route.flow,
                    capacity: route.capacity, look: text)
            }
            map.marks = map.marks.map { .init($0.kind, text, $0.position) }
            map.countries = map.countries.map { .init(code: $0.code, name: text, position: $0.position) }
            map.looks = [.init(text, text)]
            charts.append(map.drawing(id: text))
        }
        return charts
    }
}

extension Chapter {
    /// With empty drawings, which have snapshots of their own.
    var withoutDrawings: Chapter {
        func bare(_ block: Block) -> Block {
            switch block {
            case .figure(var figure):
                figure.svg = "<svg/>"
                return .figure(figure)
            case .beside(let left, let right, let share):
                return .beside(left: left.map(bare), right: right.map(bare), share: share)
            default: return block
            }
        }
        return Chapter(heading, blocks.map(bare))
    }
}
