import GasModel

@testable import GasReport

/// A document that uses every block. Countries, numbers and sources are invented.
enum Sample {
    static let digest = "3f9a0c1d2b4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd"

    static var date: Day { Day(year: 2026, month: 11, day: 25) ?? { preconditionFailure("no such day") }() }

    static let title = TitleBlock(
        kind: "Country brief", title: "Aldonia: what depends on one pipe",
        subtitle: "Gas supply of Aldonia and its neighbours, invented for a layout test", edition: "fiction 2026.1",
        digest: digest, date: date, scenario: "the Northern pipe stops", status: "Invented data",
        generator: "gasdep 0.1")

    static let dependence = DependenceChart(
        rows: [
            .init(
                "Aldonia", today: Interval(low: 74, central: 80, high: 88),
                unavoidable: Interval(low: 21, central: 27, high: 35),
                choice: Interval(low: 39, central: 53, high: 67), isEmphasised: true),
            .init("Bravia", today: Interval(100), unavoidable: Interval(100), choice: Interval(0)),
            .init(
                "Cordania", today: Interval(low: 0, central: 12, high: 40), unavoidable: Interval(0),
                choice: Interval(low: 0, central: 12, high: 40)),
            .init(
                "Dolmenia", today: Interval(4.5), unavoidable: Interval(low: 9, central: 14, high: 18),
                choice: Interval(0)),
            .init("Estovar and Hills", today: nil, unavoidable: Interval(0.4), choice: nil),
        ],
        notApplicable: ["Farrow", "Gilt*"], supplier: "Norland")

    static let months = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]

    static let monthly = MonthlySupplyChart(
        panels: ["Before", "Northern pipe stops"], months: months,
        series: [
            .init("Domestic", look: "domestic", values: [flat(8), flat(8)], totals: ["2.9", "2.9"]),
            .init(
                "Norland", look: "russia", values: [[70, 85, 95, 98, 92, 80, 60, 52, 48, 46, 46, 50], flat(0)],
                totals: ["25.0", "0"]),
            .init("Azuria", look: "azerbaijan", values: [flat(12), flat(34)], totals: ["4.4", "12.4"]),
            .init("LNG", look: "lng", values: [flat(4), flat(18)], totals: ["1.5", "6.6"]),
            .init(
                "Storage", look: "storage",
                values: [[0, 8, 22, 28, 18, 6, 0, 0, 0, 0, 0, 0], [4, 16, 24, 24, 12, 2, 0, 0, 0, 0, 0, 0]],
                totals: ["2.5", "2.5"]),
        ],
        unserved: [flat(0), [0, 17, 50, 60, 44, 24, 4, 0, 0, 0, 0, 0]], unservedTotals: ["0", "6.0"],
        unit: "GWh per day", totalUnit: "TWh, before → under")

    static func flat(_ value: Double) -> [Double] { Array(repeating: value, count: 12) }

    static let storage = StoragePathChart(
        months: months,
        lines: [
            .init("before", values: [4.5, 4.1, 3.4, 2.5, 1.9, 1.7, 2.1, 2.7, 3.3, 3.9, 4.4, 4.6]),
            .init(
                "pipe stops", values: [4.3, 3.8, 3.1, 2.3, 1.9, 1.9, 1.9, 2.4, 2.9, 3.4, 3.9, 4.3], isEmphasised: true),
        ],
        start: 4.6, capacity: 5.1, unit: "TWh in store, end of month")

    static let heat = HeatMapChart(
        rows: ["Northern pipe stops", "Azuria stops", "LNG terminal out", "Coldest day in 20 years"],
        columns: ["Aldonia", "Bravia", "Cordania", "Dolmenia", "Estovar and Hills", "Farrow"],
        values: [
            [.number(27), .number(100), .number(0), .number(14), .number(0.4), .notApplicable],
            [.number(3), .number(0), .number(12), .number(0), .missing, .notApplicable],
            [.number(0), .number(0), .number(41), .number(0.02), .number(8), .notApplicable],
            [.number(9), .number(55), .number(68), .number(21), .number(0), .notApplicable],
        ], unit: "percent of demand unserved")

    static let ranking = RankingChart(
        bars: [
            .init("yearly volume of Azuria at the southern border", Interval(low: 12, central: 27, high: 41)),
            .init("withdrawal rate of Old Salt Mine", Interval(low: 24, central: 27, high: 31)),
            .init("annual demand of Aldonia", Interval(27)),
        ], unit: "percent of demand unserved")

    static let frontier = FrontierChart(
        points: [
            .init(cost: 0, value: 31, name: "cheapest mix"), .init(cost: 0.6, value: 42),
            .init(cost: 1.4, value: 51, name: "all entries used"),
            .init(cost: 3.2, value: 58), .init(cost: 7.9, value: 61, name: "most diversified"),
        ], today: .init(cost: 0.9, value: 34, name: "today"), costUnit: "extra cost, EUR per MWh",
        valueUnit: "diversification, 0 to 100")

    /// Two square islands and a third one between them.
    static let outlines = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"iso":"AA","name":"Aldonia"},"geometry":{"type":"Polygon","coordinates":[[[14,41],[20,41],[20,46],[14,46],[14,41]]]}},
        {"type":"Feature","properties":{"iso":"BB","name":"Bravia"},"geometry":{"type":"MultiPolygon","coordinates":[[[[22,41],[29,41],[29,47],[22,47],[22,41]]],[[[24,38.5],[25,38.5],[25,39.5],[24,38.5]]]]}},
        {"type":"Feature","properties":{"iso":"XK","name":"Gilt"},"geometry":{"type":"Polygon","coordinates":[[[17,42],[20,42],[20,43.5],[17,43.5],[17,42]]]}},
        {"type":"Feature","properties":{"iso":"","name":"a rock"},"geometry":{"type":"Point","coordinates":[20,40]}}]}
        """

    static func point(_ longitude: Double, _ latitude: Double) -> GeoPoint {
        GeoPoint(longitude: longitude, latitude: latitude)
    }

    static func map() throws -> FlowMap {
        FlowMap(
            outlines: try Outlines(geoJSON: outlines), studied: ["AA", "XK"], focus: "AA",
            routes: [
                .init(
                    id: "north", name: "Northern pipe", from: "BB", to: "AA",
                    points: [point(25.5, 44), point(22, 44.8), point(20, 44.4), point(16, 44.5)], flow: 96,
                    capacity: 100, look: "russia"),
                .init(
                    id: "back", name: "Northern pipe, back", from: "AA", to: "BB",
                    points: [point(16, 44.5), point(20, 44.4), point(22, 44.8), point(25.5, 44)], flow: 6,
                    capacity: nil, look: "mixed"),
                .init(
                    id: "south", name: "Southern line", from: "S", to: "AA",
                    points: [point(30, 38), point(22, 40), point(16, 44.5)], flow: 31, capacity: 80, look: "azerbaijan"),
                .init(
                    id: "idle", name: "Old Mill", from: "BB", to: "XK", points: [point(25.5, 44), point(18.5, 42.8)],
                    flow: 0, capacity: 12, look: "other"),
                .init(
                    id: "ship", name: "Harbour", from: "H", to: "AA", points: [point(13, 43), point(16, 44.5)],
                    flow: 12, capacity: 40, look: "lng"),
            ],
            marks: [
                .init(.hub, "", point(16, 44.5)), .init(.hub, "", point(25.5, 44)),
                .init(.storage, "Old Salt Mine", point(17.5, 45.2)),
                .init(.terminal, "Harbour", point(13, 43)), .init(.border, "Northgate", point(20, 44.4)),
            ],
            countries: [
                .init(code: "AA", name: "Aldonia", position: point(16, 44.5)),
                .init(code: "BB", name: "Bravia", position: point(25.5, 44)),
                .init(code: "XK", name: "Gilt*", position: point(18.5, 42.8)),
            ],
            looks: MapComposer.looks)
    }

    static let routes = Table(
        id: "routes", title: "Two entries could carry more than they do",
        caption: "Mean of 2025, GWh per day (GCV). … unknown, – not applicable, 0 none.\(cites: ["almanac"])",
        columns: [
            .words("supplier_and_entry", "Supplier and entry"),
            .init("flow_gwh_per_day", "Flow", unit: "GWh/d", decimals: 1),
            .init("capacity_gwh_per_day", "Capacity", unit: "GWh/d"),
            .init("spare_gwh_per_day", "Spare", unit: "GWh/d"),
        ],
        rows: [
            .init([.text("From the north"), .missing, .missing, .missing], kind: .group),
            .init([.text("Norland via Northgate"), .number(63.4), .number(142), .number(78.6)], kind: .emphasised),
            .init([.text("Norland via Old Mill"), .number(0.02), .missing, .missing.marked("a")]),
            .init([.text("From the south"), .missing, .missing, .missing], kind: .group),
            .init([
                .text("Azuria via Southport"), .interval(Interval(low: 9, central: 12, high: 15)), .number(34),
                .number(22, grade: .c),
            ]),
            .init([.text("Domestic"), .number(8), .notApplicable, .zero]),
            .init([.text("All"), .number(83.4), .missing, .missing], kind: .total),
        ],
        notes: [.init("a", "Never tested: the valve has been shut since 1998.")])

    static let region = Table(
        id: "region", title: "Aldonia stands between the extremes",
        caption: "Percent of consumption in 2025.",
        columns: [
            .words("zone", "Zone"), .init("today_percent", "Today", unit: "%"),
            .init("unavoidable_percent", "Unavoidable", unit: "%"),
            .init("choice_percent", "Choice", unit: "%"), .init("hhi", "Concentration", unit: "HHI"),
            .words("remark", "Remark", share: 2),
        ],
        rows: [
            .init(
                [
                    .text("Aldonia"), .interval(Interval(low: 74, central: 80, high: 88)), .number(27), .number(53),
                    .number(6480), .text("Store drained by January."),
                ], kind: .emphasised),
            .init([
                .text("Bravia"), .number(100), .number(100), .zero, .number(10000),
                .text("One pipe, no store, no production of its own; a second link has been planned since 2009."),
            ]),
            .init([
                .text("Farrow"), .notApplicable, .notApplicable, .notApplicable, .notApplicable,
                .text("No gas is traded."),
            ]),
        ])

    static var narrow: HouseStyle {
        var style = HouseStyle.standard
        style.textWidth = 296
        return style
    }

    static var mapDrawing: Drawing { (try? map().drawing(id: "flows")) ?? Drawing(svg: "", alternative: "") }

    static var document: Document {
        Document(
            title: title,
            headlines: [
                .init("80 → 27 %", "of consumption comes from Norland today; this much could not be replaced"),
                .init("53 %", "is choice: pipes for other gas exist"),
                .init("January", "is the first month in which somebody goes short"),
                .init("2 of 5", "neighbours would lose more than Aldonia"),
            ],
            findings: [
                "Aldonia buys \(Quantity.percent(Interval(low: 74, central: 80, high: 88))) of its gas from Norland.\(cites: ["almanac", "gazette"])",
                "If Norland stopped, \(Quantity.percent(27)) of demand would stay unserved, \(Quantity(6.0, "TWh", grade: .c)) in a year.",
                "Farrow and Gilt\(note: "This designation is without prejudice to positions on status; the country is invented.") have no gas market: every score is \(emphasis: "not applicable").",
            ],
            chapters: [
                Chapter(
                    "Who depends on what",
                    [
                        .lead(
                            "Bravia hangs on one pipe. Aldonia has a store and a second entry, and still a quarter of its demand has no other way in."
                        ),
                        .paragraph(
                            "The dependence today says who sold the gas. The unavoidable part says what the pipes \(strong: "force"), and the rest is choice."
                        ),
                        .figure(
                            Figure(
                                id: "dependence",
                                title: "Half of Aldonia’s dependence is choice, all of Bravia’s is pipes",
                                drawing: dependence.drawing(id: "dependence"),
                                caption:
                                    "Percent of consumption (today) and of demand (unavoidable), gas year 2025/26.\(cites: ["almanac"])"
                            )),
                        .table(region),
                    ]),
                Chapter(
                    "How the gas gets there",
                    [
                        .figure(
                            Figure(
                                id: "flows", title: "Three quarters arrive through one border station",
                                drawing: mapDrawing,
                                caption: "Mean flow, GWh per day (GCV). \(FlowMap.statusNote) \(FlowMap.boundaryNote)")),
                        .table(routes),
                    ]),
                Chapter(
                    "What a stop does",
                    [
                        .figure(
                            Figure(
                                id: "months", title: "The gap opens in November and is widest in January",
                                drawing: monthly.drawing(id: "months"),
                                caption: "Supply of Aldonia by supplier, GWh per day (GCV), monthly means.")),
                        .figure(
                            Figure(
                                id: "storage", title: "The store is used up a month earlier",
                                drawing: storage.drawing(id: "storage"), caption: "Aldonia, end of month.")),
                        .figure(
                            Figure(
                                id: "heat", title: "No single loss spares everybody", drawing: heat.drawing(id: "heat"),
                                caption: "Gas year; – no gas market, … not computed.")),
                        .beside(
                            left: [
                                .figure(
                                    Figure(
                                        id: "frontier", title: "The first steps are cheap",
                                        drawing: frontier.drawing(id: "frontier", style: narrow),
                                        caption: "Best mixes without extra shortage."))
                            ],
                            right: [
                                .paragraph(
                                    "Two thirds of what could be gained costs less than a euro and a half per megawatt-hour."
                                ), .list(["Use the southern line.", "Fill the store."]),
                            ],
                            share: 0.62),
                        .figure(
                            Figure(
                                id: "deciding", title: "One figure decides", drawing: ranking.drawing(id: "deciding"),
                                caption: "Unavoidable part with the figure at the ends of its range.")),
                        .box(
                            Box(
                                "Method in short",
                                [
                                    .paragraph(
                                        "All gas is dispatched again without the supplier, and the shortage is shared."),
                                    .equation(
                                        Equation(
                                            typst: "G = max(0, A - U)", plain: "G = max(0, A − U)",
                                            spoken: "G equals the larger of zero and A minus U")),
                                    .list(["Demand is fixed.", "Stores end the year as they began it."]),
                                ])),
                    ]),
            ],
            glossary: [
                .init("HHI", "Herfindahl–Hirschman index: the sum of squared shares, 0 to 10 000."),
                .init("GCV", "Gross calorific value, 25/0 °C."),
            ],
            sources: [
                .init(
                    id: "almanac", title: "Almanac of Invented Countries", publisher: "Nowhere Press", year: "2026",
                    address: "https://example.org/almanac"),
                .init(id: "gazette", title: "Pipeline Gazette", publisher: "Nowhere Press", year: "2025"),
            ],
            legal: ["Invented data: no statement about any real country."])
    }
}
