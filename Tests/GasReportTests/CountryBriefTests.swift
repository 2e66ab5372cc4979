import GasModel
import Testing

@testable import GasReport

/// Three markets, one without gas; numbers are invented.
private enum Toy {
    static func share(_ zone: Int, _ supplier: Int, _ low: Double, _ central: Double, _ high: Double) -> MixShare {
        MixShare(
            zone: zone, year: 2025, supplier: supplier,
            share: Estimate(low: low, central: central, high: high, sources: ["book"], grade: .c))
    }

    static let network = Network(
        title: "toy", edition: "1", digest: Sample.digest,
        zones: [
            Zone(id: "AA", name: "Aldonia", role: .study, position: Sample.point(16, 44.5)),
            Zone(id: "BB", name: "Bravia", role: .study, position: Sample.point(25.5, 44)),
            Zone(id: "XK", name: "Gilt", role: .study, hasGasMarket: false),
        ],
        suppliers: [
            Supplier(id: "russia", name: "Norland", kind: .pipeline),
            Supplier(id: "unknown", name: "Unknown origin", kind: .unknown),
        ],
        sources: [],
        routes: [
            Route(
                id: "R", name: "Northern pipe", from: .zone(1), to: .zone(0), corridor: "Northgate",
                capacity: Estimate(central: 100, sources: ["atlas"], grade: .a))
        ],
        demands: [0, 1, 2].map {
            Demand(
                zone: $0, annual: Estimate(central: 30, grade: .a), peakDay: nil, coldSpell: nil,
                monthlyShares: Array(repeating: 1.0 / 12, count: 12))
        },
        mixes: [share(0, 0, 76, 80, 82), share(0, 1, 0, 4, 5)],
        bibliography: [
            Publication(id: "book", title: "The Book", publisher: "Press"),
            Publication(id: "atlas", title: "The Atlas", publisher: "Press"),
            Publication(id: "unused", title: "Not used", publisher: "Press"),
        ])

    static func scores(_ zone: Int, today: Interval?, year: Interval, choice: Interval?, peak: Double) -> ZoneScores {
        ZoneScores(
            zone: zone, isApplicable: true, mixYear: 2025,
            dependence: [
                Dependence(
                    zone: zone, supplier: 0, today: today, evidence: network.mixes[0].share, year: 2025,
                    convention: .contractual,
                    unavoidable: [
                        Unavoidable(horizon: .gasYear, storagePercent: nil, share: year, infrastructureGap: 0),
                        Unavoidable(
                            horizon: .peakDay, storagePercent: 30, share: Interval(peak), infrastructureGap: nil),
                    ], avoidable: choice, carriedForOthers: 0)
            ], concentration: Interval(6500), effectiveSuppliers: Interval(1.5), nMinusOne: [], diversification: nil,
            diversificationBySupplier: nil, diversificationByEntry: nil,
            entries: [
                EntryUse(
                    supplier: 0, gate: .route(0), gateName: "Northgate",
                    observed: Estimate(low: 59, central: 64, high: 68, sources: ["book"], grade: .c), period: "2025",
                    capacity: 100,
                    spare: 36)
            ])
    }

    static func input(_ own: ZoneScores, zone: Int = 0, ground: MapGround? = nil) -> BriefInput {
        let other = scores(1, today: Interval(100), year: Interval(55), choice: Interval(45), peak: 100)
        return BriefInput(
            zone: zone, supplier: 0,
            scorecard: Scorecard(
                network: network, start: Sample.date, rule: .fair, zones: [own, other, .notApplicable(2)],
                sharing: [0, 1],
                boundary: [], certificate: 3e-11),
            flows: .init(route: [64], terminal: [], origins: nil, words: "invented flows"), ground: ground,
            gaps: ["One gap."],
            date: Sample.date, status: "draft", generator: "gasdep", command: "gasdep report AA")
    }
}

@Suite struct CountryBriefTests {
    static let hit = Toy.scores(
        0, today: Interval(low: 80, central: 80, high: 84), year: Interval(low: 20, central: 27, high: 30),
        choice: Interval(low: 50, central: 53, high: 64), peak: 41)

    @Test func findingsCarryTheirNumbers() {
        let document = CountryBrief.document(Toy.input(Self.hit))
        let words = document.findings.map { $0.plain.replacing("\u{A0}", with: " ") }
        #expect(document.problems == [])
        #expect((3...6).contains(words.count))
        #expect(
            words[0]
                == "About 80 % (80–84) of the gas that Aldonia consumed in 2025 came from Norland, by reported supply mixes."
                + " The upper end counts all gas of unproven origin.")
        #expect(words[1].contains("27 % (20–30) of a year’s demand") && words[1].contains("choice is 53 % (50–64)"))
        #expect(words.contains { $0.hasPrefix("A year without gas from Norland would hit harder: Bravia (55 %)") })
        #expect(words.last == "Gilt* trades no gas: its scores are not applicable.")
        #expect(!words.contains { $0.contains("significantly") || $0.contains("will ") })
        #expect(
            document.headlines.map(\.figure).map { $0.replacing("\u{A0}", with: " ") } == [
                "80 %", "27 %", "53 %", "41 %",
            ])
    }

    @Test func nothingIsSaidWhereNothingIsShort() {
        let safe = Toy.scores(0, today: Interval(12), year: Interval(0), choice: Interval(12), peak: 0)
        let words = CountryBrief.document(Toy.input(safe)).findings.map(\.plain)
        #expect(words.contains { $0.contains("no demand would stay unserved over a gas year") })
        #expect(words.contains { $0.contains("served even on the coldest day") })
        #expect(!words.contains { $0.contains("would lose") })
    }

    @Test func zoneWithoutMarketIsNotApplicable() {
        let document = CountryBrief.document(Toy.input(Self.hit, zone: 2))
        #expect(document.findings[0].plain == "Gilt* has no gas market: every score is not applicable.")
        #expect(document.headlines.isEmpty && document.problems == [])
    }

    @Test func sourcesAreThoseOfTheFigures() throws {
        let document = CountryBrief.document(Toy.input(Self.hit))
        #expect(document.sources.map(\.id) == ["book"])
        #expect(document.furtherSources.isEmpty, "nobody said what the runs used")
    }

    @Test func comparisonsArePrintedWhereTheyWereRun() throws {
        var input = Toy.input(Self.hit)
        #expect(!CountryBrief.document(input).chapters.contains { $0.heading == "Other shocks" })
        input.matrix = .init(
            scenarios: ["Northern pipe stops", "Cold day"], zones: [0, 1, 2], unserved: [[27, 100, nil], [0, 3, nil]])
        let document = CountryBrief.document(input)
        #expect(document.figures.contains { $0.id == "shocks" && $0.title == "1 of 2 shocks leaves Aldonia short" })
        #expect(document.problems == [])
    }

    @Test func diversificationIsPrintedWhereItWasCertified() throws {
        var input = Toy.input(Self.hit)
        #expect(!CountryBrief.document(input).chapters.contains { $0.heading == "How far the supply could be spread" })
        let proof = OptimalityRecord(
            primalResidual: 0, boundViolation: 0, dualResidual: 0, complementarity: 0, dualityGap: 0, worstPlace: "")
        func point(_ score: Double, _ cost: Double) throws -> DiversificationFrontier.Point {
            let mix = try DestinedMix(
                zone: 0, origins: [Origin(supplier: 0, producer: nil)], corridors: [EntryCorridor(key: "r", gates: [.route(0)])],
                byOrigin: [100], byCorridor: [100], demand: 100, extraShortage: 0, cost: cost,
                limits: [BindingLimit(name: "a pipe", value: 0.01)], certificate: proof)
            return DiversificationFrontier.Point(
                price: 1, mix: mix, score: score, cost: cost, costPerMWh: cost * 10, marginal: cost > 0 ? 0.1 : nil)
        }
        let points = [try point(31, 0), try point(42, 1), try point(58, 3)]
        input.diversification = BriefInput.Diversification(
            best: BestMix(
                weight: 0.5, mix: points[2].mix, score: 58, today: Interval(29), efficiency: Interval(50),
                origins: [MixLine(name: "Azuria", today: 80, best: 40)],
                corridors: [MixLine(name: "Gate", today: nil, best: 100)]),
            frontier: DiversificationFrontier(weight: 0.5, points: points),
            smallest: SmallestShareResult(
                supplier: 0, share: Interval(12), cheapest: 80, costPerMWh: 1.5, cost: 4, mix: points[2].mix))
        let document = CountryBrief.document(input)
        let chapter = try #require(document.chapters.first { $0.heading == "How far the supply could be spread" })
        guard case .lead(let lead) = chapter.blocks[0] else { return #expect(Bool(false), "no lead") }
        #expect(lead.plain == "The pipes would let Aldonia spread its supply to 58 of 100 points (DIV*); the reported mix has 29.")
        #expect(document.figures.contains { $0.id == "frontier" && $0.title.hasPrefix("From 31 to 58 points: about 3.0") })
        #expect(document.problems == [])
    }

    @Test func mapIsComposed() throws {
        let ground = MapGround(
            outlines: try Outlines(geoJSON: Sample.outlines),
            courses: [.init(route: "R", points: [Sample.point(24, 44.6), Sample.point(20, 44.4)])],
            labels: [.init(id: "N", text: "Northgate", kind: "point", position: Sample.point(20, 44.4))])
        let document = CountryBrief.document(Toy.input(Self.hit, ground: ground))
        let map = try #require(document.figures.first { $0.id == "flows" })
        #expect(map.alternative.contains("Northern pipe 64"))
        #expect(faultOfXML(map.svg) == nil)
        #expect(document.legal.contains { $0.plain.contains("UNSCR 1244/1999") })
    }
}
